// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { beslisHandeling } from '#domain/ladder/beslis-handeling';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import type { HandelingKern } from '#domain/ladder/handelingen';
import type { Positie } from '#domain/ladder/positie';
import type { Zet } from '#domain/ladder/zet';
import { aHandeling } from '#testing/temporal-acts.builder';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { HERLAAD_SIGNAL, VASTLOPER_WORKFLOW } from '#workflows/contract';
import { RENEW_AT_EVENTS } from '#workflows/renewal-rules';
import { TemporalVastloper } from './temporal-vastloper.builder.js';

/** The Zet of an act as another process would commit it, outside the workflow. */
function zetVan(positie: Positie, kern: HandelingKern): Zet {
  const beslissing = beslisHandeling(positie, kern);
  if (!beslissing.toegestaan) throw new Error(beslissing.code);
  const { persoonId, organisatieId } = kern.actor;
  return {
    aanleiding: { soort: 'handeling', handelingId: randomUUID(), handeling: kern.soort, persoonId, organisatieId },
    effecten: beslissing.effecten,
  };
}

jest.setTimeout(240_000);

describe(`${VASTLOPER_WORKFLOW}: a long life`, () => {
  let env: TemporalEnvironment;
  let vastloper: TemporalVastloper;

  beforeAll(async () => {
    env = await TemporalEnvironment.create('2026-11-23T10:00:00.000Z');
  });
  afterEach(async () => {
    env.record.away = false;
    await vastloper.leave();
  });
  afterAll(() => env.close());

  it('starts from the position of the record and goes on as if nothing had happened', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('alliantieraad');
    await vastloper.leave();
    await env.start(vastloper.positie);
    expect(await env.positie(vastloper.id)).toEqual(vastloper.positie);
    const verder = [await vastloper.dateAfter(68), await vastloper.dateAfter(136)];
    await vastloper.skipWerkdagen(140);
    expect(vastloper.regels('volgende_vergadering')[0]?.datum).toBe(verder[0]);
    expect(vastloper.regels('trede_betreden').at(-1)).toMatchObject({
      datum: verder[1],
      gegevens: { naar: 'rijksvertegenwoordiger' },
    });
  });

  it('keeps everything when it continues as new after a quarter: questions, pause, ledger, owner and clocks', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.escalateTo('rijksvertegenwoordiger');
    await vastloper.act('partner_vragen', 'programmabureau', {
      toezeggingId: 'vraag-1',
      partijId: 'org-corporatie',
      antwoordVoor: await vastloper.dateAfter(90),
    });
    await vastloper.act('doorgeleiden', 'rijksvertegenwoordiger', {
      overdrachtId: 'verwijzing-1',
      naarOrganisatieId: 'org-ministerie',
    });
    await vastloper.act(
      'overdracht_beantwoorden',
      'meedenker',
      { overdrachtId: 'verwijzing-1', aanvaard: true },
      'org-ministerie',
    );
    await vastloper.act('overdragen', 'trekker', { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-school' });
    const runId = await vastloper.runId();
    await vastloper.skipWerkdagen(50);
    await vastloper.act('aanhouden', 'rijksvertegenwoordiger', {
      reden: 'seizoen',
      tot: await vastloper.dateAfter(30),
      werkdagen: 30,
    });
    const before = vastloper.positie;
    await vastloper.skipWerkdagen(20);
    expect(await vastloper.runId()).not.toBe(runId);
    expect(vastloper.positie).toEqual(before);
    expect(await env.positie(vastloper.id)).toEqual(before);
    await vastloper.act(
      'vraag_beantwoorden',
      'partner',
      { toezeggingId: 'vraag-1', antwoord: 'toegezegd', voor: await vastloper.dateAfter(60) },
      'org-corporatie',
    );
    await vastloper.skipWerkdagen(11);
    expect(vastloper.positie).toMatchObject({
      status: 'in_behandeling',
      aanhoudWerkdagen: 30,
      doorgeleidingen: 1,
      eigenaarOrganisatieId: 'org-ministerie',
    });
    await env
      .handle(vastloper.id)
      .fetchHistory()
      .then(({ events }) => expect(events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBe(runId));
  });

  it('loses no act and doubles none when many arrive while it continues as new', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    const runId = await vastloper.runId();
    const { versie } = vastloper.positie;
    const aantal = 540; // about three history events each when they come together: more than one run may have
    const kern = aHandeling('aanvullen', await env.vandaag(), 'indiener', {});
    for (let done = 0; done < aantal; done += 60)
      await Promise.all(Array.from({ length: 60 }, () => env.act(vastloper.id, kern)));
    expect(vastloper.regels('aangevuld')).toHaveLength(aantal);
    expect(vastloper.positie.versie).toBe(versie + aantal);
    expect(await vastloper.runId()).not.toBe(runId);
    const first = await env.env.client.workflow.getHandle(`vastloper-${vastloper.id}`, runId).fetchHistory();
    const last = first.events?.at(-1);
    expect(last?.workflowExecutionContinuedAsNewEventAttributes).toBeTruthy();
    expect(Number(last?.eventId)).toBeLessThan(RENEW_AT_EVENTS + 500);
    const accepted = first.events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
    const completed = first.events?.filter((event) => event.workflowExecutionUpdateCompletedEventAttributes).length;
    expect(accepted).toBe(completed);
    await vastloper.skipWerkdagen(14);
    expect(vastloper.positie.trede).toBe('partners');
  });

  it('adopts the position of the record when the versies differ, and decides the act again', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await env.record.applyOutside(
      vastloper.id,
      zetVan(vastloper.positie, aHandeling('gesprek_vastleggen', await env.vandaag(), 'doorbraakteam', { met: ['school'] })),
    );
    const { verouderd } = env.record.commits;
    const versie = await vastloper.act('aanvullen', 'indiener', {});
    expect(env.record.commits.verouderd).toBe(verouderd + 1);
    expect(versie).toBe(vastloper.positie.versie);
    expect(await env.positie(vastloper.id)).toEqual(vastloper.positie);
    expect(vastloper.log.map((regel) => regel.versie)).toEqual(vastloper.log.map((_, index) => index + 1));
  });

  it('refuses an accepted act after all when the record turns out to have moved on', async () => {
    vastloper = await TemporalVastloper.file(env);
    const aanname = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };
    await env.record.applyOutside(
      vastloper.id,
      zetVan(vastloper.positie, aHandeling('aannemen', await env.vandaag(), 'doorbraakteam', aanname)),
    );
    expect(await vastloper.refusalOf('aannemen', 'programmabureau', aanname)).toBe('STATUS_LAAT_NIET_TOE');
    expect(vastloper.regels('aangenomen')).toHaveLength(1);
    expect(await env.positie(vastloper.id)).toEqual(vastloper.positie);
  });

  it('takes no step twice that the record already has', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await vastloper.skipWerkdagen(7);
    const { id } = vastloper.termijn('behandeling');
    const reminded = beslisVerstreken(vastloper.positie, id, 'herinneren');
    if (reminded) await env.record.applyOutside(vastloper.id, reminded);
    await env.env.sleep('2 days'); // the workflow does not know yet, and wakes for the reminder
    await env.settle();
    expect(vastloper.regels('termijn_herinnerd').filter(({ gegevens }) => gegevens['termijnId'] === id)).toHaveLength(1);
    expect(await env.positie(vastloper.id)).toEqual(vastloper.positie);
  });

  it('looks at the record again when it is told to, and ends when the record says afgesloten', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await env.record.applyOutside(
      vastloper.id,
      zetVan(vastloper.positie, aHandeling('aanvullen', await env.vandaag(), 'indiener', {})),
    );
    await env.handle(vastloper.id).signal(HERLAAD_SIGNAL);
    await env.settle();
    expect(await env.positie(vastloper.id)).toEqual(vastloper.positie);
    await env.record.applyOutside(
      vastloper.id,
      zetVan(vastloper.positie, aHandeling('intrekken', await env.vandaag(), 'indiener', {})),
    );
    await env.handle(vastloper.id).signal(HERLAAD_SIGNAL);
    await vastloper.untilEnded();
    expect(await vastloper.workflowStatus()).toBe('COMPLETED');
  });

  it('waits with an act while the database is away, and carries it out once when it is back', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    env.record.away = true;
    const answer = vastloper.act('gesprek_vastleggen', 'doorbraakteam', { met: ['gemeente'] });
    await vastloper.untilPatient();
    await env.env.sleep('1 hour');
    expect(vastloper.regels('gesprek_vastgelegd')).toHaveLength(0);
    expect(await vastloper.workflowStatus()).toBe('RUNNING');
    env.record.away = false;
    await env.env.sleep('1 minute');
    expect(await answer).toBe(vastloper.positie.versie);
    expect(vastloper.regels('gesprek_vastgelegd')).toHaveLength(1);
  });

  it('waits with a lapse while the database is away, with a few history events, and never fails', async () => {
    vastloper = await TemporalVastloper.fileAangenomen(env);
    await env.settle();
    env.record.away = true;
    const { events: before } = await env.handle(vastloper.id).fetchHistory();
    await env.env.sleep(Date.parse(vastloper.termijn('ontvangst').wekmoment ?? '') + 1_000 - (await env.env.currentTimeMs()));
    await vastloper.untilPatient();
    await env.env.sleep('1 hour');
    expect(await vastloper.workflowStatus()).toBe('RUNNING');
    env.record.away = false;
    await env.env.sleep('1 minute');
    await env.settle();
    expect(vastloper.regels('termijn_herinnerd').length + vastloper.regels('termijn_verstreken').length).toBeGreaterThan(0);
    const { events } = await env.handle(vastloper.id).fetchHistory();
    expect((events?.length ?? 0) - (before?.length ?? 0)).toBeLessThan(60);
  });
});
