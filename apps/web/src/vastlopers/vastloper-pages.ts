// SPDX-License-Identifier: EUPL-1.2
import { Injectable, NotFoundException } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#application/ports/actor';
import type { HandelingRegel } from '#application/ports/handeling.repository';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import { GetLogboek } from '#application/use-cases/get-logboek.use-case';
import type { HandelingOpdracht } from '#application/use-cases/handeling-opdracht';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import type { Logboek } from '#application/ports/logboek.repository';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { actOfPath } from '../acts/acts.js';
import { answerFaultOf } from '../forms/form-errors.js';
import { text, valueOf, valueOrNull, type Field, type FormValues } from '../forms/field.js';
import { hersteldVraag } from '../forms/hersteld-formulier.js';
import { readForm } from '../forms/read-form.js';
import { typedSentences } from '../forms/typed-sentences.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { DOEL, type Act } from '../acts/act.js';
import { KEY_FIELD, VERSIE_FIELD } from '../parts/act-form.js';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { fill } from '../texts/fill.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { VASTLOPER } from '../texts/vastloper.js';
import { changesSince, hersteldAttempt, refusedAttempt, seenVersie } from './vastloper-attempts.js';
import { changesBeside, doneWord, readDoneWord, type DoneAct } from './done-act.js';
import { LezenPage } from './lezen.page.js';
import { lezenVan, type LeesQuery } from './lezen.js';
import { actContextOf, VastloperDossier, type Dossier } from './vastloper-dossier.js';
import { VastloperPage, type VastloperPageProps } from './vastloper.page.js';
import { answerUnseenAct, answerUnseenForm, awayFromCase, isUnseen, notSeen } from './zicht-voorbij.js';

/** Who looks at which case. */
export interface VastloperAsk {
  readonly actor: Actor;
  readonly page: PageContext;
  readonly nummer: string;
}

/** What stands behind the question mark of the address of a case: the act that was stored with the versie its writer saw, the one to open with the versie its list of texts begins at, or a page to read. */
export interface VastloperQuery extends LeesQuery {
  readonly handeling?: string;
  readonly gezien?: string;
  readonly doe?: string;
  readonly vanaf?: string;
}

/** Is an act settled, and why it was refused; `reden` is null when it was not. */
export interface HandelingStand {
  readonly klaar: boolean;
  readonly reden: string | null;
}

/** What every form of an act carries along. */
const HIDDEN_FIELDS = [KEY_FIELD, VERSIE_FIELD].map((name) => text(name, name, { required: false, screened: false }));

const QUIET = { done: null, waiting: null, attempt: null, whole: null, open: null, changes: [], vanaf: null } as const;

/** The page of a case, and the acts on it: after an act the page shows what the record says now. */
@Injectable()
export class VastloperPages {
  constructor(
    private readonly finds: FindVastloper,
    private readonly dossiers: VastloperDossier,
    private readonly acts: PerformHandeling,
    private readonly handelingen: GetHandeling,
    private readonly logboeken: GetLogboek,
  ) {}

  /** The page as it is now; tells how the act in the address stands, and of one that was carried out only once, also when it ended the sight of who did it. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async show(ask: VastloperAsk, query: VastloperQuery): Promise<PageAnswer> {
    const lezen = lezenVan(query);
    if (lezen !== null) return { page: LezenPage({ page: ask.page, dossier: await this.read(ask), ...lezen }) };
    // Asked before the case is read: an act that is carried out in between then shows as waiting, never as done on a page from before.
    const eigen = query.handeling ? await this.handelingen.findEigen(ask.actor, query.handeling) : null;
    const dossier = await this.read(ask).catch(ifUnseen);
    if (dossier === null) return this.showUnseen(ask, eigen);
    const handeling = eigen?.vastloperId === dossier.vastloper.id ? eigen : null;
    if (handeling?.stand === 'verwerkt') return toDone(dossier, handeling, Number(query.gezien) || null);
    const done = readDoneWord(ask.page.gedaan ?? '');
    const stand = await this.standOf(ask, dossier, handeling, done);
    const open = actOfPath(query.doe ?? '')?.soort ?? null;
    const attempt = stand.attempt ?? hersteldAttempt(ask.page, dossier);
    const whole = stand.whole ?? (attempt === null ? notPossible(open, dossier) : null);
    const refused = stand.attempt !== null || stand.whole !== null;
    const seen = refused ? Number(query.gezien) || null : seenVersie(attempt?.values ?? {});
    const changes = done && stand.done ? changesBeside(dossier, done) : changesSince(dossier, seen);
    return {
      page: draw(ask, dossier, { ...QUIET, ...stand, whole, attempt, changes, open, vanaf: Number(query.vanaf) || null }),
    };
  }

  /** An address of an act that is looked at instead of sent (after a fault and a reload) leads to its form. */
  async toForm({ page: { hersteld }, nummer }: VastloperAsk, path: string): Promise<PageAnswer> {
    const act = actOfPath(path);
    if (act === null) throw new NotFoundException();
    return { redirect: `/vastlopers/${encodeURIComponent(nummer)}?doe=${act.soort}${hersteldVraag(hersteld, '&')}` };
  }

  /** Does an act and goes to the page; a fault shows the page as it is now with what was typed still in the form, and when the case is not seen any more only those words. */
  async perform(ask: VastloperAsk, path: string, body: unknown): Promise<PageAnswer> {
    const act = actOfPath(path);
    if (act === null) throw new NotFoundException();
    const dossier = await this.read(ask).catch(ifUnseen);
    const answer = dossier && (await this.performSeen(ask, dossier, act, body).catch(ifUnseen));
    return answer ?? answerUnseenForm(this.handelingen, ask, act, body);
  }

  private async performSeen(ask: VastloperAsk, dossier: Dossier, act: Act, body: unknown): Promise<PageAnswer> {
    const fields = act.fields(actContextOf(dossier));
    const sent = readForm([...fields, ...HIDDEN_FIELDS, REASON_FIELD], body);
    const attempt = { act, values: sent.values, errors: sent.errors, mayExplain: false };
    const seen = seenVersie(sent.values);
    const changes = changesSince(dossier, seen);
    if (sent.errors.length > 0) return { status: 400, page: draw(ask, dossier, { ...QUIET, attempt, changes }) };
    try {
      const { nummer } = dossier.vastloper;
      const antwoord = await this.acts.execute(opdrachtOf(ask.actor, dossier, act, fields, sent.values));
      if (antwoord.uitkomst === 'bewaard')
        return { redirect: `/vastlopers/${nummer}?handeling=${antwoord.handeling.id}&gezien=${seen ?? ''}` };
      // Who refuses a handover may see the case no more.
      return antwoord.vastloper === null ? awayFromCase(ask.actor, act.soort) : toDone(dossier, antwoord.handeling, seen);
    } catch (error) {
      const { status, fields: errors, whole, mayExplain } = answerFaultOf(error, withReason(fields, true, {}), act.faults);
      const now = await this.read(ask);
      const told = { attempt: { ...attempt, errors, mayExplain }, whole, changes: changesSince(now, seen) };
      return { status, page: draw(ask, now, { ...QUIET, ...told }) };
    }
  }

  /** A case that is not seen: an act of one's own in the address tells what became of it, words that were typed before signing in again are shown back, and else it is not there. */
  private async showUnseen(ask: VastloperAsk, eigen: HandelingRegel | null): Promise<PageAnswer> {
    if (eigen !== null) return answerUnseenAct(this.handelingen, ask, eigen);
    const { hersteld } = ask.page;
    if (hersteld?.pad.startsWith(`/vastlopers/${ask.nummer}/`)) return notSeen(ask.page, typedSentences(hersteld.values));
    throw new FoutError('VASTLOPER_NIET_GEVONDEN');
  }

  /** The whole log of a case to take along. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async readLogboek(actor: Actor, nummer: string): Promise<Logboek> {
    return this.logboeken.execute(actor, await this.finds.idOfNummer(actor, nummer));
  }

  /** How an act stands, for the script of a waiting page. Throws `HANDELING_NIET_GEVONDEN`. */
  async readStand(actor: Actor, handelingId: string): Promise<HandelingStand> {
    const { stand, code } = await this.handelingen.execute(actor, handelingId);
    return { klaar: stand !== 'ontvangen', reden: code && `${FOUTEN[code].titel}. ${FOUTEN[code].detail}` };
  }

  private async read({ actor, nummer }: VastloperAsk): Promise<Dossier> {
    return this.dossiers.read(actor, await this.finds.idOfNummer(actor, nummer));
  }

  /** An act that waited may have been carried out or refused since; a refused one stands in its form again. */
  private async standOf(
    { actor }: VastloperAsk,
    dossier: Dossier,
    handeling: HandelingRegel | null,
    justDone: DoneAct | null,
  ): Promise<Pick<VastloperPageProps, 'done' | 'waiting' | 'whole' | 'attempt'>> {
    const quiet = { done: justDone?.soort ?? null, waiting: null, whole: null, attempt: null };
    if (handeling === null) return quiet;
    const { id, stand, code, soort } = handeling;
    if (stand === 'ontvangen') return { ...quiet, waiting: id };
    if (code === null) return quiet;
    const act = actOfPath(soort);
    const attempt = act && refusedAttempt(act, code, dossier, await this.handelingen.readInvoer(actor, id));
    const whole = attempt?.errors.length ? null : { title: VASTLOPER.geweigerdTitel, text: FOUTEN[code].detail };
    return { ...quiet, done: null, whole, attempt };
  }
}

/** Null for a case that is not seen. */
function ifUnseen(error: unknown): null {
  if (isUnseen(error)) return null;
  throw error;
}

/** To the page of the case, that tells once what was done, and what others did since its writer looked. */
function toDone(
  { vastloper: { nummer } }: Dossier,
  handeling: Pick<HandelingRegel, 'id' | 'soort'>,
  seen: number | null,
): PageAnswer {
  return { redirect: `/vastlopers/${nummer}`, gedaan: doneWord(handeling, seen) };
}

/** An address that asks for an act that cannot be done, or no more: from a list or a mail of before. */
function notPossible(open: HandelingSoort | null, { vastloper }: Dossier): VastloperPageProps['whole'] {
  if (open === null || vastloper.mogelijkeHandelingen.includes(open)) return null;
  return { title: VASTLOPER.kanNietTitel, text: fill(VASTLOPER.kanNiet, { titel: HANDELINGEN[open].titel.toLowerCase() }) };
}

function opdrachtOf(
  actor: Actor,
  { vastloper }: Dossier,
  { soort, doel = 'vastloper', toInvoer }: Act,
  fields: readonly Field[],
  values: FormValues,
): HandelingOpdracht {
  const reden = fields.length > 0 ? { waaromGeenPersoonsgegevens: valueOrNull(values, REASON_FIELD.name) } : {};
  return {
    actor,
    doel: { soort: doel, id: doel === 'vastloper' ? vastloper.id : valueOf(values, DOEL) },
    soort,
    invoer: { ...toInvoer(values), ...reden } as HandelingOpdracht['invoer'],
    sleutel: valueOrNull(values, KEY_FIELD),
  };
}

function draw({ page }: VastloperAsk, dossier: Dossier, what: Omit<VastloperPageProps, 'page' | 'dossier' | 'newKey'>) {
  return VastloperPage({ page, dossier, newKey: () => v7(), ...what });
}
