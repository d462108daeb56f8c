// SPDX-License-Identifier: EUPL-1.2
import { TERMIJN_SOORTEN } from '../begrippen.js';
import type { HandelingActor, HandelingKernVan } from '../handelingen.js';
import { organisatieAanZet, type Positie } from '../positie.js';
import type { Effect, LogGegevens } from '../zet.js';
import { ZETEL_VAN_TREDE } from '../zetel-van-trede.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/**
 * A person declares the end: solved goes to nazorg, an honest failure is closed. Only the programmabureau and the doorbraakteam close. A trekker may be a
 * line department, so it proposes: it names which of the two should agree, that one hears of it, and the case stays open until it closes (R-57, docs/adr/0064).
 * Who carries the decision out proposes nothing either. Nobody agrees with themselves. All who work on it hear of the end. Refuses `RESULTAAT_PAST_NIET`, `LIJN_SLUIT_NIET_AF`, `AFSLUITEN_NIET_ALLEEN`, `AKKOORD_VAN_UZELF`.
 */
export function beslisAfsluiten(positie: Positie, kern: HandelingKernVan<'afsluiten'>): RegelUitkomst {
  const { resultaat, borging, akkoordVan } = kern.gegevens;
  if (resultaat === 'ingetrokken' || resultaat === 'doorverwezen') return 'RESULTAAT_PAST_NIET';
  if (isLijn(positie, kern.actor)) return 'LIJN_SLUIT_NIET_AF';
  const gegevens = { resultaat, borging, akkoordVan, trede: positie.trede };
  if (!heeftGezag(kern.actor)) return stelAfsluitenVoor(positie, kern, gegevens);
  const gebeurtenis: Effect = { effect: 'gebeurtenis', soort: 'afgesloten', gegevens };
  const berichten: Effect[] = [
    { effect: 'bericht', soort: 'afgesloten', aan: 'indiener', gegevens: { resultaat } },
    ...vertelWieMeewerkt(positie, kern.actor, { resultaat }),
  ];
  if (resultaat === 'niet_gelukt_wel_geleerd')
    return [gebeurtenis, ...sluitAlles(positie), { effect: 'status', naar: 'afgesloten', resultaat }, ...berichten];
  return [
    gebeurtenis,
    ...sluitAlles(positie),
    { effect: 'status', naar: 'nazorg', resultaat },
    { effect: 'nazorg_ronde', ronde: 1 },
    { effect: 'termijn_openen', soort: 'nazorg', fase: 'regulier', einde: { maanden: positie.regeling.nazorgMaanden[0] } },
    ...berichten,
  ];
}

/** Writes the wish of a trekker down and asks the one it names; no clock moves, so silence on it closes nothing. */
function stelAfsluitenVoor({ zetels }: Positie, kern: HandelingKernVan<'afsluiten'>, gegevens: LogGegevens): RegelUitkomst {
  const { akkoordVan } = kern.gegevens;
  const organisatieId = akkoordVan && zetels[akkoordVan];
  if (organisatieId === null) return 'AFSLUITEN_NIET_ALLEEN';
  if (kern.actor.organisatieIds.includes(organisatieId)) return 'AKKOORD_VAN_UZELF';
  return [
    { effect: 'gebeurtenis', soort: 'afsluiting_voorgesteld', gegevens },
    { effect: 'bericht', soort: 'afsluiting_voorgesteld', aan: { organisatieId } },
  ];
}

/** The programmabureau and the doorbraakteam may close, also when they carry the decision out themselves. */
function heeftGezag({ hoedanigheden }: HandelingActor): boolean {
  return hoedanigheden.includes('programmabureau') || hoedanigheden.includes('doorbraakteam');
}

/**
 * Does this actor stand for the line: an organisation that carries the decision out, without the say of the programmabureau or the doorbraakteam? The line
 * closes no case.
 */
export function isLijn({ besluit }: Positie, actor: HandelingActor): boolean {
  if (heeftGezag(actor)) return false;
  return (
    actor.hoedanigheden.includes('uitvoerder') ||
    (besluit !== null && actor.organisatieIds.includes(besluit.uitvoerderOrganisatieId))
  );
}

/**
 * The filer says whether it holds, or the programmabureau that called writes down what the filer said and how it was heard; "houdt niet" opens the case again
 * (R-45, docs/adr/0036). Refuses `HANDELING_ONVOLLEDIG` when the bureau does not say how it was heard.
 */
export function beslisNazorgBeantwoorden(positie: Positie, kern: HandelingKernVan<'nazorg_beantwoorden'>): RegelUitkomst {
  const { antwoord, gehoordVia = null } = kern.gegevens;
  const zelf = kern.actor.hoedanigheden.includes('indiener');
  if (!zelf && gehoordVia === null) return 'HANDELING_ONVOLLEDIG';
  const gebeurtenis: Effect = {
    effect: 'gebeurtenis',
    soort: 'nazorg_beantwoord',
    gegevens: { ronde: positie.nazorgRonde, antwoord, ...(zelf ? {} : { gehoordVia }) },
  };
  if (antwoord === 'houdt_niet') return [gebeurtenis, ...heropen(positie)];
  return [gebeurtenis, ...volgendeNazorg(positie, 'gehaald')];
}

/** Opens a case again on the rung where it was, with new clocks. */
export function beslisHeropenen(positie: Positie): RegelUitkomst {
  return heropen(positie);
}

/** The filer takes the matter back; it is closed as withdrawn, all who work on it hear so, and it can be opened again. */
export function beslisIntrekken(positie: Positie, { actor }: HandelingKernVan<'intrekken'>): RegelUitkomst {
  return [
    { effect: 'gebeurtenis', soort: 'ingetrokken', gegevens: { trede: positie.trede } },
    ...sluitAlles(positie),
    { effect: 'status', naar: 'afgesloten', resultaat: 'ingetrokken' },
    ...vertelWieMeewerkt(positie, actor, { resultaat: 'ingetrokken' }),
  ];
}

/** After a check: the next one, or the end of aftercare. A person had already declared the case solved, so this closes nothing unsolved. */
export function volgendeNazorg(positie: Positie, stand: 'gehaald' | 'verstreken'): Effect[] {
  const lopend = positie.termijnen.find((termijn) => termijn.soort === 'nazorg');
  const sluit: Effect = { effect: 'termijnen_sluiten', soorten: ['nazorg'], stand };
  if (positie.nazorgRonde >= 2) {
    return [
      sluit,
      { effect: 'status', naar: 'afgesloten', resultaat: positie.resultaat },
      { effect: 'gebeurtenis', soort: 'nazorg_afgerond', gegevens: {} },
    ];
  }
  return [
    sluit,
    { effect: 'nazorg_ronde', ronde: positie.nazorgRonde + 1 },
    {
      effect: 'termijn_openen',
      soort: 'nazorg',
      fase: 'regulier',
      einde: { maanden: positie.regeling.nazorgMaanden[1], ...(lopend ? { vanaf: lopend.start } : {}) },
    },
  ];
}

/**
 * Tells everybody who works on the case or promised something in it that it ends, each once: who is at work, the trekker, the bureau and the doorbraakteam,
 * the seats in The Hague when it is there, and every party but one that refused. Not whoever does it, nor the filer, who gets words of their own.
 * All of them see the case; an offered handover lapses with it, and so does the sight that came with the offer.
 */
export function vertelWieMeewerkt(positie: Positie, { organisatieIds }: HandelingActor, gegevens: LogGegevens): Effect[] {
  const { zetels, trede, toezeggingen } = positie;
  const ministeries = trede === 'doorbraakoverleg' ? [zetels.rijksvertegenwoordiger, ...zetels.ministeries] : [];
  const partijen = toezeggingen.filter(({ stand }) => stand !== 'geweigerd' && stand !== 'vervallen');
  const wie = [
    organisatieAanZet(positie),
    positie.trekkerOrganisatieId,
    zetels.programmabureau,
    zetels.doorbraakteam,
    zetels[ZETEL_VAN_TREDE[trede][0]],
    positie.eigenaarOrganisatieId,
    ...ministeries,
    ...partijen.map(({ partijId }) => partijId),
  ].filter((id): id is string => id !== null && id !== zetels.indiener && !organisatieIds.includes(id));
  return [...new Set(wie)].map((organisatieId) => ({ effect: 'bericht', soort: 'afgesloten', aan: { organisatieId }, gegevens }));
}

/** Ends what still runs: all clocks, open questions and an offered handover. */
export function sluitAlles(positie: Positie): Effect[] {
  const vragen = positie.toezeggingen.filter(
    ({ stand }) => stand === 'gevraagd' || stand === 'toegezegd' || stand === 'voorwaardelijk',
  );
  return [
    { effect: 'termijnen_sluiten', soorten: TERMIJN_SOORTEN, stand: 'vervallen' },
    ...vragen.map((t): Effect => ({ effect: 'toezegging', ...t, stand: 'vervallen' })),
    ...(positie.overdracht ? [{ effect: 'overdracht', overdracht: null, uitkomst: 'vervallen' } as const] : []),
    ...(positie.besluit ? [{ effect: 'besluit', besluit: null } as const] : []),
  ];
}

function heropen(positie: Positie): Effect[] {
  // A case that ended at the intake never had anyone at work on a rung: it starts again as filed, with the intake clock.
  const naar = positie.trede === 'intake' ? 'ingediend' : 'in_behandeling';
  return [
    { effect: 'gebeurtenis', soort: 'heropend', gegevens: { trede: positie.trede } },
    { effect: 'termijnen_sluiten', soorten: ['nazorg'], stand: 'vervallen' },
    { effect: 'nazorg_ronde', ronde: 0 },
    { effect: 'status', naar, resultaat: null },
    { effect: 'trede', naar: positie.trede, reden: 'heropend' },
    { effect: 'bericht', soort: 'heropend', aan: 'indiener' },
  ];
}
