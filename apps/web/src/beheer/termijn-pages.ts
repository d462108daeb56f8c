// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { geldendeRegeling, laatsteVersie } from '#domain/termijnen/regeling-ontwerp';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import { Klok } from '#application/ports/klok';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import {
  ManageTermijnregeling,
  type TermijnregelingInvoer,
  type TermijnregelingVoorbeeld,
} from '#application/use-cases/manage-termijnregeling.use-case';
import { text, valueOf, type FormValues } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { BEHEER } from '../texts/beheer.js';
import { asked, outcomeOf, QUIET, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { gebiedNaam } from './beheer-names.js';
import { checkGetallen, GETAL_GROEPEN, getalValues, nameFaults, readGetallen, vanafField } from './termijn-fields.js';
import { ONTWERP_FORM, OntwerpPage, VASTSTELLEN, WAT_FIELD } from './termijnen-ontwerp.page.js';
import { TermijnenPage } from './termijnen.page.js';

const PATH = '/beheer/termijnen';
const HIDDEN = ['gebied', 'versie', WAT_FIELD].map((name) => text(name, name, { required: false, screened: false }));

/** The terms: the versions, and making the next one. */
@Injectable()
export class TermijnPages {
  constructor(
    private readonly regelingen: ManageTermijnregeling,
    private readonly referentie: ListReferentie,
    private readonly klok: Klok,
  ) {}

  /** Every version. */
  async list({ actor, page }: BeheerAsk): Promise<PageAnswer> {
    const [versies, gebieden] = await Promise.all([this.regelingen.list(actor), this.referentie.execute('focusgebieden')]);
    const shared = { versies, gebieden, vandaag: this.klok.vandaag(), outcome: outcomeOf({ page }) };
    return { page: TermijnenPage({ page: { ...page, path: PATH }, ...shared }) };
  }

  /** A next version for an area (its code) or, when empty, the country, with the numbers that hold. */
  async design(ask: BeheerAsk, gebied: unknown): Promise<PageAnswer> {
    return this.draw(ask, asked(gebied), QUIET, null, null);
  }

  /** Shows what the typed numbers would do, or adopts them, as the button says. */
  async send(ask: BeheerAsk, body: unknown): Promise<PageAnswer> {
    const { gebied: sent } = (body ?? {}) as Readonly<Record<string, unknown>>;
    const gebied = asked(sent);
    const fields = [vanafField(this.tomorrow()), ...GETAL_GROEPEN.flatMap((groep) => groep.fields), ...HIDDEN];
    return sendForm(ask, { form: ONTWERP_FORM, fields, check: checkGetallen }, body, {
      act: async ({ values, opdracht }) => {
        const invoer = invoerVan(values);
        if (valueOf(values, WAT_FIELD) !== VASTSTELLEN) {
          const voorbeeld = await this.regelingen.preview(ask.actor, invoer);
          return this.draw(ask, gebied, QUIET, values, voorbeeld);
        }
        const { soort } = await this.regelingen.adopt(opdracht(invoer));
        return { redirect: PATH, gedaan: soort };
      },
      refuse: ({ attempt, done }) => {
        const named = attempt && { ...attempt, errors: nameFaults(attempt.errors) };
        return this.draw(ask, gebied, { attempt: named, done }, attempt?.values ?? null, null);
      },
    });
  }

  private async draw(
    { actor, page }: BeheerAsk,
    code: string,
    outcome: BeheerOutcome,
    typed: FormValues | null,
    voorbeeld: TermijnregelingVoorbeeld | null,
  ): Promise<PageAnswer> {
    const [versies, gebieden] = await Promise.all([this.regelingen.list(actor), this.referentie.execute('focusgebieden')]);
    const gekozen = gebieden.find((gebied) => gebied.code === code)?.code ?? null;
    const laatste = laatsteVersie(versies, gekozen);
    const morgen = this.tomorrow();
    const vanaf = laatste && laatste.geldigVanaf > morgen ? laatste.geldigVanaf : morgen;
    const regeling = geldendeRegeling(versies, gekozen, vanaf) ?? TERMIJNREGELING_STANDAARD;
    return {
      page: OntwerpPage({
        page: { ...page, path: `${PATH}/nieuw` },
        gebied: { code: gekozen ?? '', naam: gebiedNaam(gebieden, gekozen, BEHEER.landelijk) },
        versie: laatste?.regeling.versie ?? 0,
        vanaf: vanafField(vanaf),
        values: typed ?? { ...getalValues(regeling), vanaf: [vanaf] },
        voorbeeld,
        outcome,
      }),
      status: outcome.attempt?.status ?? 200,
    };
  }

  private tomorrow(): string {
    return addDagen(this.klok.vandaag(), 1);
  }
}

function invoerVan(values: FormValues): TermijnregelingInvoer {
  return {
    focusgebied: valueOf(values, 'gebied') || null,
    vanaf: valueOf(values, 'vanaf'),
    versie: Number(valueOf(values, 'versie')) || 0,
    getallen: readGetallen(values),
  };
}
