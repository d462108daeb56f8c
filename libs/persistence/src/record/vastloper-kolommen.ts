// SPDX-License-Identifier: EUPL-1.2
import { isOpen, type Resultaat, type Status, type TermijnSoort, type Trede } from '#domain/ladder/begrippen';
import { aanZetVan, DRAGENDE_TERMIJN, type Positie } from '#domain/ladder/positie';
import { volgendeTermijn, volgendeWek } from '#domain/ladder/volgende-wek';

/** What a closed case sorts under in a list by term: after everything that still has a date. */
export const SORTEERDATUM_GESLOTEN = '9999-12-31';

/** The columns of a case that follow from its positie, kept so that lists and the auditor need no JSON. */
export interface VastloperKolommen {
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  readonly versie: number;
  readonly positie: Positie;
  readonly trekker_organisatie_id: string | null;
  readonly aan_zet_organisatie_id: string | null;
  readonly volgende_soort: TermijnSoort | null;
  readonly volgende_einddatum: string | null;
  readonly dragende_einddatum: string | null;
  readonly wekmoment: string | null;
  readonly gesloten: boolean;
}

/** Derives the columns. A closed case has no next clock, no wake-up and nobody at work. */
export function kolommenVan(positie: Positie): VastloperKolommen {
  const gesloten = positie.status === 'afgesloten';
  const volgende = volgendeTermijn(positie);
  return {
    status: positie.status,
    trede: positie.trede,
    resultaat: positie.resultaat,
    versie: positie.versie,
    positie,
    trekker_organisatie_id: positie.trekkerOrganisatieId,
    aan_zet_organisatie_id: aanZetVan(positie),
    volgende_soort: volgende?.soort ?? null,
    volgende_einddatum: volgende?.einddatum ?? null,
    dragende_einddatum: dragendeEinddatum(positie),
    wekmoment: volgendeWek(positie)?.wekmoment ?? null,
    gesloten,
  };
}

function dragendeEinddatum(positie: Positie): string | null {
  if (!isOpen(positie.status)) return null;
  const soort = DRAGENDE_TERMIJN[positie.status];
  const data = positie.termijnen
    .filter((termijn) => termijn.soort === soort && termijn.stand === 'open')
    .map(({ einddatum }) => einddatum);
  return data.sort()[0] ?? null;
}
