// SPDX-License-Identifier: EUPL-1.2
import { wordsIn } from './fact-pages.js';
import type { TekstMaat } from './lezen.js';
import { partijenVan } from './partijen.js';
import { isAanHetWerk, type Dossier } from './vastloper-dossier.js';

/** How much of each part stands with a case: so many lines at most, and so much of what was written. All of it has pages of its own (`LeesDeel`). */
export interface Maat {
  readonly melding: TekstMaat;
  readonly teksten: TekstMaat;
  readonly partijen: number;
  readonly gesprekken: number;
  readonly feiten: number;
  readonly klokken: number;
  readonly datums: number;
}

const ALLES: TekstMaat = { room: Infinity, beginning: Infinity };
/** Everything in whole. */
export const HEEL: Maat = {
  melding: ALLES,
  teksten: ALLES,
  partijen: Infinity,
  gesprekken: Infinity,
  feiten: Infinity,
  klokken: Infinity,
  datums: Infinity,
};
/** On the page of a case: nearly every case shows whole. */
const RUIM: Maat = {
  melding: { room: 6_000, beginning: 1_000 },
  teksten: { room: 4_000, beginning: 200 },
  partijen: 8,
  gesprekken: 12,
  feiten: 20,
  klokken: 6,
  datums: 8,
};
/** The same for who only filed it: the log is where they read what was answered, and no parties and talks stand beside it. */
const INDIENER: Maat = { ...RUIM, teksten: { room: 8_000, beginning: 500 } };
/** The same while a form stands open on a heavy case: what was typed in it needs the room. */
const KRAP: Maat = {
  melding: { room: 1_500, beginning: 400 },
  teksten: { room: 1_000, beginning: 120 },
  partijen: 3,
  gesprekken: 3,
  feiten: 5,
  klokken: 3,
  datums: 3,
};
/** From so many characters on a case is heavy, with so many for the lines around each text. */
const HEAVY = 12_000;
const AROUND = 300;

/** How much of a case stands on its page; `busy` while a form on it stands open. */
export function maatVan(dossier: Dossier, busy: boolean): Maat {
  if (busy && weightOf(dossier) > HEAVY) return KRAP;
  return isAanHetWerk(dossier) ? RUIM : INDIENER;
}

function weightOf(dossier: Dossier): number {
  const { omschrijving, watKanWel, geprobeerd, stemVanBewoners } = dossier.vastloper;
  const texts = [
    ...[omschrijving, watKanWel, geprobeerd, stemVanBewoners].map((text) => text?.length ?? 0),
    ...partijenVan(dossier).map(({ regels }) => regels.reduce((sum, { value }) => sum + (value?.length ?? 0), AROUND)),
    ...dossier.gebeurtenissen.slice(0, RUIM.feiten).map((fact) => wordsIn(fact) + AROUND),
    ...dossier.termijnen.slice(0, RUIM.datums).map(() => AROUND),
  ];
  return texts.reduce((sum, length) => sum + length, 0);
}
