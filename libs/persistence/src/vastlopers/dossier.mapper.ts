// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, Status, TermijnSoort, ToezeggingStand, Trede } from '#domain/ladder/begrippen';
import type { GebeurtenisRegel, ToezeggingRegel, WerkvoorraadRegel } from '#application/ports/vastloper.repository';

/** A fact as it is read; `ziet` says whether the caller sees the case at all. */
export interface GebeurtenisRij extends Omit<GebeurtenisRegel, 'door' | 'handelingId'> {
  readonly ziet: boolean;
  readonly organisatie_id: string | null;
  readonly organisatie: string | null;
  readonly persoon: string | null;
  readonly namens: string | null;
  readonly handeling_id: string | null;
}

/** A question or promise as it is read. */
export interface ToezeggingRij extends Omit<ToezeggingRegel, 'partij'> {
  readonly stand: ToezeggingStand;
  readonly partij_id: string;
  readonly partij_naam: string | null;
}

/** An open clock of a work list as it is read. */
export interface WerkvoorraadRij {
  readonly id: string;
  readonly soort: TermijnSoort;
  readonly einddatum: string;
  readonly hoedanigheid: Hoedanigheid;
  readonly vastloper_id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly trede: Trede;
  readonly status: Status;
}

/** A fact without who sees it; nobody (null) did what silence did. */
export function gebeurtenisVan({
  versie,
  soort,
  op,
  gegevens,
  organisatie_id: id,
  organisatie,
  persoon,
  namens,
  handeling_id: handelingId,
  tekstvelden,
}: GebeurtenisRij): GebeurtenisRegel {
  const door = id === null ? null : { organisatie: organisatie ?? '', persoon, namens };
  return { versie, soort, op, door, gegevens, handelingId, tekstvelden };
}

/** A question or promise with its party. */
export function toezeggingVan({
  id,
  stand,
  voor,
  vraag,
  wat,
  voorwaarde,
  bewijs,
  partij_id: partijId,
  partij_naam: naam,
}: ToezeggingRij): ToezeggingRegel {
  return { id, partij: { id: partijId, naam: naam ?? '' }, stand, voor, vraag, wat, voorwaarde, bewijs };
}

/** What is asked in one case; te laat from the day after its end date. */
export function werkVan(rij: WerkvoorraadRij, vandaag: string): WerkvoorraadRegel {
  const { vastloper_id: vastloperId, nummer, titel, trede, status, id, soort, einddatum, hoedanigheid } = rij;
  return {
    vastloper: { id: vastloperId, nummer, titel, trede, status },
    termijn: { id, soort, einddatum, teLaat: einddatum < vandaag },
    hoedanigheid,
  };
}
