// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, Resultaat, Status, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import { leesPositieJson, type Positie } from '#domain/ladder/positie';
import type { VastloperDetail, VastloperRegel, VastloperRelatie, VastloperTekst } from '#application/ports/vastloper.repository';

/** A case as the list reads it. */
export interface RegelRij {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly focusgebied: string;
  readonly thema: string;
  readonly blokkades: readonly string[];
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  readonly versie: number;
  readonly ingediend_op: string;
  readonly volgende_soort: TermijnSoort | null;
  readonly volgende_einddatum: string | null;
  readonly dragende_einddatum: string | null;
  readonly trekker_organisatie_id: string | null;
  readonly trekker_naam: string | null;
  readonly aan_zet_organisatie_id: string | null;
  readonly aan_zet_naam: string | null;
  readonly wacht_op_indiener: boolean;
}

/** A case in full. `hoedanigheden` are those of the caller; `persoon` is already null when the filer hides their name from the caller. */
export interface DetailRij extends RegelRij {
  readonly omschrijving: string;
  readonly wat_kan_wel: string;
  readonly geprobeerd: string | null;
  readonly regel: VastloperTekst['regel'];
  readonly partijen: VastloperTekst['partijen'];
  readonly sporen: readonly string[];
  readonly stem_van_bewoners: string | null;
  readonly naam_verbergen: boolean;
  readonly indiener_organisatie_id: string;
  readonly indiener_organisatie: string | null;
  readonly persoon: string | null;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly indiener_persoon_id: string;
  readonly betrokkenheden: VastloperRelatie['betrokkenheden'];
  readonly positie: Positie;
  readonly trekker_persoon_id: string | null;
  readonly naar_persoon_id: string | null;
}

/** A row as a case in a list; te laat when the clock that carries its state ended before `vandaag`. */
export function regelVan(rij: RegelRij, vandaag: string): VastloperRegel {
  const { id, nummer, titel, focusgebied, thema, blokkades, status, trede, resultaat, versie } = rij;
  const { volgende_soort: soort, volgende_einddatum: einddatum } = rij;
  return {
    id,
    nummer,
    titel,
    focusgebied,
    thema,
    blokkades,
    status,
    trede,
    resultaat,
    versie,
    ingediendOp: rij.ingediend_op,
    trekker: organisatie(rij.trekker_organisatie_id, rij.trekker_naam),
    aanZet: organisatie(rij.aan_zet_organisatie_id, rij.aan_zet_naam),
    volgendeTermijn: soort === null || einddatum === null ? null : { soort, einddatum },
    teLaat: rij.dragende_einddatum !== null && rij.dragende_einddatum < vandaag,
    wachtOpIndiener: rij.wacht_op_indiener,
  };
}

/** The words of a row, as the filer wrote them. */
export function tekstVan(
  rij: Omit<DetailRij, 'hoedanigheden' | 'positie' | 'trekker_persoon_id' | 'naar_persoon_id'>,
): VastloperTekst {
  return {
    titel: rij.titel,
    omschrijving: rij.omschrijving,
    watKanWel: rij.wat_kan_wel,
    geprobeerd: rij.geprobeerd,
    thema: rij.thema,
    blokkades: rij.blokkades,
    regel: rij.regel,
    partijen: rij.partijen,
    sporen: rij.sporen,
    stemVanBewoners: rij.stem_van_bewoners,
    naamVerbergen: rij.naam_verbergen,
  };
}

/** A row as a case in full. */
export function detailVan(rij: DetailRij, vandaag: string): VastloperDetail {
  return {
    ...regelVan(rij, vandaag),
    tekst: tekstVan(rij),
    indiener: { organisatieId: rij.indiener_organisatie_id, organisatie: rij.indiener_organisatie ?? '', persoon: rij.persoon },
    hoedanigheden: rij.hoedanigheden,
    relatie: { focusgebied: rij.focusgebied, indienerPersoonId: rij.indiener_persoon_id, betrokkenheden: rij.betrokkenheden },
    positie: metWieNu(leesPositieJson(rij.positie), rij),
  };
}

/** The positie keeps who was named; who is meant today may be somebody else by now. */
function metWieNu(positie: Positie, { trekker_persoon_id, naar_persoon_id }: DetailRij): Positie {
  const { overdracht } = positie;
  return {
    ...positie,
    trekkerPersoonId: trekker_persoon_id,
    overdracht: overdracht && { ...overdracht, naarPersoonId: naar_persoon_id },
  };
}

function organisatie(id: string | null, naam: string | null): { readonly id: string; readonly naam: string } | null {
  return id === null ? null : { id, naam: naam ?? '' };
}
