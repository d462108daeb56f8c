// SPDX-License-Identifier: EUPL-1.2
import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Logcontrolepunt, LogcontrolepuntRepository } from '#application/ports/logcontrolepunt.repository';
import { controlepuntRegel, leesControlepuntRegel } from './controlepunt.js';

const BATCH = 100;
/** The last line is looked for in so many bytes; a checkpoint of a thousand cases takes a tenth of it. */
const STAART_BYTES = 2_000_000;
const LINE_END = 0x0a;

/** What adding to the file led to: so many lines written, or the file and the table tell another story and nothing was written. */
export type BestandUitkomst = { readonly geschreven: number } | { readonly geschreven: 0; readonly wijktAf: number };

/** A line of the file; `punt` is null when it was changed or cannot be read. */
export interface BestandRegel {
  readonly regel: number;
  readonly punt: Logcontrolepunt | null;
}

/**
 * The checkpoints outside the database: a file with one JSON line each, only added to, with no text of any case. It is brought up to date from
 * the table, so a file that was away for a while, or that is new on this machine, gets every line it misses.
 */
export class ControlepuntBestand {
  constructor(readonly pad: string) {}

  /** Adds what the table has and the file misses, and waits until it is on the disk. Throws when the file cannot be read or written. */
  async append(punten: LogcontrolepuntRepository): Promise<BestandUitkomst> {
    const file = await open(this.pad, 'a+', 0o640);
    try {
      const { laatste, afgebroken } = await lastLine(file);
      if (laatste === 'onleesbaar') return { geschreven: 0, wijktAf: 0 };
      if (laatste && (await punten.findHash(laatste.volgnummer)) !== laatste.hash)
        return { geschreven: 0, wijktAf: laatste.volgnummer };
      // A crash left half a line: it stays, on a line of its own, and the whole one follows.
      if (afgebroken) await file.appendFile('\n');
      const geschreven = await addMissing(file, punten, laatste?.volgnummer ?? 0);
      if (geschreven > 0) await file.sync();
      return { geschreven };
    } finally {
      await file.close();
    }
  }

  /** The size now, in bytes, or null when there is no file. */
  async size(): Promise<number | null> {
    return stat(this.pad).then(
      ({ size }) => size,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      },
    );
  }

  /** The lines of the first `bytes`. Half a line that a crash left and that is there again in full is skipped. */
  async *read(bytes: number): AsyncGenerator<BestandRegel> {
    if (bytes === 0) return;
    const lines = createInterface({ input: createReadStream(this.pad, { end: bytes - 1 }), crlfDelay: Infinity });
    let open: { regel: number; tekst: string } | null = null;
    let regel = 0;
    for await (const tekst of lines) {
      regel += 1;
      const punt = leesControlepuntRegel(tekst);
      if (open && !(punt && tekst.startsWith(open.tekst))) yield { regel: open.regel, punt: null };
      open = punt ? null : { regel, tekst };
      if (punt) yield { regel, punt };
    }
    if (open) yield { regel: open.regel, punt: null };
  }
}

async function addMissing(file: FileHandle, punten: LogcontrolepuntRepository, na: number): Promise<number> {
  let geschreven = 0;
  let laatste = na;
  for (;;) {
    const pagina = await punten.listAfter(laatste, BATCH);
    if (pagina.length > 0) await file.appendFile(pagina.map((punt) => `${controlepuntRegel(punt)}\n`).join(''));
    geschreven += pagina.length;
    laatste = pagina.at(-1)?.volgnummer ?? laatste;
    if (pagina.length < BATCH) return geschreven;
  }
}

interface Staart {
  readonly laatste: Logcontrolepunt | 'onleesbaar' | null;
  readonly afgebroken: boolean;
}

/** The last whole line. Half a line behind it, without a line end, is what a crash left. */
async function lastLine(file: FileHandle): Promise<Staart> {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(Math.min(size, STAART_BYTES));
  await file.read(buffer, 0, buffer.length, size - buffer.length);
  const afgebroken = buffer.length > 0 && buffer.at(-1) !== LINE_END;
  const lines = buffer.toString('utf8').split('\n').slice(0, -1);
  const laatste = lines.findLast((tekst) => leesControlepuntRegel(tekst) !== null);
  if (laatste !== undefined) return { laatste: leesControlepuntRegel(laatste), afgebroken };
  return { laatste: lines.length > 0 ? 'onleesbaar' : null, afgebroken };
}
