// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { collectModules, type ModuleReader } from './browser-modules.js';

function reader(files: Readonly<Record<string, string>>): ModuleReader {
  return {
    read: (file) => files[file] ?? '',
    resolve: (name) => `/${name.replace(/^(\.\/|#domain\/)/, '').replace(/\.js$/, '')}.js`,
  };
}

describe(collectModules.name, () => {
  const files = {
    '/start.js': `import { a } from './a.js';\nimport('./b.js');\n//# sourceMappingURL=start.js.map`,
    '/a.js': `export { c as a } from '#domain/c';`,
    '/b.js': `import { c } from "#domain/c";`,
    '/c.js': 'export const c = 1;',
  };

  it('answers the module and all it imports, the entry last', () => {
    expect(collectModules('/start.js', reader(files)).map(({ path }) => path.replace(/\.[0-9a-f]{12}\./, '.'))).toEqual([
      '/bestanden/c.js',
      '/bestanden/a.js',
      '/bestanden/b.js',
      '/bestanden/start.js',
    ]);
  });

  it('lets every import name the hashed path of the other', () => {
    const modules = collectModules('/start.js', reader(files));
    const [c, a, b, start] = modules.map(({ path }) => path);
    const texts = modules.map(({ text }) => text.toString());
    expect(texts[1]).toBe(`export { c as a } from '${c}';`);
    expect(texts[2]).toBe(`import { c } from "${c}";`);
    expect(texts[3]).toBe(`import { a } from '${a}';\nimport('${b}');\n`);
    expect(start).toMatch(/^\/bestanden\/start\.[0-9a-f]{12}\.js$/);
  });

  it('gives another path to all that lean on what changed', () => {
    const before = collectModules('/start.js', reader(files)).map(({ path }) => path);
    const after = collectModules('/start.js', reader({ ...files, '/c.js': 'export const c = 2;' })).map(({ path }) => path);
    expect(after.filter((path) => before.includes(path))).toEqual([]);
  });

  it('refuses modules that import in a circle', () => {
    expect(() => collectModules('/a.js', reader({ '/a.js': `import './b.js'`, '/b.js': `import './a.js'` }))).toThrow(
      'in a circle',
    );
  });
});
