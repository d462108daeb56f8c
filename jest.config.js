// SPDX-License-Identifier: EUPL-1.2
// One configuration for every layer; the file suffix says the layer (style: *.spec, *.int-spec, *.e2e-spec).
// Names this run for the servers that its processes share (libs/testing/src/test-environment.ts); they end with it.
process.env['DOORBRAAK_TEST_RUN'] ??= String(process.pid);

export default {
  rootDir: '.',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/{apps,libs,workflows,test}/**/*.{spec,int-spec,e2e-spec}.ts'],
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // Real servers on a busy machine: a limit is there to end what hangs, never to measure.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.doorbraak'],
};
