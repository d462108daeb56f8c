// SPDX-License-Identifier: EUPL-1.2
import { MAILRITMES, MAILVOORKEUREN_STANDAARD, type Mailvoorkeuren } from '#domain/berichten/overzicht';
import { invoerOngeldig } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type { MailvoorkeurRepository } from '../ports/mailvoorkeur.repository.js';
import { requireToegang } from './toegang.js';

/** How a person gets mail: their own choice, for all their memberships together. What is urgent always comes at once (docs/adr/0038). */
export class ManageMailvoorkeuren {
  constructor(private readonly voorkeuren: MailvoorkeurRepository) {}

  /** What this person chose; the standard when they chose nothing. */
  async read(actor: Actor): Promise<Mailvoorkeuren> {
    requireToegang(actor, 'voorkeuren_beheren');
    return (await this.voorkeuren.find(actor.persoonId)) ?? MAILVOORKEUREN_STANDAARD;
  }

  /** Keeps the choice and answers it. Throws `INVOER_ONGELDIG` for a rhythm that is none. */
  async change(actor: Actor, { ritme, overzichten }: Mailvoorkeuren): Promise<Mailvoorkeuren> {
    requireToegang(actor, 'voorkeuren_beheren');
    if (!MAILRITMES.includes(ritme)) throw invoerOngeldig([{ veld: 'ritme', melding: 'Kies hoe u mail wilt krijgen.' }]);
    await this.voorkeuren.store(actor.persoonId, { ritme, overzichten });
    return { ritme, overzichten };
  }
}
