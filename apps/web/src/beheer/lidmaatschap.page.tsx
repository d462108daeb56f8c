// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { LidmaatschapDossier } from '#application/use-cases/list-beheer.use-case';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import { choice, date, type Field, type FieldOption } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Table } from '../parts/table.js';
import { BEHEER } from '../texts/beheer.js';
import { LIDMAATSCHAP as T, MENSEN } from '../texts/beheer-mensen.js';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import type { BeheerFormulier, BeheerOutcome } from './beheer-form.js';
import { gebiedNaam } from './beheer-names.js';
import { BeheerFrame, ButtonForm, FoldedForm, NameSearch } from './beheer-parts.js';
import { isVoorbij } from './mensen.page.js';

/** What can be done with a membership; also the last part of the address of its form. */
export type LidmaatschapDaad = 'overdragen' | 'vervangen' | 'stoppen';

/** The forms of a membership. `mensen` are those to choose from. */
export function lidmaatschapForms(
  mensen: readonly FieldOption[],
  vandaag: string,
): Readonly<Record<LidmaatschapDaad, BeheerFormulier>> {
  const persoon = (label: string): Field => choice('select', 'persoon', label, mensen);
  return {
    overdragen: {
      form: 'overdragen',
      fields: [persoon(T.naarWie), date('vanaf', T.vanafWanneer, { required: false, description: T.vanafUitleg, min: vandaag })],
    },
    vervangen: {
      form: 'vervangen',
      fields: [persoon(T.wieVervangt), date('van', T.eersteDag, { min: vandaag }), date('tot', T.laatsteDag, { min: vandaag })],
    },
    stoppen: {
      form: 'stoppen',
      fields: [date('laatsteDag', T.laatsteDag, { required: false, description: T.laatsteDagUitleg })],
    },
  };
}

/** One membership with the work that hangs on it; `wie` is the name that was looked for. */
export interface LidmaatschapPageProps {
  readonly page: PageContext;
  readonly dossier: LidmaatschapDossier;
  readonly forms: Readonly<Record<LidmaatschapDaad, BeheerFormulier>>;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly vandaag: string;
  readonly wie: string;
  readonly outcome: BeheerOutcome;
}

/** One membership: what it is, its work, who stands in, and how it goes on or ends. */
export function LidmaatschapPage(props: LidmaatschapPageProps): VNode {
  const { page, dossier, gebieden, vandaag, wie, outcome } = props;
  const { rol, organisatieNaam, persoonId, persoonNaam, focusgebied, geldigVanaf, geldigTot } = dossier.lidmaatschap;
  const crumbs = [
    { href: '/beheer/mensen', label: MENSEN.titel },
    { href: `/beheer/mensen/${persoonId}`, label: persoonNaam },
  ];
  const voorbij = isVoorbij({ geldigTot }, vandaag);
  return (
    <BeheerFrame
      title={fill(T.titel, { rol: ROLLEN[rol], organisatie: organisatieNaam })}
      page={page}
      crumbs={crumbs}
      outcome={outcome}
      live={wie === ''}
    >
      <DataList
        rows={[
          { key: T.wie, value: persoonNaam },
          { key: T.gebied, value: gebiedNaam(gebieden, focusgebied) },
          { key: T.vanaf, value: korteDatum(geldigVanaf) },
          { key: T.tot, value: geldigTot === null ? T.geenEinde : korteDatum(geldigTot) },
        ]}
      />
      {voorbij ? <p>{T.voorbij}</p> : <RunningPart {...props} />}
    </BeheerFrame>
  );
}

function RunningPart(props: LidmaatschapPageProps): VNode {
  const { dossier, page, wie } = props;
  const { plaatsvervangingen } = dossier;
  return (
    <>
      <WorkPart {...props} />
      {plaatsvervangingen.length === 0 ? (
        <>
          <Heading level={2}>{T.plaatsvervangersTitel}</Heading>
          <p>{T.geenPlaatsvervangers}</p>
        </>
      ) : (
        <Table
          caption={T.plaatsvervangersTitel}
          columns={[T.plaatsvervanger, T.vanaf, T.tot, BEHEER.doen]}
          rows={plaatsvervangingen.map(({ id, naam, van, tot }) => [
            naam,
            korteDatum(van),
            korteDatum(tot),
            <ButtonForm
              action={`/beheer/plaatsvervangingen/${id}/stoppen`}
              csrf={page.csrf}
              label={fill(T.stopVervangingVan, { naam })}
            >
              {T.stopVervanging}
            </ButtonForm>,
          ])}
        />
      )}
      <p>{T.wieErbij}</p>
      <NameSearch action={page.path} name="wie" zoek={wie} />
      <DaadForm {...props} daad="overdragen" titel={T.overdragen} uitleg={T.overdragenUitleg} knop={T.overdragenKnop} />
      <DaadForm {...props} daad="vervangen" titel={T.vervangen} uitleg={T.vervangenUitleg} knop={T.vervangenKnop} />
      <DaadForm {...props} daad="stoppen" titel={T.stoppen} uitleg={T.stoppenUitleg} knop={T.stoppenKnop} />
    </>
  );
}

function WorkPart({ dossier: { werk } }: LidmaatschapPageProps): VNode {
  const { openVastlopers: aantal, collegas } = werk;
  return (
    <>
      <Heading level={2}>{T.werkTitel}</Heading>
      <p>{aantal === 0 ? T.geenWerk : aantal === 1 ? T.werkEen : fill(T.werk, { aantal })}</p>
      {aantal > 0 && <p>{T.werkBlijft}</p>}
      {collegas > 0 && <p>{collegas === 1 ? T.collega : fill(T.collegas, { aantal: collegas })}</p>}
      {collegas === 0 && aantal > 0 && (
        <Alert kind="warning" title={T.alleenTitel}>
          <p>{T.alleen}</p>
        </Alert>
      )}
    </>
  );
}

function DaadForm({
  daad,
  titel,
  uitleg,
  knop,
  page,
  forms,
  wie,
  outcome,
}: LidmaatschapPageProps & {
  readonly daad: LidmaatschapDaad;
  readonly titel: string;
  readonly uitleg: string;
  readonly knop: string;
}): VNode {
  const { form, fields } = forms[daad];
  return (
    <FoldedForm
      id={form}
      titel={titel}
      uitleg={uitleg}
      action={`${page.path}/${daad}`}
      fields={fields}
      csrf={page.csrf}
      attempt={outcome.attempt}
      knop={knop}
      danger={daad === 'stoppen'}
      open={wie !== '' && daad !== 'stoppen'}
    />
  );
}
