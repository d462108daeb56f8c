// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import { ANDERE_ORGANISATIE } from '../texts/gebeurtenissen.js';
import type { Namen } from './gebeurtenis-text.js';

/** One question to an organisation to think along, and what it wrote since; `vraag` and the answers are the words of people. */
export interface MeedenkVraag {
  readonly organisatieId: string;
  readonly naam: string;
  readonly op: string;
  readonly vraag: string;
  readonly antwoorden: readonly string[];
}

/** Who was asked to think along and what they saw, the newest question first. `gebeurtenissen` are newest first; empty when nobody was asked. */
export function meedenkVragen(gebeurtenissen: readonly GebeurtenisRegel[], namen: Namen): readonly MeedenkVraag[] {
  return gebeurtenissen
    .filter(({ soort }) => soort === 'meedenken_gevraagd')
    .map(({ versie, op, gegevens }) => {
      const organisatieId = String(gegevens['organisatieId']);
      const naam = namen.get(organisatieId) ?? ANDERE_ORGANISATIE;
      const sindsdien = gebeurtenissen.filter((fact) => fact.versie > versie && fact.soort === 'aangevuld');
      const antwoorden = sindsdien.filter(({ door }) => door?.organisatie === naam).map((fact) => String(fact.gegevens['tekst']));
      return { organisatieId, naam, op, vraag: String(gegevens['vraag']), antwoorden };
    });
}
