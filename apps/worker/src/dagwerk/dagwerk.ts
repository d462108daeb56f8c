// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { BerichtenRecord } from '#application/ports/berichten-record';
import { SoloTurn } from '#application/ports/solo-turn';
import { Rounds } from '../rounds/rounds.js';
import { Opruimer } from './opruimer.js';
import { Overzichtmaker } from './overzichtmaker.js';
import { Toegangslijsten } from './toegangslijsten.js';
import { Vernietiger } from './vernietiger.js';

/** Name of the turn. */
const DAGWERK = 'dagwerk';
/** How often is looked whether there is something to do, whichever worker did the last. */
const KIJK_MS = 60_000;

/** What has to be done once a day or once a month, by one worker at a time. What fails is tried again after a minute. */
@Injectable()
export class Dagwerk extends Rounds {
  private readonly logger = new Logger(Dagwerk.name);

  constructor(
    private readonly turn: SoloTurn,
    private readonly toegangslijsten: Toegangslijsten,
    private readonly vernietiger: Vernietiger,
    private readonly overzichtmaker: Overzichtmaker,
    private readonly opruimer: Opruimer,
    private readonly berichten: BerichtenRecord,
  ) {
    super();
  }

  protected override async round(): Promise<number> {
    await this.attempt('the lists of the month', () => this.toegangslijsten.drawWhenDue());
    await this.attempt('what may be destroyed', () => this.vernietiger.runWhenDue(Date.now()));
    await this.attempt('the digests', () => this.overzichtmaker.runWhenDue());
    await this.attempt('what was kept for long enough', () => this.opruimer.runWhenDue());
    await this.attempt('who sent a mail that was refused later', async () => void (await this.berichten.tellRefused()));
    return KIJK_MS;
  }

  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    await this.turn
      .take(DAGWERK, work)
      .catch((error: unknown) => this.logger.warn(`Not done: ${what}; in a minute again. ${String(error)}`));
  }
}
