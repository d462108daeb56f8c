// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { volgendeTrede } from '#domain/ladder/begrippen';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { VASTLOPER_WORKFLOW } from '#workflows/contract';
import { readGolden } from './histories.builder.js';
import { CASES, REFERENCE_START, walkReference, type Stand } from './reference-walk.builder.js';
import type { TemporalVastloper } from './temporal-vastloper.builder.js';

jest.setTimeout(240_000);

const EXPECTED: Readonly<Record<Stand, object>> = {
  opgelost: { status: 'afgesloten', resultaat: 'doorbraak', termijnen: [] },
  niet_gelukt: { status: 'afgesloten', resultaat: 'niet_gelukt_wel_geleerd', termijnen: [] },
  loopt: { status: 'in_behandeling', resultaat: null, eigenaarOrganisatieId: 'org-ministerie', doorgeleidingen: 1 },
  open: { status: 'in_behandeling', resultaat: null, eigenaarOrganisatieId: null },
};

describe(`${VASTLOPER_WORKFLOW}: the reference cases`, () => {
  let env: TemporalEnvironment;

  beforeAll(async () => {
    env = await TemporalEnvironment.create(REFERENCE_START);
  });
  afterAll(() => env.close());

  it('are the ten of the demonstration', () => {
    expect(CASES.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `RC-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it.each(CASES)(
    'walks $id ($stand) along its route to its stand by acts, with the facts, messages and timers of the golden record: $titel',
    async (geval) => {
      const { vastloper, golden } = await walkReference(env, geval);
      expect(golden.split('\n')).toEqual(readGolden(geval.id).split('\n'));
      expect(vastloper.regels('trede_betreden').map(({ gegevens }) => gegevens['naar'])).toEqual(geval.route);
      expect(vastloper.positie).toMatchObject({ ...EXPECTED[geval.stand], trede: geval.route.at(-1) });
      expect(vastloper.regels('partner_gevraagd')).toHaveLength(geval.route.includes('partners') ? geval.partijen.length : 0);
      expect(vastloper.regels('termijn_verstreken')).toEqual([]);
      const open = vastloper.positie.status === 'in_behandeling';
      expect(await vastloper.workflowStatus()).toBe(open ? 'RUNNING' : 'COMPLETED');
      if (open) await expectSilenceMovesIt(vastloper);
      await vastloper.leave();
    },
  );

  /** What stands open is not forgotten: silence takes it one rung up, or shows it as landelijk te laat on the last one. */
  async function expectSilenceMovesIt(vastloper: TemporalVastloper): Promise<void> {
    const { trede, route } = vastloper.positie;
    await vastloper.skipWerkdagen(140);
    const hoger = volgendeTrede(route, trede);
    if (hoger === null) expect(vastloper.regels('landelijk_te_laat').length).toBeGreaterThan(0);
    else expect(vastloper.regels('trede_betreden').map(({ gegevens }) => gegevens['naar'])).toContain(hoger);
  }
});
