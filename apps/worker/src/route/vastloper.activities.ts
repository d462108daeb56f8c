// SPDX-License-Identifier: EUPL-1.2
import type { VastloperRecord } from '#application/ports/vastloper-record';
import type { VastloperActivities } from '#workflows/contract';

/** The activities of a case on the record. They throw only when PostgreSQL is away; then Temporal tries again. */
export function vastloperActivities(record: VastloperRecord): VastloperActivities {
  return {
    commitZet: ({ vastloperId, verwachteVersie, zet }) => record.commitZet(vastloperId, verwachteVersie, zet),
    readPositie: ({ vastloperId }) => record.readPositie(vastloperId),
  };
}
