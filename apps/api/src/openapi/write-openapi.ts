// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { generateOpenApi, OPENAPI_FILE } from './generate-openapi.js';

writeFileSync(OPENAPI_FILE, await generateOpenApi());
process.stdout.write(`${OPENAPI_FILE} is vernieuwd.\n`);
