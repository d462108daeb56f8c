// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Positie } from '#domain/ladder/positie';
import { volgendeWek } from '#domain/ladder/volgende-wek';
import { aHandeling, anIndiening } from '#testing/temporal-acts.builder';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { vastloperActivities, type GeweigerdeZet } from './vastloper.activities.js';

jest.setTimeout(240_000);

const ALARM_WAIT_MS = 60_000;

describe(`${vastloperActivities.name}: what the record refuses for good`, () => {
  let env: TemporalEnvironment;
  let alarms: GeweigerdeZet[];
  let id: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    env = await TemporalEnvironment.create('2026-11-23T10:00:00.000Z');
    await env.startWorker({ activities: vastloperActivities(env.record, (soort) => alarms.push(soort)) });
  });
  afterEach(async () => {
    env.record.refuses = () => false;
    await env.leave(id);
  });
  afterAll(async () => {
    await env.close();
    Logger.overrideLogger(['log', 'warn', 'error']);
  });

  const file = async (): Promise<Positie> => {
    alarms = [];
    const positie = await env.record.dienIn(anIndiening());
    id = positie.vastloperId;
    await env.start(positie);
    return positie;
  };
  const aanvullen = async (handelingId: string = randomUUID()): Promise<number> =>
    (await env.act(id, aHandeling('aanvullen', await env.vandaag(), 'indiener', {}), handelingId)).versie;
  const codeOf = (delivery: Promise<unknown>): Promise<unknown> =>
    delivery.then(
      () => null,
      (error: unknown) =>
        error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure ? error.cause.type : error,
    );
  /** Asking the workflow where it stands lets no time of the server pass. */
  const untilAlarms = async (count: number): Promise<void> => {
    for (const end = Date.now() + ALARM_WAIT_MS; alarms.length < count; await env.positie(id))
      if (Date.now() > end) throw new Error(`${alarms.length} of ${count} alarms`);
  };
  const soorten = (): string[] => env.record.log.filter(({ vastloperId }) => vastloperId === id).map(({ soort }) => soort);

  it('refuses that act with a code and an alarm after a few tries; the next act and the clocks of the case go on', async () => {
    const positie = await file();
    let asked = 0;
    env.record.refuses = ({ aanleiding }) => {
      const isIt = aanleiding.soort === 'handeling' && aanleiding.handelingId === 'handeling-kapot';
      if (isIt) asked += 1;
      return isIt;
    };
    const [refused, next] = await Promise.all([codeOf(aanvullen('handeling-kapot')), aanvullen()]);
    expect([refused, asked, alarms]).toEqual(['HANDELING_NIET_VASTGELEGD', 3, ['handeling']]);
    expect(env.record.geweigerd.get('handeling-kapot')).toBe('HANDELING_NIET_VASTGELEGD');
    expect([next, soorten()]).toEqual([positie.versie + 1, ['ingediend', 'aangevuld']]);
    await env.skipTo('2026-12-31');
    expect((await env.record.readPositie(id)).trede).not.toBe('intake');
    expect(alarms).toEqual(['handeling']);
  });

  it('refuses an act that went with an older backup while the record was away, and carries out the next one on that backup', async () => {
    const backup = await file();
    const { versie } = await env.record.readPositie(id);
    await aanvullen();
    env.record.away = true;
    const lost = codeOf(aanvullen('handeling-weg'));
    while (((await env.handle(id).describe()).raw.pendingActivities ?? []).length === 0);
    env.record.posities.set(id, backup);
    env.record.refuses = ({ aanleiding }) => aanleiding.soort === 'handeling' && aanleiding.handelingId === 'handeling-weg';
    const next = aanvullen();
    env.record.away = false;
    await env.env.sleep('1 minute');
    expect([await lost, await next, alarms]).toEqual(['HANDELING_NIET_VASTGELEGD', versie + 1, ['handeling']]);
    expect(await env.positie(id)).toEqual(await env.record.readPositie(id));
  });

  it('keeps trying a lapse, each time with an alarm, lets people act meanwhile, and does it once when the record takes it', async () => {
    const wek = Date.parse(volgendeWek(await file())?.wekmoment ?? '');
    env.record.refuses = ({ aanleiding }) => aanleiding.soort === 'termijn';
    await env.env.sleep(wek + 1_000 - (await env.env.currentTimeMs()));
    await untilAlarms(1);
    const { versie } = await env.record.readPositie(id);
    expect(await aanvullen()).toBe(versie + 1);
    await untilAlarms(2);
    const before = soorten();
    await env.env.sleep('6 minutes');
    await untilAlarms(3);
    expect(soorten()).toEqual(before);
    expect(new Set(alarms)).toEqual(new Set(['termijn']));
    env.record.refuses = () => false;
    await env.env.sleep('6 minutes');
    await env.settle();
    expect(soorten().length).toBe(before.length + 1);
    expect(await env.positie(id)).toEqual(await env.record.readPositie(id));
  });
});
