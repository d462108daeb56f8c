// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { FocusgebiedRegel, OrganisatieRegel } from '#application/ports/referentie.repository';
import type { WebhookWeergave } from '#application/use-cases/webhook-opdrachten';
import type { GebeurtenisSoort } from '#domain/ladder/zet';
import { choice, text, type Field } from '../forms/field.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { LinkButton } from '../parts/button.js';
import { EmptyState } from '../parts/empty-state.js';
import { Table } from '../parts/table.js';
import { WEBHOOK_STAND_NAMEN, WEBHOOKS as T } from '../texts/webhooks.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedKeuzes } from './beheer-names.js';
import { BeheerFrame, FoldedForm } from './beheer-parts.js';

/** The id of the form of a new webhook. */
export const WEBHOOK_FORM = 'webhook';

/** The facts that most systems want to hear of. */
export const GROTE_STAPPEN: readonly GebeurtenisSoort[] = [
  'ingediend',
  'aangenomen',
  'doorverwezen',
  'besloten',
  'alles_nagekomen',
  'opgeschaald',
  'teruggelegd',
  'trede_betreden',
  'aangehouden',
  'hervat',
  'termijn_verstreken',
  'afgesloten',
  'heropend',
  'ingetrokken',
];

/** What a new webhook is chosen from. */
export interface WebhookKeuzes {
  readonly organisaties: readonly OrganisatieRegel[];
  readonly gebieden: readonly FocusgebiedRegel[];
}

/** The questions of a new webhook. */
export function webhookFields({ organisaties, gebieden }: WebhookKeuzes): readonly Field[] {
  return [
    choice(
      'select',
      'organisatie',
      T.veldOrganisatie,
      organisaties.map(({ id, naam }) => ({ value: id, label: naam })),
    ),
    text('naam', T.veldNaam),
    text('adres', T.veldAdres, { max: 500, screened: false, description: T.veldAdresUitleg }),
    choice('select', 'focusgebied', T.veldGebied, gebiedKeuzes(gebieden), { required: false, description: T.veldGebiedUitleg }),
    choice('radio', 'welke', T.veldWelke, [
      { value: 'alles', label: T.alles },
      { value: 'stappen', label: T.stappen, description: T.stappenUitleg },
    ]),
  ];
}

/** How a webhook stands, in words. */
export function standNaam({ stand, foutSinds }: Pick<WebhookWeergave, 'stand' | 'foutSinds'>): string {
  return stand === 'actief' && foutSinds !== null ? T.hapert : WEBHOOK_STAND_NAMEN[stand];
}

/** All webhooks. */
export interface WebhooksPageProps {
  readonly page: PageContext;
  readonly webhooks: readonly WebhookWeergave[];
  readonly keuzes: WebhookKeuzes;
  readonly outcome: BeheerOutcome;
}

/** Every webhook with its state, and the way to make one. */
export function WebhooksPage({ page, webhooks, keuzes, outcome }: WebhooksPageProps): VNode {
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome} live>
      <p class="lead">{T.intro}</p>
      {webhooks.length === 0 ? (
        <EmptyState title={T.leegTitel}>
          <p>{T.leeg}</p>
        </EmptyState>
      ) : (
        <Table
          caption={T.lijst}
          columns={[T.naam, T.organisatie, T.stand]}
          rows={webhooks.map((webhook) => [
            <a class="utrecht-link" href={`/beheer/webhooks/${webhook.id}`}>
              {webhook.naam}
            </a>,
            webhook.organisatie.naam,
            standNaam(webhook),
          ])}
        />
      )}
      <FoldedForm
        id={WEBHOOK_FORM}
        titel={T.toevoegen}
        uitleg={T.toevoegenUitleg}
        action="/beheer/webhooks"
        fields={webhookFields(keuzes)}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.toevoegenKnop}
        values={{ welke: ['alles'] }}
      />
    </BeheerFrame>
  );
}

/** A secret, told once; null when it was told before. */
export interface WebhookGeheimPageProps {
  readonly page: PageContext;
  readonly id: string;
  readonly geheim: string | null;
}

/** The secret of a webhook. */
export function WebhookGeheimPage({ page, id, geheim }: WebhookGeheimPageProps): VNode {
  return (
    <BeheerFrame title={T.geheimTitel} page={page} crumbs={[{ href: '/beheer/webhooks', label: T.titel }]}>
      {geheim === null ? (
        <Alert kind="info">
          <p>{T.geheimAl}</p>
        </Alert>
      ) : (
        <>
          <p class="lead">{T.geheim}</p>
          <section class="confirmation" aria-label={T.geheimTitel}>
            <p>
              <code>{geheim}</code>
            </p>
          </section>
          <p>{T.geheimEenKeer}</p>
        </>
      )}
      <div class="button-row">
        <LinkButton href={`/beheer/webhooks/${id}`} look="secondary">
          {T.naarWebhook}
        </LinkButton>
      </div>
    </BeheerFrame>
  );
}
