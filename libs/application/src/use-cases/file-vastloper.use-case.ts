// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { FoutError, invoerOngeldig, type VeldFout } from '#domain/fouten/fout.errors';
import { ONBEKEND } from '#domain/fouten/onbekend';
import type { Status, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import { dienIn } from '#domain/ladder/dien-in';
import type { Mutatie } from '#domain/ladder/mutatie';
import { aanZetVan, type Positie } from '#domain/ladder/positie';
import { volgendeTermijn } from '#domain/ladder/volgende-wek';
import { ZAAKROLLEN } from '#domain/policy/hoedanigheid-rollen';
import type { Actor, ActorLidmaatschap } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { FocusgebiedGrondslag, ReferentieRepository } from '../ports/referentie.repository.js';
import type { EerdereFiling, FilingOpdracht, VastloperRepository, VastloperTekst } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { inhoudHash } from './inhoud-hash.js';
import { namensBijIndienen } from './namens.js';
import { SOORT_BEHEER } from './read-genoemden.js';
import { requireToegang } from './toegang.js';
import { listWaarschuwingen, screenInvoer, type Waarschuwing } from './screen-invoer.js';

/** The fields of a filing that hold a code or id of our own lists, looked up before; all others are screened as text. */
const OPGEZOCHTE_VELDEN: readonly (keyof VastloperInvoer)[] = ['focusgebied', 'thema', 'indienerOrganisatie'];

const NIET_NAMENS_ANDER = 'Alleen het programmabureau van het focusgebied kan voor een andere organisatie indienen.';

/** What a filer hears who sends a filing again that they do not see any more. */
const BEWAARD_EN_UIT_ZICHT =
  'Uw vastloper is bewaard. U ziet hem niet meer, want uw rol is veranderd. U hoeft hem niet opnieuw in te dienen.';

/** What a filer fills in, checked for form. `indienerOrganisatie` only when the programmabureau files for another (ladder, indienen). */
export interface VastloperInvoer extends VastloperTekst, GeenPersoonsgegevens {
  readonly focusgebied: string;
  readonly indienerOrganisatie: string | null;
}

/** A filing. `sleutel` is the Idempotency-Key, or null. */
export interface IndienOpdracht {
  readonly actor: Actor;
  readonly invoer: VastloperInvoer;
  readonly sleutel: string | null;
}

/**
 * What the filer hears at once: who is at work (`aanZet`, null when the area has no such body) and by when. `trekker` is who pulls the case, null until there is
 * one; both as in `GET /v1/vastlopers/{id}`.
 */
export interface IndienAntwoord {
  readonly id: string;
  readonly nummer: string;
  readonly status: Status;
  readonly trede: Trede;
  readonly trekker: { readonly id: string; readonly naam: string } | null;
  readonly aanZet: { readonly id: string; readonly naam: string } | null;
  readonly volgendeTermijn: { readonly soort: TermijnSoort; readonly einddatum: string } | null;
  /** Hints about the texts; the filing is stored all the same. */
  readonly waarschuwingen: readonly Waarschuwing[];
}

/** The answer as far as the case itself tells it. */
type StandAntwoord = Omit<IndienAntwoord, 'waarschuwingen'>;

interface Gecheckt {
  readonly grondslag: FocusgebiedGrondslag;
  readonly indiener: string;
  /** The memberships with which they may file for it. */
  readonly als: readonly ActorLidmaatschap[];
}

/**
 * Files a vastloper in one transaction; the workflow starts afterwards, so filing never waits for it (design section 2).
 * Throws `FoutError`: `INVOER_ONGELDIG` (unknown focusgebied, thema or organisation, all at once), `NIET_BEVOEGD` (no membership in the area, or filing for
 * another without being its programmabureau), `PERSOONSGEGEVENS` (nothing is stored then), `SLEUTEL_ANDERS_GEBRUIKT`, and `VASTLOPER_NIET_GEVONDEN` for a filing sent
 * again that its filer sees no more.
 */
export class FileVastloper {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Stores the case and answers; the same key with the same content answers with the case of the first time as it stands now. */
  async execute({ actor, invoer, sleutel }: IndienOpdracht): Promise<IndienAntwoord> {
    const vandaag = this.klok.vandaag();
    const idempotency =
      sleutel === null ? null : { persoonId: actor.persoonId, sleutel, inhoudHash: inhoudHash('indienen', invoer) };
    // Before anything is judged: a theme or a role that ended since does not undo what was stored.
    const eerder = idempotency && (await this.vastlopers.findEarlierFiling(idempotency));
    if (eerder) return this.answerEarlier(eerder, { actor, invoer }, vandaag);
    const { grondslag, indiener, als } = await this.check(actor, invoer, vandaag);
    const waarschuwingen = screenInvoer(invoer, OPGEZOCHTE_VELDEN);
    const { focusgebied, indienerOrganisatie: _indienerOrganisatie, waaromGeenPersoonsgegevens = null, ...tekst } = invoer;
    const ids = { vastloperId: v7(), handelingId: v7() };
    let mutatie: Mutatie | null = null;
    const opdracht: FilingOpdracht = {
      ...ids,
      focusgebied,
      jaar: Number(vandaag.slice(0, 4)),
      tekst,
      waaromGeenPersoonsgegevens,
      namensPersoonId: namensBijIndienen(als),
      indienerPersoonId: actor.persoonId,
      indienerOrganisatieId: indiener,
      op: this.klok.nu(),
      sleutel: idempotency,
      dienIn: (nummer) =>
        (mutatie = this.dienIn(
          { ...ids, nummer, persoonId: actor.persoonId, focusgebied, thema: invoer.thema },
          grondslag,
          indiener,
          vandaag,
        )),
    };
    const uitkomst = await this.vastlopers.file(opdracht, zichtVan(actor));
    if (uitkomst.uitkomst !== 'nieuw') return this.answerEarlier(uitkomst, { actor, invoer }, vandaag);
    if (mutatie === null) throw new Error(`Filing ${ids.vastloperId} was stored and never worked out.`);
    return { ...(await this.answer((mutatie as Mutatie).positie, vandaag)), waarschuwingen };
  }

  private dienIn(
    zaak: { vastloperId: string; handelingId: string; nummer: string; persoonId: string; focusgebied: string; thema: string },
    grondslag: FocusgebiedGrondslag,
    indiener: string,
    vandaag: string,
  ): Mutatie {
    return dienIn(
      { ...zaak, zetels: { ...grondslag.zetels, indiener }, regeling: grondslag.regeling },
      {
        vandaag,
        kalender: this.klok.kalender(),
        nieuwId: () => v7(),
        wekmoment: (datum) => this.klok.wekmoment(datum, zaak.vastloperId),
      },
    );
  }

  private async check(actor: Actor, invoer: VastloperInvoer, vandaag: string): Promise<Gecheckt> {
    const { focusgebied, thema, indienerOrganisatie } = invoer;
    const [grondslag, heeftThema, organisaties] = await Promise.all([
      this.referentie.findGrondslag(focusgebied, vandaag),
      this.referentie.hasThema(thema, vandaag),
      indienerOrganisatie === null ? [] : this.referentie.findOrganisaties([indienerOrganisatie], vandaag),
    ]);
    const fouten: VeldFout[] = [];
    if (!heeftThema) fouten.push({ veld: 'thema', melding: ONBEKEND.thema });
    if (indienerOrganisatie !== null && !organisaties.some(({ soort }) => soort !== SOORT_BEHEER)) {
      fouten.push({
        veld: 'indienerOrganisatie',
        melding: ONBEKEND.organisatie,
      });
    }
    if (grondslag === null) fouten.unshift({ veld: 'focusgebied', melding: ONBEKEND.focusgebied });
    if (grondslag === null || fouten.length > 0) throw invoerOngeldig(fouten);
    return { grondslag, ...indienerVan(actor, invoer, grondslag) };
  }

  private async answerEarlier(
    eerder: EerdereFiling,
    { actor, invoer }: Pick<IndienOpdracht, 'actor' | 'invoer'>,
    vandaag: string,
  ): Promise<IndienAntwoord> {
    if (eerder.uitkomst === 'sleutel_anders_gebruikt') throw new FoutError('SLEUTEL_ANDERS_GEBRUIKT');
    const detail = await this.vastlopers.findVisible(eerder.vastloperId, zichtVan(actor), vandaag);
    if (detail === null) throw new FoutError('VASTLOPER_NIET_GEVONDEN', { detail: BEWAARD_EN_UIT_ZICHT });
    return { ...(await this.answer(detail.positie, vandaag)), waarschuwingen: listWaarschuwingen(invoer, OPGEZOCHTE_VELDEN) };
  }

  private async answer(positie: Positie, vandaag: string): Promise<StandAntwoord> {
    const [trekkerId, aanZetId] = [positie.trekkerOrganisatieId, aanZetVan(positie)];
    const organisaties = await this.referentie.findOrganisaties([trekkerId ?? '', aanZetId ?? ''], vandaag);
    const kort = (organisatieId: string | null): { id: string; naam: string } | null => {
      const gevonden = organisaties.find(({ id }) => id === organisatieId);
      return gevonden ? { id: gevonden.id, naam: gevonden.naam } : null;
    };
    const termijn = volgendeTermijn(positie);
    return {
      id: positie.vastloperId,
      nummer: positie.nummer,
      status: positie.status,
      trede: positie.trede,
      trekker: kort(trekkerId),
      aanZet: kort(aanZetId),
      volgendeTermijn: termijn && { soort: termijn.soort, einddatum: termijn.einddatum },
    };
  }
}

/** The organisation that files: the person's own in this area or nationally, or another one when the person is of the area's programmabureau. */
function indienerVan(
  actor: Actor,
  { focusgebied, indienerOrganisatie }: VastloperInvoer,
  grondslag: FocusgebiedGrondslag,
): Pick<Gecheckt, 'indiener' | 'als'> {
  requireToegang(
    actor,
    'indienen',
    focusgebied,
    'U werkt niet in dit focusgebied. Vraag het programmabureau om voor u in te dienen.',
  );
  const eigen = actor.lidmaatschappen.filter(
    (l) => ZAAKROLLEN.includes(l.rol) && (l.focusgebied === focusgebied || l.focusgebied === null),
  );
  const voor = (organisatieId: string): Pick<Gecheckt, 'indiener' | 'als'> => ({
    indiener: organisatieId,
    als: eigen.filter((l) => l.organisatieId === organisatieId),
  });
  const indiener = eigen.find(({ rol }) => rol === 'indiener') ?? eigen.find((l) => l.focusgebied === focusgebied) ?? eigen[0];
  if (indiener && indienerOrganisatie === null) return voor(indiener.organisatieId);
  if (indienerOrganisatie !== null && eigen.some(({ organisatieId }) => organisatieId === indienerOrganisatie))
    return voor(indienerOrganisatie);
  requireToegang(actor, 'indienen_voor_ander', focusgebied, NIET_NAMENS_ANDER);
  const vanBureau = eigen.filter(({ organisatieId }) => organisatieId === grondslag.zetels.programmabureau);
  if (indienerOrganisatie === null || vanBureau.length === 0) throw new FoutError('NIET_BEVOEGD', { detail: NIET_NAMENS_ANDER });
  return { indiener: indienerOrganisatie, als: vanBureau };
}
