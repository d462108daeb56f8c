// SPDX-License-Identifier: EUPL-1.2
import { addMaanden } from '../kalender/kalender-dagen.js';
import type { Kalender } from '../kalender/kalender.js';
import { addWerkdagen, countWerkdagen, subtractWerkdagen, volgendeWerkdag } from '../kalender/werkdagen.js';
import type { ToepasContext } from '../ladder/mutatie.js';
import type { LopendeTermijn, TermijnFase, TermijnStap } from '../ladder/positie.js';
import type { TermijnSoort, Trede } from '../ladder/begrippen.js';
import type { TermijnEinde } from '../ladder/zet.js';
import type { Termijnregeling } from './termijnregeling.js';

/** What a new clock is about. */
export interface NieuweTermijn {
  readonly soort: TermijnSoort;
  readonly fase: TermijnFase;
  readonly trede: Trede;
  readonly onderwerpId: string | null;
  readonly einde: TermijnEinde;
}

/**
 * The last day of a clock that starts today. Working days start the day after (R-01, Algemene termijnenwet by choice).
 * @example einddatumVan({ werkdagen: 5 }, '2026-12-18', KALENDER_STANDAARD) // '2026-12-28'
 */
export function einddatumVan(einde: TermijnEinde, vandaag: string, kalender: Kalender): string {
  const datum =
    'werkdagen' in einde
      ? addWerkdagen(vandaag, einde.werkdagen, kalender)
      : 'datum' in einde
        ? einde.datum
        : addMaanden(einde.vanaf ?? vandaag, einde.maanden);
  return datum < vandaag ? vandaag : datum;
}

/** Starts a clock today: its end date, first step and first wake-up. */
export function openTermijn(nieuw: NieuweTermijn, regeling: Termijnregeling, context: ToepasContext): LopendeTermijn {
  const { vandaag, kalender } = context;
  const einddatum = einddatumVan(nieuw.einde, vandaag, kalender);
  return metWek(
    {
      id: context.nieuwId(),
      soort: nieuw.soort,
      fase: nieuw.fase,
      trede: nieuw.trede,
      onderwerpId: nieuw.onderwerpId,
      start: vandaag,
      einddatum,
      stand: 'open',
      volgendeStap: eersteStap(nieuw.soort, nieuw.fase, vandaag, einddatum, regeling, kalender),
      gevraagdOp: null,
      respijtdatum: null,
      restWerkdagen: null,
      schorsingen: [],
      verlengingen: 0,
      wekdatum: null,
      wekmoment: null,
    },
    regeling,
    context,
  );
}

/** A reminder makes sense only when it falls after the day the clock started; a pause and the national repetition have none. */
function eersteStap(
  soort: TermijnSoort,
  fase: TermijnFase,
  start: string,
  einddatum: string,
  regeling: Termijnregeling,
  kalender: Kalender,
): TermijnStap {
  if (soort === 'aanhouding') return 'verstrijken';
  if (fase === 'herhaling') return 'vragen';
  return herinneringsdatum(einddatum, regeling, kalender) > start ? 'herinneren' : 'vragen';
}

function herinneringsdatum(einddatum: string, regeling: Termijnregeling, kalender: Kalender): string {
  return subtractWerkdagen(einddatum, regeling.herinneringWerkdagen, kalender);
}

/**
 * Sets the date and the real instant at which the next step is due: the reminder two working days before the end,
 * asking on the working day after the end, the move on the working day after the grace period. A clock that stands still has none.
 */
export function metWek(termijn: LopendeTermijn, regeling: Termijnregeling, context: ToepasContext): LopendeTermijn {
  if (termijn.stand === 'aangehouden') return { ...termijn, wekdatum: null, wekmoment: null };
  const wekdatum =
    termijn.volgendeStap === 'herinneren'
      ? herinneringsdatum(termijn.einddatum, regeling, context.kalender)
      : volgendeWerkdag(termijn.respijtdatum ?? termijn.einddatum, context.kalender);
  return { ...termijn, wekdatum, wekmoment: context.wekmoment(wekdatum) };
}

/** Moves a clock to its next step; from asking on, the grace period counts from the day of asking, so it is whole also after downtime (docs/adr/0008). */
export function naarStap(
  termijn: LopendeTermijn,
  stap: TermijnStap,
  regeling: Termijnregeling,
  context: ToepasContext,
): LopendeTermijn {
  if (stap !== 'verstrijken') return metWek({ ...termijn, volgendeStap: stap }, regeling, context);
  const respijt = termijn.soort === 'nazorg' ? regeling.nazorgRespijtWerkdagen : regeling.respijtWerkdagen;
  const respijtdatum = addWerkdagen(context.vandaag, Math.max(respijt - 1, 0), context.kalender);
  return metWek({ ...termijn, volgendeStap: stap, gevraagdOp: context.vandaag, respijtdatum }, regeling, context);
}

/** Gives a clock a later end date: its steps start again, and the extension is counted. */
export function verplaats(
  termijn: LopendeTermijn,
  einddatum: string,
  regeling: Termijnregeling,
  context: ToepasContext,
): LopendeTermijn {
  const volgendeStap = eersteStap(termijn.soort, termijn.fase, context.vandaag, einddatum, regeling, context.kalender);
  const verlengingen = termijn.verlengingen + 1;
  return metWek({ ...termijn, einddatum, verlengingen, volgendeStap, gevraagdOp: null, respijtdatum: null }, regeling, context);
}

/** Stops a clock and remembers the working days that were left; zero when its date had passed. */
export function zetStil(termijn: LopendeTermijn, context: ToepasContext): LopendeTermijn {
  const { vandaag, kalender } = context;
  const einde = termijn.respijtdatum ?? termijn.einddatum;
  const restWerkdagen = einde > vandaag ? countWerkdagen(vandaag, einde, kalender) : 0;
  const schorsingen = [...termijn.schorsingen, { van: vandaag, tot: null, werkdagen: 0 }];
  return { ...termijn, stand: 'aangehouden', restWerkdagen, schorsingen, wekdatum: null, wekmoment: null };
}

/**
 * Starts a clock again with the days that were left, and closes the line in its ledger. `hervatOp` is the day the pause ended: today when a person resumed, the
 * last day of the pause when it ended by itself, so that a pause of 60 working days counts 60. A pause in which no working day passed moves nothing, also
 * not a date that is on a Saturday.
 */
export function zetVoort(
  termijn: LopendeTermijn,
  hervatOp: string,
  regeling: Termijnregeling,
  context: ToepasContext,
): LopendeTermijn {
  const { kalender } = context;
  const sinds = termijn.schorsingen.find(({ tot }) => tot === null)?.van ?? hervatOp;
  const werkdagen = sinds < hervatOp ? countWerkdagen(sinds, hervatOp, kalender) : 0;
  const schorsingen = termijn.schorsingen.map((s) =>
    s.tot === null ? { van: s.van, tot: sinds < hervatOp ? hervatOp : s.van, werkdagen } : s,
  );
  const einde = addWerkdagen(hervatOp, termijn.restWerkdagen ?? 0, kalender);
  const verschoven = werkdagen === 0 ? {} : termijn.respijtdatum === null ? { einddatum: einde } : { respijtdatum: einde };
  return metWek({ ...termijn, ...verschoven, stand: 'open', restWerkdagen: null, schorsingen }, regeling, context);
}
