// SPDX-License-Identifier: EUPL-1.2
import { korteDatum } from '../parts/dates.js';
import { TOEZEGGINGEN } from '../texts/begrippen.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import { namenVan } from './gebeurtenis-text.js';
import { meedenkVragen } from './meedenken.js';
import type { Dossier } from './vastloper-dossier.js';

/** One line about a party; an empty value is not shown. */
export interface PartijRegel {
  readonly key: string;
  readonly value: string | null;
}

/** A party of a case, or one question to it: its name, when it was asked where that is told, and what it was asked, needs, offers and answered. */
export interface Partij {
  readonly naam: string;
  readonly op: string | null;
  readonly regels: readonly PartijRegel[];
}

/** Everything about the parties of a case: who was asked, with the answer; who was asked to think along; and who the filer named. */
export function partijenVan(dossier: Dossier): readonly Partij[] {
  return [...gevraagd(dossier), ...meedenkers(dossier), ...genoemd(dossier)];
}

function gevraagd({ toezeggingen, termijnen }: Dossier): Partij[] {
  return toezeggingen.map(({ id, partij, stand, vraag, wat, voor, voorwaarde, bewijs }) => {
    // A question without a date of its own has that of its clock, which follows from the regeling.
    const uiterlijk = voor ?? termijnen.find(({ onderwerpId }) => onderwerpId === id)?.einddatum ?? null;
    const regels = [
      { key: T.vraagAan, value: vraag },
      { key: T.toezegging, value: [TOEZEGGINGEN[stand], wat].filter(Boolean).join('\n') },
      { key: T.voorwaarde, value: voorwaarde },
      { key: T.voor, value: uiterlijk && korteDatum(uiterlijk) },
      { key: T.bewijs, value: bewijs },
    ];
    return { naam: partij.naam, op: null, regels };
  });
}

function meedenkers(dossier: Dossier): Partij[] {
  return meedenkVragen(dossier.gebeurtenissen, namenVan(dossier)).map(({ naam, op, vraag, antwoorden }) => {
    const gezien = antwoorden.length > 0 ? antwoorden : [T.meedenkenOpen];
    const regels = [{ key: T.meedenkenVraag, value: vraag }, ...gezien.map((value) => ({ key: T.meedenkenAntwoord, value }))];
    return { naam, op, regels };
  });
}

function genoemd({ vastloper }: Dossier): Partij[] {
  return vastloper.partijen.map(({ naam, watNodig, watBiedt }) => ({
    naam,
    op: null,
    regels: [
      { key: T.watNodig, value: watNodig },
      { key: T.watBiedt, value: watBiedt },
    ],
  }));
}
