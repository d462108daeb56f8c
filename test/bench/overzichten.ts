// SPDX-License-Identifier: EUPL-1.2
import type { Klok } from '#application/ports/klok';
import type { LocalSystem } from '#testing/local-system';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { MailZender } from '#messages/mail-zender';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgOverzichtenRecord } from '#persistence/berichten/pg-overzichten-record';
import { PgToegangsberichtenRecord } from '#persistence/berichten/pg-toegangsberichten-record';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { Bezorger } from '../../apps/worker/src/berichten/bezorger.js';
import { Brieven } from '../../apps/worker/src/berichten/brieven.js';
import { KnopAdressen } from '../../apps/worker/src/berichten/knop-adressen.js';
import { Toegangsbrieven } from '../../apps/worker/src/berichten/toegangsbrieven.js';
import type { WorkerMetrics } from '../../apps/worker/src/metrics/worker-metrics.js';
import { Overzichtmaker } from '../../apps/worker/src/dagwerk/overzichtmaker.js';
import { sized, type BenchSize } from './bench-size.js';
import { databaseUrlOf, query } from './bench-system.js';
import { line, note } from './report.js';

const ALL = 100_000;
const AIM_MS = 600_000;
const LANES = 6;
/** Messages kept for each person, and people of one organisation. */
const KEPT = 3;
const PEOPLE_PER_ORGANISATION = 10;
const REGELS = { altijd: true, perUur: 1_000 };
const MORGEN = '2099-01-06';

/** Takes every mail and brings it nowhere. */
class SwallowingZender extends MailZender {
  swallowed = 0;

  override async send(): Promise<void> {
    this.swallowed += 1;
  }
}

/** Digests: made in the record, read, written and stored as sent, with a mail server that costs nothing. The worker of the system sleeps meanwhile. */
export async function measureOverzichten(system: LocalSystem, size: BenchSize): Promise<void> {
  const people = sized(size, 3_000, 100);
  system.signal('worker', 'SIGSTOP');
  const source = await createDataSource({ url: databaseUrlOf(system), poolSize: LANES * 2 }).initialize();
  try {
    await keepMessages(system, people);
    await measure(new Database(source), people);
  } finally {
    await source.destroy();
    system.signal('worker', 'SIGCONT');
  }
}

const WEB = 'https://doorbraak.example';
const GEHEIM = 'alleen-voor-metingen-alleen-voor-metingen';

async function measure(database: Database, people: number): Promise<void> {
  const klok = { vandaag: () => MORGEN, kalender: () => KALENDER_STANDAARD, tempo: () => null } as Klok;
  const berichten = new PgBerichtenRecord(database, klok, REGELS);
  const overzichten = new PgOverzichtenRecord(database, klok, berichten, REGELS);
  const smtp = { smtpUrl: 'smtp://127.0.0.1:1', van: 'Doorbraak <d@doorbraak.example>', onlyEncrypted: false, connections: 1 };
  const zender = new SwallowingZender(smtp);
  const adressen = new KnopAdressen(berichten, overzichten, WEB, GEHEIM, null);
  const toegang = new Toegangsbrieven(new PgToegangsberichtenRecord(database, klok, REGELS), adressen, WEB, GEHEIM);
  const metrics = { countMail: () => undefined } as unknown as WorkerMetrics;
  const bezorger = new Bezorger(berichten, zender, new Brieven(berichten, overzichten, adressen, toegang, zender), metrics);
  const began = performance.now();
  await new Overzichtmaker(overzichten, klok).runWhenDue();
  const madeMs = performance.now() - began;
  const ids = (await database.rows<{ id: string }>({ text: `SELECT id FROM overzichten WHERE soort = 'dagelijks'` })).map(
    ({ id }) => id,
  );
  const lane = async (): Promise<void> => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await bezorger.bezorg(id);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const tookMs = performance.now() - began;
  const projectedMs = (tookMs / people) * ALL;
  line(
    `${ALL} overzichten, gerekend vanaf ${zender.swallowed}`,
    `${(projectedMs / 60_000).toFixed(1)} min (${(people / (tookMs / 1000)).toFixed(0)} per seconde)`,
    `onder ${AIM_MS / 60_000} min`,
    zender.swallowed === people && projectedMs < AIM_MS,
  );
  note('daarvan maken in de database', `${(madeMs / 1000).toFixed(1)} s`);
}

/** People who chose one mail a day, each with some messages that were kept, about cases their organisation takes part in. */
async function keepMessages(system: LocalSystem, people: number): Promise<void> {
  await query(
    system,
    `with nieuwe_org as (
        insert into organisaties (id, sleutel, naam, soort, geldig_vanaf)
        select gen_random_uuid(), 'meting-' || n, 'Meting ' || n, 'welzijn', '2020-01-01' from generate_series(1, ${Math.ceil(people / PEOPLE_PER_ORGANISATION)}) as n
        returning id
      ), org as (select id, row_number() over (order by id) as n from nieuwe_org
      ), zaak as (select id, focusgebied, row_number() over (order by nummer) as n from vastlopers order by nummer limit ${KEPT}
      ), deel as (
        insert into betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
        select zaak.id, org.id, 'partner', '2020-01-01', 'meting', '2099-01-01', now(), zaak.focusgebied from zaak, org
      ), nieuwe_persoon as (
        insert into personen (id, issuer, subject, sleutel, naam, emailadres)
        select gen_random_uuid(), 'meting', 'meting-' || n, 'meting-' || n, 'Meting', 'meting-' || n || '@doorbraak.example' from generate_series(1, ${people}) as n
        returning id
      ), wie as (select id, row_number() over (order by id) as n from nieuwe_persoon
      ), lid as (
        insert into lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf)
        select gen_random_uuid(), wie.id, org.id, 'partner', '2020-01-01' from wie join org on org.n = 1 + (wie.n - 1) / ${PEOPLE_PER_ORGANISATION}
        returning persoon_id, organisatie_id
      ), keuze as (
        insert into mailvoorkeuren (persoon_id, ritme, overzichten) select id, 'dagelijks', false from wie
      ), bericht as (
        insert into berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
        select gen_random_uuid(), zaak.id, 'verlengd', 'organisatie', org.id, '{}', 'gebundeld' from zaak, org returning id, organisatie_id
      )
      insert into bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, stand, niet_voor, bundel_dag)
      select gen_random_uuid(), bericht.id, lid.organisatie_id, lid.persoon_id, lid.persoon_id, 'gebundeld', now(), '2020-01-01'
      from lid join bericht on bericht.organisatie_id = lid.organisatie_id`,
  );
  await query(system, 'analyze');
}
