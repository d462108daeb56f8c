// SPDX-License-Identifier: EUPL-1.2
import type { FoutBijlage, FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import { opnieuwInloggenPad } from '../auth/verse-aanmelding.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { petKeuzePad } from '../pet/pet.js';
import { SESSIE } from '../texts/algemeen.js';
import { FOUTPAGINAS } from '../texts/fouten.js';
import { PET } from '../texts/pet.js';
import { errorTextOf } from './error-texts.js';
import { ErrorPage, type ErrorText } from './error.page.js';

/** The whole error page for an HTTP status, with the menu of who asked where that is known. Example: `renderErrorPage(404)` holds 'Deze pagina is er niet'. */
export function renderErrorPage(status: number, page: PageContext | null = null): string {
  return renderPage(ErrorPage({ ...errorTextOf(status), page }));
}

/** The whole page for an error of ours, in its own words. */
export function renderFoutPage({ code, bijlage }: FoutError, page: PageContext | null = null): string {
  const { titel, detail } = FOUTEN[code];
  const help = HELP[code]?.(bijlage) ?? {};
  return renderPage(ErrorPage({ title: titel, text: bijlage.detail ?? detail, ...help, page }));
}

/** Errors with a better way on than the start page. */
const HELP: Readonly<Partial<Record<Foutcode, (bijlage: FoutBijlage) => Pick<ErrorText, 'door' | 'typed'>>>> = {
  PET_GEWISSELD: (bijlage) => ({
    door: { href: petKeuzePad(bijlage.uitbreiding?.['terug'] ?? null), label: PET.naarKeuze },
    typed: typedOf(bijlage),
  }),
  FORMULIER_NIET_VERTROUWD: (bijlage) => ({ typed: typedOf(bijlage) }),
  AANMELDING_TE_OUD: ({ uitbreiding }) => ({
    door: { href: opnieuwInloggenPad(String(uitbreiding?.['terug'] ?? '/')), label: FOUTPAGINAS.opnieuwInloggen },
  }),
};

/** What was typed in a form that was refused. */
function typedOf({ uitbreiding }: FoutBijlage): ErrorText['typed'] {
  return { title: SESSIE.getypt, texts: (uitbreiding?.['getypt'] ?? []) as readonly string[] };
}
