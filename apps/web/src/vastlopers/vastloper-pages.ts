// SPDX-License-Identifier: EUPL-1.2
import { Injectable, NotFoundException } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#application/ports/actor';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { actOfPath } from '../acts/acts.js';
import { formFaultOf } from '../forms/form-errors.js';
import { valueOrNull } from '../forms/field.js';
import { readForm, type ReadForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import type { Act } from '../acts/act.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { VastloperDossier, type Dossier } from './vastloper-dossier.js';
import { VastloperPage, type VastloperPageProps } from './vastloper.page.js';

/** Who looks at which case, and what the address asks: the act that was just done or waits, or the whole log. */
export interface VastloperAsk {
  readonly actor: Actor;
  readonly page: PageContext;
  readonly nummer: string;
}

/** What stands behind the question mark of the address of a case. */
export interface VastloperQuery {
  readonly gedaan?: string;
  readonly handeling?: string;
  readonly alles?: string;
}

const QUIET = { done: null, waiting: null, attempt: null, whole: null, all: false } as const;

/** The page of a case, and the acts on it: after an act the page shows what the record says now. */
@Injectable()
export class VastloperPages {
  constructor(
    private readonly finds: FindVastloper,
    private readonly dossiers: VastloperDossier,
    private readonly acts: PerformHandeling,
    private readonly handelingen: GetHandeling,
  ) {}

  /** The page as it is now; tells how the act in the address stands. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async show(ask: VastloperAsk, query: VastloperQuery): Promise<PageAnswer> {
    const dossier = await this.read(ask);
    const done = actOfPath(query.gedaan ?? '')?.soort ?? null;
    return {
      page: draw(ask, dossier, { ...QUIET, ...(await this.standOf(ask.actor, query.handeling, done)), all: query.alles === '1' }),
    };
  }

  /** Does an act and goes to the page; a fault shows the page as it is now with what was typed still in the form. */
  async perform(ask: VastloperAsk, path: string, body: unknown): Promise<PageAnswer> {
    const act = actOfPath(path);
    if (act === null) throw new NotFoundException();
    const dossier = await this.read(ask);
    const fields = act.fields(contextOf(dossier));
    const sent = readForm([...fields, REASON_FIELD], body);
    if (sent.errors.length > 0) return this.refuse(ask, dossier, act, sent, 400);
    try {
      const { nummer, id } = dossier.vastloper;
      const reden = fields.length > 0 ? { waaromGeenPersoonsgegevens: valueOrNull(sent.values, REASON_FIELD.name) } : {};
      const { [KEY_FIELD]: sleutel = null } = (body ?? {}) as Readonly<Record<string, string | null>>;
      const antwoord = await this.acts.execute({
        actor: ask.actor,
        doel: { soort: 'vastloper', id },
        soort: act.soort,
        invoer: { ...act.toInvoer(sent.values), ...reden } as never,
        sleutel,
      });
      const waits = antwoord.uitkomst === 'bewaard' ? `&handeling=${antwoord.handeling.id}` : '';
      return { redirect: `/vastlopers/${nummer}?gedaan=${act.soort}${waits}` };
    } catch (error) {
      const fault = formFaultOf(error, withReason(fields, true, {}));
      const whole = fault.whole && { ...fault.whole, changed: fault.status === 409 };
      const now = await this.read(ask);
      const attempt = { act, values: sent.values, errors: fault.fields, mayExplain: fault.mayExplain };
      return { status: fault.status, page: draw(ask, now, { ...QUIET, attempt, whole }) };
    }
  }

  /** Is this act settled? For the script on a waiting page. Throws `HANDELING_NIET_GEVONDEN`. */
  async isSettled(actor: Actor, handelingId: string): Promise<{ readonly klaar: boolean }> {
    return { klaar: (await this.handelingen.execute(actor, handelingId)).stand !== 'ontvangen' };
  }

  private async read({ actor, nummer }: VastloperAsk): Promise<Dossier> {
    return this.dossiers.read(actor, await this.finds.idOfNummer(actor, nummer));
  }

  private refuse(ask: VastloperAsk, dossier: Dossier, act: Act, { values, errors }: ReadForm, status: number): PageAnswer {
    return { status, page: draw(ask, dossier, { ...QUIET, attempt: { act, values, errors, mayExplain: false } }) };
  }

  /** An act that waited may have been carried out or refused since. */
  private async standOf(
    actor: Actor,
    handelingId: string | undefined,
    done: HandelingSoort | null,
  ): Promise<Pick<VastloperPageProps, 'done' | 'waiting' | 'whole'>> {
    if (!handelingId) return { done, waiting: null, whole: null };
    const { stand, code } = await this.handelingen.execute(actor, handelingId);
    if (stand === 'ontvangen') return { done: null, waiting: handelingId, whole: null };
    if (stand === 'verwerkt' || code === null) return { done, waiting: null, whole: null };
    return { done: null, waiting: null, whole: { title: VASTLOPER.geweigerdTitel, text: FOUTEN[code].detail, changed: false } };
  }
}

function contextOf({ vastloper, vandaag }: Dossier) {
  return { vastloper, vandaag, organisaties: [] };
}

function draw({ page }: VastloperAsk, dossier: Dossier, what: Omit<VastloperPageProps, 'page' | 'dossier' | 'newKey'>) {
  return VastloperPage({ page, dossier, newKey: () => v7(), ...what });
}
