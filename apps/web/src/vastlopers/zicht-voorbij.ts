// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#application/ports/actor';
import type { HandelingRegel } from '#application/ports/handeling.repository';
import type { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { normaliseTekst } from '#platform/http/tekst';
import type { Act } from '../acts/act.js';
import { text, valueOrNull } from '../forms/field.js';
import { readForm } from '../forms/read-form.js';
import { typedSentences } from '../forms/typed-sentences.js';
import { menuFor } from '../frame/menu.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { ZichtVoorbijPage } from './zicht-voorbij.page.js';

/** Who asks for a case that they do not see, and under which nummer. */
interface UnseenAsk {
  readonly actor: Actor;
  readonly page: PageContext;
  readonly nummer: string;
}

const SLEUTEL = text(KEY_FIELD, KEY_FIELD, { required: false, screened: false });

/** Is it told of a case that it is not there for who asks? */
export function isUnseen(error: unknown): boolean {
  return error instanceof FoutError && error.code === 'VASTLOPER_NIET_GEVONDEN';
}

/** Where somebody goes on who sees a case no more: their first page of work, which tells once what was done. */
export function awayFromCase({ lidmaatschappen }: Actor, soort: HandelingRegel['soort']): PageAnswer {
  const pages = menuFor(lidmaatschappen.map(({ rol }) => rol)).map(({ href }) => href);
  return { redirect: ['/partner', '/werkvoorraad'].find((path) => pages.includes(path)) ?? '/', gedaan: soort };
}

/**
 * The answer to the form of an act on a case that its writer does not see. Sent twice, the first time may have ended their sight: then what became of that act is told.
 * Else their own words, and of the case nothing: not even whether it is there.
 */
export async function answerUnseenForm(
  handelingen: GetHandeling,
  { actor, page, nummer }: UnseenAsk,
  { soort }: Act,
  body: unknown,
): Promise<PageAnswer> {
  const texts = typedSentences(body);
  const { values, errors } = readForm([SLEUTEL], body);
  const sleutel = errors.length > 0 ? null : valueOrNull(values, KEY_FIELD);
  const eerder = sleutel && (await handelingen.findEigenMetSleutel(actor, sleutel));
  if (!eerder || eerder.soort !== soort || !(await holds(handelingen, actor, eerder.id, texts))) return notSeen(page, texts);
  return eerder.stand === 'ontvangen'
    ? { redirect: `/vastlopers/${encodeURIComponent(nummer)}?handeling=${eerder.id}` }
    : answerUnseenAct(handelingen, { actor, page }, eerder);
}

/** The answer to an own act in the address of a case that is not seen, or not any more: what became of it. */
export async function answerUnseenAct(
  handelingen: GetHandeling,
  { actor, page }: Pick<UnseenAsk, 'actor' | 'page'>,
  { id, soort, stand, code }: HandelingRegel,
): Promise<PageAnswer> {
  if (stand === 'verwerkt') return awayFromCase(actor, soort);
  if (stand === 'ontvangen') return { page: ZichtVoorbijPage({ page, waiting: id, reden: null, texts: [] }) };
  const texts = typedSentences(await handelingen.readInvoer(actor, id));
  return notSeen(page, texts, code && FOUTEN[code].detail);
}

/** The page that says that this case cannot be seen, with the words that were typed about it. */
export function notSeen(page: PageContext, texts: readonly string[], reden: string | null = null): PageAnswer {
  return { status: 404, page: ZichtVoorbijPage({ page: { ...page, hersteld: null }, waiting: null, reden, texts }) };
}

/** Were all these sentences sent with that act? */
async function holds(handelingen: GetHandeling, actor: Actor, id: string, texts: readonly string[]): Promise<boolean> {
  const sent = new Set(allTexts(await handelingen.readInvoer(actor, id)));
  return texts.every((typed) => sent.has(String(normaliseTekst(typed))));
}

function allTexts(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(allTexts) : [];
}
