// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { isEmailadres, isOrganisatieSoort, ORGANISATIE_SOORTEN } from '#domain/beheer/beheer';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { Rol } from '#domain/ladder/begrippen';
import type { FocusgebiedRegel, OrganisatieRegel } from '#application/ports/referentie.repository';
import { choice, text, valueOf, type Field, type FormValues } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { LinkButton } from '../parts/button.js';
import { korteDatum } from '../parts/dates.js';
import { UITNODIGEN as T } from '../texts/beheer-mensen.js';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { NODIG } from '../texts/formulier.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedKeuzes, soortNaam } from './beheer-names.js';
import { BeheerForm, BeheerFrame } from './beheer-parts.js';

/** The id of the form. */
export const UITNODIGEN_FORM = 'uitnodigen';

/** What somebody may invite for: the roles, the areas, and the organisations that are there. `vrij`: for all areas and every organisation too. */
export interface UitnodigKeuzes {
  readonly rollen: readonly Rol[];
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly organisaties: readonly OrganisatieRegel[];
  readonly vrij: boolean;
}

/** The questions of an invitation. */
export function uitnodigFields({ rollen, gebieden, organisaties, vrij }: UitnodigKeuzes): readonly Field[] {
  const bekend = organisaties.filter(({ soort }) => vrij || isOrganisatieSoort(soort));
  return [
    text('emailadres', T.emailadres, { max: 254, screened: false }),
    choice(
      'select',
      'rol',
      T.rol,
      rollen.map((rol) => ({ value: rol, label: ROLLEN[rol] })),
    ),
    choice('select', 'focusgebied', T.gebied, gebiedKeuzes(gebieden), {
      required: !vrij,
      ...(vrij ? { description: T.gebiedUitleg } : {}),
    }),
    choice(
      'select',
      'organisatie',
      T.organisatie,
      bekend.map(({ id, naam }) => ({ value: id, label: naam })),
      { required: false, requiredWith: NODIG.bijBekendeOrganisatie, description: T.organisatieUitleg },
    ),
    text('nieuweOrganisatie.naam', T.nieuweNaam, { required: false, requiredWith: NODIG.bijNieuweOrganisatie }),
    choice(
      'select',
      'nieuweOrganisatie.soort',
      T.nieuweSoort,
      ORGANISATIE_SOORTEN.map((soort) => ({ value: soort, label: soortNaam(soort) })),
      { required: false, requiredWith: NODIG.bijNieuweOrganisatie },
    ),
  ];
}

/** Faults over more fields of an invitation. */
export function checkUitnodiging(values: FormValues): readonly VeldFout[] {
  const [organisatie, naam, soort] = ['organisatie', 'nieuweOrganisatie.naam', 'nieuweOrganisatie.soort'].map((veld) =>
    valueOf(values, veld),
  );
  const fouten: VeldFout[] = [];
  if (!isEmailadres(valueOf(values, 'emailadres'))) fouten.push({ veld: 'emailadres', melding: T.emailadresFout });
  if (!organisatie && !naam) fouten.push({ veld: 'organisatie', melding: T.kiesEen });
  if (organisatie && naam) fouten.push({ veld: 'organisatie', melding: T.nietAllebei });
  if (naam && !soort) fouten.push({ veld: 'nieuweOrganisatie.soort', melding: T.kiesSoort });
  return fouten;
}

/** The invitation as it is asked. `gekozen` is filled in at first. */
export interface UitnodigenPageProps {
  readonly page: PageContext;
  readonly fields: readonly Field[];
  readonly gekozen: FormValues;
  readonly outcome: BeheerOutcome;
}

/** Inviting somebody, with the organisation when it is new. */
export function UitnodigenPage({ page, fields, gekozen, outcome }: UitnodigenPageProps): VNode {
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome}>
      <p class="lead">{T.intro}</p>
      <BeheerForm
        id={UITNODIGEN_FORM}
        action="/beheer/uitnodigen"
        fields={fields}
        values={gekozen}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.knop}
      />
    </BeheerFrame>
  );
}

/** An invitation that was made; `link` is null when it was made before and shown then. `geldigTot` is an instant. */
export interface UitgenodigdPageProps {
  readonly page: PageContext;
  readonly emailadres: string;
  readonly link: string | null;
  readonly geldigTot: string;
}

/** The link of an invitation, told once. */
export function UitgenodigdPage({ page, emailadres, link, geldigTot }: UitgenodigdPageProps): VNode {
  return (
    <BeheerFrame title={T.klaarTitel} page={page}>
      {link === null ? (
        <Alert kind="info">
          <p>{T.alGemaakt}</p>
        </Alert>
      ) : (
        <>
          <p class="lead">{fill(T.klaar, { emailadres })}</p>
          <section class="confirmation" aria-label={T.link}>
            <p>
              <code>{link}</code>
            </p>
          </section>
          <p>{fill(T.klaarTot, { datum: korteDatum(geldigTot) })}</p>
          <p>{T.eenKeer}</p>
        </>
      )}
      <div class="button-row">
        <LinkButton href="/beheer/uitnodigen" look="secondary">
          {T.nogEen}
        </LinkButton>
      </div>
    </BeheerFrame>
  );
}
