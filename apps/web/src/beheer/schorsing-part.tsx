// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { SCHORS_REDENEN } from '#domain/beheer/beheer';
import type { PersoonStand } from '#application/ports/beheer-overzicht.repository';
import { choice } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { korteDatum } from '../parts/dates.js';
import { SCHORSING as T } from '../texts/beheer-mensen.js';
import { fill } from '../texts/fill.js';
import type { BeheerFormulier, BeheerOutcome } from './beheer-form.js';
import { BeheerForm, FoldedForm } from './beheer-parts.js';

/** The question of stopping somebody: why. */
export const SCHORS_FORM: BeheerFormulier = {
  form: 'stilzetten',
  fields: [
    choice(
      'select',
      'reden',
      T.veldReden,
      SCHORS_REDENEN.map((reden) => ({ value: reden, label: T.redenen[reden] })),
    ),
  ],
};

/** Giving access back asks nothing. */
export const OPHEF_FORM: BeheerFormulier = { form: 'teruggeven', fields: [] };

/** Who is shown, and what a form on the page led to. */
export interface SchorsingPartProps {
  readonly page: PageContext;
  readonly persoon: PersoonStand;
  readonly outcome: BeheerOutcome;
}

/** That somebody may not get in now, with the way back. Nothing for who may. */
export function GeschorstPart({ page, persoon, outcome }: SchorsingPartProps): VNode | null {
  const { schorsing } = persoon;
  if (schorsing === null) return null;
  return (
    <Alert kind="warning" title={T.staatStilTitel}>
      <p>{fill(T.staatStil, { datum: korteDatum(schorsing.op), reden: T.redenen[schorsing.reden] })}</p>
      <BeheerForm
        id={OPHEF_FORM.form}
        action={`/beheer/schorsingen/${schorsing.id}/opheffen`}
        fields={OPHEF_FORM.fields}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.teruggeven}
      />
    </Alert>
  );
}

/** The form that stops somebody at once. Nothing for who is stopped already. */
export function SchorsPart({ page, persoon, outcome }: SchorsingPartProps): VNode | null {
  if (persoon.schorsing !== null) return null;
  return (
    <FoldedForm
      id={SCHORS_FORM.form}
      titel={T.stilzetten}
      uitleg={T.stilzettenUitleg}
      action={`/beheer/mensen/${persoon.id}/stilzetten`}
      fields={SCHORS_FORM.fields}
      csrf={page.csrf}
      attempt={outcome.attempt}
      knop={T.stilzettenKnop}
      danger
    />
  );
}
