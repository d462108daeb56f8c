// SPDX-License-Identifier: EUPL-1.2
import type { OidcIssuer } from '#platform/auth/oidc-issuer';
import type { SessionSecret } from '#platform/auth/session-secret';
import type { Cookies } from './auth/cookies.js';
import type { DoorSettings } from './start/doors.js';

/** What the pages know of this installation; its own injection token. */
export abstract class WebSettings {
  abstract readonly doors: DoorSettings;
  /** Address of the pages as seen from outside, without a slash at the end. */
  abstract readonly publicWebUrl: string;
  /** Where to report a leak. */
  abstract readonly securityContact: string;
  abstract readonly issuers: readonly OidcIssuer[];
  /** May an invitation be accepted when the sign-in service names no checked address? */
  abstract readonly uitnodigingZonderAdres: boolean;
  abstract readonly secret: SessionSecret;
  abstract readonly cookies: Cookies;
  /** Address of the role of the queue; null: the window on the queues is shut. */
  abstract readonly wachtrijUrl: string | null;
  /** Most mails to one receiver per hour, as the worker keeps it. */
  abstract readonly mailPerUur: number | null;
}
