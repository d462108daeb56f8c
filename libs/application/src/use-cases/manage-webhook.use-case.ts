// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import type { BeheerSoort } from '#domain/beheer/beheer';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { WebhookStand } from '#domain/webhooks/bezorgen';
import { adresFout } from '#domain/webhooks/webhook-adres';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository, BeheerWijziging } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import type { WebhookInstelling } from '../ports/webhook-instelling.js';
import type { WebhookbezorgingRegel, WebhookRegel, WebhookRepository } from '../ports/webhook.repository.js';
import { findEerdere, recordVerandering, requireFocusgebied, requireGenoemden, type BeheerOpdracht } from './beheer-opdracht.js';
import { readPagina } from './pagina-lezen.js';
import { screenInvoer } from './screen-invoer.js';
import { requireToegang } from './toegang.js';
import type {
  HerhalingInvoer,
  WebhookDoel,
  WebhookGeheimAntwoord,
  WebhookInvoer,
  WebhookWeergave,
} from './webhook-opdrachten.js';

/** Most facts that are sent again at once. */
export const HERHALING_HOOGSTENS = 50_000;
/** How long the secret before counts beside a new one, in milliseconds: a day. */
const OUD_GEHEIM_MS = 24 * 60 * 60_000;

/**
 * Where events of organisations go (docs/adr/0043). Throws `NIET_BEVOEGD`, `WEBHOOK_NIET_GEVONDEN`, `WEBHOOKS_STAAN_UIT`, `WEBHOOK_STAAT_UIT`, `INVOER_ONGELDIG`,
 * `PERSOONSGEGEVENS`, `GEGEVENS_GEWIJZIGD`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ManageWebhook {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly instelling: WebhookInstelling,
    private readonly klok: Klok,
  ) {}

  /** All webhooks, by organisation. */
  async list(actor: Actor): Promise<readonly WebhookWeergave[]> {
    requireToegang(actor, 'webhooks_beheren');
    return (await this.webhooks.list(actor.persoonId)).map(weergaveVan);
  }

  /** One webhook. */
  async find(actor: Actor, id: string): Promise<WebhookWeergave> {
    requireToegang(actor, 'webhooks_beheren');
    return weergaveVan(await this.requireWebhook(actor, id));
  }

  /** What went to a webhook and whether it arrived, newest first. Throws `CURSOR_ONGELDIG`. */
  async listBezorgingen(actor: Actor, id: string, pagina: PaginaVraag): Promise<Pagina<WebhookbezorgingRegel>> {
    requireToegang(actor, 'webhooks_beheren');
    await this.requireWebhook(actor, id);
    return readPagina(() => this.webhooks.listBezorgingen(actor.persoonId, id, pagina));
  }

  /** Makes a webhook; it gets what happens from now on. */
  async add(opdracht: BeheerOpdracht<WebhookInvoer>): Promise<WebhookGeheimAntwoord> {
    requireToegang(opdracht.actor, 'webhooks_beheren');
    const sleutelKenmerk = this.requireSleutel();
    const { organisatie, naam, adres, focusgebied = null } = opdracht.invoer;
    const soorten = opdracht.invoer.soorten ?? [];
    const melding = adresFout(adres, this.instelling.adressen);
    if (melding !== null) throw invoerOngeldig([{ veld: 'adres', melding }]);
    const vandaag = this.klok.vandaag();
    await requireGenoemden({ beheer: this.beheer, referentie: this.referentie }, { organisatie }, vandaag);
    await requireFocusgebied(this.referentie, focusgebied, vandaag);
    screenInvoer(opdracht.invoer, ['organisatie', 'adres', 'focusgebied', 'soorten']);
    const id = v7();
    const webhook = { id, organisatieId: organisatie, naam, adres, focusgebied, soorten, sleutelKenmerk };
    const { gebeurtenis, isNieuw } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'webhook_toegevoegd',
      organisatieId: organisatie,
      persoonId: null,
      gegevens: { webhookId: id, server: new URL(adres).host, focusgebied, soorten },
      wijziging: { webhook },
    });
    return this.metGeheim(gebeurtenis, isNieuw, { versie: 1, sleutelKenmerk });
  }

  /** Makes a new secret; the one before counts beside it for a day. */
  async renewGeheim(opdracht: BeheerOpdracht<WebhookDoel>): Promise<WebhookGeheimAntwoord> {
    requireToegang(opdracht.actor, 'webhooks_beheren');
    const sleutelKenmerk = this.requireSleutel();
    const {
      id,
      organisatie,
      geheimVersie,
      sleutelKenmerk: vorigKenmerk,
    } = await this.requireWebhook(opdracht.actor, opdracht.invoer.webhook);
    const versie = geheimVersie + 1;
    const vorigTot = new Date(Date.now() + OUD_GEHEIM_MS).toISOString();
    const { gebeurtenis, isNieuw } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'webhook_geheim_vernieuwd',
      organisatieId: organisatie.id,
      persoonId: null,
      gegevens: { webhookId: id, versie, vorigTot },
      wijziging: { webhookGeheim: { id, versie, sleutelKenmerk, vorigKenmerk, vorigTot } },
    });
    return this.metGeheim(gebeurtenis, isNieuw, { versie, sleutelKenmerk });
  }

  /** Halts a webhook: nothing goes to it until it is turned on again. */
  async halt(opdracht: BeheerOpdracht<WebhookDoel>): Promise<BeheerGebeurtenisRegel> {
    return this.setStand(opdracht, 'webhook_uitgezet', ['actief'], 'uitgezet');
  }

  /** Turns a webhook on again; what happened meanwhile is sent when it is asked for. */
  async resume(opdracht: BeheerOpdracht<WebhookDoel>): Promise<BeheerGebeurtenisRegel> {
    return this.setStand(opdracht, 'webhook_aangezet', ['uitgezet', 'gestopt'], 'actief');
  }

  /** Ends a webhook for good. */
  async end(opdracht: BeheerOpdracht<WebhookDoel>): Promise<BeheerGebeurtenisRegel> {
    return this.setStand(opdracht, 'webhook_beeindigd', ['actief', 'uitgezet', 'gestopt'], 'beeindigd');
  }

  /** Sends an event about no case, once; whether it arrived stands among the deliveries. */
  async test(opdracht: BeheerOpdracht<WebhookDoel>): Promise<BeheerGebeurtenisRegel> {
    const bezorgingId = v7();
    return this.change(opdracht, 'webhook_beproefd', ({ id }) => ({
      gegevens: { webhookId: id, bezorgingId },
      wijziging: { webhookProef: { id: bezorgingId, webhookId: id } },
    }));
  }

  /** Sends a part of the stream again: what the organisation may still see, each event with the `webhook-id` it had. */
  async repeat(opdracht: BeheerOpdracht<HerhalingInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'webhooks_beheren');
    const eerder = await findEerdere(this.beheer, opdracht, 'webhook_herhaald');
    if (eerder) return eerder;
    const { webhook, van, tot } = opdracht.invoer;
    const { id, stand } = await this.requireWebhook(opdracht.actor, webhook);
    if (stand !== 'actief') throw new FoutError('WEBHOOK_STAAT_UIT');
    const deel = { webhookId: id, van: new Date(van).toISOString(), tot: new Date(tot ?? this.klok.nu()).toISOString() };
    const aantal = await this.webhooks.countHerhaling(id, deel.van, deel.tot);
    if (aantal === 0) throw invoerOngeldig([{ veld: 'van', melding: 'In deze tijd is er niets gebeurd dat u mag zien.' }]);
    if (aantal > HERHALING_HOOGSTENS)
      throw invoerOngeldig([
        { veld: 'tot', melding: `Dit zijn er ${aantal}. Kies een kortere tijd: hoogstens ${HERHALING_HOOGSTENS}.` },
      ]);
    return this.change(opdracht, 'webhook_herhaald', () => ({
      gegevens: { ...deel, aantal },
      wijziging: { webhookHerhaling: deel },
    }));
  }

  private async setStand(
    opdracht: BeheerOpdracht<WebhookDoel>,
    soort: BeheerSoort,
    van: readonly WebhookStand[],
    naar: WebhookStand,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.change(opdracht, soort, ({ id }) => ({
      gegevens: { webhookId: id },
      wijziging: { webhookStand: { id, van, naar } },
    }));
  }

  private async change(
    opdracht: BeheerOpdracht<WebhookDoel>,
    soort: BeheerSoort,
    maak: (webhook: WebhookRegel) => {
      readonly gegevens: Readonly<Record<string, unknown>>;
      readonly wijziging: BeheerWijziging;
    },
  ): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'webhooks_beheren');
    const eerder = await findEerdere(this.beheer, opdracht, soort);
    if (eerder) return eerder;
    const webhook = await this.requireWebhook(opdracht.actor, opdracht.invoer.webhook);
    const basis = { soort, organisatieId: webhook.organisatie.id, persoonId: null };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, ...maak(webhook) })).gebeurtenis;
  }

  private requireSleutel(): string {
    const { kenmerk } = this.instelling.geheimen;
    if (kenmerk === null) throw new FoutError('WEBHOOKS_STAAN_UIT');
    return kenmerk;
  }

  private async requireWebhook(actor: Actor, id: string): Promise<WebhookRegel> {
    const webhook = await this.webhooks.find(actor.persoonId, id);
    if (webhook === null) throw new FoutError('WEBHOOK_NIET_GEVONDEN');
    return webhook;
  }

  /** The same request sent again shows no secret: the first answer did. */
  private metGeheim(
    gebeurtenis: BeheerGebeurtenisRegel,
    isNieuw: boolean,
    kenmerk: { readonly versie: number; readonly sleutelKenmerk: string },
  ): WebhookGeheimAntwoord {
    const webhook = String(gebeurtenis.gegevens['webhookId']);
    return { gebeurtenis, webhook, geheim: isNieuw ? this.instelling.geheimen.tekstVan(webhook, kenmerk) : null };
  }
}

function weergaveVan({ geheimVersie: _versie, sleutelKenmerk: _kenmerk, ...webhook }: WebhookRegel): WebhookWeergave {
  return webhook;
}
