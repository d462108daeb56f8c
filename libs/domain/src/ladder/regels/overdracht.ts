// SPDX-License-Identifier: EUPL-1.2
import type { HandelingKernVan } from '../handelingen.js';
import type { OpenOverdracht, Positie } from '../positie.js';
import type { Effect } from '../zet.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/**
 * The holder offers the case to another organisation; the clock goes on. The holder is the trekker; a case that silence took up has none, and then
 * those at work find one. Refuses `NIET_BEVOEGD`, `OVERDRACHT_LOOPT_AL`, `OVERDRACHT_AAN_ZELFDE`.
 */
export function beslisOverdragen(positie: Positie, kern: HandelingKernVan<'overdragen'>): RegelUitkomst {
  const { overdrachtId, naarOrganisatieId } = kern.gegevens;
  if (positie.trekkerOrganisatieId !== null && !kern.actor.hoedanigheden.includes('trekker')) return 'NIET_BEVOEGD';
  if (positie.overdracht) return 'OVERDRACHT_LOOPT_AL';
  if (naarOrganisatieId === positie.trekkerOrganisatieId) return 'OVERDRACHT_AAN_ZELFDE';
  return aanbod(positie, 'overdracht_aangeboden', {
    id: overdrachtId,
    soort: 'trekker',
    vanOrganisatieId: positie.trekkerOrganisatieId,
    naarOrganisatieId,
    sinds: kern.op,
  });
}

/** A ministry is asked to own the question; the days it lies there are counted. Refuses as `overdragen`, and `TREDE_LAAT_NIET_TOE` below The Hague. */
export function beslisDoorgeleiden(positie: Positie, kern: HandelingKernVan<'doorgeleiden'>): RegelUitkomst {
  const { overdrachtId, naarOrganisatieId } = kern.gegevens;
  if (positie.trede !== 'rijksvertegenwoordiger' && positie.trede !== 'doorbraakoverleg') return 'TREDE_LAAT_NIET_TOE';
  if (positie.overdracht) return 'OVERDRACHT_LOOPT_AL';
  if (naarOrganisatieId === positie.eigenaarOrganisatieId) return 'OVERDRACHT_AAN_ZELFDE';
  return aanbod(positie, 'doorgeleiding_aangeboden', {
    id: overdrachtId,
    soort: 'eigenaar',
    vanOrganisatieId: positie.eigenaarOrganisatieId ?? positie.zetels.rijksvertegenwoordiger,
    naarOrganisatieId,
    sinds: kern.op,
  });
}

function aanbod(
  positie: Positie,
  soort: 'overdracht_aangeboden' | 'doorgeleiding_aangeboden',
  overdracht: OpenOverdracht,
): Effect[] {
  const { id, naarOrganisatieId, vanOrganisatieId } = overdracht;
  return [
    { effect: 'gebeurtenis', soort, gegevens: { overdrachtId: id, van: vanOrganisatieId, naar: naarOrganisatieId } },
    { effect: 'overdracht', overdracht },
    { effect: 'betrekken', organisatieId: naarOrganisatieId, hoedanigheid: 'meedenker', reden: soort },
    {
      effect: 'termijn_openen',
      soort: 'toezegging',
      fase: 'regulier',
      onderwerpId: id,
      einde: { werkdagen: positie.regeling.vraagWerkdagen },
    },
    { effect: 'bericht', soort: 'overdracht', aan: { organisatieId: naarOrganisatieId }, gegevens: { overdrachtId: id } },
  ];
}

/** The asked organisation accepts or refuses; the old holder keeps sight. Refuses `OVERDRACHT_NIET_OPEN`, `OVERDRACHT_NIET_GEVONDEN`. */
export function beslisOverdrachtBeantwoorden(positie: Positie, kern: HandelingKernVan<'overdracht_beantwoorden'>): RegelUitkomst {
  const { overdrachtId, aanvaard } = kern.gegevens;
  const { overdracht } = positie;
  if (overdracht?.id !== overdrachtId) return 'OVERDRACHT_NIET_OPEN';
  if (!kern.actor.organisatieIds.includes(overdracht.naarOrganisatieId)) return 'OVERDRACHT_NIET_GEVONDEN';
  const gegevens = {
    overdrachtId,
    van: overdracht.vanOrganisatieId,
    naar: overdracht.naarOrganisatieId,
    sinds: overdracht.sinds,
  };
  return [
    { effect: 'gebeurtenis', soort: aanvaard ? 'overdracht_aanvaard' : 'overdracht_geweigerd', gegevens },
    { effect: 'overdracht', overdracht: null, uitkomst: aanvaard ? 'aanvaard' : 'geweigerd' },
    { effect: 'termijnen_sluiten', soorten: ['toezegging'], onderwerpId: overdrachtId, stand: 'gehaald' },
    ...(aanvaard ? nieuweHouder(positie, overdracht) : []),
    ...(overdracht.vanOrganisatieId === null ? [] : [bericht(overdracht.vanOrganisatieId, overdrachtId, aanvaard)]),
  ];
}

function bericht(organisatieId: string, overdrachtId: string, aanvaard: boolean): Effect {
  return { effect: 'bericht', soort: 'overdracht_beantwoord', aan: { organisatieId }, gegevens: { overdrachtId, aanvaard } };
}

function nieuweHouder(positie: Positie, overdracht: OpenOverdracht): Effect[] {
  const organisatieId = overdracht.naarOrganisatieId;
  if (overdracht.soort === 'trekker') return [{ effect: 'trekker', organisatieId }];
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
