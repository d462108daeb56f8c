// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Hoedanigheid } from '#domain/ladder/begrippen';
import type { Indiening } from '#domain/ladder/dien-in';
import type { HandelingGegevens, HandelingKern, HandelingSoort } from '#domain/ladder/handelingen';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';

/** The organisations around a case of a workflow test; every chair is taken. */
export const ORGANISATIES = {
  indiener: 'org-indiener',
  programmabureau: 'org-programmabureau',
  doorbraakteam: 'org-doorbraakteam',
  alliantieraad: 'org-alliantieraad',
  rijksvertegenwoordiger: 'org-rijksvertegenwoordiger',
  doorbraakoverleg: 'org-doorbraakoverleg',
  coordinerendBewindspersoon: 'org-bewindspersoon',
  ministeries: ['org-ministerie-a', 'org-ministerie-b'],
} as const;

/** A filing with every chair taken and the default numbers. */
export function anIndiening(changes: Partial<Indiening> = {}): Indiening {
  return {
    vastloperId: randomUUID(),
    nummer: 'EWZ-2026-0001',
    handelingId: randomUUID(),
    persoonId: 'persoon-indiener',
    focusgebied: 'EWZ',
    thema: 'wonen_en_wijken',
    zetels: ORGANISATIES,
    regeling: TERMIJNREGELING_STANDAARD,
    ...changes,
  };
}

/** The core of an act by someone with these parts in the case. */
export function aHandeling<S extends HandelingSoort>(
  soort: S,
  op: string,
  door: Hoedanigheid | readonly Hoedanigheid[],
  gegevens: HandelingGegevens[S],
  organisatieId?: string,
): HandelingKern {
  const hoedanigheden = typeof door === 'string' ? [door] : door;
  const eigen = organisatieId ?? `org-${hoedanigheden[0] ?? 'indiener'}`;
  const actor = {
    persoonId: `persoon-${hoedanigheden[0] ?? 'indiener'}`,
    organisatieId: eigen,
    organisatieIds: [eigen],
    hoedanigheden,
  };
  return { soort, op, actor, gegevens } as unknown as HandelingKern;
}
