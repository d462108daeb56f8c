// SPDX-License-Identifier: EUPL-1.2
import type { Logboek, LogboekRegel } from '#application/ports/logboek.repository';
import { persoonHash } from '../record/keten.js';
import type { ControlepuntBestand } from './controlepunt-bestand.js';
import { KetenLoper, type KetenKop, type KetenRij } from './keten-loper.js';
import type { LogFout } from './log-fout.js';

/** What checking an exported log found. `nietControleerbaar`: gebeurtenissen of the oldest format whose person is hidden; only their place was checked. */
export interface LogboekUitkomst {
  readonly fouten: readonly LogFout[];
  readonly nietControleerbaar: number;
}

/**
 * Checks an exported log without the database: every hash again, against its end, the checkpoints in it and, when given, those in the file.
 * Throws when the object is no exported log.
 */
export async function verifyLogboek(logboek: Logboek, bestand: ControlepuntBestand | null): Promise<LogboekUitkomst> {
  return checkLogboek(logboek, await koppenOf(logboek.vastloper.id, bestand));
}

/** The same, with where checkpoints elsewhere found this log; none of them later than the export itself. */
export function checkLogboek(logboek: Logboek, elders: readonly KetenKop[]): LogboekUitkomst {
  const { vastloper, einde, gebeurtenissen } = logboek;
  const loper = new KetenLoper(vastloper.nummer);
  const koppen = [...logboek.controlepunten.map(toKop), ...elders];
  const fouten: LogFout[] = [];
  for (const regel of gebeurtenissen) {
    const rij = ketenRij(vastloper.id, regel);
    fouten.push(...loper.step(rij));
    if (koppen.some(({ versie, hash }) => versie === rij.versie && !hash.equals(rij.hash))) fouten.push(differs(rij.versie));
  }
  fouten.push(...loper.end(toKop(einde)));
  const voorbij = koppen.find(({ versie }) => versie > gebeurtenissen.length);
  if (voorbij) fouten.push(differs(voorbij.versie));
  return { fouten, nietControleerbaar: gebeurtenissen.filter((regel) => !isCheckable(regel)).length };

  function differs(plaats: number): LogFout {
    return { soort: 'wijkt_af_van_controlepunt', vastloper: vastloper.nummer, plaats };
  }
}

async function koppenOf(vastloperId: string, bestand: ControlepuntBestand | null): Promise<KetenKop[]> {
  const koppen: KetenKop[] = [];
  for await (const { punt } of bestand?.read((await bestand.size()) ?? 0) ?? [])
    koppen.push(...(punt?.koppen ?? []).filter(({ vastloper }) => vastloper === vastloperId).map(toKop));
  return koppen;
}

/** A place in a log as the walker of the chain takes it. */
export function toKop({ versie, hash }: { readonly versie: number; readonly hash: string }): KetenKop {
  return { versie, hash: Buffer.from(hash, 'hex') };
}

function ketenRij(vastloperId: string, regel: LogboekRegel): KetenRij {
  const { versie, soort, op, gegevens, bewijs, woorden, gewist } = regel;
  return {
    formatversie: bewijs.formatversie,
    vastloperId,
    versie,
    soort,
    op: personFits(regel) && !Number.isNaN(Date.parse(op)) ? op : null,
    handelingId: bewijs.handelingId,
    persoonId: bewijs.persoonId,
    persoonHash: bytes(bewijs.persoonHash),
    organisatieId: bewijs.organisatieId,
    gegevens,
    woordenHash: bytes(bewijs.woordenHash),
    vorigeHash: Buffer.from(bewijs.vorigeHash, 'hex'),
    hash: Buffer.from(bewijs.hash, 'hex'),
    // An export from before something could be hidden in it has no such list.
    woorden: woorden && { payload: woorden, zouten: bewijs.zouten, gewist: { ...gewist, ...bewijs.verborgenWoorden } },
    controleerbaar: isCheckable(regel),
  };
}

/** A person who is shown must be the one that the hash stands for. */
function personFits({
  bewijs: { formatversie, persoonVerborgen, persoonId, zout, persoonHash: gegeven },
}: LogboekRegel): boolean {
  if (formatversie === 1 || persoonVerborgen) return true;
  return zout !== null && persoonHash(persoonId, Buffer.from(zout, 'hex')).toString('hex') === gegeven;
}

function isCheckable({ bewijs: { formatversie, persoonVerborgen } }: LogboekRegel): boolean {
  return formatversie !== 1 || !persoonVerborgen;
}

function bytes(hex: string | null): Buffer | null {
  return hex === null ? null : Buffer.from(hex, 'hex');
}
