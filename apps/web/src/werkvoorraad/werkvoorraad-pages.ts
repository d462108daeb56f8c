// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import type { FocusgebiedRegel, OrganisatieRegel, ThemaRegel } from '#application/ports/referentie.repository';
import type { WerkvoorraadFilter } from '#application/ports/vastloper.repository';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ListWerkvoorraad } from '#application/use-cases/list-werkvoorraad.use-case';
import { SealedState } from '../auth/sealed-state.js';
import { text, valueOf, type FormValues } from '../forms/field.js';
import { formFaultOf } from '../forms/form-errors.js';
import { hersteldVoor, hersteldVraag } from '../forms/hersteld-formulier.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { fill } from '../texts/fill.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import { BulkActs } from './bulk-acts.js';
import { BulkResultPage, type BulkResultProps } from './bulk-result.page.js';
import { BULK_SOORTEN, bulkFields, KEUZE, MAX_BULK, type BulkSoort, type BulkAttempt } from './bulk-form.js';
import { hasFilter, readWerkFilter, readWerkQuery, werkAddress, type WerkQuery } from './werk-filter.js';
import { BULK_PATH, WerkvoorraadPage } from './werkvoorraad.page.js';

/** So many things to do show at once. */
export const PER_PAGE = 25;

/** So many are counted; with more the last group says so. */
const MAX_COUNT = 500;

/** The name of what came of acts on more cases, where it is sealed. */
const UITSLAG = 'uitslag';

/** The work list of one person's organisations, and acts on more cases at once. */
@Injectable()
export class WerkvoorraadPages {
  constructor(
    private readonly werk: ListWerkvoorraad,
    private readonly referentie: ListReferentie,
    private readonly bulk: BulkActs,
    private readonly sealed: SealedState,
    private readonly klok: Klok,
  ) {}

  /** The list. Throws `CURSOR_ONGELDIG`. */
  async show(actor: Actor, page: PageContext, query: WerkQuery): Promise<PageAnswer> {
    const kept = hersteldVoor(page.hersteld, BULK_PATH);
    return { page: await this.draw(actor, page, kept ? readWerkQuery(kept) : query, kept && keptAttempt(kept)) };
  }

  /** Does one act on every case that was ticked and leads to what came of each; what is missing is asked on the same page of the list. */
  async perform(actor: Actor, page: PageContext, body: unknown): Promise<PageAnswer> {
    const soort = bulkSoortOf(body);
    const query = readWerkQuery(body);
    const { filter, organisaties } = await this.choice(actor, query);
    const fields = bulkFields(soort, organisaties ?? []);
    const sent = readForm(
      [...fields, REASON_FIELD, text(KEY_FIELD, KEY_FIELD), text(KEUZE, KEUZE, { required: false, many: true })],
      body,
    );
    const nummers = [...new Set(sent.values[KEUZE] ?? [])];
    const errors = organisaties === null ? [{ veld: KEUZE, melding: T.kiesGebied }] : [...choiceErrors(nummers), ...sent.errors];
    const attempt = { soort, values: sent.values, errors, mayExplain: false };
    if (errors.length > 0) return { status: 400, page: await this.draw(actor, page, query, attempt) };
    try {
      const results = await this.bulk.perform(actor, soort, nummers, sent.values, valueOf(sent.values, KEY_FIELD));
      return this.toResults(actor, { soort, results, terug: werkAddress(filter) });
    } catch (error) {
      const fault = formFaultOf(error, withReason(fields, true, {}));
      const told = fault.whole === null ? fault.fields : [...fault.fields, { veld: KEUZE, melding: fault.whole.text }];
      const again = { ...attempt, errors: told, mayExplain: fault.mayExplain };
      return { status: fault.status, page: await this.draw(actor, page, query, again) };
    }
  }

  private toResults({ persoonId }: Actor, results: Uitslag): PageAnswer {
    const uitslag = this.sealed.seal(persoonId, UITSLAG, results);
    return { redirect: `${BULK_PATH}?uitslag=${uitslag}` };
  }

  /** What came of acts on more cases; without one of this person the address leads to the list. */
  async showResults({ persoonId }: Actor, page: PageContext, sealed: unknown): Promise<PageAnswer> {
    const uitslag = this.sealed.open<Uitslag>(persoonId, UITSLAG, sealed);
    if (uitslag === null) return { redirect: `/werkvoorraad${hersteldVraag(page.hersteld, '?')}` };
    return { page: BulkResultPage({ page, ...uitslag }) };
  }

  private async draw(actor: Actor, page: PageContext, query: WerkQuery, attempt: BulkAttempt | null) {
    const choice = await this.choice(actor, query);
    const cursor = query.na ?? null;
    const pagina = await this.werk.execute(actor, { cursor, limit: PER_PAGE }, choice.filter);
    const isAll = cursor === null && pagina.volgende === null;
    return WerkvoorraadPage({
      ...choice,
      page,
      pagina,
      // What stands on one page needs no counting.
      telling: isAll ? null : await this.werk.count(actor, MAX_COUNT, choice.filter),
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

type Uitslag = Omit<BulkResultProps, 'page'>;

interface WerkChoice {
  readonly filter: WerkvoorraadFilter;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly themas: readonly ThemaRegel[];
  readonly organisaties: readonly OrganisatieRegel[] | null;
}

/** What was typed before signing in again. */
function keptAttempt(values: FormValues): BulkAttempt {
  return { soort: bulkSoortOf({ handeling: valueOf(values, 'handeling') }), values, errors: [], mayExplain: false };
}

function bulkSoortOf(body: unknown): BulkSoort {
  const { handeling } = (body ?? {}) as { readonly handeling?: unknown };
  return BULK_SOORTEN.find((soort) => soort === handeling) ?? 'aannemen';
}

function choiceErrors(nummers: readonly string[]): { veld: string; melding: string }[] {
  if (nummers.length === 0) return [{ veld: KEUZE, melding: T.kiesIets }];
  return nummers.length > MAX_BULK ? [{ veld: KEUZE, melding: fill(T.teVeel, { aantal: MAX_BULK }) }] : [];
}
