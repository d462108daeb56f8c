// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { Actor } from '#application/ports/actor';
import type { Concept } from '#application/ports/concept.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { ManageConcept } from '#application/use-cases/manage-concept.use-case';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { REASON_FIELD } from '../parts/form.js';
import { formFaultOf, type FormFault } from '../forms/form-errors.js';
import { valueOrNull } from '../forms/field.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { MELDEN } from '../texts/melden.js';
import { MeldenCheckPage } from './check.page.js';
import { MeldenDonePage } from './done.page.js';
import { aansluitTekst } from './aansluit-tekst.js';
import { MeldenCases } from './melden-cases.js';
import { toVastloperInvoer } from './melden-invoer.js';
import { partijFouten } from './melden-partijen.js';
import { isUnsent, shownIn, type MeldenAsk } from './melden-pages.js';
import { MeldenQuestions } from './melden-questions.js';

/** The end of filing: check, send once, and what happens now. */
@Injectable()
export class MeldenSend {
  constructor(
    private readonly concepten: ManageConcept,
    private readonly questions: MeldenQuestions,
    private readonly files: FileVastloper,
    private readonly cases: MeldenCases,
    private readonly acts: PerformHandeling,
  ) {}

  /** All answers before sending, and which are missing. Without a draft to the intro. */
  async check(ask: MeldenAsk): Promise<PageAnswer> {
    const concept = await this.concepten.find(ask.actor);
    if (!isUnsent(concept)) return { redirect: '/melden' };
    return this.draw(ask, concept, 200, null);
  }

  /** Files the draft with its own key, so that a double click or a second tab leads to the same case. */
  async send(ask: MeldenAsk, body: unknown): Promise<PageAnswer> {
    const { actor } = ask;
    const { sleutel, versie } = shownIn(body);
    const concept = await this.concepten.find(actor);
    if (concept === null || concept.sleutel !== sleutel) return { redirect: '/melden' };
    if (concept.vastloperId !== null) return this.toDone(actor, concept.vastloperId);
    if (concept.versie !== versie) return this.drawChanged(ask, concept);
    const missing = await this.missing(actor, concept);
    if (missing.length > 0) return this.draw(ask, concept, 400, null);
    try {
      const { id, nummer } = await this.files.execute({
        actor,
        invoer: toVastloperInvoer(concept.inhoud),
        sleutel: concept.sleutel,
      });
      await this.concepten.markIngediend(actor, concept.sleutel, id);
      return { redirect: `/melden/klaar/${nummer}` };
    } catch (error) {
      const fields = (await this.questions.steps(actor)).flatMap((step) => step.fields);
      const fault = formFaultOf(error, [...fields, REASON_FIELD]);
      return this.draw(ask, concept, fault.status, fault);
    }
  }

  /** Adds the words of the draft to a case that runs already, instead of filing a new one; the draft then is that case. */
  async join(ask: MeldenAsk, body: unknown): Promise<PageAnswer> {
    const { actor } = ask;
    const { nummer = '' } = (body ?? {}) as Readonly<Record<string, string>>;
    const { sleutel, versie } = shownIn(body);
    const concept = await this.concepten.find(actor);
    if (concept === null || concept.sleutel !== sleutel) return { redirect: '/melden' };
    if (concept.vastloperId !== null) return { redirect: `/vastlopers/${encodeURIComponent(nummer)}` };
    if (concept.versie !== versie) return this.drawChanged(ask, concept);
    const vastloper = await this.cases.byNummer(actor, nummer);
    try {
      const antwoord = await this.acts.execute({
        actor,
        doel: { soort: 'vastloper', id: vastloper.id },
        soort: 'aanvullen',
        invoer: {
          tekst: aansluitTekst(concept.inhoud),
          waaromGeenPersoonsgegevens: valueOrNull(concept.inhoud, REASON_FIELD.name),
        },
        sleutel: `${concept.sleutel}-${vastloper.nummer}`,
      });
      await this.concepten.markIngediend(actor, concept.sleutel, vastloper.id);
      const path = `/vastlopers/${vastloper.nummer}`;
      if (antwoord.uitkomst === 'bewaard') return { redirect: `${path}?handeling=${antwoord.handeling.id}` };
      return { redirect: path, gedaan: 'aanvullen' };
    } catch (error) {
      const fault = { ...formFaultOf(error, [REASON_FIELD]), fields: [] };
      return this.draw(ask, concept, fault.status, fault);
    }
  }

  /** What happens now, for a case of one's own. */
  async done({ actor, page }: MeldenAsk, nummer: string): Promise<PageAnswer> {
    const vastloper = await this.cases.byNummer(actor, nummer);
    return { page: MeldenDonePage({ page, vastloper }) };
  }

  private async toDone(actor: Actor, vastloperId: string): Promise<PageAnswer> {
    const { nummer } = await this.cases.byId(actor, vastloperId);
    return { redirect: `/melden/klaar/${nummer}` };
  }

  private async missing(actor: Actor, { inhoud }: Concept): Promise<readonly VeldFout[]> {
    const fields = (await this.questions.steps(actor)).flatMap((step) => step.fields);
    return [...readForm(fields, inhoud).errors, ...partijFouten(inhoud)];
  }

  /** Something else stands in the draft than on the page that was sent: it is looked at again first. */
  private drawChanged(ask: MeldenAsk, concept: Concept): Promise<PageAnswer> {
    const { veranderdTitel: title, veranderd: text } = MELDEN.controle;
    return this.draw(ask, concept, 409, { status: 409, fields: [], whole: { title, text }, mayExplain: false });
  }

  private async draw({ actor, page }: MeldenAsk, concept: Concept, status: number, fault: FormFault | null): Promise<PageAnswer> {
    const { sleutel, inhoud, versie } = concept;
    const missing = await this.missing(actor, concept);
    const steps = await this.questions.steps(actor);
    const gelijkende = await this.cases.gelijkende(actor, inhoud);
    const waarschuwingen = fault ? [] : this.concepten.screen(inhoud);
    return {
      status,
      page: MeldenCheckPage({
        page,
        steps,
        values: inhoud,
        sleutel,
        versie,
        errors: fault?.fields.length ? fault.fields : missing,
        incomplete: missing.length > 0,
        whole: fault?.whole ?? null,
        waarschuwingen,
        gelijkende,
      }),
    };
  }
}
