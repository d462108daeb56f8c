// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { MEEDENKEN } from '#application/use-cases/list-desk.use-case';
import type { AangebodenOverdracht, EigenToezegging } from '#application/ports/desk.repository';
import { PARTNER_ACTS, type PartnerHandeling } from '../src/desks/partner-acts.js';
import type { PartnerAttempt } from '../src/desks/partner-attempts.js';
import { PartnerPage, type PartnerPageProps } from '../src/desks/partner.page.js';
import { PER_PAGE } from '../src/desks/partner-pages.js';
import { NO_OUTCOME } from '../src/parts/act-messages.js';
import { REASON_FIELD } from '../src/parts/form.js';
import type { FullPage } from './full-pages.js';
import { CLOCK, CURSOR, full, idOf, many, NAAM, TEKST, zaak } from './full-texts.js';

const toezegging =
  (change: Partial<EigenToezegging>) =>
  (place: number): EigenToezegging => ({
    id: idOf(place),
    stand: 'gevraagd',
    partij: NAAM,
    door: NAAM,
    vraag: TEKST,
    wat: null,
    voorwaarde: null,
    bewijs: null,
    uiterlijk: '2026-12-01',
    verlopen: true,
    vastloper: zaak(place),
    ...change,
  });

const AANBOD = { soort: 'trekker', van: NAAM, reden: TEKST, sinds: '2026-12-01', uiterlijk: '2026-12-20' } as const;
const OVERDRACHTEN = many(30, (place): AangebodenOverdracht => ({ ...AANBOD, id: idOf(300 + place), vastloper: zaak(place) }));

const VRAAG = idOf(1);
const BELOFTE = idOf(103);
const ELDERS = idOf(900);

const partner = (change: Partial<PartnerPageProps> = {}): VNode => {
  const [belofte, klaar] = [
    { stand: 'voorwaardelijk', wat: TEKST, voorwaarde: TEKST, vastloper: { ...zaak(1), status: 'in_uitvoering' } },
    { stand: 'nagekomen', wat: TEKST, bewijs: TEKST },
  ] as const;
  // One that waits on another page stands before those of its page.
  const eerst = change.open === VRAAG || change.attempt?.id === VRAAG ? 1 : 0;
  const lijsten = {
    gevraagd: full(eerst + PER_PAGE.gevraagd, toezegging({})),
    beloofd: full(PER_PAGE.beloofd, (place) => toezegging(belofte)(100 + place)),
    voorbij: full(PER_PAGE.voorbij, (place) => toezegging(klaar)(200 + place)),
  };
  const cursors = { gevraagd: CURSOR, beloofd: CURSOR, voorbij: CURSOR, trekt: CURSOR };
  const meedenken = many(MEEDENKEN, (place) => ({ vraag: TEKST, door: NAAM, sinds: '2026-12-01', vastloper: zaak(place) }));
  const quiet = { outcome: NO_OUTCOME, attempt: null, open: null, bij: null, newKey: () => idOf(0) };
  const rest = { overdrachten: OVERDRACHTEN, meedenken, trekt: full(PER_PAGE.trekt, zaak), ...quiet };
  return PartnerPage({ ...CLOCK, ...rest, lijsten, cursors, ...change });
};

/** An answer in its longest words, with a fault at each field. */
const refused = (soort: PartnerHandeling, id: string): PartnerAttempt => {
  const fields = [...PARTNER_ACTS[soort].fields('2026-12-23'), REASON_FIELD];
  const values = Object.fromEntries(fields.map(({ name, kind }) => [name, [kind === 'area' ? TEKST : 'ja']]));
  const errors = fields.map(({ name, label }) => ({ veld: name, melding: `Vul in: ${label}` }));
  return { soort, id, values, errors, mayExplain: true };
};

/** The desk of a partner with all it can hold, also while somebody is at one form. */
export const FULL_PARTNER: readonly FullPage[] = [
  ['/partner', () => partner()],
  ['/partner?vraag with a question open', () => partner({ open: VRAAG })],
  ['/partner?vraag with a promise open', () => partner({ open: BELOFTE })],
  ['/partner?vraag with a handover open', () => partner({ open: idOf(329) })],
  ['/partner/vraag_beantwoorden that was refused', () => partner({ attempt: refused('vraag_beantwoorden', VRAAG) })],
  ['/partner/vraag_beantwoorden of a question that is gone', () => partner({ attempt: refused('vraag_beantwoorden', ELDERS) })],
  ['/partner/nakomen that was refused', () => partner({ attempt: refused('nakomen', BELOFTE) })],
  [
    '/partner/overdracht_beantwoorden that was refused',
    () => partner({ attempt: refused('overdracht_beantwoorden', idOf(329)) }),
  ],
];
