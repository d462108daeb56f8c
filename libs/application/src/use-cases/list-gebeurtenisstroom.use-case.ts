// SPDX-License-Identifier: EUPL-1.2
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import { cloudEventVan, type CloudEvent } from '#domain/webhooks/cloud-event';
import type { Actor } from '../ports/actor.js';
import type { GebeurtenisstroomRepository } from '../ports/gebeurtenisstroom.js';
import type { PaginaVraag } from '../ports/pagina.js';
import type { WebhookInstelling } from '../ports/webhook-instelling.js';
import { zichtVan } from './actor-in-vastloper.js';
import { readPagina } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** Events to read, and where to read on: `volgende` is kept for the next time, also when there is nothing now. Null for who belongs to no organisation with cases. */
export interface StroomWeergave {
  readonly items: readonly CloudEvent[];
  readonly volgende: string | null;
  readonly meer: boolean;
}

/**
 * The facts of an organisation in the order of its stream, as the events that webhooks get too (docs/adr/0042). Reading on from `volgende` skips nothing. What is seen
 * at this moment is shown: of a case that the organisation may no longer see, nothing is. Throws `INVOER_ONGELDIG` for who is of more organisations and chose none,
 * `CURSOR_ONGELDIG`, `STROOM_VERLOPEN`.
 */
export class ListGebeurtenisstroom {
  constructor(
    private readonly stroom: GebeurtenisstroomRepository,
    private readonly instelling: WebhookInstelling,
  ) {}

  /** Answers a part of the stream; empty when nothing happened since. */
  async execute(actor: Actor, pagina: PaginaVraag): Promise<StroomWeergave> {
    requireToegang(actor, 'stroom_lezen');
    const zicht = zichtVan(actor);
    const [organisatieId, ...andere] = new Set(zicht.plaatsen.map((plaats) => plaats.organisatieId));
    if (organisatieId === undefined) return { items: [], volgende: pagina.cursor, meer: false };
    if (andere.length > 0)
      throw invoerOngeldig([
        {
          veld: 'Doorbraak-Lidmaatschap',
          melding: 'U hoort bij meer organisaties. Zeg met de kopregel Doorbraak-Lidmaatschap voor welke u leest.',
        },
      ]);
    const deel = await readPagina(() => this.stroom.lees(zicht, organisatieId, pagina));
    if (deel === null) throw new FoutError('STROOM_VERLOPEN');
    const items = deel.gebeurtenissen.map((gebeurtenis) => cloudEventVan(gebeurtenis, this.instelling.herkomst));
    return { items, volgende: deel.volgende, meer: deel.meer };
  }
}
