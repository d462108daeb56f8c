// SPDX-License-Identifier: EUPL-1.2
import { Injectable, NotFoundException } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import type { Bewerking } from '#domain/policy/beleid';
import { ManageKalender } from '#application/use-cases/manage-kalender.use-case';
import { ManageWebhook } from '#application/use-cases/manage-webhook.use-case';
import { ReviewToegang } from '#application/use-cases/review-toegang.use-case';
import { heeftErgensToegang } from '#application/use-cases/toegang';
import { hersteldVraag } from '../forms/hersteld-formulier.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { BEHEER } from '../texts/beheer.js';
import { fill } from '../texts/fill.js';
import type { BeheerAsk } from './beheer-form.js';
import { jarenInWoorden } from './kalender.page.js';
import { OverzichtPage, type BeheerDeur } from './overzicht.page.js';

/** Which operation of the policy each door is. */
const BEWERKINGEN: Readonly<Record<BeheerDeur, Bewerking>> = {
  '/beheer/organisaties': 'organisaties_beheren',
  '/beheer/uitnodigen': 'uitnodigen',
  '/beheer/mensen': 'leden_lezen',
  '/beheer/toegang': 'toegangslijsten_beheren',
  '/beheer/termijnen': 'termijnregelingen_beheren',
  '/beheer/kalender': 'kalender_beheren',
  '/beheer/themas': 'themas_beheren',
  '/beheer/bewaren': 'bewaartermijnen_beheren',
  '/beheer/mailteksten': 'mailteksten_bekijken',
  '/beheer/webhooks': 'webhooks_beheren',
  '/beheer/wachtrijen': 'wachtrijen_bekijken',
  '/beheer/gebeurtenissen': 'beheergebeurtenissen_lezen',
};

/** The parts of beheer where each thing has a page of its own, with forms that go to addresses below it. */
const DELEN: ReadonlySet<string> = new Set(['organisaties', 'mensen', 'lidmaatschappen', 'themas', 'webhooks']);

/** The first page of beheer, with the doors of this person. */
@Injectable()
export class OverzichtPages {
  constructor(
    private readonly kalender: ManageKalender,
    private readonly toegang: ReviewToegang,
    private readonly webhooks: ManageWebhook,
  ) {}

  /** An address of a form that is looked at instead of sent (after a fault and a reload, or after signing in again) leads to the page it stands on. */
  async toPage({ hersteld }: PageContext, deel: string, id: string): Promise<PageAnswer> {
    if (!DELEN.has(deel)) throw new NotFoundException();
    return { redirect: `/beheer/${deel}/${encodeURIComponent(id)}${hersteldVraag(hersteld, '?')}` };
  }

  /** The doors, and what asks for attention behind them. */
  async show({ actor, page }: BeheerAsk): Promise<PageAnswer> {
    const deuren = (Object.keys(BEWERKINGEN) as BeheerDeur[]).filter((deur) => heeftErgensToegang(actor, BEWERKINGEN[deur]));
    return { page: OverzichtPage({ page, deuren, letOp: await this.noticesFor(actor, deuren) }) };
  }

  private async noticesFor(actor: Actor, deuren: readonly BeheerDeur[]): Promise<Partial<Record<BeheerDeur, string>>> {
    const [kalender, toegang, webhooks] = await Promise.all([
      deuren.includes('/beheer/kalender') ? this.kalenderNotice(actor) : null,
      deuren.includes('/beheer/toegang') ? this.toegangNotice(actor) : null,
      deuren.includes('/beheer/webhooks') ? this.webhookNotice(actor) : null,
    ]);
    return {
      ...(kalender === null ? {} : { '/beheer/kalender': kalender }),
      ...(toegang === null ? {} : { '/beheer/toegang': toegang }),
      ...(webhooks === null ? {} : { '/beheer/webhooks': webhooks }),
    };
  }

  private async kalenderNotice(actor: Actor): Promise<string | null> {
    const { zonderBesluit } = await this.kalender.list(actor);
    return zonderBesluit.length === 0 ? null : fill(BEHEER.letOp.kalender, { jaren: jarenInWoorden(zonderBesluit) });
  }

  private async webhookNotice(actor: Actor): Promise<string | null> {
    const webhooks = await this.webhooks.list(actor);
    return webhooks.some(({ stand }) => stand === 'gestopt') ? BEHEER.letOp.webhooks : null;
  }

  private async toegangNotice(actor: Actor): Promise<string | null> {
    const lijsten = await this.toegang.list(actor, null);
    if (lijsten.length === 0) return BEHEER.letOp.toegangLeeg;
    const aantal = lijsten.filter(({ bevestigdOp }) => bevestigdOp === null).length;
    if (aantal === 0) return null;
    return aantal === 1 ? BEHEER.letOp.toegangEen : fill(BEHEER.letOp.toegang, { aantal });
  }
}
