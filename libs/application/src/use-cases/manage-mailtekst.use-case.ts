// SPDX-License-Identifier: EUPL-1.2
import { GEEN_MAILTEKST, toetsMailtekst, type Mailtekst } from '#domain/beheer/mailtekst';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { BevindingSoort } from '#domain/screening/bevinding';
import { UITLEG } from '#domain/screening/uitleg';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { MailtekstVersie, ReferentieBeheerRepository } from '../ports/referentie-beheer.repository.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { findEerdere, recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { screenInvoer } from './screen-invoer.js';
import { heeftErgensToegang, heeftToegangIn, requireToegang } from './toegang.js';

/** New words of an area. `versie`: the version the writer saw; 0 when there was none. */
export interface MailtekstInvoer extends GeenPersoonsgegevens, Mailtekst {
  readonly focusgebied: string;
  readonly versie: number;
}

/** An area with all its versions, the newest first; empty when it never had words of its own. */
export interface MailtekstGebied {
  readonly code: string;
  readonly naam: string;
  readonly versies: readonly MailtekstVersie[];
}

/** What may stand in it: how to reach an office. A person or what is theirs never may, for the mail goes to everybody. */
const MAG: readonly BevindingSoort[] = ['telefoonnummer', 'emailadres', 'adres'];

/**
 * The greeting and the contact line of each area, used in every mail about its cases from now on. The programmabureau of the area looks at them in a whole mail; a
 * beheerder sets them; every version stays, with who and when.
 * Throws `NIET_BEVOEGD`, `NIET_GEVONDEN` for an area that is not there, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS`, `GEGEVENS_GEWIJZIGD`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ManageMailtekst {
  constructor(
    private readonly bestaand: ReferentieBeheerRepository,
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Every area of today that is theirs to look at, by name. */
  async list(actor: Actor): Promise<readonly MailtekstGebied[]> {
    if (!heeftErgensToegang(actor, 'mailteksten_bekijken')) requireToegang(actor, 'mailteksten_bekijken');
    return (await this.readAll()).filter(({ code }) => heeftToegangIn(actor, 'mailteksten_bekijken', code));
  }

  private async readAll(): Promise<MailtekstGebied[]> {
    const [gebieden, versies] = await Promise.all([
      this.referentie.listFocusgebieden(this.klok.vandaag()),
      this.bestaand.listMailteksten(),
    ]);
    return gebieden.map(({ code, naam }) => ({ code, naam, versies: versies.filter(({ focusgebied }) => focusgebied === code) }));
  }

  /** One area. */
  async find(actor: Actor, focusgebied: string): Promise<MailtekstGebied> {
    const gebied = (await this.readAll()).find(({ code }) => code === focusgebied);
    requireToegang(actor, 'mailteksten_bekijken', gebied?.code ?? null);
    if (!gebied) throw new FoutError('NIET_GEVONDEN');
    return gebied;
  }

  /** Judges words without keeping them; answers them as they would be kept. */
  async check(actor: Actor, invoer: MailtekstInvoer): Promise<Mailtekst> {
    await this.find(actor, invoer.focusgebied);
    return judge(invoer);
  }

  /** Keeps a next version; mails that are written after it hold it. */
  async set(opdracht: BeheerOpdracht<MailtekstInvoer>): Promise<BeheerGebeurtenisRegel> {
    const { focusgebied, versie } = opdracht.invoer;
    requireToegang(opdracht.actor, 'mailteksten_beheren');
    const { versies } = await this.find(opdracht.actor, focusgebied);
    const eerder = await findEerdere(this.beheer, opdracht, 'mailtekst_gezet');
    if (eerder) return eerder;
    const mailtekst = judge(opdracht.invoer);
    const { groet, contact } = versies[0] ?? GEEN_MAILTEKST;
    if (groet === mailtekst.groet && contact === mailtekst.contact)
      throw invoerOngeldig([{ veld: 'groet', melding: 'Deze tekst geldt al. Verander eerst iets.' }]);
    const rij = { focusgebied, versie: versie + 1, ...mailtekst };
    const verandering = { soort: 'mailtekst_gezet', organisatieId: null, persoonId: null, gegevens: rij } as const;
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...verandering, wijziging: { mailtekst: rij } }))
      .gebeurtenis;
  }
}

function judge(invoer: MailtekstInvoer): Mailtekst {
  const { groet, contact, waaromGeenPersoonsgegevens } = invoer;
  const fouten = toetsMailtekst({ groet, contact });
  if (fouten.length > 0) throw invoerOngeldig(fouten);
  const gevonden = screenInvoer({ groet, contact, waaromGeenPersoonsgegevens } as GeenPersoonsgegevens, []);
  const nietHier = gevonden.filter(({ soort }) => !MAG.includes(soort));
  if (nietHier.length > 0)
    throw invoerOngeldig(
      nietHier.map(({ veld, soort }) => ({ veld, melding: `${UITLEG[soort].titel}. Noem een functie of een bureau.` })),
    );
  return { groet, contact };
}
