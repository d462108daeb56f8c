// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { WerkvoorraadRegel } from '#application/ports/vastloper.repository';
import { ClockText } from '../parts/clock-text.js';
import { StatusBadge } from '../parts/status-badge.js';
import { TERMIJNEN, TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import { KEUZE } from './bulk-form.js';
import { firstAct, type WerkKlok } from './werk-filter.js';

/** One thing to do: which case, what for, by when, and the act that most likely does it. `chosen`: ticked for more at once. */
export function WorkRow({
  regel,
  chosen,
  vandaag,
  kalender,
}: WerkKlok & { readonly regel: WerkvoorraadRegel; readonly chosen: boolean }): VNode {
  const { vastloper, termijn } = regel;
  const { nummer, titel, trede, status } = vastloper;
  const act = firstAct(regel);
  const box = `kies-${termijn.id}`;
  return (
    <li class={`work__row${termijn.teLaat ? ' work__row--late' : ''}`}>
      <div class="work__tick no-print">
        <input class="utrecht-checkbox" type="checkbox" id={box} name={KEUZE} value={nummer} checked={chosen} />
        <label class="work__label" for={box}>
          <span class="screen-reader">{fill(T.kiesRegel, { nummer })}</span>
        </label>
      </div>
      <div class="work__what">
        <h3 class="work__title">
          <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
            {titel}
          </a>
        </h3>
        <p class="work__line">
          <span class="case-number">{nummer}</span>
          <span class="soft">{TREDEN[trede].naam}</span>
          <StatusBadge status={status} />
        </p>
      </div>
      <div class="work__when">
        <p>{TERMIJNEN[termijn.soort].naam}</p>
        <p>
          <ClockText einddatum={termijn.einddatum} vandaag={vandaag} kalender={kalender} />
        </p>
        {act && (
          <p class="no-print">
            <a class="utrecht-link work__act" href={`/vastlopers/${nummer}?doe=${act}#doe-${act.replaceAll('_', '-')}-deel`}>
              {HANDELINGEN[act].titel}
              <span class="screen-reader">{`: ${titel}`}</span>
            </a>
          </p>
        )}
      </div>
    </li>
  );
}
