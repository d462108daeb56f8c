// SPDX-License-Identifier: EUPL-1.2
import { Injectable, NotFoundException } from '@nestjs/common';
import { v7 } from 'uuid';
import { FOUTEN } from '#domain/fouten/foutcodes';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import { ListDesk } from '#application/use-cases/list-desk.use-case';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { formFaultOf } from '../forms/form-errors.js';
import { valueOrNull } from '../forms/field.js';
import { hersteldVraag } from '../forms/hersteld-formulier.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { NO_OUTCOME, type ActOutcome } from '../parts/act-messages.js';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { partnerActOf, type PartnerHandeling } from './partner-acts.js';
import { PartnerPage, type PartnerAttempt, type PartnerCursors } from './partner.page.js';

const PER_PAGE = 20;
/** So many cases one organisation pulls at once at most; the first to do come first. */
const TREKT = 50;
const WIE_TREKT = { ...GEEN_FILTER, hoedanigheid: 'trekker', sorteer: 'termijn' } as const;

/** What stands behind the question mark of the address of the desk. */
export interface PartnerQuery {
  readonly gedaan?: string;
  readonly handeling?: string;
  readonly gevraagd?: string;
  readonly beloofd?: string;
  readonly voorbij?: string;
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

  /** The desk as it is now. Throws `CURSOR_ONGELDIG`. */
  async show(ask: DeskAsk, query: PartnerQuery): Promise<PageAnswer> {
    const done = partnerActOf(query.gedaan ?? '')?.soort ?? null;
    const { gevraagd = null, beloofd = null, voorbij = null } = query;
    const outcome = await this.outcomeOf(ask.actor, query.handeling, done);
    return { page: await this.draw(ask, { gevraagd, beloofd, voorbij }, outcome, null) };
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
    if (errors.length > 0) return this.refuse(ask, 400, NO_OUTCOME, attempt);
    try {
      const { [KEY_FIELD]: sleutel = null } = (body ?? {}) as Readonly<Record<string, string | null>>;
      const antwoord = await this.acts.execute({
        actor: ask.actor,
        doel: { soort: act.doel, id },
        soort: act.soort,
        invoer: { ...act.toInvoer(values), waaromGeenPersoonsgegevens: valueOrNull(values, REASON_FIELD.name) } as never,
        sleutel,
      });
      const waits = antwoord.uitkomst === 'bewaard' ? `&handeling=${antwoord.handeling.id}` : '';
      return { redirect: `/partner?gedaan=${act.soort}${waits}` };
    } catch (error) {
      const fault = formFaultOf(error, withReason(fields, true, {}));
      const told = { ...attempt, errors: fault.fields, mayExplain: fault.mayExplain };
      return this.refuse(ask, fault.status, { ...NO_OUTCOME, whole: fault.whole }, told);
    }
  }

  private async refuse(ask: DeskAsk, status: number, outcome: ActOutcome, attempt: PartnerAttempt): Promise<PageAnswer> {
    return { status, page: await this.draw(ask, { gevraagd: null, beloofd: null, voorbij: null }, outcome, attempt) };
  }

  private async draw({ actor, page }: DeskAsk, cursors: PartnerCursors, outcome: ActOutcome, attempt: PartnerAttempt | null) {
    const read = (groep: keyof PartnerCursors) =>
      this.desk.eigenToezeggingen(actor, groep, { cursor: cursors[groep], limit: PER_PAGE });
    const [gevraagd, beloofd, voorbij, overdrachten, meedenken, trekt] = await Promise.all([
      read('gevraagd'),
      read('beloofd'),
      read('voorbij'),
      this.desk.aangebodenOverdrachten(actor),
      this.desk.meedenkVerzoeken(actor),
      this.vastlopers.execute(actor, WIE_TREKT, { cursor: null, limit: TREKT }),
    ]);
    return PartnerPage({
      page: { ...page, path: '/partner' },
      lijsten: { gevraagd, beloofd, voorbij },
      cursors,
      overdrachten,
      meedenken,
      trekt: trekt.items.filter(({ status }) => status !== 'afgesloten'),
      vandaag: this.klok.vandaag(),
      kalender: this.klok.kalender(),
      outcome,
      attempt,
      newKey: () => v7(),
    });
  }

  /** An act that waited may have been carried out or refused since. */
  private async outcomeOf(
    actor: Actor,
    id: string | undefined,
    done: PartnerHandeling | HandelingSoort | null,
  ): Promise<ActOutcome> {
    if (!id) return { ...NO_OUTCOME, done };
    const { stand, code } = await this.handelingen.execute(actor, id);
    if (stand === 'ontvangen') return { ...NO_OUTCOME, done, waiting: id };
    if (stand === 'verwerkt' || code === null) return { ...NO_OUTCOME, done };
    return { ...NO_OUTCOME, whole: { title: VASTLOPER.geweigerdTitel, text: FOUTEN[code].detail } };
  }
}
