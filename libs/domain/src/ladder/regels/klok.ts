// SPDX-License-Identifier: EUPL-1.2
import { isAanHetWerk } from '../aan-het-werk.js';
import type { HandelingKernVan } from '../handelingen.js';
import { DRAGENDE_TERMIJN, voorzitterVan, type LopendeTermijn, type Positie } from '../positie.js';
import type { RegelUitkomst } from './regel-uitkomst.js';
import { betrekVoorzitter } from './voorzitter.js';

/** The clocks stand still with a reason and an end, in total no longer than the regeling allows. Refuses `DATUM_TE_VROEG`, `AANHOUDING_TE_LANG`. */
export function beslisAanhouden(positie: Positie, kern: HandelingKernVan<'aanhouden'>): RegelUitkomst {
  const { reden, tot, werkdagen } = kern.gegevens;
  if (tot <= kern.op) return 'DATUM_TE_VROEG';
  if (positie.aanhoudWerkdagen + werkdagen > positie.regeling.aanhoudingMaximaalWerkdagen) return 'AANHOUDING_TE_LANG';
  return [
    { effect: 'gebeurtenis', soort: 'aangehouden', gegevens: { reden, tot } },
    { effect: 'aanhouden', reden, tot },
    { effect: 'bericht', soort: 'aangehouden', aan: 'indiener', gegevens: { reden, tot } },
  ];
}

/** The clocks run again with the days that were left. The filer may do this only when the case waits for the filer: `AANHOUDING_NIET_VAN_INDIENER`. */
export function beslisHervatten(positie: Positie, kern: HandelingKernVan<'hervatten'>): RegelUitkomst {
  if (!isAanHetWerk(positie, kern.actor) && positie.aanhouding?.reden !== 'wacht_op_indiener')
    return 'AANHOUDING_NIET_VAN_INDIENER';
  return [
    { effect: 'gebeurtenis', soort: 'hervat', gegevens: { vanzelf: false } },
    { effect: 'hervatten' },
    { effect: 'bericht', soort: 'hervat', aan: 'aan_zet' },
    { effect: 'bericht', soort: 'hervat', aan: 'indiener' },
  ];
}

/**
 * Moves a running clock to a later date, with a reason and the consent of the filer or the chair: the log tells whose and how, and who is said to have agreed
 * hears of it. Nobody agrees with themselves: consent of the actor's own organisation does not count. One clock moves twice at most; only the chair can
 * agree to more (R-50, docs/adr/0017). Refuses `GEEN_OPEN_TERMIJN`, `AKKOORD_VAN_UZELF`, `VERLENGING_TE_VAAK`, `DATUM_TE_VROEG`, `DATUM_TE_VER`.
 */
export function beslisVerlengen(positie: Positie, kern: HandelingKernVan<'verlengen'>): RegelUitkomst {
  const { tot, werkdagen, akkoordVan, akkoordWijze } = kern.gegevens;
  const termijn = teVerlengen(positie, kern.gegevens.termijnId);
  if (!termijn) return 'GEEN_OPEN_TERMIJN';
  const akkoordOrganisatieId = akkoordVan === 'indiener' ? positie.zetels.indiener : voorzitterVan(positie);
  if (akkoordOrganisatieId === null || kern.actor.organisatieIds.includes(akkoordOrganisatieId)) return 'AKKOORD_VAN_UZELF';
  if (akkoordVan === 'indiener' && termijn.verlengingen >= positie.regeling.verlengingMaximaalAantal) return 'VERLENGING_TE_VAAK';
  if (tot <= termijn.einddatum || tot <= kern.op) return 'DATUM_TE_VROEG';
  if (werkdagen > positie.regeling.verlengingMaximaalWerkdagen) return 'DATUM_TE_VER';
  const { id: termijnId, soort, einddatum: van } = termijn;
  const keer = termijn.verlengingen + 1;
  return [
    {
      effect: 'gebeurtenis',
      soort: 'verlengd',
      gegevens: { termijnId, soort, van, tot, keer, akkoordVan, akkoordOrganisatieId, akkoordWijze },
    },
    { effect: 'termijn_verplaatsen', termijnId, einddatum: tot },
    { effect: 'bericht', soort: 'verlengd', aan: 'indiener', gegevens: { tot, keer, akkoordVan } },
    ...(akkoordVan === 'voorzitter'
      ? ([
          ...betrekVoorzitter(positie, 'akkoord_met_verlengen'),
          { effect: 'bericht', soort: 'verlengd', aan: 'voorzitter', gegevens: { tot, keer, akkoordVan } },
        ] as const)
      : []),
  ];
}

function teVerlengen(positie: Positie, termijnId: string | null): LopendeTermijn | undefined {
  const soort = DRAGENDE_TERMIJN[positie.status];
  const termijn = positie.termijnen.find((t) => (termijnId === null ? t.soort === soort : t.id === termijnId));
  const verlengbaar = termijn && ['terugkoppeling', 'behandeling', 'toezegging', 'uitvoering'].includes(termijn.soort);
  return verlengbaar && termijn.fase !== 'herhaling' && termijn.stand === 'open' ? termijn : undefined;
}
