// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { WAARDERINGEN } from '#domain/beheer/beheer';
import { RESULTATEN as RESULTAAT_CODES } from '#domain/ladder/begrippen';
import type {
  BewaartermijnRegel,
  BewaartermijnVoorbeeld,
  VernietigdRegel,
  VernietigingRegel,
} from '#application/ports/bewaring.repository';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import { choice, date, text, type Field, type FormValues } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { BEHEER } from '../texts/beheer.js';
import { BEWAREN as T } from '../texts/beheer-bewaren.js';
import { RESULTATEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { NODIG } from '../texts/formulier.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedKeuzes, gebiedNaam } from './beheer-names.js';
import { BeheerFrame, FoldedForm } from './beheer-parts.js';
import { VernietigdPart, VernietigingPart } from './vernietiging-part.js';

/** The id of the form of a term. */
export const TERMIJN_FORM = 'bewaartermijn';

/** The questions of a term. */
export function termijnFields(gebieden: readonly FocusgebiedRegel[]): readonly Field[] {
  return [
    choice('select', 'focusgebied', T.veldGebied, gebiedKeuzes(gebieden), { required: false, description: T.veldGebiedUitleg }),
    choice(
      'select',
      'resultaat',
      T.veldResultaat,
      RESULTAAT_CODES.map((code) => ({ value: code, label: RESULTATEN[code].naam })),
    ),
    choice(
      'radio',
      'waardering',
      T.veldWaardering,
      WAARDERINGEN.map((code) => ({ value: code, label: T.waarderingen[code] })),
    ),
    text('jaren', T.veldJaren, {
      required: false,
      requiredWith: NODIG.bijWeg,
      description: T.veldJarenUitleg,
      max: 3,
      screened: false,
    }),
    date('vanaf', T.veldVanaf, { required: false, description: T.veldVanafUitleg }),
    choice(
      'radio',
      'stap',
      T.veldStap,
      Object.entries(T.stappenKeuze).map(([value, label]) => ({ value, label })),
    ),
  ];
}

/** Terms, what may go and what went; `voorbeeld` with what was typed when somebody looked what a term would do. */
export interface BewarenPageProps {
  readonly page: PageContext;
  readonly termijnen: readonly BewaartermijnRegel[];
  readonly magWeg: Pagina<VernietigingRegel>;
  readonly vernietigd: Pagina<VernietigdRegel>;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly fields: readonly Field[];
  readonly voorbeeld: { readonly wat: BewaartermijnVoorbeeld; readonly values: FormValues } | null;
  readonly outcome: BeheerOutcome;
}

/** How long closed cases are kept, what may go now, and what went. */
export function BewarenPage(props: BewarenPageProps): VNode {
  const { page, termijnen, gebieden, fields, voorbeeld, outcome } = props;
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome} live={voorbeeld === null}>
      <p class="lead">{T.intro}</p>
      {voorbeeld && <VoorbeeldPart wat={voorbeeld.wat} />}
      <VernietigingPart {...props} />
      <Heading level={2}>{T.termijnen}</Heading>
      <p>{T.termijnenUitleg}</p>
      <Table
        caption={T.termijnenLijst}
        columns={[T.gebied, T.resultaat, T.wat, T.jaren, T.vanaf]}
        rows={termijnen.map(({ focusgebied, resultaat, waardering, jaren, geldigVanaf }) => [
          gebiedNaam(gebieden, focusgebied, BEHEER.alleGebieden),
          RESULTATEN[resultaat].naam,
          T.waarderingen[waardering],
          jarenInWoorden(jaren),
          korteDatum(geldigVanaf),
        ])}
      />
      <FoldedForm
        id={TERMIJN_FORM}
        titel={T.zetten}
        uitleg={T.zettenUitleg}
        action="/beheer/bewaren"
        fields={fields}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.zettenKnop}
        open={voorbeeld !== null}
        values={voorbeeld?.values ?? { stap: ['voorbeeld'] }}
      />
      <VernietigdPart {...props} />
    </BeheerFrame>
  );
}

function VoorbeeldPart({ wat }: { readonly wat: BewaartermijnVoorbeeld }): VNode {
  const { gesloten, nuVoorbij, straksVoorbij, eersteDatum } = wat;
  return (
    <Alert kind="info" title={T.voorbeeldTitel} live>
      <p>{fill(T.voorbeeld, { gesloten, nu: nuVoorbij, straks: straksVoorbij })}</p>
      <p>{eersteDatum === null ? T.nooit : fill(T.eerste, { datum: korteDatum(eersteDatum) })}</p>
      <p>{T.nogNiet}</p>
    </Alert>
  );
}

function jarenInWoorden(jaren: number | null): string {
  if (jaren === null) return T.altijd;
  return jaren === 1 ? T.jaar : fill(T.aantalJaren, { aantal: jaren });
}
