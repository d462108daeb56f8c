// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import { ALGEMEEN } from '../texts/algemeen.js';
import { fill } from '../texts/fill.js';
import { firstSentence } from './form-field.js';
import { fieldId } from './field-view.js';

/** The count of faults in words, for the title of the page; empty when there are none. Example: `errorCountText(2) // '2 foutmeldingen'`. */
export function errorCountText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ALGEMEEN.eenFout : fill(ALGEMEEN.meerFouten, { aantal: count });
}

/** The faults of a form; `hrefOf` where the field of a fault is on another page. */
export interface ErrorSummaryProps {
  readonly form: string;
  readonly errors: readonly VeldFout[];
  readonly hrefOf?: (veld: string) => string;
}

/** All faults above the form, each a link to its field; gets the focus when the page opens. Nothing when there are none. */
export function ErrorSummary({ form, errors, hrefOf = (veld) => `#${fieldId(form, veld)}` }: ErrorSummaryProps): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby={`${form}-fouten`}>
      <h2 id={`${form}-fouten`} tabIndex={-1} autofocus>
        {ALGEMEEN.foutenTitel}
      </h2>
      <p>{ALGEMEEN.foutenUitleg}</p>
      <ul>
        {errors.map(({ veld, melding }) => (
          <li>
            <a href={hrefOf(veld)}>{firstSentence(melding)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
