// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const FOLDER = new URL('../../apps/web/src/browser/', import.meta.url);

/**
 * Modules of the browser as one piece of script for a page that a test writes, those that others import first.
 * @example browserModule('busy-hands', 'keep-live') // 'export function isBusy…'
 */
export function browserModule(...names: readonly string[]): string {
  const sources = names.map((name) => readFileSync(new URL(`${name}.ts`, FOLDER), 'utf8').replaceAll(/^import .*;$/gm, ''));
  return ts.transpileModule(sources.join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  }).outputText;
}
