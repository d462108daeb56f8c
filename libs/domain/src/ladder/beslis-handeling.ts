// SPDX-License-Identifier: EUPL-1.2
import { isAanHetWerk } from './aan-het-werk.js';
import {
  HANDELINGEN,
  type Bevoegdheid,
  type HandelingActor,
  type HandelingKern,
  type HandelingKernVan,
  type HandelingSoort,
} from './handelingen.js';
import type { Positie } from './positie.js';
import { beslisAfsluiten, beslisHeropenen, beslisIntrekken, beslisNazorgBeantwoorden, isLijn } from './regels/einde.js';
import {
  beslisAanvullen,
  beslisGesprekVastleggen,
  beslisMeedenkenVragen,
  beslisOntvangstBevestigen,
  beslisTerugkoppelen,
} from './regels/gesprek.js';
import { beslisAanhouden, beslisHervatten, beslisVerlengen } from './regels/klok.js';
import { beslisOverdrachtBeantwoorden, beslisDoorgeleiden, beslisOverdragen } from './regels/overdracht.js';
import { beslisNakomen, beslisPartnerVragen, beslisVraagBeantwoorden } from './regels/partijen.js';
import { beslisAannemen, beslisBesluiten, beslisDoorverwijzen, beslisOpschalen, beslisTerugleggen } from './regels/route.js';
import { beslisTekstMelden, beslisTekstWissen } from './regels/tekst.js';
import type { RegelUitkomst } from './regels/regel-uitkomst.js';
import type { Beslissing } from './zet.js';

type Regel<S extends HandelingSoort> = (positie: Positie, kern: HandelingKernVan<S>) => RegelUitkomst;

const REGELS: { readonly [S in HandelingSoort]: Regel<S> } = {
  aanvullen: beslisAanvullen,
  aannemen: beslisAannemen,
  doorverwijzen: beslisDoorverwijzen,
  ontvangst_bevestigen: beslisOntvangstBevestigen,
  terugkoppelen: beslisTerugkoppelen,
  gesprek_vastleggen: beslisGesprekVastleggen,
  partner_vragen: beslisPartnerVragen,
  vraag_beantwoorden: beslisVraagBeantwoorden,
  besluiten: beslisBesluiten,
  nakomen: beslisNakomen,
  opschalen: beslisOpschalen,
  meedenken_vragen: beslisMeedenkenVragen,
  terugleggen: beslisTerugleggen,
  doorgeleiden: beslisDoorgeleiden,
  aanhouden: beslisAanhouden,
  hervatten: beslisHervatten,
  verlengen: beslisVerlengen,
  overdragen: beslisOverdragen,
  overdracht_beantwoorden: beslisOverdrachtBeantwoorden,
  afsluiten: beslisAfsluiten,
  nazorg_beantwoorden: beslisNazorgBeantwoorden,
  heropenen: beslisHeropenen,
  intrekken: beslisIntrekken,
  tekst_melden: beslisTekstMelden,
  tekst_wissen: beslisTekstWissen,
};

/**
 * May this act happen now, and what does it do? The one table of acts (`HANDELINGEN`) decides state and part, the rule of the act the rest.
 * A refusal is a value with a code: `VASTLOPER_AFGESLOTEN`, `STATUS_LAAT_NIET_TOE`, `NIET_BEVOEGD`, or one of the act itself.
 * Source: ladder, acts; design section 2.
 * @example beslisHandeling(positie, kern) // { toegestaan: true, effecten: [{ effect: 'gebeurtenis', soort: 'opgeschaald', ... }, ...] }
 */
export function beslisHandeling(positie: Positie, kern: HandelingKern): Beslissing {
  const regel = HANDELINGEN[kern.soort];
  if (!regel.vanuit.includes(positie.status)) {
    return { toegestaan: false, code: positie.status === 'afgesloten' ? 'VASTLOPER_AFGESLOTEN' : 'STATUS_LAAT_NIET_TOE' };
  }
  if (!regel.door.some((bevoegdheid) => heeftBevoegdheid(positie, kern.actor, bevoegdheid)))
    return { toegestaan: false, code: 'NIET_BEVOEGD' };
  const beslis = REGELS[kern.soort] as (positie: Positie, kern: HandelingKern) => RegelUitkomst;
  const uitkomst = beslis(positie, kern);
  return typeof uitkomst === 'string' ? { toegestaan: false, code: uitkomst } : { toegestaan: true, effecten: uitkomst };
}

function heeftBevoegdheid(positie: Positie, actor: HandelingActor, bevoegdheid: Bevoegdheid): boolean {
  if (bevoegdheid === 'aan_het_werk') return isAanHetWerk(positie, actor);
  if (bevoegdheid === 'wie_ziet') return true; // whoever does not see the case cannot reach it (docs/adr/0018)
  if (bevoegdheid === 'partij') return true; // the rule itself checks that the actor is the party that was asked
  return actor.hoedanigheden.includes(bevoegdheid);
}

/**
 * The acts this actor may start now, for a screen or an API answer; acts that need a fitting question or date can still be refused.
 * Empty when nothing is possible.
 */
export function mogelijkeHandelingen(positie: Positie, actor: HandelingActor): HandelingSoort[] {
  return (Object.keys(HANDELINGEN) as HandelingSoort[]).filter((soort) => {
    const regel = HANDELINGEN[soort];
    if (!regel.vanuit.includes(positie.status)) return false;
    if (soort === 'afsluiten' && isLijn(positie, actor)) return false;
    if (regel.door.includes('partij')) return heeftOpenVraag(positie, actor, soort);
    return regel.door.some((bevoegdheid) => heeftBevoegdheid(positie, actor, bevoegdheid));
  });
}

function heeftOpenVraag(positie: Positie, actor: HandelingActor, soort: HandelingSoort): boolean {
  if (soort === 'overdracht_beantwoorden')
    return positie.overdracht !== null && actor.organisatieIds.includes(positie.overdracht.naarOrganisatieId);
  const standen = soort === 'nakomen' ? ['toegezegd', 'voorwaardelijk'] : ['gevraagd'];
  return positie.toezeggingen.some(
    (toezegging) => standen.includes(toezegging.stand) && actor.organisatieIds.includes(toezegging.partijId),
  );
}
