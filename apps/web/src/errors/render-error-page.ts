// SPDX-License-Identifier: EUPL-1.2
import { renderPage } from '../frame/frame.page.js';
import { errorTextOf } from './error-texts.js';
import { ErrorPage } from './error.page.js';

/** The whole error page for an HTTP status. Example: `renderErrorPage(404)` holds 'Deze pagina is er niet'. */
export function renderErrorPage(status: number): string {
  return renderPage(ErrorPage(errorTextOf(status)));
}
