// SPDX-License-Identifier: EUPL-1.2
import type { Klok } from '#application/ports/klok';
import type { LocalSystem } from '#testing/local-system';
import { OVERZICHT_SOORTEN, type OverzichtSoort } from '#domain/berichten/overzicht';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { MailZender } from '#messages/mail-zender';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgOverzichtenRecord } from '#persistence/berichten/pg-overzichten-record';
import { PgToegangsberichtenRecord } from '#persistence/berichten/pg-toegangsberichten-record';
import { PgWebhookberichtenRecord } from '#persistence/berichten/pg-webhookberichten-record';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { Bezorger } from '../../apps/worker/src/berichten/bezorger.js';
import { Brieven } from '../../apps/worker/src/berichten/brieven.js';
import { KnopAdressen } from '../../apps/worker/src/berichten/knop-adressen.js';
import { Toegangsbrieven } from '../../apps/worker/src/berichten/toegangsbrieven.js';
import { Webhookbrieven } from '../../apps/worker/src/berichten/webhookbrieven.js';
import type { WorkerMetrics } from '../../apps/worker/src/metrics/worker-metrics.js';
import { Overzichtmaker } from '../../apps/worker/src/dagwerk/overzichtmaker.js';
import { sized, type BenchSize } from './bench-size.js';
import { databaseUrlOf, query } from './bench-system.js';
import { line, note } from './report.js';

const PEOPLE = 100_000;
const AIM_MS = 600_000;
const LANES = 6;
/** Cases in each digest, and people of one organisation. */
const CASES = 3;
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

/**
 * Digests of each kind, a fourth of the people each: made in the record, read, written and stored as sent, with a mail server that costs nothing. The worker of the
 * system sleeps meanwhile.
 */
export async function measureOverzichten(system: LocalSystem, size: BenchSize): Promise<void> {
  const people = sized(size, PEOPLE, 400);
  system.signal('worker', 'SIGSTOP');
  const source = await createDataSource({ url: databaseUrlOf(system), poolSize: LANES * 2 }).initialize();
  try {
    await addPeople(system, people);
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
  const webhooks = new Webhookbrieven(new PgWebhookberichtenRecord(database, klok, REGELS), adressen, WEB);
  const metrics = { countMail: () => undefined } as unknown as WorkerMetrics;
  const bezorger = new Bezorger(
    berichten,
    zender,
    new Brieven(berichten, overzichten, adressen, toegang, webhooks, zender),
    metrics,
  );
  const began = performance.now();
  await new Overzichtmaker(overzichten, klok).runWhenDue();
  const madeMs = performance.now() - began;
  const made = await database.rows<{ id: string; soort: OverzichtSoort }>({ text: 'SELECT id, soort FROM overzichten' });
  const ids = made.map(({ id }) => id);
  const lane = async (): Promise<void> => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await bezorger.bezorg(id);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const tookMs = performance.now() - began;
  const perSoort = OVERZICHT_SOORTEN.map((soort) => [soort, made.filter((een) => een.soort === soort).length] as const);
  // Other people of the system may get one too, or something else that waited for them: what counts is that each of the people of the measure got theirs.
  const standen = await database.rows<{ stand: string; aantal: number }>({
    text: `SELECT z.stand, count(*)::int AS aantal FROM bezorgingen z JOIN overzichten o ON o.id = z.bericht_id JOIN personen p ON p.id = z.persoon_id
      WHERE p.issuer = 'meting' GROUP BY z.stand`,
  });
  const sent = standen.find(({ stand }) => stand === 'verzonden')?.aantal ?? 0;
  const whole = perSoort.every(([, aantal]) => aantal >= people / OVERZICHT_SOORTEN.length) && sent === people;
  line(
    `${made.length} overzichten van ${people} mensen, op twee kernen`,
    `${(tookMs / 60_000).toFixed(1)} min (${(made.length / (tookMs / 1000)).toFixed(0)} per seconde)`,
    `onder ${AIM_MS / 60_000} min`,
    whole && tookMs < AIM_MS,
  );
  note('daarvan maken in de database', `${(madeMs / 1000).toFixed(1)} s`);
  note('van de mensen van de meting', standen.map(({ stand, aantal }) => `${stand} ${aantal}`).join(', '));
  note('mails aangeboden', String(zender.swallowed));
  note('van elke soort', perSoort.map(([soort, aantal]) => `${soort} ${aantal}`).join(', '));
}

/**
 * People in four parts: who gets one mail a day, who gets one a week, who gets the list of what stands still, and who sits in an alliantieraad of which nothing
 * stands still. All take part in some cases through their organisation; for the first two a message about each was kept.
 */
async function addPeople(system: LocalSystem, people: number): Promise<void> {
  await query(
    system,
    `with nieuwe_org as (
        insert into organisaties (id, sleutel, naam, soort, geldig_vanaf)
        select gen_random_uuid(), 'meting-' || n, 'Meting ' || n, case n % 4 when 3 then 'alliantieraad' else 'welzijn' end, '2020-01-01'
        from generate_series(1, ${Math.ceil(people / PEOPLE_PER_ORGANISATION)}) as n
        returning id, sleutel
      ), org as (select id, substr(sleutel, 8)::int as n, substr(sleutel, 8)::int % 4 as deel from nieuwe_org
      ), zaak as (select id, focusgebied, trede, row_number() over (order by nummer) as n from vastlopers where not gesloten order by nummer limit ${CASES}
      ), deelname as (
        insert into betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
        select zaak.id, org.id, 'partner', '2020-01-01', 'meting', case org.deel when 2 then date '2026-01-01' else '2099-12-31' end, zaak.trede, now(), zaak.focusgebied
        from zaak, org
      ), nieuwe_persoon as (
        insert into personen (id, issuer, subject, sleutel, naam, emailadres)
        select gen_random_uuid(), 'meting', 'meting-' || n, 'meting-' || n, 'Meting', 'meting-' || n || '@doorbraak.example' from generate_series(1, ${people}) as n
        returning id, sleutel
      ), wie as (select nieuwe_persoon.id, org.id as org_id, org.deel from nieuwe_persoon
        join org on org.n = 1 + (substr(nieuwe_persoon.sleutel, 8)::int - 1) / ${PEOPLE_PER_ORGANISATION}
      ), lid as (
        insert into lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf)
        select gen_random_uuid(), id, org_id, 'partner', '2020-01-01' from wie
      ), keuze as (
        insert into mailvoorkeuren (persoon_id, ritme, overzichten)
        select id, case deel when 0 then 'dagelijks' when 1 then 'wekelijks' else 'direct' end, deel > 1 from wie
      ), bericht as (
        insert into berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
        select gen_random_uuid(), zaak.id, 'verlengd', 'organisatie', org.id, '{}', 'gebundeld' from zaak, org where org.deel < 2 returning id, organisatie_id
      )
      insert into bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, stand, niet_voor, bundel_dag)
      select gen_random_uuid(), bericht.id, wie.org_id, wie.id, wie.id, 'gebundeld', now(), '2020-01-01'
      from wie join bericht on bericht.organisatie_id = wie.org_id`,
  );
  await query(system, 'analyze');
}
