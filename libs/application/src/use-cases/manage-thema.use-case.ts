// SPDX-License-Identifier: EUPL-1.2
import { dagVoor, type BeheerSoort } from '#domain/beheer/beheer';
import {
  isThemaVan,
  themaCode,
  toetsNieuwThema,
  toetsThemaEinde,
  toetsThemanaam,
  type GedateerdThema,
} from '#domain/beheer/themas';
import { FoutError, invoerOngeldig, type VeldFout } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository, BeheerWijziging } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieBeheerRepository } from '../ports/referentie-beheer.repository.js';
import { findEerdere, recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { screenInvoer } from './screen-invoer.js';
import { requireToegang } from './toegang.js';

/** A new theme, on the upper level (null) or under a theme of it. */
export interface ThemaInvoer extends GeenPersoonsgegevens {
  readonly naam: string;
  readonly hoofdthema?: string | null;
}

/** Another name for a theme. */
export interface ThemanaamInvoer extends GeenPersoonsgegevens {
  readonly thema: string;
  readonly naam: string;
}

/** The end of a theme: its last day (Amsterdam); at once when absent. */
export interface ThemaEindeInvoer {
  readonly thema: string;
  readonly laatsteDag?: string | null;
}

interface Daad {
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly wijziging: BeheerWijziging;
}

/**
 * The themes as dated data. A vastloper keeps the code it was filed with: another name is told of old ones too, a theme that ended is only chosen no more.
 * Throws `NIET_BEVOEGD`, `THEMA_NIET_GEVONDEN`, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS`, `GEGEVENS_GEWIJZIGD`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ManageThema {
  constructor(
    private readonly bestaand: ReferentieBeheerRepository,
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Every theme, also those that are over; upper ones first, each followed by those under it. */
  async list(actor: Actor): Promise<readonly GedateerdThema[]> {
    requireToegang(actor, 'themas_beheren');
    return this.bestaand.listThemas();
  }

  /** Adds a theme from today on. */
  async add(opdracht: BeheerOpdracht<ThemaInvoer>): Promise<BeheerGebeurtenisRegel> {
    const { naam, hoofdthema = null } = opdracht.invoer;
    return this.change(opdracht, 'thema_toegevoegd', (themas, vandaag) => {
      refuse(toetsNieuwThema(themas, { naam, hoofdthema }, vandaag));
      screenInvoer(opdracht.invoer, ['hoofdthema']);
      const thema = { code: themaCode(naam), naam, hoofdthema, geldigVanaf: vandaag, geldigTot: null };
      return { gegevens: { code: thema.code, naam, hoofdthema }, wijziging: { thema } };
    });
  }

  /** Gives a theme another name, from now on everywhere. */
  async rename(opdracht: BeheerOpdracht<ThemanaamInvoer>): Promise<BeheerGebeurtenisRegel> {
    const { naam } = opdracht.invoer;
    return this.change(opdracht, 'thema_hernoemd', (themas, vandaag) => {
      const { code, naam: van } = requireThema(themas, opdracht.invoer.thema, vandaag);
      refuse(van === naam ? [{ veld: 'naam', melding: 'Dit is al de naam. Kies een andere.' }] : []);
      refuse(toetsThemanaam(themas, code, naam, vandaag));
      screenInvoer(opdracht.invoer, ['thema']);
      return { gegevens: { code, van, naar: naam }, wijziging: { themanaam: { code, van, naar: naam } } };
    });
  }

  /** Ends a theme: it can be chosen no more after its last day. */
  async end(opdracht: BeheerOpdracht<ThemaEindeInvoer>): Promise<BeheerGebeurtenisRegel> {
    return this.change(opdracht, 'thema_beeindigd', (themas, vandaag) => {
      const { code } = requireThema(themas, opdracht.invoer.thema, vandaag);
      const laatsteDag = opdracht.invoer.laatsteDag ?? dagVoor(vandaag);
      refuse(toetsThemaEinde(themas, code, laatsteDag, vandaag));
      return { gegevens: { code, laatsteDag }, wijziging: { themaEinde: { code, laatsteDag } } };
    });
  }

  private async change(
    opdracht: BeheerOpdracht<unknown>,
    soort: BeheerSoort,
    design: (themas: readonly GedateerdThema[], vandaag: string) => Daad,
  ): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'themas_beheren');
    const eerder = await findEerdere(this.beheer, opdracht, soort);
    if (eerder) return eerder;
    const daad = design(await this.bestaand.listThemas(), this.klok.vandaag());
    const verandering = { soort, organisatieId: null, persoonId: null, ...daad };
    return (await recordVerandering(this.beheer, this.klok, opdracht, verandering)).gebeurtenis;
  }
}

function refuse(fouten: readonly VeldFout[]): void {
  if (fouten.length > 0) throw invoerOngeldig(fouten);
}

function requireThema(themas: readonly GedateerdThema[], code: string, vandaag: string): GedateerdThema {
  const thema = themas.find((een) => een.code === code);
  if (!thema || !isThemaVan(thema, vandaag)) throw new FoutError('THEMA_NIET_GEVONDEN');
  return thema;
}
