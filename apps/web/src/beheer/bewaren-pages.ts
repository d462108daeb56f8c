// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Waardering } from '#domain/beheer/beheer';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { Resultaat } from '#domain/ladder/begrippen';
import { ConfirmVernietiging } from '#application/use-cases/confirm-vernietiging.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ManageBewaartermijn, type BewaartermijnInvoer } from '#application/use-cases/manage-bewaartermijn.use-case';
import { text, valueOf, valueOrNull, type FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { BEWAREN as T } from '../texts/beheer-bewaren.js';
import { cursorOf, outcomeOf, QUIET, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { BewarenPage, TERMIJN_FORM, termijnFields, type BewarenPageProps } from './bewaren.page.js';

const PATH = '/beheer/bewaren';
/** So many cases that may go, and so many that went, show at once. */
export const PER_PAGE = 15;
const KENMERK = text('exportKenmerk', 'exportKenmerk', { max: 64, screened: false });

/** What stands behind the question mark of the address: where two lists begin, and what was just done. */
export interface BewarenQuery {
  readonly weg?: unknown;
  readonly register?: unknown;
}

/** How long closed cases are kept, and who says that they go. */
@Injectable()
export class BewarenPages {
  constructor(
    private readonly termijnen: ManageBewaartermijn,
    private readonly vernietiging: ConfirmVernietiging,
    private readonly referentie: ListReferentie,
  ) {}

  /** Terms, what may go, and what went. Throws `CURSOR_ONGELDIG`. */
  async show(ask: BeheerAsk, query: BewarenQuery): Promise<PageAnswer> {
    return this.draw(ask, query, outcomeOf(ask));
  }

  /** Shows what a term would do, or sets it. */
  async set(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    const fields = termijnFields(await this.referentie.execute('focusgebieden'));
    return sendForm(ask, { form: TERMIJN_FORM, fields, check: jarenFouten }, body, {
      act: async ({ values, opdracht }) => {
        const invoer = termijnVan(values);
        if (valueOf(values, 'stap') !== 'zetten') {
          const wat = await this.termijnen.preview(ask.actor, invoer);
          return this.draw(ask, {}, QUIET, { wat, values: { ...values, stap: ['zetten'] } });
        }
        const { soort } = await this.termijnen.set(opdracht(invoer));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, {}, outcome),
    });
  }

  /** Notes that a case may go. Throws `VERNIETIGING_NIET_GEVONDEN`. */
  async confirm(ask: BeheerAsk, vastloper: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'bevestigen', fields: [KENMERK] }, body, {
      act: async ({ values, opdracht }) => {
        const invoer = { vastloper, exportKenmerk: valueOf(values, KENMERK.name) };
        const { soort } = await this.vernietiging.confirm(opdracht(invoer));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, {}, outcome),
    });
  }

  /** Takes that back. Throws `VERNIETIGING_NIET_GEVONDEN`. */
  async withhold(ask: BeheerAsk, vastloper: string, body: unknown): Promise<PageAnswer> {
    return sendForm(ask, { form: 'intrekken', fields: [] }, body, {
      act: async ({ opdracht }) => {
        const { soort } = await this.vernietiging.withhold(opdracht({ vastloper }));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: (outcome) => this.draw(ask, {}, outcome),
    });
  }

  private async draw(
    { actor, page }: BeheerAsk,
    query: BewarenQuery,
    outcome: BeheerOutcome,
    voorbeeld: BewarenPageProps['voorbeeld'] = null,
  ): Promise<PageAnswer> {
    const [termijnen, magWeg, vernietigd, gebieden] = await Promise.all([
      this.termijnen.list(actor),
      this.vernietiging.list(actor, { cursor: cursorOf(query.weg), limit: PER_PAGE }),
      this.vernietiging.listVernietigd(actor, { cursor: cursorOf(query.register), limit: PER_PAGE }),
      this.referentie.execute('focusgebieden'),
    ]);
    const fields = termijnFields(gebieden);
    const shown = { page: { ...page, path: PATH }, termijnen, magWeg, vernietigd, gebieden, fields, voorbeeld, outcome };
    return { page: BewarenPage(shown), status: outcome.attempt?.status ?? 200 };
  }
}

function termijnVan(values: FormValues): BewaartermijnInvoer {
  const jaren = valueOrNull(values, 'jaren');
  return {
    focusgebied: valueOrNull(values, 'focusgebied'),
    resultaat: valueOf(values, 'resultaat') as Resultaat,
    waardering: valueOf(values, 'waardering') as Waardering,
    jaren: jaren === null ? null : Number(jaren),
    vanaf: valueOrNull(values, 'vanaf'),
  };
}

/** Years belong to what goes, and only to that. */
function jarenFouten(values: FormValues): readonly VeldFout[] {
  const jaren = valueOf(values, 'jaren');
  if (valueOf(values, 'waardering') === 'bewaren') return jaren === '' ? [] : [{ veld: 'jaren', melding: T.jarenTeVeel }];
  const isGoed = /^\d{1,3}$/.test(jaren) && Number(jaren) >= 1 && Number(jaren) <= 100;
  return isGoed ? [] : [{ veld: 'jaren', melding: T.jarenFout }];
}
