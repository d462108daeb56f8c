// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import proto from '@temporalio/proto';

/** The history of one run of a workflow. */
export type History = proto.temporal.api.history.v1.IHistory;
const HISTORY = proto.temporal.api.history.v1.History;

/** Recorded histories, one JSON file per run: `<release>-<walk>-<run>.json`. */
export const HISTORIES_FOLDER = fileURLToPath(new URL('../histories', import.meta.url));
/** What each walk must give today: log, messages and timers. */
export const GOLDEN_FOLDER = join(HISTORIES_FOLDER, 'golden');

/** The release that a recording belongs to: the version in package.json. */
export const RELEASE = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
  .version;

/** Says where a recording was made; a replay does not look at it. */
const OF_THE_MACHINE = new Set(['identity', 'stackTrace', 'requestId', 'workerVersion', 'binaryChecksum']);

/** The text of a history file: the protobuf message as JSON, with enums by name, long numbers as text and bytes in base64; no trace of the machine. */
export function historyToText(history: History): string {
  const object = HISTORY.toObject(HISTORY.fromObject(history), { enums: String, longs: String, bytes: String });
  return JSON.stringify(object, (key, value: unknown) => (OF_THE_MACHINE.has(key) ? undefined : value));
}

/** The history in a file made by `historyToText`. Unknown fields of a newer server are left out. */
export function historyFromText(text: string): History {
  return HISTORY.fromObject(JSON.parse(text) as Record<string, unknown>);
}

/** The names of all stored histories, of all releases. */
export function listStoredHistories(): string[] {
  return readdirSync(HISTORIES_FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort();
}

/** The text of one stored history. */
export function readStoredHistory(file: string): string {
  return readFileSync(join(HISTORIES_FOLDER, file), 'utf8');
}

/** The golden lines of a walk. */
export function readGolden(walk: string): string {
  return readFileSync(join(GOLDEN_FOLDER, `${walk}.txt`), 'utf8');
}
