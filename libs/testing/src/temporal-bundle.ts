// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
/** Everything the bundle may reach. */
const SOURCES = ['workflows/src', 'libs/domain/src'];

/**
 * The workflow code as one script, built from TypeScript. Built once per state of the sources and shared by all test files;
 * bundling takes seconds.
 */
export async function workflowBundle(): Promise<{ readonly code: string }> {
  const path = join(tmpdir(), `doorbraak-workflow-bundle-${sourceHash()}.js`);
  if (existsSync(path)) return { code: readFileSync(path, 'utf8') };
  const { code } = await buildWorkflowBundle();
  const own = `${path}.${process.pid}`;
  writeFileSync(own, code);
  renameSync(own, path);
  return { code };
}

/** Builds the bundle from TypeScript, without looking at an earlier one. */
export function buildWorkflowBundle(
  workflowsPath = join(REPOSITORY, 'workflows/src/vastloper.workflow.ts'),
): Promise<{ readonly code: string }> {
  return bundleWorkflowCode({
    workflowsPath,
    preloadModules: [join(REPOSITORY, 'workflows/src/shared-modules.ts')],
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        conditionNames: ['source', 'import', 'require', 'node', 'default'],
        extensionAlias: { '.js': ['.ts', '.js'] },
      },
    }),
  });
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const files = readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(REPOSITORY, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
