// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { OrganisatieDossier } from '#application/use-cases/list-beheer.use-case';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { PageContext } from '../frame/page-context.js';
import { LinkButton } from '../parts/button.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { BEHEER } from '../texts/beheer.js';
import { LIDMAATSCHAP, MAILADRES, ORGANISATIES as T } from '../texts/beheer-mensen.js';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedNaam, soortNaam } from './beheer-names.js';
import { BeheerFrame, ButtonForm, FoldedForm } from './beheer-parts.js';
import { MailadresPart } from './mailadres-part.js';

/** One organisation with its people. */
export interface OrganisatiePageProps {
  readonly page: PageContext;
  readonly dossier: OrganisatieDossier;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly outcome: BeheerOutcome;
}

/** One organisation: what it is, who belongs to it, who is invited, and its end. */
export function OrganisatiePage({ page, dossier, gebieden, outcome }: OrganisatiePageProps): VNode {
  const { id, naam, soort, focusgebied, pactGetekendOp, emailadres } = dossier.organisatie;
  return (
    <BeheerFrame title={naam} page={page} crumbs={[{ href: '/beheer/organisaties', label: T.titel }]} outcome={outcome} live>
      <DataList
        rows={[
          { key: T.soort, value: soortNaam(soort) },
          { key: T.gebied, value: gebiedNaam(gebieden, focusgebied, BEHEER.landelijk) },
          { key: T.mailadres, value: emailadres ?? T.geenMailadres },
          { key: T.pact, value: pactGetekendOp === null ? T.nogNiet : korteDatum(pactGetekendOp) },
        ]}
      />
      <LedenTable dossier={dossier} gebieden={gebieden} />
      <div class="button-row">
        <LinkButton href={`/beheer/uitnodigen?organisatie=${id}`}>{T.uitnodigen}</LinkButton>
      </div>
      {dossier.uitnodigingen.length > 0 && (
        <Table
          caption={T.uitnodigingenTitel}
          columns={[T.emailadres, T.rol, T.gebied, T.geldigTot, BEHEER.doen]}
          rows={dossier.uitnodigingen.map((uitnodiging) => [
            uitnodiging.emailadres,
            ROLLEN[uitnodiging.rol],
            gebiedNaam(gebieden, uitnodiging.focusgebied),
            korteDatum(uitnodiging.geldigTot),
            <ButtonForm
              action={`/beheer/uitnodigingen/${uitnodiging.id}/intrekken`}
              csrf={page.csrf}
              label={fill(T.intrekkenVan, { emailadres: uitnodiging.emailadres })}
            >
              {T.intrekken}
            </ButtonForm>,
          ])}
        />
      )}
      <MailadresPart
        page={page}
        action={`/beheer/organisaties/${id}/mailadres`}
        emailadres={emailadres}
        uitleg={MAILADRES.vanOrganisatie}
        outcome={outcome}
      />
      <FoldedForm
        id="beeindigen"
        titel={T.beeindigen}
        uitleg={T.beeindigenUitleg}
        action={`/beheer/organisaties/${id}/beeindigen`}
        fields={[]}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.beeindigenKnop}
        danger
      />
    </BeheerFrame>
  );
}

function LedenTable({ dossier, gebieden }: Pick<OrganisatiePageProps, 'dossier' | 'gebieden'>): VNode {
  if (dossier.lidmaatschappen.length === 0)
    return (
      <>
        <Heading level={2}>{T.ledenTitel}</Heading>
        <p>{T.ledenLeeg}</p>
      </>
    );
  return (
    <Table
      caption={T.ledenTitel}
      columns={[T.naam, T.rol, T.gebied, T.vanaf, T.tot]}
      rows={dossier.lidmaatschappen.map(({ id, persoonId, persoonNaam, rol, focusgebied, geldigVanaf, geldigTot }) => [
        <a class="utrecht-link" href={`/beheer/mensen/${persoonId}`}>
          {persoonNaam}
        </a>,
        <a
          class="utrecht-link"
          href={`/beheer/lidmaatschappen/${id}`}
          aria-label={fill(BEHEER.rolVan, { rol: ROLLEN[rol], naam: persoonNaam })}
        >
          {ROLLEN[rol]}
        </a>,
        gebiedNaam(gebieden, focusgebied),
        korteDatum(geldigVanaf),
        geldigTot === null ? LIDMAATSCHAP.geenEinde : korteDatum(geldigTot),
      ])}
    />
  );
}
