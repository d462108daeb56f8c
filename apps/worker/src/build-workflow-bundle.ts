// SPDX-License-Identifier: EUPL-1.2
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { BUNDLE_PATH } from './route/bundle-path.js';

// Part of the build: the bundle and the worker must come from the same SDK version (docs/adr/0002).
const inWorkflows = (file: string): string => fileURLToPath(new URL(`../../../workflows/src/${file}`, import.meta.url));
const { code } = await bundleWorkflowCode({
  workflowsPath: inWorkflows('vastloper.workflow.js'),
  preloadModules: [inWorkflows('shared-modules.js')],
  logger: new DefaultLogger('WARN'),
});
await writeFile(BUNDLE_PATH, code);
