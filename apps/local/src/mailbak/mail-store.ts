// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMail, type ReadMail } from './read-mail.js';

/** A mail that was taken in. */
export interface StoredMail {
  /** Name in addresses. */
  readonly id: string;
  /** When, ISO UTC. */
  readonly op: string;
  /** To whom the sender handed it. */
  readonly aan: readonly string[];
  readonly onderwerp: string;
  /** Reads it from its file. */
  read(): ReadMail;
}

/** More than any try-out sends: nothing of it is lost, and a disk does not fill up in years. */
const MOST_KEPT = 50_000;
const FILE = /^(\d{13})-(\d{6})\.json$/;

/** Every mail of one data folder, one file each, so that it is there after a restart too; only what a list shows is held in memory. The oldest go when there are far too many. */
export class MailStore {
  private readonly mails: StoredMail[] = [];
  private number = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const file of readdirSync(folder).sort()) {
      const [, at, number] = FILE.exec(file) ?? [];
      if (at === undefined) continue;
      this.number = Math.max(this.number, Number(number));
      const { aan, source } = sourceOf(join(folder, file));
      this.mails.push(this.stored(file, Number(at), aan, readMail(source)));
    }
  }

  /** Keeps a mail. */
  add(aan: readonly string[], source: string): void {
    const at = Date.now();
    this.number += 1;
    const file = `${at}-${String(this.number).padStart(6, '0')}.json`;
    writeFileSync(join(this.folder, file), JSON.stringify({ aan, source }), { mode: 0o600 });
    this.mails.push(this.stored(file, at, aan, readMail(source)));
    if (this.mails.length > MOST_KEPT) rmSync(join(this.folder, `${this.mails.shift()?.id}.json`), { force: true });
  }

  /** Newest first; only to this address when one is given. */
  list(aan?: string): readonly StoredMail[] {
    return this.mails.filter((mail) => aan === undefined || mail.aan.includes(aan)).reverse();
  }

  /** Null when there is none. */
  find(id: string): StoredMail | null {
    return this.mails.find((mail) => mail.id === id) ?? null;
  }

  private stored(file: string, at: number, aan: readonly string[], mail: ReadMail): StoredMail {
    const read = (): ReadMail => readMail(sourceOf(join(this.folder, file)).source);
    return { id: file.replace('.json', ''), op: new Date(at).toISOString(), aan, onderwerp: mail.header('subject'), read };
  }
}

function sourceOf(path: string): { readonly aan: readonly string[]; readonly source: string } {
  return JSON.parse(readFileSync(path, 'utf8')) as { aan: string[]; source: string };
}
