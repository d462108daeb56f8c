// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import type { Concept, ConceptStap } from '#application/ports/concept.repository';
import { ManageConcept } from '#application/use-cases/manage-concept.use-case';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { KEY_FIELD, VERSIE_FIELD } from '../parts/act-form.js';
import { isDraft } from '../forms/draft-field.js';
import { formFaultOf, type FormFault } from '../forms/form-errors.js';
import { readForm } from '../forms/read-form.js';
import type { Field, FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { MeldenIntroPage } from './intro.page.js';
import { MeldenQuestions } from './melden-questions.js';
import { partijFouten } from './melden-partijen.js';
import { MeldenStepPage } from './step.page.js';

/** Who is filling in, and the page they are on. */
export interface MeldenAsk {
  readonly actor: Actor;
  readonly page: PageContext;
}

/** Is this a draft that still has to be sent? */
export function isUnsent(concept: Concept | null): concept is Concept {
  return concept !== null && concept.vastloperId === null;
}

/** The intro and the steps of filing: what was typed is kept after each step, and never lost on a fault. */
@Injectable()
export class MeldenPages {
  constructor(
    private readonly concepten: ManageConcept,
    private readonly questions: MeldenQuestions,
  ) {}

  /** The intro. */
  async intro({ actor, page }: MeldenAsk): Promise<PageAnswer> {
    return { page: MeldenIntroPage({ page, begun: isUnsent(await this.concepten.find(actor)) }) };
  }

  /** Begins anew and goes to the first step. */
  async begin({ actor }: MeldenAsk): Promise<PageAnswer> {
    await this.concepten.begin(actor);
    return { redirect: '/melden/1' };
  }

  /** A step as it was left; the first look begins a draft. */
  async showStep(ask: MeldenAsk, number: number): Promise<PageAnswer> {
    const found = await this.concepten.find(ask.actor);
    const concept = isUnsent(found) ? found : { sleutel: await this.concepten.begin(ask.actor), inhoud: {}, versie: 0 };
    return this.draw(ask, number, concept, concept.inhoud, null);
  }

  /** Keeps a step and goes on to the next, or to the check after the last; a fault shows the step again with everything in it. */
  async saveStep(ask: MeldenAsk, number: number, body: unknown): Promise<PageAnswer> {
    const steps = await this.questions.steps(ask.actor);
    const fields = steps[number - 1]?.fields ?? [];
    if (isDraft(body)) return this.keepTyped(ask, number, [...fields, REASON_FIELD], body);
    const read = readForm([...fields, REASON_FIELD], body);
    const sent = { values: read.values, errors: [...read.errors, ...partijFouten(read.values)] };
    const shown = shownIn(body);
    if (sent.errors.length > 0)
      return this.draw(ask, number, shown, sent.values, { status: 400, fields: sent.errors, whole: null, mayExplain: false });
    try {
      await this.keep(ask.actor, shown.sleutel, { nummer: number, inhoud: withoutEmptyReason(sent.values) });
    } catch (error) {
      const fault = formFaultOf(error, withReason(fields, true, {}));
      return this.draw(ask, number, shown, sent.values, fault);
    }
    return { redirect: number < steps.length ? `/melden/${number + 1}` : '/melden/controleren' };
  }

  /**
   * Keeps what stands in a step while it is written, as far as it may be kept: what is wrong or looks like personal data waits for the writer to see why. 409 when it is
   * not kept: the draft is gone, or the step was sent since this page was made.
   */
  private async keepTyped(ask: MeldenAsk, number: number, fields: readonly Field[], body: unknown): Promise<PageAnswer> {
    const { values, errors } = readForm(fields, body);
    const wrong = errors.map(({ veld }) => veld).filter((veld) => (values[veld]?.length ?? 0) > 0);
    const typed = withoutEmptyReason(without(values, wrong));
    const shown = shownIn(body);
    const keep = (inhoud: FormValues) => this.concepten.keep(ask.actor, shown.sleutel, { nummer: number, inhoud }, shown.versie);
    const isKept = await keep(typed).catch((error: unknown) => {
      const refused = formFaultOf(error, fields).fields.map(({ veld }) => veld);
      return refused.length > 0 && keep(without(typed, refused));
    });
    if (isKept) return { redirect: `/melden/${number}` };
    return this.draw(ask, number, shown, values, { status: 409, fields: [], whole: null, mayExplain: false });
  }

  /** Into the draft it belongs to; when that is gone (sent, or too old), into a new one, so that nothing typed is lost. */
  private async keep(actor: Actor, sleutel: string, stap: ConceptStap): Promise<void> {
    if (await this.concepten.save(actor, sleutel, stap)) return;
    const found = await this.concepten.find(actor);
    const current = isUnsent(found) ? found.sleutel : await this.concepten.begin(actor);
    await this.concepten.save(actor, current, stap);
  }

  private async draw(
    { actor, page }: MeldenAsk,
    number: number,
    { sleutel, versie }: Shown,
    values: FormValues,
    fault: FormFault | null,
  ): Promise<PageAnswer> {
    const steps = await this.questions.steps(actor);
    const step = steps[number - 1];
    if (!step) return { redirect: '/melden' };
    const filled = await this.questions.withUsualValues(actor, values);
    return {
      status: fault?.status ?? 200,
      page: MeldenStepPage({ page, step, number, of: steps.length, sleutel, versie, values: filled, fault }),
    };
  }
}

/** Which draft a page shows, and at which versie; of a page that does not say, the first. */
type Shown = Pick<Concept, 'sleutel' | 'versie'>;

/** What the page showed that sent this form. */
export function shownIn(body: unknown): Shown {
  const { [KEY_FIELD]: sleutel = '', [VERSIE_FIELD]: versie = '' } = (body ?? {}) as Readonly<Record<string, string>>;
  return { sleutel, versie: /^\d{1,9}$/.test(versie) ? Number(versie) : 0 };
}

function without(values: FormValues, names: readonly string[]): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

/** A reason given at another step stays when this step asked for none. */
function withoutEmptyReason(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name, typed]) => name !== REASON_FIELD.name || typed.length > 0));
}
