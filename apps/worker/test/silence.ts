// SPDX-License-Identifier: EUPL-1.2
import { VeranderingSignaal } from '#application/ports/verandering-signaal';

/** Nobody tells: only the poll finds what arrived. */
export class Silence extends VeranderingSignaal {
  override async listen(): Promise<() => Promise<void>> {
    return async () => undefined;
  }
}
