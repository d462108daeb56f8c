// SPDX-License-Identifier: EUPL-1.2
import { Injectable, NotFoundException } from '@nestjs/common';
import { v7 } from 'uuid';
import { FOUTEN } from '#domain/fouten/foutcodes';
import type { Actor } from '#application/ports/actor';
import type { HandelingRegel } from '#application/ports/handeling.repository';
import type { Pagina } from '#application/ports/pagina';
import { Klok } from '#application/ports/klok';
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import { ListDesk } from '#application/use-cases/list-desk.use-case';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { actOfPath } from '../acts/acts.js';
import { answerFaultOf } from '../forms/form-errors.js';
import { valueOrNull } from '../forms/field.js';
import { hersteldVraag } from '../forms/hersteld-formulier.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { NO_OUTCOME, type ActOutcome } from '../parts/act-messages.js';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { openPagina } from '../vastlopers/open-pagina.js';
import type { EigenToezegging, ToezeggingGroep } from '#application/ports/desk.repository';
import { partnerActOf } from './partner-acts.js';
import { readCursors, type PartnerCursors, type PartnerLijst } from './partner-address.js';
import { hersteldAttempt, refusedAttempt, type PartnerAttempt } from './partner-attempts.js';
import { PartnerPage } from './partner.page.js';

/** So many of each list show at once: what is over is looked at least. */
export const PER_PAGE: Readonly<Record<PartnerLijst, number>> = { gevraagd: 7, beloofd: 6, voorbij: 4, trekt: 8 };
/** What a nummer is made of; anything else in an address is no link. */
const NUMMER = /^[A-Z]{3}-[A-Z]{1,3}-\d{4}-\d{4,8}$/;
const WIE_TREKT = { ...GEEN_FILTER, hoedanigheid: 'trekker', sorteer: 'termijn' } as const;

/** What stands behind the question mark of the address of the desk: the act that was stored with what it is about, the form to open, and the pages of the lists. */
export interface PartnerQuery {
  readonly handeling?: string;
  readonly over?: string;
  readonly vraag?: string;
  /** The nummer of the case that the question to open is about, as in the button of a mail. */
  readonly bij?: string;
  readonly gevraagd?: string;
  readonly beloofd?: string;
  readonly voorbij?: string;
  readonly trekt?: string;
}

/** Who looks at the desk. */
export interface DeskAsk {
  readonly actor: Actor;
  readonly page: PageContext;
}

/** The partner desk: what is asked of us, what we promised and what we pull, and the answers to it. */
@Injectable()
export class PartnerPages {
  constructor(
    private readonly desk: ListDesk,
    private readonly acts: PerformHandeling,
    private readonly handelingen: GetHandeling,
    private readonly vastlopers: ListVastlopers,
    private readonly klok: Klok,
  ) {}

  /** The desk as it is now; tells how the act in the address stands, and of one that was carried out only once. Throws `CURSOR_ONGELDIG`. */
  async show(ask: DeskAsk, query: PartnerQuery): Promise<PageAnswer> {
    const handeling = query.handeling ? await this.handelingen.findEigen(ask.actor, query.handeling) : null;
    if (handeling?.stand === 'verwerkt') return toDone(handeling.soort);
    const { attempt, ...outcome } = await this.outcomeOf(ask, handeling, query.over ?? '');
    const kept = attempt ?? hersteldAttempt(ask.page);
    const elders = { vraag: query.vraag ?? null, bij: query.bij ?? null };
    return { page: await this.draw(ask, readCursors(query), outcome, kept, elders) };
  }

  /** An address of an act that is looked at instead of sent leads to the desk. */
  async toDesk({ hersteld }: PageContext): Promise<PageAnswer> {
    return { redirect: `/partner${hersteldVraag(hersteld, '?')}` };
  }

  /** Does an act and goes back to the desk; a fault shows the desk with what was typed still in the form. */
  async perform(ask: DeskAsk, soort: string, id: string, body: unknown): Promise<PageAnswer> {
    const act = partnerActOf(soort);
    if (act === null) throw new NotFoundException();
    const fields = act.fields(this.klok.vandaag());
    const { values, errors } = readForm([...fields, REASON_FIELD], body);
    const attempt = { soort: act.soort, id, values, errors, mayExplain: false };
    const cursors = readCursors(body);
    if (errors.length > 0) return { status: 400, page: await this.draw(ask, cursors, NO_OUTCOME, attempt) };
    try {
      const { [KEY_FIELD]: sleutel = null } = (body ?? {}) as Readonly<Record<string, string | null>>;
      const antwoord = await this.acts.execute({
        actor: ask.actor,
        doel: { soort: act.doel, id },
        soort: act.soort,
        invoer: { ...act.toInvoer(values), waaromGeenPersoonsgegevens: valueOrNull(values, REASON_FIELD.name) } as never,
        sleutel,
      });
      if (antwoord.uitkomst === 'verwerkt') return toDone(act.soort);
      return { redirect: `/partner?handeling=${antwoord.handeling.id}&over=${encodeURIComponent(id)}` };
    } catch (error) {
      const fault = answerFaultOf(error, withReason(fields, true, {}), act.faults);
      const told = { ...attempt, errors: fault.fields, mayExplain: fault.mayExplain };
      const page = await this.draw(ask, cursors, { ...NO_OUTCOME, whole: fault.whole }, told);
      return { status: fault.status, page };
    }
  }

  private async draw(
    { actor, page }: DeskAsk,
    cursors: PartnerCursors,
    outcome: ActOutcome,
    attempt: PartnerAttempt | null,
    { vraag: open, bij }: { readonly vraag: string | null; readonly bij: string | null } = { vraag: null, bij: null },
  ) {
    const read = (groep: ToezeggingGroep) =>
      this.desk.eigenToezeggingen(actor, groep, { cursor: cursors[groep], limit: PER_PAGE[groep] });
    const [lijst, beloofd, voorbij, overdrachten, meedenken, trekt] = await Promise.all([
      read('gevraagd'),
      read('beloofd'),
      read('voorbij'),
      this.desk.aangebodenOverdrachten(actor),
      this.desk.meedenkVerzoeken(actor),
      this.vastlopers.execute(actor, WIE_TREKT, { cursor: cursors.trekt, limit: PER_PAGE.trekt }),
    ]);
    const gevraagd = await this.withVraag(actor, lijst, open ?? (attempt?.soort === 'vraag_beantwoorden' ? attempt.id : null));
    return PartnerPage({
      page: { ...page, path: '/partner' },
      lijsten: { gevraagd, beloofd, voorbij },
      cursors,
      overdrachten,
      meedenken,
      trekt: openPagina(trekt),
      open,
      bij: bij !== null && NUMMER.test(bij) ? bij : null,
      vandaag: this.klok.vandaag(),
      kalender: this.klok.kalender(),
      outcome,
      attempt,
      newKey: () => v7(),
    });
  }

  /** The questions on this page, and before them the one that somebody is at or that a mail leads to when it waits on another page. */
  private async withVraag(actor: Actor, lijst: Pagina<EigenToezegging>, id: string | null): Promise<Pagina<EigenToezegging>> {
    if (id === null || lijst.items.some((vraag) => vraag.id === id)) return lijst;
    const vraag = await this.desk.eigenVraag(actor, id);
    return vraag === null ? lijst : { ...lijst, items: [vraag, ...lijst.items] };
  }

  /** An act that waited may have been carried out or refused since; what was typed with a refused one stands in its form again. */
  private async outcomeOf(
    { actor, page }: DeskAsk,
    handeling: HandelingRegel | null,
    over: string,
  ): Promise<ActOutcome & { readonly attempt: PartnerAttempt | null }> {
    const quiet = { ...NO_OUTCOME, done: actOfPath(page.gedaan ?? '')?.soort ?? null, attempt: null };
    if (handeling === null) return quiet;
    const { id, stand, code, soort } = handeling;
    if (stand === 'ontvangen') return { ...quiet, waiting: id };
    if (code === null) return quiet;
    const refused = over === '' ? null : partnerActOf(soort);
    const attempt =
      refused && refusedAttempt(refused, over, code, await this.handelingen.readInvoer(actor, id), this.klok.vandaag());
    const whole = attempt?.errors.length ? null : { title: VASTLOPER.geweigerdTitel, text: FOUTEN[code].detail };
    return { ...NO_OUTCOME, whole, attempt };
  }
}

/** To the desk, that tells once what was done. */
function toDone(soort: HandelingRegel['soort']): PageAnswer {
  return { redirect: '/partner', gedaan: soort };
}
