// SPDX-License-Identifier: EUPL-1.2
import type { FoutBijlage, FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { renderPage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { PET_PATH } from '../pet/pet.js';
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
  const help = code === 'PET_GEWISSELD' ? helpWithPet(bijlage) : {};
  return renderPage(ErrorPage({ title: titel, text: bijlage.detail ?? detail, ...help, page }));
}

/** Where to change hats, and what was typed under the other one. */
function helpWithPet({ uitbreiding }: FoutBijlage): Pick<ErrorText, 'door' | 'typed'> {
  const texts = (uitbreiding?.['getypt'] ?? []) as readonly string[];
  return { door: { href: PET_PATH, label: PET.naarKeuze }, typed: { title: PET.getypt, texts } };
}
