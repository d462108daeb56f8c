// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ROLLEN as ROL_CODES } from '#domain/ladder/begrippen';
import type { LidmaatschapStand, PersoonStand } from '#application/ports/beheer-overzicht.repository';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel, OrganisatieRegel } from '#application/ports/referentie.repository';
import { choice, date, type Field } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { BulletList } from '../parts/bullet-list.js';
import { LinkButton } from '../parts/button.js';
import { korteDatum } from '../parts/dates.js';
import { EmptyState } from '../parts/empty-state.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { rolBij } from '../pet/pet.js';
import { BEHEER } from '../texts/beheer.js';
import { LIDMAATSCHAP, MAILADRES, MENSEN as T, ORGANISATIES } from '../texts/beheer-mensen.js';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedKeuzes, gebiedNaam } from './beheer-names.js';
import { BeheerFrame, FoldedForm, NameSearch } from './beheer-parts.js';
import { MailadresPart } from './mailadres-part.js';
import { GeschorstPart, SchorsPart } from './schorsing-part.js';

/** The id of the form of one more role. */
export const ROL_FORM = 'rol';

/** A role where and for which area, without saying a word twice. Example: `'Partner bij de school, Westwijk'`. */
export function rolInWoorden(
  { rol, organisatieNaam, focusgebied }: LidmaatschapStand,
  gebieden: readonly FocusgebiedRegel[],
): string {
  const naam = rolBij(rol, organisatieNaam);
  const gebied = focusgebied === null ? null : gebiedNaam(gebieden, focusgebied);
  return gebied === null || organisatieNaam.includes(gebied) ? naam : fill(T.inGebied, { naam, gebied });
}

/** The questions of one more role for somebody. */
export function rolFields(
  organisaties: readonly OrganisatieRegel[],
  gebieden: readonly FocusgebiedRegel[],
  vandaag: string,
): readonly Field[] {
  return [
    choice(
      'select',
      'organisatie',
      T.veldOrganisatie,
      organisaties.map(({ id, naam }) => ({ value: id, label: naam })),
    ),
    choice(
      'select',
      'rol',
      T.veldRol,
      ROL_CODES.map((rol) => ({ value: rol, label: ROLLEN[rol] })),
    ),
    choice('select', 'focusgebied', T.veldGebied, gebiedKeuzes(gebieden), {
      required: false,
      description: T.veldGebiedUitleg,
    }),
    date('vanaf', T.veldVanaf, { required: false, description: T.veldVanafUitleg, min: vandaag }),
  ];
}

/** People of one page of the list. */
export interface MensenPageProps {
  readonly page: PageContext;
  readonly lijst: Pagina<PersoonStand>;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly zoek: string;
  readonly na: string | null;
}

/** Everybody who can sign in, with their roles. */
export function MensenPage({ page, lijst, gebieden, zoek, na }: MensenPageProps): VNode {
  const address = (cursor: string | null): string =>
    `/beheer/mensen?${new URLSearchParams({ ...(zoek ? { zoek } : {}), ...(cursor ? { na: cursor } : {}) })}`;
  return (
    <BeheerFrame title={T.titel} page={page} live>
      <p class="lead">{T.intro}</p>
      <div class="button-row">
        <LinkButton href="/beheer/uitnodigen">{ORGANISATIES.uitnodigen}</LinkButton>
      </div>
      <NameSearch action="/beheer/mensen" zoek={zoek} />
      {lijst.items.length === 0 ? (
        <EmptyState title={BEHEER.nietsTitel}>
          <p>{BEHEER.niets}</p>
          <p>
            <a href="/beheer/mensen">{BEHEER.allesTonen}</a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={T.lijst}
          columns={[T.naam, T.rollen]}
          rows={lijst.items.map(({ id, naam, lidmaatschappen, schorsing }) => [
            <>
              <a class="utrecht-link" href={`/beheer/mensen/${id}`}>
                {naam}
              </a>
              {schorsing && <p>{T.staatStil}</p>}
            </>,
            lidmaatschappen.length === 0 ? (
              T.geenRol
            ) : (
              <BulletList items={lidmaatschappen.map((lidmaatschap) => rolInWoorden(lidmaatschap, gebieden))} />
            ),
          ])}
        />
      )}
      <Pagination next={lijst.volgende && address(lijst.volgende)} first={na ? address(null) : null} />
    </BeheerFrame>
  );
}

/** One person; `organisaties` to give a role in. */
export interface PersoonPageProps {
  readonly page: PageContext;
  readonly persoon: PersoonStand;
  readonly fields: readonly Field[];
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly vandaag: string;
  readonly outcome: BeheerOutcome;
}

/** One person with all roles, of now, later and before. */
export function PersoonPage({ page, persoon, fields, gebieden, vandaag, outcome }: PersoonPageProps): VNode {
  const { id, naam, lidmaatschappen } = persoon;
  return (
    <BeheerFrame title={naam} page={page} crumbs={[{ href: '/beheer/mensen', label: T.titel }]} outcome={outcome} live>
      <GeschorstPart page={page} persoon={persoon} outcome={outcome} />
      {lidmaatschappen.length === 0 ? (
        <p>{T.geenRol}</p>
      ) : (
        <Table
          caption={T.lidmaatschappen}
          columns={[T.organisatie, ORGANISATIES.rol, ORGANISATIES.gebied, ORGANISATIES.vanaf, ORGANISATIES.tot, T.stand]}
          rows={lidmaatschappen.map((lidmaatschap) => [
            <a class="utrecht-link" href={`/beheer/lidmaatschappen/${lidmaatschap.id}`}>
              {lidmaatschap.organisatieNaam}
            </a>,
            ROLLEN[lidmaatschap.rol],
            gebiedNaam(gebieden, lidmaatschap.focusgebied),
            korteDatum(lidmaatschap.geldigVanaf),
            lidmaatschap.geldigTot === null ? LIDMAATSCHAP.geenEinde : korteDatum(lidmaatschap.geldigTot),
            standVan(lidmaatschap, vandaag),
          ])}
        />
      )}
      <FoldedForm
        id={ROL_FORM}
        titel={T.geven}
        uitleg={T.gevenUitleg}
        action={`/beheer/mensen/${id}`}
        fields={fields}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.gevenKnop}
      />
      <MailadresPart
        page={page}
        action={`/beheer/mensen/${id}/mailadres`}
        emailadres={persoon.emailadres}
        uitleg={MAILADRES.vanPersoon}
        outcome={outcome}
      />
      <SchorsPart page={page} persoon={persoon} outcome={outcome} />
    </BeheerFrame>
  );
}

function standVan({ geldigVanaf, geldigTot }: LidmaatschapStand, vandaag: string): string {
  if (isVoorbij({ geldigTot }, vandaag)) return T.voorbij;
  return geldigVanaf > vandaag ? T.straks : T.loopt;
}

/** Is its last day over? Dates are Amsterdam dates. */
export function isVoorbij({ geldigTot }: Pick<LidmaatschapStand, 'geldigTot'>, vandaag: string): boolean {
  return geldigTot !== null && geldigTot < vandaag;
}
