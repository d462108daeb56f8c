// SPDX-License-Identifier: EUPL-1.2
import { isInDenHaag } from '../begrippen.js';
import type { HandelingKernVan } from '../handelingen.js';
import { organisatieAanZet, type OpenOverdracht, type Positie } from '../positie.js';
import type { Effect, LogGegevens } from '../zet.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/**
 * The holder offers the case to another organisation, or to a person of that or of its own organisation; the clock goes on. The holder is the
 * trekker; a case that silence took up has none, and then those at work find one. That a named person is a member is checked where people are known.
 * Refuses `NIET_BEVOEGD`, `OVERDRACHT_LOOPT_AL`, `OVERDRACHT_AAN_ZELFDE` (the same organisation and nobody else in it named).
 */
export function beslisOverdragen(positie: Positie, kern: HandelingKernVan<'overdragen'>): RegelUitkomst {
  const { overdrachtId, naarOrganisatieId, naarPersoonId = null } = kern.gegevens;
  if (positie.trekkerOrganisatieId !== null && !kern.actor.hoedanigheden.includes('trekker')) return 'NIET_BEVOEGD';
  if (positie.overdracht) return 'OVERDRACHT_LOOPT_AL';
  const eigen = naarOrganisatieId === positie.trekkerOrganisatieId;
  if (eigen && (naarPersoonId === null || naarPersoonId === positie.trekkerPersoonId)) return 'OVERDRACHT_AAN_ZELFDE';
  return aanbod(positie, 'overdracht_aangeboden', {
    id: overdrachtId,
    soort: 'trekker',
    vanOrganisatieId: positie.trekkerOrganisatieId,
    naarOrganisatieId,
    naarPersoonId,
    sinds: kern.op,
  });
}

/** A ministry is asked to own the question; the days it lies there are counted. Refuses as `overdragen`, and `TREDE_LAAT_NIET_TOE` below The Hague. */
export function beslisDoorgeleiden(positie: Positie, kern: HandelingKernVan<'doorgeleiden'>): RegelUitkomst {
  const { overdrachtId, naarOrganisatieId } = kern.gegevens;
  if (!isInDenHaag(positie.trede)) return 'TREDE_LAAT_NIET_TOE';
  if (positie.overdracht) return 'OVERDRACHT_LOOPT_AL';
  if (naarOrganisatieId === positie.eigenaarOrganisatieId) return 'OVERDRACHT_AAN_ZELFDE';
  return aanbod(positie, 'doorgeleiding_aangeboden', {
    id: overdrachtId,
    soort: 'eigenaar',
    vanOrganisatieId: positie.eigenaarOrganisatieId ?? positie.zetels.rijksvertegenwoordiger,
    naarOrganisatieId,
    naarPersoonId: null,
    sinds: kern.op,
  });
}

function aanbod(
  positie: Positie,
  soort: 'overdracht_aangeboden' | 'doorgeleiding_aangeboden',
  overdracht: OpenOverdracht,
): Effect[] {
  const { id, naarOrganisatieId, naarPersoonId, vanOrganisatieId } = overdracht;
  const gegevens = { overdrachtId: id, van: vanOrganisatieId, naar: naarOrganisatieId, naarPersoonId };
  return [
    { effect: 'gebeurtenis', soort, gegevens },
    { effect: 'overdracht', overdracht },
    { effect: 'betrekken', organisatieId: naarOrganisatieId, hoedanigheid: 'beoogd_houder', reden: soort },
    {
      effect: 'termijn_openen',
      soort: 'toezegging',
      fase: 'regulier',
      onderwerpId: id,
      einde: { werkdagen: positie.regeling.vraagWerkdagen },
    },
    {
      effect: 'bericht',
      soort: 'overdracht',
      aan: { organisatieId: naarOrganisatieId },
      gegevens: { overdrachtId: id, naarPersoonId },
    },
  ];
}

/**
 * The asked organisation accepts or refuses. The old holder keeps sight; who refused loses the sight that was given for the answer, and keeps what it had
 * before. Is another organisation at work from now on, then the filer hears so: at the partners that is the trekker, in The Hague the owner. Refuses `OVERDRACHT_NIET_OPEN`, `NIET_BEVOEGD`.
 */
export function beslisOverdrachtBeantwoorden(positie: Positie, kern: HandelingKernVan<'overdracht_beantwoorden'>): RegelUitkomst {
  const { overdrachtId, aanvaard } = kern.gegevens;
  const { overdracht } = positie;
  if (overdracht?.id !== overdrachtId) return 'OVERDRACHT_NIET_OPEN';
  if (!kern.actor.organisatieIds.includes(overdracht.naarOrganisatieId)) return 'NIET_BEVOEGD';
  const gegevens = {
    overdrachtId,
    van: overdracht.vanOrganisatieId,
    naar: overdracht.naarOrganisatieId,
    naarPersoonId: overdracht.naarPersoonId,
    sinds: overdracht.sinds,
  };
  return [
    { effect: 'gebeurtenis', soort: aanvaard ? 'overdracht_aanvaard' : 'overdracht_geweigerd', gegevens },
    { effect: 'overdracht', overdracht: null, uitkomst: aanvaard ? 'aanvaard' : 'geweigerd' },
    { effect: 'termijnen_sluiten', soorten: ['toezegging'], onderwerpId: overdrachtId, stand: 'gehaald' },
    ...(aanvaard ? nieuweHouder(positie, overdracht) : []),
    ...(overdracht.vanOrganisatieId === null ? [] : [bericht(overdracht.vanOrganisatieId, overdrachtId, aanvaard)]),
    ...(aanvaard ? vertelIndiener(positie, overdracht) : []),
  ];
}

function bericht(organisatieId: string, overdrachtId: string, aanvaard: boolean): Effect {
  return { effect: 'bericht', soort: 'overdracht_beantwoord', aan: { organisatieId }, gegevens: { overdrachtId, aanvaard } };
}

/** Where the positie keeps who holds what is handed over. */
const HOUDER = { trekker: 'trekkerOrganisatieId', eigenaar: 'eigenaarOrganisatieId' } as const satisfies Record<
  OpenOverdracht['soort'],
  keyof Positie
>;

/** The filer hears who is at work now, and why the case is paused when it is; nothing when that stays the same organisation. */
function vertelIndiener(positie: Positie, { soort, naarOrganisatieId: naar }: OpenOverdracht): Effect[] {
  const [van, na] = [organisatieAanZet(positie), organisatieAanZet({ ...positie, [HOUDER[soort]]: naar })];
  const pauze: LogGegevens = positie.aanhouding === null ? {} : { reden: positie.aanhouding.reden };
  return van === na ? [] : [{ effect: 'bericht', soort: 'overgenomen', aan: 'indiener', gegevens: { van, naar: na, ...pauze } }];
}

function nieuweHouder(positie: Positie, overdracht: OpenOverdracht): Effect[] {
  const organisatieId = overdracht.naarOrganisatieId;
  if (overdracht.soort === 'trekker') return [{ effect: 'trekker', organisatieId, persoonId: overdracht.naarPersoonId }];
  const eigenaar: Effect[] = [
    { effect: 'eigenaar', organisatieId },
    { effect: 'betrekken', organisatieId, hoedanigheid: 'departement', reden: 'eigenaar' },
    { effect: 'gebeurtenis', soort: 'eigenaar_gewijzigd', gegevens: { van: positie.eigenaarOrganisatieId, naar: organisatieId } },
  ];
  const behandeling = positie.termijnen.find((termijn) => termijn.soort === 'behandeling');
  if (positie.trede !== 'rijksvertegenwoordiger' || behandeling?.fase !== 'regulier') return eigenaar;
  return [
    ...eigenaar,
    { effect: 'termijn_sluiten', termijnId: behandeling.id, stand: 'gehaald' },
    { effect: 'termijn_openen', soort: 'behandeling', fase: 'bericht', einde: { werkdagen: positie.regeling.berichtWerkdagen } },
  ];
}
