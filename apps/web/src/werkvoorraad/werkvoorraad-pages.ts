// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import type { FocusgebiedRegel, OrganisatieRegel, ThemaRegel } from '#application/ports/referentie.repository';
import type { WerkvoorraadFilter } from '#application/ports/vastloper.repository';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ListWerkvoorraad } from '#application/use-cases/list-werkvoorraad.use-case';
import { text, valueOf, type FormValues } from '../forms/field.js';
import { hersteldVoor, hersteldVraag } from '../forms/hersteld-formulier.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { fill } from '../texts/fill.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import { BulkActs } from './bulk-acts.js';
import { BulkResultPage } from './bulk-result.page.js';
import { BULK_SOORTEN, bulkFields, KEUZE, MAX_BULK, type BulkSoort } from './bulk-form.js';
import { ZOEK_FIELD } from './search-form.js';
import { hasFilter, readWerkFilter, readWerkQuery, werkAddress, type WerkQuery } from './werk-filter.js';
import { ZoekPage } from './zoek.page.js';
import { BULK_PATH, WerkvoorraadPage, type BulkAttempt } from './werkvoorraad.page.js';

/** So many things to do show at once. */
export const PER_PAGE = 25;

/** The work list of one person's organisations, searching in all they see, and acts on more cases at once. */
@Injectable()
export class WerkvoorraadPages {
  constructor(
    private readonly werk: ListWerkvoorraad,
    private readonly finds: FindVastloper,
    private readonly referentie: ListReferentie,
    private readonly bulk: BulkActs,
    private readonly klok: Klok,
  ) {}

  /** The list. Throws `CURSOR_ONGELDIG`. */
  async show(actor: Actor, page: PageContext, query: WerkQuery): Promise<PageAnswer> {
    const kept = hersteldVoor(page.hersteld, BULK_PATH);
    return { page: await this.draw(actor, page, kept ? readWerkQuery(kept) : query, kept && keptAttempt(kept)) };
  }

  /** What a search found; without a question the list. The question comes with a form, so that its words stand in no address and in no log of a proxy. */
  async search(actor: Actor, page: PageContext, body: unknown): Promise<PageAnswer> {
    const zoek = searchedFor(body);
    if (zoek === '') return { redirect: '/werkvoorraad' };
    const gevonden = await this.finds.search(actor, zoek);
    return { page: ZoekPage({ page, zoek, gevonden, vandaag: this.klok.vandaag(), kalender: this.klok.kalender() }) };
  }

  /** Does one act on every case that was ticked and tells of each what came of it; what is missing is asked on the same page of the list. */
  async perform(actor: Actor, page: PageContext, body: unknown): Promise<PageAnswer> {
    const soort = bulkSoortOf(body);
    const query = readWerkQuery(body);
    const { filter, organisaties } = await this.choice(actor, query);
    const fields = bulkFields(soort, organisaties ?? []);
    const sent = readForm([...fields, text(KEY_FIELD, KEY_FIELD), text(KEUZE, KEUZE, { required: false, many: true })], body);
    const nummers = [...new Set(sent.values[KEUZE] ?? [])];
    const errors = organisaties === null ? [{ veld: KEUZE, melding: T.kiesGebied }] : [...choiceErrors(nummers), ...sent.errors];
    if (errors.length > 0) {
      const attempt = { soort, values: sent.values, errors };
      return { status: 400, page: await this.draw(actor, page, query, attempt) };
    }
    const results = await this.bulk.perform(actor, soort, nummers, sent.values, valueOf(sent.values, KEY_FIELD));
    return { page: BulkResultPage({ page, soort, results, terug: werkAddress(filter) }) };
  }

  /** The address of acts on more cases, or of a search, that is looked at instead of sent leads to the list. */
  async toList({ hersteld }: PageContext): Promise<PageAnswer> {
    return { redirect: `/werkvoorraad${hersteldVraag(hersteld, '?')}` };
  }

  private async draw(actor: Actor, page: PageContext, query: WerkQuery, attempt: BulkAttempt | null) {
    const choice = await this.choice(actor, query);
    const cursor = query.na ?? null;
    return WerkvoorraadPage({
      ...choice,
      page,
      pagina: await this.werk.execute(actor, { cursor, limit: PER_PAGE }, choice.filter),
      cursor,
      filtered: hasFilter(choice.filter),
      attempt,
      sleutel: v7(),
      vandaag: this.klok.vandaag(),
      kalender: this.klok.kalender(),
    });
  }

  /** What this person can choose from, and what of it was chosen. The organisations are those of the chosen area or of the only area of this person; null where that is more than one, for a list of the whole country helps nobody. */
  private async choice(actor: Actor, query: WerkQuery): Promise<WerkChoice> {
    const [alle, themas] = await Promise.all([this.referentie.execute('focusgebieden'), this.referentie.execute('themas')]);
    const eigen = new Set(actor.lidmaatschappen.map(({ focusgebied }) => focusgebied));
    const gebieden = alle.filter(({ code }) => eigen.has(null) || eigen.has(code));
    const focusgebieden = gebieden.map(({ code }) => code);
    const [eerste = null, ...meer] = eigen;
    const gebied = focusgebieden.find((code) => code === query.focusgebied) ?? (meer.length === 0 ? eerste : null);
    const organisaties = gebied === null ? null : await this.referentie.execute('organisaties', gebied);
    const keuzes = {
      focusgebieden,
      themas: themas.map(({ code }) => code),
      organisaties: (organisaties ?? []).map(({ id }) => id),
    };
    return { filter: readWerkFilter(query, keuzes), gebieden, themas, organisaties };
  }
}

/** What to search for: as long as a question may be, without signs that no text of a case can hold. */
function searchedFor(body: unknown): string {
  const typed = valueOf(readForm([ZOEK_FIELD], body).values, ZOEK_FIELD.name).replace(/\p{Cc}|\p{Surrogate}/gu, ' ');
  return [...typed].slice(0, ZOEK_FIELD.max).join('').trim();
}

interface WerkChoice {
  readonly filter: WerkvoorraadFilter;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly themas: readonly ThemaRegel[];
  readonly organisaties: readonly OrganisatieRegel[] | null;
}

/** What was typed before signing in again. */
function keptAttempt(values: FormValues): BulkAttempt {
  return { soort: bulkSoortOf({ handeling: valueOf(values, 'handeling') }), values, errors: [] };
}

function bulkSoortOf(body: unknown): BulkSoort {
  const { handeling } = (body ?? {}) as { readonly handeling?: unknown };
  return BULK_SOORTEN.find((soort) => soort === handeling) ?? 'aannemen';
}

function choiceErrors(nummers: readonly string[]): { veld: string; melding: string }[] {
  if (nummers.length === 0) return [{ veld: KEUZE, melding: T.kiesIets }];
  return nummers.length > MAX_BULK ? [{ veld: KEUZE, melding: fill(T.teVeel, { aantal: MAX_BULK }) }] : [];
}
