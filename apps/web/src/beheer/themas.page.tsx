// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { isThemaVan, type GedateerdThema } from '#domain/beheer/themas';
import { choice, date, text, type Field } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Table } from '../parts/table.js';
import { LIDMAATSCHAP } from '../texts/beheer-mensen.js';
import { THEMAS_BEHEER as T } from '../texts/beheer-referentie.js';
import type { BeheerOutcome } from './beheer-form.js';
import { BeheerFrame, FoldedForm } from './beheer-parts.js';

/** The ids of the forms of themes. */
export const THEMA_FORM = 'thema';
export const NAAM_FORM = 'hernoemen';
export const EINDE_FORM = 'stoppen';

/** The questions of a new theme. */
export function themaFields(themas: readonly GedateerdThema[], vandaag: string): readonly Field[] {
  const boven = themas.filter((thema) => thema.hoofdthema === null && isThemaVan(thema, vandaag));
  return [
    text('naam', T.veldNaam),
    choice(
      'select',
      'hoofdthema',
      T.veldOnder,
      boven.map(({ code, naam }) => ({ value: code, label: naam })),
      { required: false, description: T.veldOnderUitleg },
    ),
  ];
}

/** The question of another name. */
export const NAAM_FIELDS: readonly Field[] = [text('naam', T.veldNieuweNaam)];
/** The question of the end. */
export const EINDE_FIELDS: readonly Field[] = [
  date('laatsteDag', T.veldLaatsteDag, { required: false, description: T.laatsteDagUitleg }),
];

/** All themes. */
export interface ThemasPageProps {
  readonly page: PageContext;
  readonly themas: readonly GedateerdThema[];
  readonly vandaag: string;
  readonly outcome: BeheerOutcome;
}

function naamVan(themas: readonly GedateerdThema[], code: string | null): string {
  return code === null ? T.hoofd : (themas.find((thema) => thema.code === code)?.naam ?? code);
}

function einde(geldigTot: string | null): string {
  return geldigTot === null ? LIDMAATSCHAP.geenEinde : korteDatum(geldigTot);
}

/** Every theme with its days, and the way to add one. */
export function ThemasPage({ page, themas, vandaag, outcome }: ThemasPageProps): VNode {
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome} live>
      <p class="lead">{T.intro}</p>
      <Table
        caption={T.lijst}
        columns={[T.naam, T.onder, T.sinds, T.tot]}
        rows={themas.map((thema) => [
          isThemaVan(thema, vandaag) ? (
            <a class="utrecht-link" href={`/beheer/themas/${thema.code}`}>
              {thema.naam}
            </a>
          ) : (
            thema.naam
          ),
          naamVan(themas, thema.hoofdthema),
          korteDatum(thema.geldigVanaf),
          einde(thema.geldigTot),
        ])}
      />
      <FoldedForm
        id={THEMA_FORM}
        titel={T.toevoegen}
        uitleg={T.intro}
        action="/beheer/themas"
        fields={themaFields(themas, vandaag)}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.toevoegenKnop}
      />
    </BeheerFrame>
  );
}

/** One theme. */
export interface ThemaPageProps extends ThemasPageProps {
  readonly thema: GedateerdThema;
}

/** One theme: another name, or its end. */
export function ThemaPage({ page, themas, thema, vandaag, outcome }: ThemaPageProps): VNode {
  const shared = { csrf: page.csrf, attempt: outcome.attempt };
  const path = `/beheer/themas/${thema.code}`;
  return (
    <BeheerFrame title={thema.naam} page={page} crumbs={[{ href: '/beheer/themas', label: T.titel }]} outcome={outcome} live>
      <DataList
        rows={[
          { key: T.onder, value: naamVan(themas, thema.hoofdthema) },
          { key: T.sinds, value: korteDatum(thema.geldigVanaf) },
          { key: T.tot, value: einde(thema.geldigTot) },
        ]}
      />
      {isThemaVan(thema, vandaag) ? (
        <>
          <FoldedForm
            {...shared}
            id={NAAM_FORM}
            titel={T.hernoemen}
            uitleg={T.hernoemenUitleg}
            action={`${path}/hernoemen`}
            fields={NAAM_FIELDS}
            values={{ naam: [thema.naam] }}
            knop={T.hernoemenKnop}
          />
          <FoldedForm
            {...shared}
            id={EINDE_FORM}
            titel={T.stoppen}
            uitleg={T.stoppenUitleg}
            action={`${path}/stoppen`}
            fields={EINDE_FIELDS}
            knop={T.stoppenKnop}
            danger
          />
        </>
      ) : (
        <p>{T.voorbij}</p>
      )}
    </BeheerFrame>
  );
}
