// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { KalenderOverzicht } from '#application/use-cases/manage-kalender.use-case';
import { area, choice, text, type Field } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { datumInWoorden, korteDatum } from '../parts/dates.js';
import { Table } from '../parts/table.js';
import { KALENDER as T } from '../texts/beheer-referentie.js';
import { fill } from '../texts/fill.js';
import type { BeheerOutcome } from './beheer-form.js';
import { BeheerFrame, FoldedForm } from './beheer-parts.js';

/** The id of the form of a decree. */
export const BESLUIT_FORM = 'besluit';

/** Years in words. Example: `jarenInWoorden([2029, 2030]) // '2029 en 2030'`. */
export function jarenInWoorden(jaren: readonly number[]): string {
  const [een = 0, twee] = jaren;
  return twee === undefined ? String(een) : fill(T.en, { een, twee });
}

/** The questions of a decree: of this year up to the first one that lacks it. */
export function besluitFields({ jaren }: KalenderOverzicht): readonly Field[] {
  const eersteOnbekend = jaren.findIndex(({ isBekend }) => !isBekend);
  const kan = jaren.slice(0, eersteOnbekend === -1 ? jaren.length : eersteOnbekend + 1);
  return [
    choice(
      'select',
      'jaar',
      T.veldJaar,
      kan.toReversed().map(({ jaar }) => ({ value: String(jaar), label: String(jaar) })),
    ),
    area('dagen', T.veldDagen, { required: false, max: 400, screened: false, description: T.veldDagenUitleg }),
    text('bron', T.veldBron),
  ];
}

/**
 * The days somebody typed, one per line or with commas; day-month-year becomes year-month-day, the rest stays as it is.
 * @example leesDagen('11-05-2029\n2029-05-25') // ['2029-05-11', '2029-05-25']
 */
export function leesDagen(tekst: string): readonly string[] {
  return tekst
    .split(/[\s,;]+/)
    .filter((dag) => dag !== '')
    .map((dag) =>
      dag.replace(
        /^(\d{1,2})-(\d{1,2})-(\d{4})$/,
        (_all, d: string, m: string, j: string) => `${j}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      ),
    );
}

/** The legal calendar. */
export interface KalenderPageProps {
  readonly page: PageContext;
  readonly kalender: KalenderOverzicht;
  readonly outcome: BeheerOutcome;
}

/** The extra days of each year, what lacks, and the way to enter a decree. */
export function KalenderPage({ page, kalender, outcome }: KalenderPageProps): VNode {
  const { jaren, zonderBesluit, edities } = kalender;
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome} live>
      {zonderBesluit.length > 0 && (
        <Alert kind="warning" title={T.ontbreektTitel}>
          <p>{fill(T.ontbreekt, { jaren: jarenInWoorden(zonderBesluit) })}</p>
        </Alert>
      )}
      <p class="lead">{T.intro}</p>
      <Table
        caption={T.jaren}
        columns={[T.jaar, T.dagen, T.besluit]}
        rows={jaren.map(({ jaar, dagen, isBekend }) => [
          String(jaar),
          dagen.length === 0 ? (isBekend ? T.geenDagen : T.dagenOnbekend) : dagen.map(datumInWoorden).join(', '),
          isBekend ? T.bekend : T.onbekend,
        ])}
      />
      <FoldedForm
        id={BESLUIT_FORM}
        titel={T.invoeren}
        uitleg={T.invoerenUitleg}
        action="/beheer/kalender"
        fields={besluitFields(kalender)}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.knop}
      />
      <Table
        caption={T.edities}
        columns={[T.uitgave, T.totEnMet, T.sinds, T.bron]}
        rows={edities.map(({ kalender: { versie, bekendTotEnMetJaar }, bron, geldigVanaf }) => [
          versie,
          String(bekendTotEnMetJaar),
          korteDatum(geldigVanaf),
          bron,
        ])}
      />
    </BeheerFrame>
  );
}
