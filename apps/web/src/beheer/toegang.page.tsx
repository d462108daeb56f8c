// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { ToegangslijstRegel } from '#application/ports/beheer.repository';
import type { PageContext } from '../frame/page-context.js';
import { BulletList } from '../parts/bullet-list.js';
import { korteDatum, maandInWoorden } from '../parts/dates.js';
import { EmptyState } from '../parts/empty-state.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { TOEGANG as T } from '../texts/beheer-mensen.js';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import type { BeheerOutcome } from './beheer-form.js';
import { BeheerForm, BeheerFrame, ButtonForm } from './beheer-parts.js';

/** The lists of a month (`YYYY-MM`), of which this page shows `lijsten`; `volgende` is where the next page begins. */
export interface ToegangPageProps {
  readonly page: PageContext;
  readonly maand: string;
  readonly vorigeMaand: string;
  readonly isNu: boolean;
  readonly lijsten: readonly ToegangslijstRegel[];
  readonly bevestigd: number;
  readonly totaal: number;
  readonly vanaf: number;
  readonly volgende: number | null;
  readonly outcome: BeheerOutcome;
}

/** Who still has access, per organisation; what nobody confirmed comes first. */
export function ToegangPage(props: ToegangPageProps): VNode {
  const { page, maand, vorigeMaand, isNu, totaal, bevestigd, outcome } = props;
  const maandNaam = maandInWoorden(maand);
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome} live>
      <p class="lead">{T.intro}</p>
      {totaal === 0 ? (
        <EmptyState title={fill(T.leegTitel, { maand: maandNaam })}>
          <p>{isNu ? T.leegNu : T.leegToen}</p>
          {isNu && (
            <BeheerForm
              id="maken"
              action="/beheer/toegang"
              fields={[]}
              csrf={page.csrf}
              attempt={outcome.attempt}
              knop={T.maken}
            />
          )}
        </EmptyState>
      ) : (
        <>
          <Heading level={2}>{fill(T.maand, { maand: maandNaam })}</Heading>
          <p>{fill(T.tel, { aantal: bevestigd, totaal })}</p>
          <p>{T.kloptNiet}</p>
          <Lijsten {...props} />
        </>
      )}
      <p>
        <a class="utrecht-link" href={`/beheer/toegang?maand=${vorigeMaand}`}>
          {fill(T.vorige, { maand: maandInWoorden(vorigeMaand) })}
        </a>
      </p>
    </BeheerFrame>
  );
}

function Lijsten({ page, maand, lijsten, vanaf, volgende }: ToegangPageProps): VNode {
  const address = (begin: number): string => `/beheer/toegang?maand=${maand}${begin === 0 ? '' : `&vanaf=${begin}`}`;
  return (
    <>
      <div class="lists">
        {lijsten.map((lijst) => (
          <LijstCard lijst={lijst} csrf={page.csrf} />
        ))}
      </div>
      <Pagination next={volgende === null ? null : address(volgende)} first={vanaf > 0 ? address(0) : null} />
    </>
  );
}

function LijstCard({ lijst, csrf }: { readonly lijst: ToegangslijstRegel; readonly csrf: string }): VNode {
  const { id, organisatie, leden, bevestigdOp, bevestigdDoor } = lijst;
  return (
    <section class="party" aria-labelledby={`lijst-${id}`}>
      <h3 id={`lijst-${id}`}>{organisatie.naam}</h3>
      <BulletList items={leden.map(lidInWoorden)} />
      {bevestigdOp === null ? (
        <ButtonForm action={`/beheer/toegang/${id}`} csrf={csrf} label={fill(T.kloptVan, { organisatie: organisatie.naam })}>
          {T.klopt}
        </ButtonForm>
      ) : (
        <p class="soft">{fill(T.bevestigd, { wie: bevestigdDoor ?? '', datum: korteDatum(bevestigdOp) })}</p>
      )}
    </section>
  );
}

/** A member with the role and since when, whether they may not get in, and who stands in for them. */
function lidInWoorden({ naam, rol, geldigVanaf, geschorst, plaatsvervangers }: ToegangslijstRegel['leden'][number]): string {
  return [
    fill(T.sinds, { naam, rol: ROLLEN[rol], datum: korteDatum(geldigVanaf) }),
    ...(geschorst ? [T.geschorst] : []),
    ...plaatsvervangers.map((een) => fill(T.vervanger, { naam: een.naam, van: korteDatum(een.van), tot: korteDatum(een.tot) })),
  ].join(', ');
}
