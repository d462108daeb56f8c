// SPDX-License-Identifier: EUPL-1.2
import type { Termijnregeling } from '../termijnen/termijnregeling.js';
import { TREDEN, type Trede } from './begrippen.js';
import type { Mutatie, ToepasContext } from './mutatie.js';
import { pasToe } from './pas-toe.js';
import type { Positie, Zetels } from './positie.js';
import type { Effect } from './zet.js';

/** What is known of a case at the moment of filing; the number is given out later in the same transaction. */
export interface Indiening {
  readonly vastloperId: string;
  readonly nummer: string;
  readonly handelingId: string;
  readonly persoonId: string;
  readonly focusgebied: string;
  readonly thema: string;
  readonly zetels: Zetels;
  readonly regeling: Termijnregeling;
  readonly route?: readonly Trede[];
}

/**
 * The first positie and rows of a filed case: `ingediend` at `intake`, the clock terugkoppeling of 5 working days running,
 * route and regeling frozen (design section 3), the filer's organisation and those at the intake betrokken.
 * @example dienIn(indiening, context).positie.termijnen[0].soort // 'terugkoppeling'
 */
export function dienIn(indiening: Indiening, context: ToepasContext): Mutatie {
  const { zetels } = indiening;
  const betrek = (organisatieId: string | null, hoedanigheid: 'indiener' | 'programmabureau' | 'doorbraakteam'): Effect[] =>
    organisatieId === null ? [] : [{ effect: 'betrekken', organisatieId, hoedanigheid, reden: 'ingediend' }];
  const effecten: Effect[] = [
    { effect: 'gebeurtenis', soort: 'ingediend', gegevens: { focusgebied: indiening.focusgebied, thema: indiening.thema } },
    ...betrek(zetels.indiener, 'indiener'),
    ...betrek(zetels.programmabureau, 'programmabureau'),
    ...betrek(zetels.doorbraakteam, 'doorbraakteam'),
    { effect: 'terugkoppeling_verschuldigd' },
    { effect: 'bericht', soort: 'ingediend', aan: 'indiener' },
    { effect: 'bericht', soort: 'ingediend', aan: 'aan_zet' },
  ];
  const { handelingId, persoonId } = indiening;
  const aanleiding = {
    soort: 'handeling',
    handelingId,
    handeling: 'indienen',
    persoonId,
    organisatieId: zetels.indiener,
  } as const;
  return pasToe(eerstePositie(indiening), { aanleiding, effecten }, context);
}

function eerstePositie(indiening: Indiening): Positie {
  return {
    schemaVersion: 2,
    vastloperId: indiening.vastloperId,
    nummer: indiening.nummer,
    focusgebied: indiening.focusgebied,
    versie: 0,
    status: 'ingediend',
    trede: 'intake',
    resultaat: null,
    route: indiening.route ?? TREDEN,
    regeling: indiening.regeling,
    zetels: indiening.zetels,
    trekkerOrganisatieId: null,
    trekkerPersoonId: null,
    eigenaarOrganisatieId: null,
    gesprekOp: [],
    alliantieVerstreken: 0,
    doorgeleidingen: 0,
    aanhoudWerkdagen: 0,
    nazorgRonde: 0,
    aanhouding: null,
    besluit: null,
    overdracht: null,
    toezeggingen: [],
    termijnen: [],
  };
}
