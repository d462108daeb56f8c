// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from '../kalender/kalender.js';
import type { Hoedanigheid, OpschaalReden, TermijnSoort, TermijnStand, Trede } from './begrippen.js';
import type { OpenOverdracht, Positie, Schorsing, TermijnFase, TermijnStap, Toezegging } from './positie.js';
import type { BerichtSoort, GebeurtenisSoort, LogGegevens } from './zet.js';

/** A clock as the record keeps it, also after it ended. Dates are Amsterdam dates, `wekmoment` a real instant. */
export interface TermijnRij {
  readonly id: string;
  readonly soort: TermijnSoort;
  readonly fase: TermijnFase;
  readonly trede: Trede;
  readonly onderwerpId: string | null;
  readonly start: string;
  readonly einddatum: string;
  readonly stand: TermijnStand;
  readonly volgendeStap: TermijnStap | null;
  readonly gevraagdOp: string | null;
  readonly respijtdatum: string | null;
  readonly restWerkdagen: number | null;
  readonly schorsingen: readonly Schorsing[];
  readonly verlengingen: number;
  readonly wekdatum: string | null;
  readonly wekmoment: string | null;
}

/** A handover as the record keeps it; `werkdagenGelegen` is set when it is answered. */
export interface OverdrachtRij extends OpenOverdracht {
  readonly stand: 'aangeboden' | 'aanvaard' | 'geweigerd' | 'vervallen';
  readonly werkdagenGelegen: number | null;
}

/** All rows one Zet leads to, and the new positie: what the record writes in one transaction. Lists are empty when nothing of the kind changed. */
export interface Mutatie {
  readonly positie: Positie;
  readonly gebeurtenissen: readonly {
    readonly versie: number;
    readonly soort: GebeurtenisSoort;
    readonly gegevens: LogGegevens;
  }[];
  readonly termijnen: readonly TermijnRij[];
  readonly opschalingen: readonly {
    readonly id: string;
    readonly van: Trede;
    readonly naar: Trede;
    readonly reden: OpschaalReden | 'door_stilte';
    readonly gewenstOp: string | null;
  }[];
  readonly betrokkenheden: readonly {
    readonly organisatieId: string;
    readonly hoedanigheid: Hoedanigheid;
    readonly reden: string;
  }[];
  readonly beeindigdeBetrokkenheden: readonly { readonly organisatieId: string; readonly hoedanigheid: Hoedanigheid }[];
  readonly toezeggingen: readonly Toezegging[];
  readonly overdrachten: readonly OverdrachtRij[];
  readonly berichten: readonly BerichtRij[];
  /** Texts to erase. */
  readonly wissingen: readonly Wissing[];
}

/** One text that goes: a field of an act, or of the case itself when `handelingId` is null. */
export interface Wissing {
  readonly handelingId: string | null;
  readonly veld: string;
}

/** One message for the outbox; `organisatieId` is null when nobody sits on the chair it is meant for. */
export interface BerichtRij {
  readonly id: string;
  readonly soort: BerichtSoort;
  readonly aan: string;
  readonly organisatieId: string | null;
  readonly gegevens: LogGegevens;
}

/** What `pasToe` needs from outside: today on the legal calendar, ids, and the real instant of a working morning. */
export interface ToepasContext {
  readonly vandaag: string;
  readonly kalender: Kalender;
  /** A fresh unique id. */
  nieuwId(): string;
  /** The real instant (ISO, UTC) at which a clock of this case that is due on this Amsterdam date wakes. */
  wekmoment(datum: string): string;
}
