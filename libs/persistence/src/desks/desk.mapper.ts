// SPDX-License-Identifier: EUPL-1.2
import type {
  AangebodenOverdracht,
  AlliantieVastloper,
  DeskVastloper,
  EigenToezegging,
  HaagseTelling,
  HaagseVastloper,
  OrganisatieToezeggingen,
} from '#application/ports/desk.repository';
import { regelVan, type RegelRij } from '../vastlopers/vastloper.mapper.js';

interface DeskVastloperRij extends Omit<DeskVastloper, 'id'> {
  readonly vastloper_id: string;
}

/** A question or promise of an own organisation as it is read. */
export interface EigenRij extends Omit<EigenToezegging, 'vastloper'>, DeskVastloperRij {
  readonly sorteerdatum: string;
}

/** An offered handover as it is read. */
export interface AangebodenRij extends Omit<AangebodenOverdracht, 'vastloper'>, DeskVastloperRij {}

/** A case in The Hague as it is read. */
export interface HaagseRij extends RegelRij {
  readonly regelsleutel: string;
  readonly houdersleutel: string;
  readonly regel: HaagseVastloper['regel'];
  readonly eigenaar_id: string | null;
  readonly eigenaar_naam: string | null;
  readonly doorgeleidingen: number;
  readonly werkdagen_gelegen: number;
  readonly sinds: string;
  readonly houder_sinds: string;
  readonly gevraagd_aan: string | null;
  readonly gevraagd_sinds: string | null;
}

/** A count of what is in The Hague as it is read: by holder or by rule. */
export interface TellingRij {
  readonly soort: 'houder' | 'regel';
  readonly naam: string | null;
  readonly aantal: number;
  readonly oudste: string;
}

/** A case before the alliantieraad as it is read. */
export interface AlliantieRij extends RegelRij {
  readonly sorteerdatum: string;
  readonly sinds: string;
  readonly volgende_vergadering: boolean;
  readonly laatst_bewogen: string | null;
  readonly handelingen: number;
}

/** Promises of one organisation as they are read. */
export interface OrganisatieRij {
  readonly id: string;
  readonly naam: string;
  readonly nagekomen: number;
  readonly te_laat_nagekomen: number;
  readonly loopt: number;
  readonly te_laat: number;
  readonly geweigerd: number;
  readonly vervallen: number;
}

function deskVastloperVan({ vastloper_id: id, nummer, titel, status, trede, focusgebied }: DeskVastloperRij): DeskVastloper {
  return { id, nummer, titel, status, trede, focusgebied };
}

/**
 * A question or promise; over when a clock of it ended in silence, or its date is before today and it is not done. A promise that cannot be kept yet, because
 * its decision is not there, is never over.
 */
export function eigenToezeggingVan(rij: EigenRij, vandaag: string): EigenToezegging {
  const { id, stand, partij, door, vraag, wat, voorwaarde, bewijs, uiterlijk } = rij;
  const belofte = stand === 'toegezegd' || stand === 'voorwaardelijk';
  const wacht = belofte && rij.status !== 'in_uitvoering';
  const voorbij = (belofte || stand === 'gevraagd') && uiterlijk !== null && uiterlijk < vandaag;
  const verlopen = !wacht && (rij.verlopen || voorbij);
  return { id, stand, partij, door, vraag, wat, voorwaarde, bewijs, uiterlijk, verlopen, vastloper: deskVastloperVan(rij) };
}

/** An offered handover with its case. */
export function aangebodenVan(rij: AangebodenRij): AangebodenOverdracht {
  const { id, soort, van, reden, sinds, uiterlijk } = rij;
  return { id, soort, van, reden, sinds, uiterlijk, vastloper: deskVastloperVan(rij) };
}

/** A case in The Hague. */
export function haagseVan(rij: HaagseRij, vandaag: string): HaagseVastloper {
  const { regel, eigenaar_id: id, eigenaar_naam: naam, doorgeleidingen, werkdagen_gelegen: werkdagenGelegen } = rij;
  const { sinds, houder_sinds: houderSinds, gevraagd_aan: gevraagdAan, gevraagd_sinds: gevraagdSinds } = rij;
  return {
    ...regelVan(rij, vandaag),
    regelsleutel: rij.regelsleutel,
    regel,
    eigenaar: id === null ? null : { id, naam: naam ?? '' },
    sinds,
    houderSinds,
    doorgeleidingen,
    werkdagenGelegen,
    gevraagdAan: gevraagdAan === null || gevraagdSinds === null ? null : { naam: gevraagdAan, sinds: gevraagdSinds },
  };
}

/** The counts of what is in The Hague, in the order in which they were read. */
export function haagseTellingVan(rijen: readonly TellingRij[]): HaagseTelling {
  return {
    houders: rijen.filter(({ soort }) => soort === 'houder').map(({ naam, aantal, oudste }) => ({ naam, aantal, oudste })),
    regels: Object.fromEntries(
      rijen.filter(({ soort }) => soort === 'regel').map(({ naam, aantal }) => [naam ?? '', aantal] as const),
    ),
  };
}

/** The counts of one organisation. */
export function organisatieToezeggingenVan(rij: OrganisatieRij): OrganisatieToezeggingen {
  const { id, naam, te_laat_nagekomen: teLaatNagekomen, te_laat: teLaat, ...rest } = rij;
  return { organisatie: { id, naam }, teLaatNagekomen, teLaat, ...rest };
}

/** A case before the alliantieraad. */
export function alliantieVan(rij: AlliantieRij, vandaag: string): AlliantieVastloper {
  const { sinds, dragende_einddatum: uiterlijk, volgende_vergadering: volgendeVergadering } = rij;
  const { laatst_bewogen: laatstBewogen, handelingen } = rij;
  return { ...regelVan(rij, vandaag), sinds, uiterlijk, volgendeVergadering, laatstBewogen, handelingen };
}
