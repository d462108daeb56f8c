// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { FoutError } from '#domain/fouten/fout.errors';
import type { EigenAntwoord, HandelingRepository } from '../ports/handeling.repository.js';
import type { MaillinkRepository } from '../ports/maillink.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import type { GeenPersoonsgegevens, HandelingInvoer } from './handeling-invoer.js';
import { OpenMaillink, type GeopendeMaillink } from './open-maillink.use-case.js';
import type { HandelingAntwoord, PerformHandeling } from './perform-handeling.use-case.js';

/** What a party fills in. */
type Antwoord = HandelingInvoer['vraag_beantwoorden'] & GeenPersoonsgegevens;

/**
 * Answers the one question a link is for, once, as the contact of the organisation that was asked. The same answer sent twice is one answer; one that
 * the ladder refuses later leaves the link open (docs/adr/0041), and may be sent again as it is. Throws `MAILLINK_ONGELDIG`, `MAILLINK_GEBRUIKT`, and all that
 * an answer by somebody with an account throws.
 */
export class AnswerVraag {
  constructor(
    private readonly links: MaillinkRepository,
    private readonly handelingen: PerformHandeling,
    private readonly inbox: HandelingRepository,
  ) {}

  /** Answers how the act stands. */
  async execute(token: string, invoer: Antwoord): Promise<HandelingAntwoord> {
    const geopend = await new OpenMaillink(this.links).execute(token, 'antwoorden');
    const { link, actor } = geopend;
    if (link.toezeggingId === null) throw new FoutError('MAILLINK_GEBRUIKT');
    const eerder = await this.findEerder(geopend);
    const sleutel = sleutelVan(link.toezeggingId, invoer, eerder?.geweigerd ?? 0);
    if (link.gebruiktOp !== null && eerder?.sleutel !== sleutel) throw new FoutError('MAILLINK_GEBRUIKT');
    const doel = { soort: 'toezegging', id: link.toezeggingId } as const;
    return this.handelingen.execute({ actor, doel, soort: 'vraag_beantwoorden', invoer, sleutel });
  }

  /** What became of the newest answer that was given with this link, with its words, so that one that is refused later can be mended; null when none was given. */
  async findEerder({ link, actor }: GeopendeMaillink): Promise<EigenAntwoord | null> {
    return link.toezeggingId === null ? null : this.inbox.findEigenAntwoord(link.toezeggingId, zichtVan(actor));
  }
}

/** One key per content and per refusal: what was refused may be tried again with the same words. */
function sleutelVan(toezeggingId: string, invoer: Antwoord, geweigerd: number): string {
  const inhoud = createHash('sha256').update(JSON.stringify(invoer)).digest('hex').slice(0, 16);
  return `maillink-${toezeggingId}-${geweigerd}-${inhoud}`;
}
