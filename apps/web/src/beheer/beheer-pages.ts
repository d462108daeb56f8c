// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { BewarenPages } from './bewaren-pages.js';
import { LidmaatschapActs } from './lidmaatschap-acts.js';
import { LidmaatschapPages } from './lidmaatschap-pages.js';
import { MailtekstPages } from './mailtekst-pages.js';
import { MailadresPages } from './mailadres-pages.js';
import { MensenPages } from './mensen-pages.js';
import { OrganisatiePages } from './organisatie-pages.js';
import { OverzichtPages } from './overzicht-pages.js';
import { ReferentiePages } from './referentie-pages.js';
import { TermijnPages } from './termijn-pages.js';
import { ToegangPages } from './toegang-pages.js';
import { WebhookPages } from './webhook-pages.js';
import { UitnodigPages } from './uitnodig-pages.js';

/** What draws the pages under /beheer. */
export const BEHEER_PAGES: readonly Provider[] = [
  OverzichtPages,
  OrganisatiePages,
  UitnodigPages,
  MensenPages,
  MailadresPages,
  LidmaatschapActs,
  LidmaatschapPages,
  ToegangPages,
  TermijnPages,
  ReferentiePages,
  BewarenPages,
  MailtekstPages,
  WebhookPages,
];
