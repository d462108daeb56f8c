// SPDX-License-Identifier: EUPL-1.2
import { addDagen } from '#domain/kalender/kalender-dagen';
import type { Actor } from '../ports/actor.js';
import type {
  AangebodenOverdracht,
  AlliantieVastloper,
  DeskRepository,
  EigenToezegging,
  HaagseTelling,
  HaagseVastloper,
  MeedenkVerzoek,
  OrganisatieToezeggingen,
  ToezeggingGroep,
} from '../ports/desk.repository.js';
import type { InzageLog } from '../ports/inzage-log.js';
import type { Klok } from '../ports/klok.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import { zichtVan } from './actor-in-vastloper.js';
import { readPagina } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** Over how many days an act counts as movement: four weeks. */
export const BEWEGING_DAGEN = 28;

/** So many lines a desk shows of what has no pages: more offers or organisations at once is no desk any more. */
const HEEL = 50;
/** Questions to think along that are shown at once: each comes with its whole text. */
export const MEEDENKEN = 6;

/**
 * What lies on the desks of partner, rijksvertegenwoordiger and alliantieraad; each answers only what this person sees, and may be empty. Where it shows what
 * somebody wrote, the read of a confidential case is noted first. Throws `CURSOR_ONGELDIG`.
 */
export class ListDesk {
  constructor(
    private readonly desks: DeskRepository,
    private readonly klok: Klok,
    private readonly inzagen: InzageLog,
  ) {}

  /** Questions to and promises of this person's organisations. */
  async eigenToezeggingen(actor: Actor, groep: ToezeggingGroep, pagina: PaginaVraag): Promise<Pagina<EigenToezegging>> {
    requireToegang(actor, 'werkvoorraad_lijst');
    const gelezen = await readPagina(() => this.desks.listEigenToezeggingen(zichtVan(actor), groep, pagina, this.klok.vandaag()));
    await this.inzagen.noteAll(vastlopersVan(gelezen.items), zichtVan(actor), 'toezeggingen');
    return gelezen;
  }

  /** The question with this id to one of this person's organisations, while it waits for an answer; null when there is none. */
  async eigenVraag(actor: Actor, toezeggingId: string): Promise<EigenToezegging | null> {
    requireToegang(actor, 'werkvoorraad_lijst');
    const gelezen = await this.desks.findEigenVraag(zichtVan(actor), toezeggingId, this.klok.vandaag());
    if (gelezen !== null) await this.inzagen.noteAll(vastlopersVan([gelezen]), zichtVan(actor), 'toezeggingen');
    return gelezen;
  }

  /** Handovers that wait for a yes or no of this person's organisations. */
  async aangebodenOverdrachten(actor: Actor): Promise<readonly AangebodenOverdracht[]> {
    requireToegang(actor, 'werkvoorraad_lijst');
    const gelezen = await this.desks.listAangebodenOverdrachten(zichtVan(actor), HEEL);
    await this.inzagen.noteAll(vastlopersVan(gelezen), zichtVan(actor), 'overdracht');
    return gelezen;
  }

  /** Open cases at the two highest rungs, by rule. */
  async inDenHaag(actor: Actor, pagina: PaginaVraag): Promise<Pagina<HaagseVastloper>> {
    requireToegang(actor, 'vastlopers_lijst');
    return readPagina(() => this.desks.listInDenHaag(zichtVan(actor), pagina, this.klok.vandaag()));
  }

  /** How many there are at those rungs, by who holds them and by rule, over all pages. */
  async countInDenHaag(actor: Actor): Promise<HaagseTelling> {
    requireToegang(actor, 'vastlopers_lijst');
    return this.desks.countInDenHaag(zichtVan(actor));
  }

  /** Open cases before the alliantieraad, with what moved in the last four weeks. */
  async bijAlliantieraad(actor: Actor, pagina: PaginaVraag): Promise<Pagina<AlliantieVastloper>> {
    requireToegang(actor, 'vastlopers_lijst');
    const vandaag = this.klok.vandaag();
    const vanaf = addDagen(vandaag, -BEWEGING_DAGEN);
    return readPagina(() => this.desks.listBijAlliantieraad(zichtVan(actor), pagina, vandaag, vanaf));
  }

  /** Promises per organisation in the cases this person sees. */
  async toezeggingenPerOrganisatie(actor: Actor): Promise<readonly OrganisatieToezeggingen[]> {
    requireToegang(actor, 'vastlopers_lijst');
    return this.desks.listToezeggingenPerOrganisatie(zichtVan(actor), HEEL, this.klok.vandaag());
  }

  /** Questions to think along that this person's organisations did not answer yet. */
  async meedenkVerzoeken(actor: Actor): Promise<readonly MeedenkVerzoek[]> {
    requireToegang(actor, 'werkvoorraad_lijst');
    const gelezen = await this.desks.listMeedenkVerzoeken(zichtVan(actor), MEEDENKEN);
    await this.inzagen.noteAll(vastlopersVan(gelezen), zichtVan(actor), 'meedenkverzoek');
    return gelezen;
  }
}

/** The cases behind these lines, each once. */
function vastlopersVan(regels: readonly { readonly vastloper: { readonly id: string } }[]): string[] {
  return [...new Set(regels.map(({ vastloper }) => vastloper.id))];
}
