// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { LocalAddresses } from '../addresses.js';
import { findFiler, type DemoData } from '../demo-data.js';
import { NoAnswerError } from '../start-error.js';
import { readCaseFile, type CaseOfFile } from './case-file.js';
import { obtainToken } from './obtain-token.js';

/** What an import needs. */
export interface ImportOptions {
  readonly file: string;
  readonly addresses: LocalAddresses;
  readonly demo: DemoData;
  /** Hears one Dutch line per case. */
  readonly report: (line: string) => void;
}

/** How many cases were filed and how many could not be. */
export interface ImportResult {
  readonly filed: number;
  readonly failed: number;
}

const ANSWER_TIMEOUT_MS = 30_000;

/**
 * Files each case of a file through the API as its own filer. Importing a file twice files nothing twice: the Idempotency-Key
 * is derived from the name of the file and the id of the case.
 * @throws StartError when the file as a whole cannot be read; a bad case is reported and the rest goes on. NoAnswerError when nobody answers: the cases from there
 * on are left for a next time.
 */
export async function importCases(options: ImportOptions): Promise<ImportResult> {
  const cases = readCaseFile(options.file);
  const tokens = new Map<string, string>();
  let filed = 0;
  for (const one of cases) {
    try {
      options.report(`${one.id}: ${await fileCase(options, one, tokens)}`);
      filed += 1;
    } catch (error) {
      if (error instanceof NoAnswerError) throw error;
      options.report(`${one.id}: niet ingediend. ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { filed, failed: cases.length - filed };
}

/** The same file and case give the same key, wherever the file lies. Example: `'import-3f0c...'`, 71 characters. */
export function idempotencyKey(file: string, id: string): string {
  return `import-${createHash('sha256')
    .update(`${basename(file)}\n${id}`)
    .digest('hex')}`;
}

async function fileCase(options: ImportOptions, one: CaseOfFile, tokens: Map<string, string>): Promise<string> {
  if (one.fault) throw new Error(one.fault);
  const filer = findFiler(options.demo, one.indienerOrganisatie, one.focusgebied);
  if (!filer) {
    throw new Error(
      `Er is niemand die indient voor ${one.indienerOrganisatie} in ${one.focusgebied}. Bekijk wie er zijn met: npm run -s personen`,
    );
  }
  const token = tokens.get(filer.sleutel) ?? (await obtainToken(options.addresses, filer.sleutel));
  tokens.set(filer.sleutel, token);
  const response = await send(options, one, token);
  const answer = (await response.json().catch(() => ({}))) as FilingAnswer; // without words the status says enough
  if (!response.ok) throw new Error(refusalOf(response.status, answer));
  return `${answer.nummer ?? 'zonder nummer'}, ${answer.status ?? 'status onbekend'}, ingediend door ${filer.sleutel}`;
}

/** The parts of the two possible answers that are reported. */
interface FilingAnswer {
  readonly nummer?: string;
  readonly status?: string | number;
  readonly detail?: string;
  readonly fouten?: readonly { readonly veld?: string; readonly melding?: string }[];
}

async function send(options: ImportOptions, one: CaseOfFile, token: string): Promise<Response> {
  try {
    return await fetch(`${options.addresses.api}/v1/vastlopers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey(options.file, one.id),
      },
      body: JSON.stringify(one.body),
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
  } catch (cause) {
    throw new NoAnswerError('De API', options.addresses.api, cause);
  }
}

function refusalOf(status: number, answer: FilingAnswer): string {
  const fields = (answer.fouten ?? []).map(({ veld, melding }) => `${veld ?? 'invoer'}: ${melding ?? 'klopt niet'}`);
  return [answer.detail ?? `De API weigert de zaak (${status}).`, ...fields].join(' ');
}
