// SPDX-License-Identifier: EUPL-1.2
import { migrate } from '#persistence/migrate';
import { fullDiskSentence, StartError } from './start-error.js';

/** What the preparation needs. */
export interface PrepareOptions {
  /** Address of the owner of the tables. */
  readonly ownerUrl: string;
  /** Who signs the tokens of the demo people. */
  readonly issuer: string;
}

/** Brings tables, reference data and demo people up to date; running it again changes nothing. */
export async function prepareDatabase({ ownerUrl }: PrepareOptions): Promise<void> {
  try {
    await migrate({ url: ownerUrl });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(fullDiskSentence(cause) ?? `De tabellen bijwerken lukt niet: ${reason}`, { cause });
  }
}
