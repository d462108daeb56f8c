// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, type BevindingSoort, type Ernst } from '../bevinding.js';

/** A sentence of the corpus with the findings it asks for. */
export interface Zin {
  readonly tekst: string;
  readonly verwacht: readonly Bevinding[];
}

const MERK = /\{(?<soort>[a-z_]{3,20})(?<teken>[?~]?)\|(?<waarde>[^}]{1,80})\}/g;
const BLOKKEREND: ReadonlySet<string> = new Set<BevindingSoort>(['bsn', 'iban', 'geboortedatum']);

/**
 * Reads a marked sentence of corpus/zinnen.json: `{soort|waarde}` asks for a finding that is sure, `{soort?|waarde}` for one that is `ambigu`,
 * and `{soort~|waarde}` for one that is `ambigu` and only warns.
 * @example parseZin('Het BSN is {bsn|999990019}.').tekst // 'Het BSN is 999990019.'
 */
export function parseZin(gemerkt: string): Zin {
  const verwacht: Bevinding[] = [];
  let tekst = '';
  let vorige = 0;
  for (const treffer of gemerkt.matchAll(MERK)) {
    const { soort = '', teken = '', waarde = '' } = treffer.groups ?? {};
    tekst += gemerkt.slice(vorige, treffer.index);
    const ernst: Ernst = BLOKKEREND.has(soort) && teken !== '~' ? 'blokkeert' : 'waarschuwt';
    verwacht.push({
      soort: soort as BevindingSoort,
      ernst,
      ambigu: teken !== '',
      van: tekst.length,
      tot: tekst.length + waarde.length,
    });
    tekst += waarde;
    vorige = treffer.index + treffer[0].length;
  }
  return { tekst: tekst + gemerkt.slice(vorige), verwacht };
}
