// SPDX-License-Identifier: EUPL-1.2
import type { AuditorRecord } from '#application/ports/auditor-record';
import type { VastloperProces } from '#application/ports/vastloper-proces';
import type { Afhankelijkheid } from '#platform/health/gereedheid';
import { AUDITOR } from '../auditor/auditor.js';

/** No sign of life of any auditor for so long is an alarm of its own. */
export const HARTSLAG_TE_OUD_SECONDEN = 300;
/** So long without a round that could be ended, nobody watches over the cases, however well the auditor lives. */
export const RONDE_TE_OUD_SECONDEN = 600;

/** The parts of the worker that say whether it can work. */
export interface WorkerDelen {
  readonly database: { query(sql: string): Promise<unknown> };
  readonly proces: Pick<VastloperProces, 'ping'>;
  readonly record: Pick<AuditorRecord, 'heartbeatAge' | 'heartbeatSuccessAge'>;
  readonly route: { readonly isRunning: boolean };
  readonly wacht: { readonly stilstaand: readonly unknown[] };
  /** For how many seconds this process runs: what was long ago before that, it gets the time to do again. */
  readonly draaitSeconden: () => number;
}

/** What the worker leans on. Without the queues the route goes on: what leaves the house is late, not lost. */
export function afhankelijkhedenVan({ database, proces, record, route, wacht, draaitSeconden }: WorkerDelen): Afhankelijkheid[] {
  return [
    { naam: 'postgres', verplicht: true, check: () => database.query('SELECT 1') },
    { naam: 'temporal', verplicht: true, check: () => proces.ping() },
    { naam: 'route', verplicht: true, check: () => refuseUnless(route.isRunning, 'The route does not run.') },
    {
      naam: AUDITOR,
      verplicht: true,
      check: async () => {
        const age = await record.heartbeatAge(AUDITOR);
        await refuseUnless(age !== null && age < HARTSLAG_TE_OUD_SECONDEN, 'No heartbeat of the auditor.');
      },
    },
    {
      naam: `${AUDITOR}_ronde`,
      verplicht: true,
      check: async () => {
        const age = Math.min((await record.heartbeatSuccessAge(AUDITOR)) ?? Infinity, draaitSeconden());
        await refuseUnless(age < RONDE_TE_OUD_SECONDEN, 'No round of the auditor could be ended.');
      },
    },
    { naam: 'wachtrijen', verplicht: false, check: () => refuseUnless(wacht.stilstaand.length === 0, 'A queue stands still.') },
  ];
}

async function refuseUnless(holds: boolean, message: string): Promise<void> {
  if (!holds) throw new Error(message);
}
