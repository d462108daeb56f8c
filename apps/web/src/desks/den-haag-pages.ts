// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import { ListDesk } from '#application/use-cases/list-desk.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { SealedState } from '../auth/sealed-state.js';
import { area, date, type Field, type FormValues } from '../forms/field.js';
import { hersteldVoor, hersteldVraag } from '../forms/hersteld-formulier.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { KEY_FIELD } from '../parts/act-form.js';
import { REASON_FIELD } from '../parts/form.js';
import { areasOf } from '../melden/melden-steps.js';
import { DEN_HAAG as T } from '../texts/desks.js';
import { HANDELING_VELDEN } from '../texts/handelingen.js';
import { DenHaagPage, deskAddress, TELL_PATH, type TellResult } from './den-haag.page.js';
import type { DeskAsk } from './partner-pages.js';
import { TellActs } from './tell-acts.js';

/** So many show at once, and word back goes to so many at once at most. */
export const PER_PAGE = 15;

/** The name of the boxes that choose cases. */
export const CHOSEN = 'vastlopers';

/** The fields of the word back; the next date is today or later. */
export function tellFields(vandaag: string): readonly Field[] {
  return [
    area('tekst', T.bericht, { description: HANDELING_VELDEN.geenNamen }),
    date('volgendeDatum', T.volgende, { min: vandaag }),
  ];
}

/** What was sent with the word back and what is wrong with it. */
interface Sent {
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly chosen: readonly string[];
  readonly results: readonly TellResult[];
  readonly mayExplain: boolean;
}

const NOTHING: Sent = { values: {}, errors: [], chosen: [], results: [], mayExplain: false };

/** What stands behind the question mark of the desk: the page of the list, and how a word back went. */
export interface DenHaagQuery {
  readonly na?: string;
  readonly uitslag?: string;
}

/** The name of how a word back went, where it is sealed. */
const UITSLAG = 'teruggekoppeld';

/** The desk of The Hague, and the word back on one or more cases. */
@Injectable()
export class DenHaagPages {
  constructor(
    private readonly desk: ListDesk,
    private readonly acts: TellActs,
    private readonly referentie: ListReferentie,
    private readonly sealed: SealedState,
    private readonly klok: Klok,
  ) {}

  /** The desk as it is now, with how the word back went that is sealed in the address, or with what was typed before signing in again. Throws `CURSOR_ONGELDIG`. */
  async show(ask: DeskAsk, { na, uitslag }: DenHaagQuery): Promise<PageAnswer> {
    const values = hersteldVoor(ask.page.hersteld, TELL_PATH);
    const cursor = na ?? null;
    const results = this.sealed.open<readonly TellResult[]>(ask.actor.persoonId, UITSLAG, uitslag) ?? [];
    return this.draw(
      ask,
      values ? cursorOf(values) : cursor,
      values ? { ...NOTHING, values, chosen: values[CHOSEN] ?? [] } : { ...NOTHING, results },
      200,
    );
  }

  /** The address of the word back that is looked at instead of sent leads to the desk. */
  async toDesk({ hersteld }: PageContext): Promise<PageAnswer> {
    return { redirect: `/den-haag${hersteldVraag(hersteld, '?')}` };
  }

  /** Gives word back on each chosen case, and leads to the same page of the list, which tells how each went; one that did not go through stays in the form. Sent again with the same key nothing is told twice. */
  async tell(ask: DeskAsk, body: unknown): Promise<PageAnswer> {
    const sentBody = (body ?? {}) as Readonly<Record<string, unknown>>;
    const chosen = [...new Set([sentBody[CHOSEN]].flat().filter((nummer): nummer is string => typeof nummer === 'string'))].slice(
      0,
      PER_PAGE,
    );
    const cursor = cursorOf(sentBody);
    const { values, errors } = readForm([...tellFields(this.klok.vandaag()), REASON_FIELD], body);
    const faults = chosen.length === 0 ? [{ veld: CHOSEN, melding: T.kiesEerst }, ...errors] : errors;
    if (faults.length > 0) return this.draw(ask, cursor, { ...NOTHING, values, errors: faults, chosen }, 400);
    const sleutel = typeof sentBody[KEY_FIELD] === 'string' ? sentBody[KEY_FIELD] : v7();
    const results = await this.acts.perform(ask.actor, chosen, values, sleutel);
    const missed = results.filter(({ ok }) => !ok);
    if (missed.length === 0) return { redirect: deskAddress(cursor, this.sealed.seal(ask.actor.persoonId, UITSLAG, results)) };
    // What was typed stays for the cases that did not go through.
    const again = {
      values,
      errors: [],
      chosen: missed.map(({ nummer }) => nummer),
      mayExplain: missed.some(({ mayExplain }) => mayExplain),
    };
    return this.draw(ask, cursor, { ...again, results }, 409);
  }

  private async draw({ actor, page }: DeskAsk, cursor: string | null, sent: Sent, status: number): Promise<PageAnswer> {
    const [pagina, telling, gebieden] = await Promise.all([
      this.desk.inDenHaag(actor, { cursor, limit: PER_PAGE }),
      this.desk.countInDenHaag(actor),
      this.referentie.execute('focusgebieden'),
    ]);
    const [vandaag, kalender] = [this.klok.vandaag(), this.klok.kalender()];
    const drawn = DenHaagPage({
      page: { ...page, path: '/den-haag' },
      pagina,
      telling,
      gebieden: Object.fromEntries(gebieden.map(({ code, naam }) => [code, naam])),
      eigenGebieden: eigenGebieden(actor, gebieden),
      cursor,
      vandaag,
      kalender,
      fields: tellFields(vandaag),
      sleutel: v7(),
      ...sent,
    });
    return { status, page: drawn };
  }
}

/** The areas where somebody works, by name; null for who works in all. */
function eigenGebieden(actor: Actor, alle: readonly FocusgebiedRegel[]): readonly string[] | null {
  const eigen = areasOf(actor, alle);
  return eigen.length === alle.length ? null : eigen.map(({ naam }) => naam);
}

/** The page of the list that a form carried along; null for the first. */
function cursorOf(sent: Readonly<Record<string, unknown>>): string | null {
  const [na] = [sent['na']].flat();
  return typeof na === 'string' && na !== '' ? na : null;
}
