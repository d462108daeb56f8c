// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import { countWerkdagen } from '#domain/kalender/werkdagen';
import type { HaagseVastloper } from '#application/ports/desk.repository';
import { ClockText } from '../parts/clock-text.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { StatusBadge } from '../parts/status-badge.js';
import { ONBEKEND, TREDEN } from '../texts/begrippen.js';
import { DEN_HAAG as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';

interface HaagseCardProps {
  readonly vastloper: HaagseVastloper;
  /** The name of its area. */
  readonly gebied: string;
  readonly vandaag: string;
  readonly kalender: Kalender;
  readonly chosen: boolean;
  readonly id: string;
}

/** With whom a case lies: the ministry that owns it, else who is at work. */
export function houderVan({ eigenaar, aanZet }: HaagseVastloper): string {
  return eigenaar?.naam ?? aanZet?.naam ?? ONBEKEND.wie;
}

/** One case in The Hague: with whom, how long, how often it was passed on; and the box that chooses it for word back. */
export function HaagseCard({ vastloper, gebied, vandaag, kalender, chosen, id }: HaagseCardProps): VNode {
  const { nummer, titel, status, resultaat, trede, sinds, houderSinds, gevraagdAan, volgendeTermijn, teLaat } = vastloper;
  const dagen = dagenTekst(countWerkdagen(houderSinds, vandaag, kalender));
  return (
    <li class={`card${teLaat ? ' card--now card--late' : ''}`}>
      <p class="case-number">{nummer}</p>
      <h4 class="card__title">
        <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
          {titel}
        </a>
      </h4>
      <p class="card__line">
        <StatusBadge status={status} resultaat={resultaat} />
        <span class="soft">{TREDEN[trede].naam}</span>
      </p>
      <DataList
        rows={[
          { key: T.gebied, value: gebied },
          { key: T.eigenaar, value: `${houderVan(vastloper)}\n${fill(T.houder, { datum: korteDatum(houderSinds), dagen })}` },
          {
            key: T.gevraagd,
            value: gevraagdAan && fill(T.gevraagdAan, { wie: gevraagdAan.naam, datum: korteDatum(gevraagdAan.sinds) }),
          },
          { key: T.doorgeleid, value: doorgeleidVan(vastloper) },
          { key: T.sinds, value: korteDatum(sinds) },
          {
            key: T.wanneer,
            value: volgendeTermijn && <ClockText einddatum={volgendeTermijn.einddatum} vandaag={vandaag} kalender={kalender} />,
          },
        ]}
      />
      <p class="no-print">
        <a class="utrecht-link" href={`/vastlopers/${nummer}/dossier`}>
          {T.dossier}
        </a>
      </p>
      <div class="choice no-print">
        <input type="checkbox" id={id} name="vastlopers" value={nummer} checked={chosen} />
        <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>
          {fill(T.kies, { nummer })}
        </label>
      </div>
    </li>
  );
}

function doorgeleidVan({ doorgeleidingen, werkdagenGelegen }: HaagseVastloper): string {
  if (doorgeleidingen === 0) return T.nooit;
  const keer = doorgeleidingen === 1 ? T.eenKeer : fill(T.keer, { aantal: doorgeleidingen });
  return fill(T.lag, { keer, dagen: dagenTekst(werkdagenGelegen) });
}

/** A number of working days in words. */
export function dagenTekst(aantal: number): string {
  if (aantal === 0) return T.geenDag;
  return aantal === 1 ? T.eenDag : fill(T.dagen, { aantal });
}
