// SPDX-License-Identifier: EUPL-1.2
import type { TeVersturen } from '#application/ports/berichten-record';
import { ROLLEN_MET_STERKE_AANMELDING } from '#application/use-cases/weigh-aanmelding';
import { isAchterhaald } from '#domain/berichten/achterhaald';
import { isDringend } from '#domain/berichten/dringend';
import { magContactAntwoorden, magContactOntvangen, magOntvangen } from '#domain/berichten/ontvangers';
import type { Mailritme } from '#domain/berichten/overzicht';
import type { Hoedanigheid, Resultaat, Rol, Status, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import { HANDELINGEN } from '#domain/ladder/handelingen';
import type { BerichtSoort, LogGegevens } from '#domain/ladder/zet';
import { beoordeel, GEEN_RELATIE } from '#domain/policy/beoordeel';

/** One delivery with its case and receiver, as the record tells it. */
export interface TeVersturenRij {
  readonly id: string;
  readonly berichtId: string;
  readonly soort: BerichtSoort;
  readonly aan: string;
  readonly gegevens: LogGegevens;
  readonly pogingen: number;
  readonly onderwerpEinddatum: string | null;
  readonly linkGeneratie: string | null;
  readonly vervallenAgenda: readonly string[];
  readonly isGedaan: boolean;
  readonly isVoorbij: boolean;
  readonly isOverdracht: boolean;
  readonly toen: string | null;
  readonly persoonId: string | null;
  readonly ritme: Mailritme;
  readonly organisatieId: string;
  readonly organisatieNaam: string;
  readonly organisatieSoort: string;
  readonly emailadres: string | null;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly lidmaatschappen: readonly { readonly rol: Rol; readonly focusgebied: string | null }[];
  readonly vastloperId: string;
  readonly nummer: string;
  readonly titel: string;
  readonly focusgebied: string;
  readonly indienerPersoonId: string;
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  readonly groet: string | null;
  readonly contact: string | null;
  readonly aanZet: string | null;
  readonly volgendeSoort: TermijnSoort | null;
  readonly volgendeEinddatum: string | null;
}

/** What a mail is made of. @param vandaag Amsterdam date. */
export function teVersturen(rij: TeVersturenRij, emailadres: string, vandaag: string): TeVersturen {
  const { id, berichtId, soort, aan, gegevens, pogingen, onderwerpEinddatum, linkGeneratie, vervallenAgenda, isVoorbij, toen } =
    rij;
  const { persoonId, organisatieId, organisatieNaam, organisatieSoort, nummer, titel, status, trede, resultaat, aanZet } = rij;
  const volgendeTermijn =
    rij.volgendeSoort === null || rij.volgendeEinddatum === null
      ? null
      : { soort: rij.volgendeSoort, einddatum: rij.volgendeEinddatum };
  return {
    ...{ id, berichtId, soort, aan, gegevens, pogingen, onderwerpEinddatum, linkGeneratie, vervallenAgenda, isVoorbij, toen },
    vervalt: isAchterhaald(rij, vandaag),
    contactGestopt: persoonId === null && rij.ritme === 'geen',
    kanAanvullen: kanAanvullen(rij),
    isOverdracht: rij.isOverdracht,
    ontvanger: { emailadres, persoonId, organisatieId, organisatieNaam, organisatieSoort },
    mailtekst: { groet: rij.groet, contact: rij.contact },
    vastloper: { id: rij.vastloperId, nummer, titel, status, trede, resultaat, aanZet, volgendeTermijn },
  };
}

/** What says whether a message may go to its receiver. */
export type ZichtRij = Pick<
  TeVersturenRij,
  | 'id'
  | 'soort'
  | 'aan'
  | 'gegevens'
  | 'persoonId'
  | 'organisatieId'
  | 'ritme'
  | 'emailadres'
  | 'hoedanigheden'
  | 'lidmaatschappen'
  | 'focusgebied'
  | 'indienerPersoonId'
>;

/** May this still go to them: do they see the case, and do they want it? */
export function magDitZien(rij: ZichtRij): boolean {
  const { persoonId, lidmaatschappen, ritme } = rij;
  if (ritme === 'geen' && !isDringend(rij)) return false;
  return persoonId === null ? magContactOntvangen(rij) : magOntvangen({ persoonId, lidmaatschappen }, rij);
}

/** Would words they answer with be taken? The same policy is asked again when they come. Roles that need a strong sign-in do not count in a mail. */
function kanAanvullen({
  persoonId,
  organisatieId,
  organisatieSoort,
  lidmaatschappen,
  hoedanigheden,
  focusgebied,
  indienerPersoonId,
  status,
}: TeVersturenRij): boolean {
  if (!HANDELINGEN.aanvullen.vanuit.includes(status)) return false;
  const eigen = lidmaatschappen.filter(({ rol }) => !ROLLEN_MET_STERKE_AANMELDING.includes(rol));
  const contact = magContactAntwoorden(organisatieSoort) ? [{ rol: 'partner' as const, focusgebied }] : [];
  const actor = {
    persoonId: persoonId ?? organisatieId,
    lidmaatschappen: (persoonId === null ? contact : eigen).map((lidmaatschap) => ({ ...lidmaatschap, organisatieId })),
  };
  const betrokkenheden = hoedanigheden.map((hoedanigheid) => ({ organisatieId, hoedanigheid }));
  return beoordeel(actor, 'aanvullen', { focusgebied, indienerPersoonId }, { ...GEEN_RELATIE, betrokkenheden }).toegestaan;
}
