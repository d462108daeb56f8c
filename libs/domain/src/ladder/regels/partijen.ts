// SPDX-License-Identifier: EUPL-1.2
import { addMaanden } from '../../kalender/kalender-dagen.js';
import type { HandelingKernVan } from '../handelingen.js';
import { isInUitvoering, type Positie } from '../positie.js';
import type { Effect } from '../zet.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/** The last day for an answer, in months from today: as long as word back may stay away on the highest rung, half a year. */
const ANTWOORD_MAXIMAAL_MAANDEN = 6;

/** One question to one party with its own clock; the party becomes betrokken. Refuses `PARTIJ_AL_GEVRAAGD`, `DATUM_TE_VROEG`, `DATUM_TE_VER`. */
export function beslisPartnerVragen(positie: Positie, kern: HandelingKernVan<'partner_vragen'>): RegelUitkomst {
  const { toezeggingId, partijId, antwoordVoor, escalatieId = null } = kern.gegevens;
  if (antwoordVoor !== null && antwoordVoor <= kern.op) return 'DATUM_TE_VROEG';
  if (antwoordVoor !== null && antwoordVoor > addMaanden(kern.op, ANTWOORD_MAXIMAAL_MAANDEN)) return 'DATUM_TE_VER';
  if (positie.toezeggingen.some((t) => t.partijId === partijId && t.stand === 'gevraagd')) return 'PARTIJ_AL_GEVRAAGD';
  return [
    { effect: 'gebeurtenis', soort: 'partner_gevraagd', gegevens: { toezeggingId, partijId, antwoordVoor } },
    {
      effect: 'toezegging',
      id: toezeggingId,
      partijId,
      hoedanigheid: 'partner',
      stand: 'gevraagd',
      voor: antwoordVoor,
      escalatieId,
    },
    { effect: 'betrekken', organisatieId: partijId, hoedanigheid: 'partner', reden: 'partner_gevraagd' },
    {
      effect: 'termijn_openen',
      soort: 'toezegging',
      fase: 'regulier',
      onderwerpId: toezeggingId,
      einde: antwoordVoor === null ? { werkdagen: positie.regeling.vraagWerkdagen } : { datum: antwoordVoor },
    },
    { effect: 'bericht', soort: 'vraag', aan: { organisatieId: partijId }, gegevens: { toezeggingId } },
  ];
}

/**
 * The party's answer: promised, promised on a condition, or refused. A promise has a date; made while a decision is carried out, it gets its own clock at
 * once, as the promises of before got theirs with the decision. Refuses `TOEZEGGING_NIET_GEVONDEN`, `NIET_BEVOEGD`, `VRAAG_AL_BEANTWOORD`,
 * `HANDELING_ONVOLLEDIG`, `DATUM_TE_VROEG`.
 */
export function beslisVraagBeantwoorden(positie: Positie, kern: HandelingKernVan<'vraag_beantwoorden'>): RegelUitkomst {
  const { toezeggingId, antwoord, voor } = kern.gegevens;
  const vraag = positie.toezeggingen.find((t) => t.id === toezeggingId);
  if (!vraag) return 'TOEZEGGING_NIET_GEVONDEN';
  if (!kern.actor.organisatieIds.includes(vraag.partijId)) return 'NIET_BEVOEGD';
  if (vraag.stand !== 'gevraagd') return 'VRAAG_AL_BEANTWOORD';
  if (antwoord !== 'geweigerd' && voor === null) return 'HANDELING_ONVOLLEDIG';
  if (voor !== null && voor < kern.op) return 'DATUM_TE_VROEG';
  return [
    { effect: 'gebeurtenis', soort: 'vraag_beantwoord', gegevens: { toezeggingId, partijId: vraag.partijId, antwoord, voor } },
    { effect: 'toezegging', ...vraag, stand: antwoord, voor },
    { effect: 'termijnen_sluiten', soorten: ['toezegging'], onderwerpId: vraag.id, stand: 'gehaald' },
    ...(voor !== null && isInUitvoering(positie) ? [nakoming(vraag.id, voor)] : []),
    { effect: 'bericht', soort: 'vraag', aan: 'trekker', gegevens: { toezeggingId, antwoord } },
  ];
}

function nakoming(onderwerpId: string, voor: string): Effect {
  return { effect: 'termijn_openen', soort: 'toezegging', fase: 'nakoming', onderwerpId, einde: { datum: voor } };
}

/** A promise is kept, with proof in words; when all are kept the owner is asked to close. Refuses `TOEZEGGING_NIET_GEVONDEN`, `NIET_BEVOEGD`, `TOEZEGGING_NIET_OPEN`. */
export function beslisNakomen(positie: Positie, kern: HandelingKernVan<'nakomen'>): RegelUitkomst {
  const belofte = positie.toezeggingen.find((t) => t.id === kern.gegevens.toezeggingId);
  if (!belofte) return 'TOEZEGGING_NIET_GEVONDEN';
  if (!kern.actor.organisatieIds.includes(belofte.partijId)) return 'NIET_BEVOEGD';
  if (belofte.stand !== 'toegezegd' && belofte.stand !== 'voorwaardelijk') return 'TOEZEGGING_NIET_OPEN';
  const rest = positie.toezeggingen.filter(
    (t) => t.id !== belofte.id && (t.stand === 'toegezegd' || t.stand === 'voorwaardelijk'),
  );
  return [
    { effect: 'gebeurtenis', soort: 'nagekomen', gegevens: { toezeggingId: belofte.id, partijId: belofte.partijId } },
    { effect: 'toezegging', ...belofte, stand: 'nagekomen' },
    { effect: 'termijnen_sluiten', soorten: ['toezegging'], onderwerpId: belofte.id, stand: 'gehaald' },
    ...(rest.length > 0
      ? []
      : ([
          { effect: 'gebeurtenis', soort: 'alles_nagekomen', gegevens: {} },
          { effect: 'termijnen_sluiten', soorten: ['uitvoering'], stand: 'gehaald' },
          {
            effect: 'termijn_openen',
            soort: 'uitvoering',
            fase: 'afronding',
            einde: { werkdagen: positie.regeling.afrondingWerkdagen },
          },
          { effect: 'bericht', soort: 'alles_nagekomen', aan: 'trekker' },
        ] as const)),
  ];
}
