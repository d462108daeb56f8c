// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Optional } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { weighAanmelding } from '#application/use-cases/weigh-aanmelding';
import type { TokenSubject } from '#platform/auth/token-verifier';

/** So long is remembered who somebody is, in milliseconds; far below the minute within which what is withdrawn must count no more. */
const REMEMBER_MS = 3_000;
/** So long it is remembered that nobody stopped their access. */
const ACCESS_MS = 1_000;
const REMEMBERED_PERSONS = 10_000;

interface Remembered {
  readonly actor: Promise<Actor | null>;
  readonly untilMs: number;
  /** Until then nobody stopped their access, as far as this process knows. */
  accessUntilMs: number;
}

/** Finds the person behind a sign-in. Remembered for three seconds, so a membership that ends is felt almost at once and a busy client costs one small question. */
@Injectable()
export class ActorLookup {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly personen: PersoonRepository,
    private readonly klok: Klok,
    @Optional() private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** The person with the memberships of today that count in this sign-in, or null when unknown. */
  async find(subject: TokenSubject): Promise<Actor | null> {
    const actor = await this.findWhole(subject);
    return actor && weighAanmelding(actor, subject.isSterk).actor;
  }

  private findWhole({ issuer, subject }: TokenSubject): Promise<Actor | null> {
    const vandaag = this.klok.vandaag();
    const key = `${vandaag} ${issuer} ${subject}`;
    const known = this.remembered.get(key);
    if (known && known.untilMs > this.nowMs()) return this.recheck(known);
    const actor = this.personen.findActor(issuer, subject, vandaag);
    if (this.remembered.size >= REMEMBERED_PERSONS) this.remembered.clear();
    this.remembered.set(key, { actor, untilMs: this.nowMs() + REMEMBER_MS, accessUntilMs: this.nowMs() + ACCESS_MS });
    // Only who was found and may get in is remembered: after a failure, for a new account and where access is given back nobody has to wait.
    actor.then(
      (found) => (found === null || found.geschorst) && this.remembered.delete(key),
      () => this.remembered.delete(key),
    );
    return actor;
  }

  /** Who may not get in any more is stopped within a second, remembered or not (docs/adr/0046). Nobody gets in on memory alone while the record cannot be asked. */
  private async recheck(known: Remembered): Promise<Actor | null> {
    const actor = await known.actor;
    if (actor === null || actor.geschorst || known.accessUntilMs > this.nowMs()) return actor;
    known.accessUntilMs = this.nowMs() + ACCESS_MS;
    const isGeschorst = await this.personen.isGeschorst(actor.persoonId).catch((cause: unknown) => {
      known.accessUntilMs = 0;
      throw cause;
    });
    if (!isGeschorst) return actor;
    known.accessUntilMs = 0;
    return { ...actor, lidmaatschappen: [], geschorst: true };
  }
}
