// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { HandelingLevering, LeveringUitkomst } from '#application/ports/vastloper-proces';
import { beslisHandeling } from '#domain/ladder/beslis-handeling';
import type { Hoedanigheid } from '#domain/ladder/begrippen';
import type { HandelingGegevens, HandelingSoort } from '#domain/ladder/handelingen';
import { aHandeling, anIndiening } from '#testing/temporal-acts.builder';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { TemporalConnection } from './temporal-connection.js';
import { TemporalVastloperProces } from './temporal-vastloper-proces.js';

jest.setTimeout(240_000);

describe(TemporalVastloperProces.name, () => {
  let env: TemporalEnvironment;
  let connection: TemporalConnection;
  let proces: TemporalVastloperProces;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    env = await TemporalEnvironment.create('2026-11-23T10:00:00.000Z');
    connection = new TemporalConnection({ address: env.env.address, namespace: 'default', deliveryTimeoutMs: 5_000 });
    proces = new TemporalVastloperProces(connection);
  });
  afterAll(async () => {
    await connection.onApplicationShutdown();
    await env.close();
    Logger.overrideLogger(['log', 'warn', 'error']);
  });

  const file = async (): Promise<string> => (await env.record.dienIn(anIndiening())).vastloperId;
  const levering = <S extends HandelingSoort>(
    vastloperId: string,
    soort: S,
    door: Hoedanigheid,
    gegevens: HandelingGegevens[S],
  ): HandelingLevering => ({
    handelingId: randomUUID(),
    vastloperId,
    kern: aHandeling(soort, '2026-11-23', door, gegevens),
    readPositie: () => env.record.readPositie(vastloperId),
  });
  const verwerkt = (uitkomst: LeveringUitkomst): { readonly versie: number } => {
    if (uitkomst.uitkomst !== 'verwerkt') throw new Error(uitkomst.uitkomst);
    return uitkomst;
  };
  const runIdOf = async (vastloperId: string): Promise<string> => (await env.handle(vastloperId).describe()).runId;

  it('starts a case once, however often it is asked', async () => {
    const id = await file();
    expect([await proces.isRunning(id), await proces.standOf(id)]).toEqual([false, 'weg']);
    await proces.start(await env.record.readPositie(id));
    const runId = await runIdOf(id);
    await proces.start(await env.record.readPositie(id));
    expect([await proces.isRunning(id), await runIdOf(id)]).toEqual([true, runId]);
    await env.positie(id);
    expect(await proces.standOf(id)).toBe('rust');
  });

  it('gives the workflow a summary and details for the Temporal window, of codes alone', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    const { events } = await env.handle(id).fetchHistory();
    const { summary, details } = events?.[0]?.userMetadata ?? {};
    const texts = [summary, details].map((payload) => JSON.parse(Buffer.from(payload?.data ?? []).toString() || 'null'));
    expect(texts).toEqual([
      'Vastloper EWZ-2026-0001',
      'Focusgebied EWZ; gestart bij versie 1, ingediend op trede intake. De feiten staan in PostgreSQL.',
    ]);
  });

  it('starts a case with what operators look for, so that its first task says nothing more, and shows what changes after that', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    const shown = async (): Promise<Record<string, unknown>> => {
      const { typedSearchAttributes } = await env.handle(id).describe();
      return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    };
    const [begin] = [await shown()];
    expect(begin).toMatchObject({ Focusgebied: 'EWZ', Trede: 'intake', Status: 'ingediend', VastloperNummer: 'EWZ-2026-0001' });
    expect(begin['VolgendeTermijn']).toBeInstanceOf(Date);
    await env.positie(id); // its first task is done
    const { events } = await env.handle(id).fetchHistory();
    const kinds = (events ?? []).map((event) => Object.keys(event).find((field) => field.endsWith('EventAttributes')));
    expect(kinds).toContain('timerStartedEventAttributes');
    expect(kinds).not.toContain('upsertWorkflowSearchAttributesEventAttributes');
    verwerkt(await proces.deliver(levering(id, 'intrekken', 'indiener', {})));
    expect(await shown()).toMatchObject({ Status: 'afgesloten' });
  });

  it('delivers an act with the versie it led to, and the same again when it is delivered twice', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    const act = levering(id, 'aanvullen', 'indiener', {});
    expect(await proces.deliver(act)).toEqual({ uitkomst: 'verwerkt', versie: 2 });
    expect(await proces.deliver(act)).toEqual({ uitkomst: 'verwerkt', versie: 2 });
    expect(env.record.log.filter(({ vastloperId, soort }) => vastloperId === id && soort === 'aangevuld')).toHaveLength(1);
  });

  it('tells with which code the ladder refuses', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    expect(await proces.deliver(levering(id, 'nazorg_beantwoorden', 'indiener', { antwoord: 'houdt' }))).toEqual({
      uitkomst: 'geweigerd',
      code: 'STATUS_LAAT_NIET_TOE',
    });
  });

  it('tells a fault of the workflow from a server that is away: the next act is delivered at once', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    const kapot = levering(id, 'aannemen', 'doorbraakteam', null as never);
    expect((await proces.deliver(kapot)).uitkomst).toBe('stuk');
    expect(await proces.deliver(levering(id, 'aanvullen', 'indiener', {}))).toEqual({ uitkomst: 'verwerkt', versie: 2 });
  });

  it('does not take a refusal from a workflow that stands behind the record, and has the act carried out once it read the record', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    await env.positie(id);
    const aanname = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };
    const aannemen = levering(id, 'aannemen', 'doorbraakteam', aanname);
    const beslissing = beslisHandeling(await env.record.readPositie(id), aannemen.kern);
    if (!beslissing.toegestaan) throw new Error(beslissing.code);
    const { persoonId, organisatieId } = aannemen.kern.actor;
    const aanleiding = {
      soort: 'handeling',
      handelingId: aannemen.handelingId,
      handeling: 'aannemen',
      persoonId,
      organisatieId,
    } as const;
    const { versie } = await env.record.applyOutside(id, { aanleiding, effecten: beslissing.effecten });
    const act = levering(id, 'ontvangst_bevestigen', 'doorbraakteam', {});
    expect((await proces.deliver(act)).uitkomst).toBe('onbereikbaar');
    while ((await env.positie(id)).versie < versie);
    expect(await proces.deliver(act)).toEqual({ uitkomst: 'verwerkt', versie: versie + 1 });
    expect(await proces.deliver(levering(id, 'aannemen', 'doorbraakteam', aanname))).toMatchObject({ uitkomst: 'geweigerd' });
  });

  it('does not take a refusal from a workflow that stands ahead of a record that was put back, and has the act carried out once it read the record', async () => {
    const id = await file();
    const backup = await env.record.readPositie(id);
    await proces.start(backup);
    const aanname = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };
    const { versie } = verwerkt(await proces.deliver(levering(id, 'aannemen', 'doorbraakteam', aanname)));
    env.record.posities.set(id, backup);
    const again = levering(id, 'aannemen', 'doorbraakteam', aanname);
    expect((await proces.deliver(again)).uitkomst).toBe('onbereikbaar');
    while ((await env.positie(id)).versie > backup.versie);
    expect(await proces.deliver(again)).toEqual({ uitkomst: 'verwerkt', versie });
    expect(await proces.deliver(levering(id, 'aannemen', 'doorbraakteam', aanname))).toMatchObject({ uitkomst: 'geweigerd' });
  });

  it('gives the old answer to an act that was done before an older backup was put back, until the workflow starts anew', async () => {
    const id = await file();
    const backup = await env.record.readPositie(id);
    await proces.start(backup);
    const act = levering(id, 'aanvullen', 'indiener', {});
    const { versie } = verwerkt(await proces.deliver(act));
    env.record.posities.set(id, backup);
    env.record.verwerkt.delete(act.handelingId);
    expect(await proces.deliver(act)).toEqual({ uitkomst: 'verwerkt', versie });
    expect([await proces.standOf(id), env.record.verwerkt.has(act.handelingId)]).toEqual(['rust', false]);
    await proces.terminate(id, 'de auditor');
    await proces.start(await env.record.readPositie(id));
    expect(await proces.deliver(act)).toEqual({ uitkomst: 'verwerkt', versie });
    expect(env.record.verwerkt.get(act.handelingId)).toBe(versie);
  });

  it('starts a case that has no workflow yet together with its first act', async () => {
    const id = await file();
    expect(await proces.deliver(levering(id, 'aanvullen', 'indiener', {}))).toEqual({ uitkomst: 'verwerkt', versie: 2 });
    expect(await proces.isRunning(id)).toBe(true);
  });

  it('opens a closed case again, and refuses any other act on it', async () => {
    const id = await file();
    expect(await proces.deliver(levering(id, 'intrekken', 'indiener', {}))).toMatchObject({ uitkomst: 'verwerkt' });
    while (await proces.isRunning(id));
    expect(await proces.deliver(levering(id, 'aanvullen', 'indiener', {}))).toEqual({
      uitkomst: 'geweigerd',
      code: 'VASTLOPER_AFGESLOTEN',
    });
    expect(await proces.deliver(levering(id, 'heropenen', 'indiener', {}))).toMatchObject({ uitkomst: 'verwerkt' });
    expect((await env.record.readPositie(id)).status).toBe('ingediend');
  });

  it('makes the workflow read the record again, and ends one that can no longer move', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    await proces.reload(id);
    await proces.terminate(id, 'herstel');
    expect(await proces.isRunning(id)).toBe(false);
    await expect(proces.reload(id)).rejects.toBeInstanceOf(WorkflowNotFoundError);
    await proces.start(await env.record.readPositie(id));
    expect(await env.positie(id)).toEqual(await env.record.readPositie(id));
  });

  it('says onbereikbaar within the time it was given when the server is away', async () => {
    const away = new TemporalConnection({ address: '127.0.0.1:1', namespace: 'default', deliveryTimeoutMs: 300 });
    const uitkomst = await new TemporalVastloperProces(away).deliver(levering(randomUUID(), 'aanvullen', 'indiener', {}));
    expect(uitkomst.uitkomst).toBe('onbereikbaar');
    await expect(new TemporalVastloperProces(away).start(await env.record.readPositie(await file()))).rejects.toThrow();
    await away.onApplicationShutdown();
  });

  it('says onbereikbaar when no worker answers in time', async () => {
    const id = await file();
    await proces.start(await env.record.readPositie(id));
    await env.stopWorker();
    const hasty = new TemporalConnection({ address: env.env.address, namespace: 'default', deliveryTimeoutMs: 300 });
    expect((await new TemporalVastloperProces(hasty).deliver(levering(id, 'aanvullen', 'indiener', {}))).uitkomst).toBe(
      'onbereikbaar',
    );
    await hasty.onApplicationShutdown();
    await env.startWorker();
  });
});
