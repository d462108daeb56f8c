// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { WebhookbezorgingRegel } from '#application/ports/webhook.repository';
import type { WebhookWeergave } from '#application/use-cases/webhook-opdrachten';
import { PROEF } from '#domain/webhooks/cloud-event';
import { date, type Field } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { fill } from '../texts/fill.js';
import { BEZORGING_STAND_NAMEN, WEBHOOKS as T } from '../texts/webhooks.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedNaam } from './beheer-names.js';
import { BeheerForm, BeheerFrame, FoldedForm } from './beheer-parts.js';
import { standNaam } from './webhooks.page.js';

/** The ids of the forms of one webhook, which are also the last part of their addresses. */
export const WEBHOOK_FORMS = ['proef', 'opnieuw', 'uitzetten', 'aanzetten', 'geheim', 'weghalen'] as const;
/** One of them. Example: `'proef'`. */
export type WebhookForm = (typeof WEBHOOK_FORMS)[number];

/** The questions of sending again: the first and the last day. */
export const OPNIEUW_FIELDS: readonly Field[] = [
  date('van', T.veldVanaf, { description: T.veldVanafUitleg }),
  date('tot', T.veldTot, { required: false, description: T.veldTotUitleg }),
];

/** One webhook with what went to it; `na` is the cursor of this page of deliveries. */
export interface WebhookPageProps {
  readonly page: PageContext;
  readonly webhook: WebhookWeergave;
  readonly bezorgingen: Pagina<WebhookbezorgingRegel>;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly na: string | null;
  readonly outcome: BeheerOutcome;
}

const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

/** An instant with its day and time in Amsterdam. */
function moment(tijdstip: string): string {
  return fill(T.tijd, { datum: korteDatum(tijdstip), tijd: TIJD.format(new Date(tijdstip)) });
}

/** One webhook: how it stands, what can be done with it, and what went to it. */
export function WebhookPage(props: WebhookPageProps): VNode {
  const { page, webhook, gebieden, outcome } = props;
  const { naam, organisatie, adres, focusgebied, soorten, laatstBezorgdOp, foutSinds, laatsteFout } = webhook;
  return (
    <BeheerFrame title={naam} page={page} crumbs={[{ href: '/beheer/webhooks', label: T.titel }]} outcome={outcome} live>
      <DataList
        rows={[
          { key: T.stand, value: standNaam(webhook) },
          { key: T.sindsFout, value: foutSinds && moment(foutSinds) },
          { key: T.fout, value: laatsteFout },
          { key: T.organisatie, value: organisatie.naam },
          { key: T.adres, value: <code>{adres}</code> },
          { key: T.gebied, value: gebiedNaam(gebieden, focusgebied) },
          { key: T.welke, value: soorten.length === 0 ? T.alles : fill(T.gekozen, { aantal: soorten.length }) },
          { key: T.laatst, value: laatstBezorgdOp === null ? T.nooit : moment(laatstBezorgdOp) },
        ]}
      />
      <Acts {...props} />
      <Heading level={2}>{T.bezorgingen}</Heading>
      {isBeproefd(props) && <div data-settle={`/beheer/webhooks/${webhook.id}/stand`} />}
      <Bezorgingen {...props} />
    </BeheerFrame>
  );
}

/** Is a test under way? Then the page looks by itself whether it arrived. */
export function isBeproefd({ bezorgingen }: Pick<WebhookPageProps, 'bezorgingen'>): boolean {
  return bezorgingen.items.some(({ soort, stand }) => soort === PROEF && stand === 'open');
}

function Acts({ page, webhook, outcome }: WebhookPageProps): VNode {
  const form = (id: WebhookForm) => ({
    id,
    action: `/beheer/webhooks/${webhook.id}/${id}`,
    csrf: page.csrf,
    attempt: outcome.attempt,
    fields: [] as readonly Field[],
  });
  return (
    <>
      <p>{T.proefUitleg}</p>
      <BeheerForm {...form('proef')} knop={T.proef} />
      {webhook.stand === 'actief' ? (
        <>
          <FoldedForm
            {...form('opnieuw')}
            fields={OPNIEUW_FIELDS}
            titel={T.opnieuw}
            uitleg={T.opnieuwUitleg}
            knop={T.opnieuwKnop}
          />
          <FoldedForm {...form('uitzetten')} titel={T.uitzetten} uitleg={T.uitzettenUitleg} knop={T.uitzetten} />
        </>
      ) : (
        <FoldedForm {...form('aanzetten')} titel={T.aanzetten} uitleg={T.aanzettenUitleg} knop={T.aanzetten} open />
      )}
      <FoldedForm {...form('geheim')} titel={T.nieuwGeheim} uitleg={T.nieuwGeheimUitleg} knop={T.nieuwGeheim} />
      <FoldedForm {...form('weghalen')} titel={T.weghalen} uitleg={T.weghalenUitleg} knop={T.weghalen} danger />
    </>
  );
}

function Bezorgingen({ webhook, bezorgingen: { items, volgende }, na }: WebhookPageProps): VNode {
  if (items.length === 0) return <p>{T.geenBezorgingen}</p>;
  const path = `/beheer/webhooks/${webhook.id}`;
  return (
    <>
      <Table
        caption={T.nieuwsteEerst}
        columns={[T.wat, T.wanneer, T.kwamAan, T.pogingen, T.antwoord]}
        rows={items.map(({ soort, aangemaaktOp, stand, pogingen, laatsteStatus, laatsteFout }) => [
          soortNaam(soort),
          moment(aangemaaktOp),
          BEZORGING_STAND_NAMEN[stand],
          String(pogingen),
          laatsteFout ?? (laatsteStatus === null ? '' : String(laatsteStatus)),
        ])}
      />
      <Pagination
        next={volgende === null ? null : `${path}?na=${encodeURIComponent(volgende)}`}
        first={na === null ? null : path}
      />
    </>
  );
}

/** A kind of event as words. Example: `'trede_betreden'` becomes `'Trede betreden'`. */
function soortNaam(soort: string): string {
  const woorden = soort.replaceAll('_', ' ');
  return `${woorden.slice(0, 1).toUpperCase()}${woorden.slice(1)}`;
}
