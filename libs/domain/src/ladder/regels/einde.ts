// SPDX-License-Identifier: EUPL-1.2
import { TERMIJN_SOORTEN } from '../begrippen.js';
import type { HandelingKernVan } from '../handelingen.js';
import type { Positie } from '../positie.js';
import type { Effect } from '../zet.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/**
 * A person declares the end: solved goes to nazorg, an honest failure is closed. Never the line alone: the trekker names who
 * agreed, and that organisation hears of it. Refuses `RESULTAAT_PAST_NIET`, `AFSLUITEN_NIET_ALLEEN`.
 */
export function beslisAfsluiten(positie: Positie, kern: HandelingKernVan<'afsluiten'>): RegelUitkomst {
  const { resultaat, borging, akkoordVan } = kern.gegevens;
  if (resultaat === 'ingetrokken' || resultaat === 'doorverwezen') return 'RESULTAAT_PAST_NIET';
  const metGezag = kern.actor.hoedanigheden.some(
    (hoedanigheid) => hoedanigheid === 'programmabureau' || hoedanigheid === 'doorbraakteam',
  );
  const akkoordOrganisatieId = metGezag || akkoordVan === null ? null : positie.zetels[akkoordVan];
  if (!metGezag && akkoordOrganisatieId === null) return 'AFSLUITEN_NIET_ALLEEN';
  const gebeurtenis: Effect = {
    effect: 'gebeurtenis',
    soort: 'afgesloten',
    gegevens: { resultaat, borging, akkoordVan, trede: positie.trede },
  };
  const berichten: Effect[] = [
    { effect: 'bericht', soort: 'afgesloten', aan: 'indiener', gegevens: { resultaat } },
    ...(akkoordOrganisatieId === null
      ? []
      : [
          {
            effect: 'bericht',
            soort: 'afgesloten',
            aan: { organisatieId: akkoordOrganisatieId },
            gegevens: { resultaat },
          } as const,
        ]),
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

/** The filer says whether it holds; "houdt niet" opens the case again. */
export function beslisNazorgBeantwoorden(positie: Positie, kern: HandelingKernVan<'nazorg_beantwoorden'>): RegelUitkomst {
  const { antwoord } = kern.gegevens;
  const gebeurtenis: Effect = {
    effect: 'gebeurtenis',
    soort: 'nazorg_beantwoord',
    gegevens: { ronde: positie.nazorgRonde, antwoord },
  };
  if (antwoord === 'houdt_niet') return [gebeurtenis, ...heropen(positie)];
  return [gebeurtenis, ...volgendeNazorg(positie, 'gehaald')];
}

/** Opens a case again on the rung where it was, with new clocks. */
export function beslisHeropenen(positie: Positie): RegelUitkomst {
  return heropen(positie);
}

/** The filer takes the matter back; it is closed as withdrawn and can be opened again. */
export function beslisIntrekken(positie: Positie): RegelUitkomst {
  return [
    { effect: 'gebeurtenis', soort: 'ingetrokken', gegevens: { trede: positie.trede } },
    ...sluitAlles(positie),
    { effect: 'status', naar: 'afgesloten', resultaat: 'ingetrokken' },
    { effect: 'bericht', soort: 'afgesloten', aan: 'aan_zet', gegevens: { resultaat: 'ingetrokken' } },
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
