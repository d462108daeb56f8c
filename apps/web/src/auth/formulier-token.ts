// SPDX-License-Identifier: EUPL-1.2
import type { SessionSecret } from '#platform/auth/session-secret';

/** The token in every form of a session under one hat; `pet` is null for all hats together. */
export function formulierToken(secret: SessionSecret, kenmerk: string, pet: string | null): string {
  return secret.csrfToken(pet === null ? kenmerk : `${kenmerk} ${pet}`);
}
