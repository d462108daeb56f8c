// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { FoutError } from '#domain/fouten/fout.errors';
import type { MaillinkRepository } from '../ports/maillink.repository.js';
import type { GeenPersoonsgegevens, HandelingInvoer } from './handeling-invoer.js';
import { OpenMaillink } from './open-maillink.use-case.js';
import type { HandelingAntwoord, PerformHandeling } from './perform-handeling.use-case.js';

/** What a party fills in. */
type Antwoord = HandelingInvoer['vraag_beantwoorden'] & GeenPersoonsgegevens;

/**
 * Answers the one question a link is for, once, as the contact of the organisation that was asked. The same answer sent twice is one answer; one that
 * the ladder refuses later leaves the link open (docs/adr/0041). Throws `MAILLINK_ONGELDIG`, `MAILLINK_GEBRUIKT`, and all that an answer by somebody with an account throws.
 */
export class AnswerVraag {
  constructor(
    private readonly links: MaillinkRepository,
    private readonly handelingen: PerformHandeling,
  ) {}

  /** Answers how the act stands. */
  async execute(token: string, invoer: Antwoord): Promise<HandelingAntwoord> {
    const { link, actor } = await new OpenMaillink(this.links).execute(token, 'antwoorden');
    if (link.gebruiktOp !== null || link.toezeggingId === null) throw new FoutError('MAILLINK_GEBRUIKT');
    const inhoud = createHash('sha256').update(JSON.stringify(invoer)).digest('hex').slice(0, 16);
    return this.handelingen.execute({
      actor,
      doel: { soort: 'toezegging', id: link.toezeggingId },
      soort: 'vraag_beantwoorden',
      invoer,
      sleutel: `maillink-${link.toezeggingId}-${inhoud}`,
    });
  }
}
