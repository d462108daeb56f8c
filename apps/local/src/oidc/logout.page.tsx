// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { page } from './person.page.js';

/** Sends the form at once; without scripts the button does it. */
const SUBMIT = 'document.forms[0].submit()';
const SUBMIT_HASH = createHash('sha256').update(SUBMIT).digest('base64');

/** Only that one script may run on this page. */
export const LOGOUT_POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SUBMIT_HASH}'; frame-ancestors 'none'; base-uri 'none'`;

/** Signs out at the sign-in service too, so that somebody else can sign in. `form` is the empty form of the provider. */
export function logoutPage(form: string): string {
  const button = '<input type="hidden" name="logout" value="yes"/><button type="submit">Uitloggen</button></form>';
  return page(
    'Uitloggen',
    <>
      <h1>Uitloggen</h1>
      <p>U logt nu uit bij de aanmelddienst om te oefenen.</p>
      <div dangerouslySetInnerHTML={{ __html: form.replace('</form>', button) }} />
      <script dangerouslySetInnerHTML={{ __html: SUBMIT }} />
    </>,
  );
}
