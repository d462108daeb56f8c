// SPDX-License-Identifier: EUPL-1.2
import type { VervalReden } from '#domain/berichten/achterhaald';
import type { BerichtZonderVastloper } from '#domain/berichten/toegangsbericht';
import type { Mailtekst } from '#domain/beheer/mailtekst';
import type { Resultaat, Status, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { BerichtSoort, LogGegevens } from '#domain/ladder/zet';
import type { MaillinkDoel } from './maillink.repository.js';
import type { AntwoordDoel } from './postvak.repository.js';

/** How a round of finding receivers went: messages that got one or more, and messages nobody may get. */
export interface Verdeling {
  readonly verdeeld: number;
  readonly zonderOntvanger: number;
}

/** A message of which it is known who gets it, for the queue. `herhaald`: what the queue still holds of it goes first. `open`: whom it waits for. */
export interface VerdeeldBericht {
  readonly id: string;
  readonly herhaald: boolean;
  readonly open: readonly OpenBezorging[];
}

/** A message as the queue finds it: is there nothing more to do, could somebody not be reached, and whom does it still wait for. */
export interface BerichtStand {
  readonly klaar: boolean;
  readonly mislukt: boolean;
  readonly open: readonly OpenBezorging[];
}

/** One message to one receiver that still has to go. `nietVoor` is a real instant, ISO UTC. `spoed`: it waits for nothing that others wait for. */
export interface OpenBezorging {
  readonly ontvangerId: string;
  readonly nietVoor: string;
  readonly spoed: boolean;
}

/**
 * The answer to asking for the next messages of a receiver, oldest first. `ids`: they are yours for the time of the lease. `wachtTot`: until then nothing goes to this
 * receiver but what is urgent (a mail server said "not now", or the hour is full). `laterVanaf`: when the first of those that failed may be tried again, which holds up
 * only its own case. `bezet`: another worker is at it now.
 */
export interface Beurt {
  readonly ids: readonly string[];
  readonly wachtTot: string | null;
  readonly laterVanaf: string | null;
  readonly bezet: boolean;
  /** Since when each of `ids` is refused for now, as a real instant (ISO); left out: it was not since it was last asked for. */
  readonly laterSinds: Readonly<Record<string, string>>;
  /** How often in a row this receiver was refused for now, whichever mail it was; above 0 `ids` holds one, to try. */
  readonly geweigerd: number;
}

/** How an attempt ended, and when a next one may be made. `weg`: the mail server was away, which is no attempt of this message. */
export interface Bezorguitslag {
  /** The bezorging. */
  readonly id: string;
  readonly stand: 'verzonden' | 'mislukt' | 'vervallen' | 'later' | 'weg';
  /** For `vervallen`: why it was not sent. */
  readonly reden?: VervalReden;
  /** For `verzonden`: which date of the case the mail put in a calendar; null for none. */
  readonly agendaOnderwerp?: string | null;
  /** For `later`: real milliseconds until the next attempt. */
  readonly wachtMs?: number;
  /** A mail server refused this receiver for now: real milliseconds in which nothing goes to them. */
  readonly rustMs?: number;
  /** Words of the mail server without an address; never words of a case. */
  readonly fout?: string;
  /** For `mislukt`: the server says this address takes no mail. It is marked, and the programmabureau hears of it. */
  readonly adresGeweigerd?: boolean;
}

/** A bezorging about a case that may go, and where to. */
export interface MagNog {
  readonly id: string;
  readonly emailadres: string;
}

/** Everything one mail is made of. No word of the case but its title. */
export interface TeVersturen {
  readonly id: string;
  readonly berichtId: string;
  readonly soort: BerichtSoort;
  readonly aan: string;
  readonly gegevens: LogGegevens;
  readonly pogingen: number;
  /**
   * End date of the clock of the question or handover it is about, and to the filer of a date that passed: of word back. Null when it is about none, or that clock no
   * longer runs.
   */
  readonly onderwerpEinddatum: string | null;
  /** Which dates of the case mails put in the calendar of this receiver before, as far as they fell away because the case was closed; empty when it goes on. */
  readonly vervallenAgenda: readonly string[];
  /** Why it must not be sent any more: its date passed, or what it asks was done; null: it may go. */
  readonly vervalt: VervalReden | null;
  /** Is what it says of the case not so any more: it moved on, was answered or was closed? Then it is told as something of then (docs/adr/0070). */
  readonly isVoorbij: boolean;
  /** The organisation of which it tells what it did or did not do, by name: who was at work when a date passed, or who gave word back; null when it tells of none. */
  readonly toen: string | null;
  /** Is it about an offer to take the case over? The clock of an offer is of the same kind as that of a question. */
  readonly isOverdracht: boolean;
  /** What differs after each time the links to the case were withdrawn; null: that never happened. */
  readonly linkGeneratie: string | null;
  /** Where it goes and who that is; `persoonId` null for the contact of an organisation. */
  readonly ontvanger: {
    readonly emailadres: string;
    readonly persoonId: string | null;
    readonly organisatieId: string;
    readonly organisatieNaam: string;
    /** Example: `'ministerie'`. */
    readonly organisatieSoort: string;
  };
  readonly vastloper: VastloperInMail;
  /** Is the receiver the contact of an organisation that stopped ordinary mail? Then it is urgent. */
  readonly contactGestopt: boolean;
  /** Would words be taken that the receiver answers with? */
  readonly kanAanvullen: boolean;
  /** What the area of the case says itself. */
  readonly mailtekst: Mailtekst;
}

/** A case as far as a mail tells of it, as it stands now. */
export interface VastloperInMail {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  /** Who is at work; null when nobody sits there. */
  readonly aanZet: string | null;
  /** The next clock; null when the case is closed. Amsterdam date. */
  readonly volgendeTermijn: { readonly soort: TermijnSoort; readonly einddatum: string } | null;
}

/** A message of which nothing waits any more. */
export interface AfgerondBericht {
  readonly id: string;
  /** Did it fail for one of its receivers? */
  readonly mislukt: boolean;
}

/** A link that goes into a mail. `emailadres`: where that mail goes. `geldigTot` is a real instant, ISO UTC. */
export interface NieuweMaillink extends MaillinkDoel {
  readonly emailadres: string;
  readonly tokenHash: string;
  readonly geldigTot: string;
}

/** An address to answer to that goes into a mail. `geldigTot` is a real instant, ISO UTC. */
export interface NieuwAntwoordadres extends Omit<AntwoordDoel, 'vastloperId'> {
  /** Null where one only hears that a mail came back. */
  readonly vastloperId: string | null;
  /** The invitation one hears of that it came back; absent for any other mail. */
  readonly uitnodigingId?: string;
  /** Where the mail goes when it is to the contact of an organisation about a case; absent for any other. */
  readonly contact?: string;
  readonly tokenHash: string;
  readonly geldigTot: string;
}

/**
 * What waits and what went wrong, for metrics and the window on the queues. `oudsteSeconden`: for how long the oldest may go and did not, without that it failed, its hour
 * is full or it waits for office hours; 0 when nothing may.
 */
export interface BerichtTelling {
  readonly wachtend: number;
  readonly oudsteSeconden: number;
  readonly mislukt: number;
  readonly zonderOntvanger: number;
}

/** A message that could not be brought to a receiver, for whoever looks after it. */
export interface MislukteBezorging {
  readonly id: string;
  readonly berichtId: string;
  /** Null for a digest. */
  readonly nummer: string | null;
  readonly soort: BerichtSoort | BerichtZonderVastloper;
  readonly organisatieNaam: string;
  readonly pogingen: number;
  readonly fout: string | null;
}

/**
 * The outbox: what has to leave the house, to whom, and whether it did. The truth of it is here; the queue only carries and may be lost
 * (docs/adr/0033). Per receiver the messages about one case go in the order of the outbox.
 */
export abstract class BerichtenRecord {
  /** Finds who gets the oldest messages that wait, and stores one bezorging each; by one worker at a time, so that the order holds. */
  abstract verdeel(limit: number): Promise<Verdeling>;
  /** Messages the queue has not got yet, oldest first. Empty when none. */
  abstract listNieuw(limit: number): Promise<VerdeeldBericht[]>;
  /** All messages that are not done and that the queue should hold, after `na` (an id) in order of id, for filling it again. */
  abstract listInWachtrij(na: string | null, limit: number): Promise<VerdeeldBericht[]>;
  /** Notes that the queue has these messages. */
  abstract markInWachtrij(ids: readonly string[]): Promise<void>;
  /** How many messages the queue should hold. */
  abstract countInWachtrij(): Promise<number>;
  /** How these messages stand, in the same order. One that is not there is klaar. */
  abstract look(berichtIds: readonly string[]): Promise<BerichtStand[]>;
  /** Takes the next messages of this receiver that are due, for `leaseMs`. No two workers ever hold one receiver. */
  abstract takeBeurt(ontvangerId: string, leaseMs: number, limit: number): Promise<Beurt>;
  /** What to send, in order. Left out: what is no message about a case, and whose receiver may not see the case any more, has no address, or wants no ordinary mail. */
  abstract readTeVersturen(bezorgingIds: readonly string[]): Promise<TeVersturen[]>;
  /** Which of these may still go at this moment, and to which address. Left out: what readTeVersturen would leave out. Costs little: it is asked between mails. */
  abstract listMogenNog(bezorgingIds: readonly string[]): Promise<MagNog[]>;
  /** Stores links that go into mails, or makes the same ones hold longer; one that was withdrawn stays so. */
  abstract storeMaillinks(links: readonly NieuweMaillink[]): Promise<void>;
  /** The same for addresses to answer to. */
  abstract storeAntwoordadressen(adressen: readonly NieuwAntwoordadres[]): Promise<void>;
  /** Makes a message to whoever sent words by mail that were refused later, once each. Answers how many. */
  abstract tellRefused(): Promise<number>;
  /**
   * Stores how attempts ended, gives the receiver free for the next, and ends the messages of which nothing waits any more. An address that was refused is marked:
   * who is chosen next is somebody who can be reached. A mail that arrives takes the mark away. Answers the messages that ended.
   */
  abstract store(uitslagen: readonly Bezorguitslag[]): Promise<AfgerondBericht[]>;
  /** Counts for metrics. */
  abstract count(): Promise<BerichtTelling>;
  /** What could not be brought, and what nobody could get, oldest first. Empty when none. */
  abstract listMislukt(limit: number): Promise<MislukteBezorging[]>;
  /** Tries again what failed or nobody could get: these messages, or all when null, of the latter of the last thirty days. Answers how often that is. */
  abstract herhaal(berichtIds: readonly string[] | null): Promise<number>;
}
