// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  GEBIED_BESTAND,
  GEBIED_FORMATVERSIE,
  type GebiedBegin,
  type GebiedEinde,
  type GebiedVastloper,
} from '#application/use-cases/gebied-bestand';
import { wijktAfVanIngediend } from '../record/ingediende-teksten.js';
import { ControlepuntBestand } from './controlepunt-bestand.js';
import type { KetenKop } from './keten-loper.js';
import { logFoutRegel } from './log-fout.js';
import { checkLogboek, toKop } from './logboek-controle.js';

const MOST_BYTES_OF_FIRST_LINE = 1_000;

/** Is this file a whole area, as far as its first line tells? Throws when it cannot be read. */
export async function isGebiedBestand(pad: string): Promise<boolean> {
  for await (const regel of linesOf(pad, MOST_BYTES_OF_FIRST_LINE)) return beginVan(regel) !== null;
  return false;
}

/**
 * Checks the file of a whole area without a database: every log of every case as `verifyLogboek` does, that each case says what was filed, that all that should
 * be in the file is there, and its newest checkpoint against the file with checkpoints when that is given. Tells each fault and the last word, one Dutch line each.
 * Reads line by line, so a file of any size fits. Answers 0 when nothing was found, else 1.
 */
export async function verifyGebied(pad: string, controlepunten: string | null, say: (line: string) => void): Promise<0 | 1> {
  const elders = controlepunten === null ? null : new ControlepuntBestand(controlepunten);
  const einde = elders && (await readEinde(pad));
  const koppen =
    elders && einde ? await readKoppen(elders, einde, say) : { perVastloper: new Map<string, KetenKop[]>(), fouten: 0 };
  const controle = new GebiedControle(koppen.perVastloper, say);
  const heel = createHash('sha256');
  for await (const chunk of createReadStream(pad)) heel.update(chunk as Buffer);
  for await (const regel of linesOf(pad)) controle.step(regel);
  const fouten = controle.end() + koppen.fouten;
  const gezien = `${controle.vastlopers} vastlopers en ${controle.gebeurtenissen} gebeurtenissen bekeken`;
  say(`Kenmerk van dit bestand: ${heel.digest('hex')}. Vergelijk het met wat de afzender doorgaf.`);
  say(
    fouten === 0
      ? `Het gebied klopt: ${gezien}.`
      : `Het gebied klopt niet: ${fouten} ${fouten === 1 ? 'fout' : 'fouten'} gevonden. ${gezien}.`,
  );
  return fouten === 0 ? 0 : 1;
}

/** Walks the lines of the file and counts what is wrong. */
class GebiedControle {
  vastlopers = 0;
  gebeurtenissen = 0;
  private regels = 0;
  private fouten = 0;
  private einde: GebiedEinde | null = null;
  private readonly hash = createHash('sha256');
  private readonly gezien = new Set<string>();

  constructor(
    private readonly koppen: ReadonlyMap<string, readonly KetenKop[]>,
    private readonly say: (line: string) => void,
  ) {}

  step(regel: string): void {
    this.regels += 1;
    if (this.einde) return this.fault(`Regel ${this.regels}: staat achter het einde.`);
    this.einde = eindeVan(regel);
    if (this.einde) return;
    this.hash.update(`${regel}\n`);
    if (this.regels === 1) return;
    const vastloper = vastloperVan(regel);
    if (vastloper === null) return this.fault(`Regel ${this.regels}: is veranderd of niet te lezen.`);
    this.check(vastloper);
  }

  /** How many faults there were. */
  end(): number {
    const { einde, vastlopers, gebeurtenissen } = this;
    if (einde === null) this.fault('Het einde van het bestand is weg.');
    else {
      if (einde.sha256 !== this.hash.digest('hex')) this.fault('Het bestand is veranderd nadat het is gemaakt.');
      if (einde.vastlopers !== vastlopers)
        this.fault(`Er horen ${einde.vastlopers} vastlopers in te staan, het zijn er ${vastlopers}.`);
      if (einde.gebeurtenissen !== gebeurtenissen)
        this.fault(`Er horen ${einde.gebeurtenissen} gebeurtenissen in te staan, het zijn er ${gebeurtenissen}.`);
      if (einde.buitenZicht > 0)
        this.say(`Let op: ${einde.buitenZicht} vastlopers van dit gebied staan er niet in; wie het bestand vroeg, zag ze niet.`);
    }
    return this.fouten;
  }

  private check({ vastloper, logboek }: GebiedVastloper): void {
    this.vastlopers += 1;
    this.gebeurtenissen += logboek.gebeurtenissen.length;
    if (this.gezien.has(vastloper.id)) this.fault(`${vastloper.nummer}: staat er twee keer in.`);
    this.gezien.add(vastloper.id);
    const { id, nummer } = logboek.vastloper;
    if (id !== vastloper.id || nummer !== vastloper.nummer || logboek.einde.versie !== vastloper.versie)
      this.fault(`${vastloper.nummer}: het logboek hoort bij een andere vastloper.`);
    for (const fout of checkLogboek(logboek, this.koppen.get(vastloper.id) ?? []).fouten) this.fault(logFoutRegel(fout));
    const [eerste] = logboek.gebeurtenissen;
    const woorden = { payload: eerste?.woorden ?? {}, gewist: eerste?.gewist ?? {} };
    if (wijktAfVanIngediend(tekstenVan(vastloper), woorden))
      this.fault(logFoutRegel({ soort: 'vastloper_veranderd', vastloper: vastloper.nummer, plaats: 1 }));
  }

  private fault(line: string): void {
    this.fouten += 1;
    this.say(line);
  }
}

function tekstenVan(vastloper: GebiedVastloper['vastloper']): Parameters<typeof wijktAfVanIngediend>[0] {
  const { titel, omschrijving, watKanWel, geprobeerd, regel, artikel, partijen, stemVanBewoners } = vastloper;
  return {
    ...{ titel, omschrijving, watKanWel, geprobeerd, partijen, stemVanBewoners },
    regel: regel === null ? null : { naam: regel, artikel },
  };
}

/** Where the file with checkpoints found each case, up to the newest checkpoint that the export knows; that one must be in it, and the same. */
async function readKoppen(
  bestand: ControlepuntBestand,
  { controlepunt }: GebiedEinde,
  say: (line: string) => void,
): Promise<{ readonly perVastloper: Map<string, KetenKop[]>; readonly fouten: number }> {
  const perVastloper = new Map<string, KetenKop[]>();
  let bekend = controlepunt === null;
  for await (const { punt } of bestand.read((await bestand.size()) ?? 0)) {
    if (punt === null || controlepunt === null || punt.volgnummer > controlepunt.volgnummer) continue;
    if (punt.volgnummer === controlepunt.volgnummer) bekend = punt.hash === controlepunt.hash;
    for (const kop of punt.koppen) perVastloper.set(kop.vastloper, [...(perVastloper.get(kop.vastloper) ?? []), toKop(kop)]);
  }
  if (!bekend) say(`Controlepunt ${controlepunt?.volgnummer}: staat niet zo in het bestand met controlepunten.`);
  return { perVastloper, fouten: bekend ? 0 : 1 };
}

async function readEinde(pad: string): Promise<GebiedEinde | null> {
  let laatste = '';
  for await (const regel of linesOf(pad)) laatste = regel;
  return eindeVan(laatste);
}

async function* linesOf(pad: string, bytes?: number): AsyncGenerator<string> {
  yield* createInterface({
    input: createReadStream(pad, bytes === undefined ? {} : { end: bytes }),
    crlfDelay: Infinity,
  });
}

function beginVan(regel: string): GebiedBegin | null {
  const begin = parsed(regel) as Partial<GebiedBegin> | null;
  if (begin?.soort !== GEBIED_BESTAND) return null;
  if (begin.formatversie !== GEBIED_FORMATVERSIE)
    throw new Error(`dit bestand heeft vorm ${begin.formatversie}, die kennen wij niet.`);
  return begin as GebiedBegin;
}

function eindeVan(regel: string): GebiedEinde | null {
  return (parsed(regel) as { readonly einde?: GebiedEinde } | null)?.einde ?? null;
}

function vastloperVan(regel: string): GebiedVastloper | null {
  const gelezen = parsed(regel) as Partial<GebiedVastloper> | null;
  const heel =
    gelezen?.vastloper && Array.isArray(gelezen.logboek?.gebeurtenissen) && Array.isArray(gelezen.logboek.controlepunten);
  return heel ? (gelezen as GebiedVastloper) : null;
}

function parsed(regel: string): unknown {
  try {
    return JSON.parse(regel);
  } catch {
    return null; // told as a line that cannot be read
  }
}
