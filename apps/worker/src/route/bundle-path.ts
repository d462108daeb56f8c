// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';

/** Where the build leaves the workflow code as one script: `dist/workflow-bundle.js`. */
export const BUNDLE_PATH = fileURLToPath(new URL('../../../../workflow-bundle.js', import.meta.url));
