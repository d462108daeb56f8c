// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BeheerSoort } from '#domain/beheer/beheer';
import type { Rol } from '#domain/ladder/begrippen';
import { v7 } from 'uuid';
import { RecordDatabase } from '../../test/record-database.js';
import { NOTEER } from '../beheer/beheer-sql.js';
import type { Sql } from '../database.js';
import { organisatieIdVan } from '../reference-id.js';
import { BEHEER, VOOR_ALLEN } from './beheer-policies.js';
import { PROTECTED_TABLES } from './policies.js';
import { RIGHTS } from './rights.js';

const OP = '2026-11-23T09:00:00.000Z';
const GEBIED = 'EHV-WZ';
const GEMEENTE = v7();
const TEAM = organisatieIdVan('doorbraakteam-ehv-wz');

/** Somebody for each way to stand to who may do what. */
const MENSEN = {
  beheerder: [v7(), 'beheerder', null],
  bureau: [v7(), 'programmabureau', GEBIED],
  bureauElders: [v7(), 'programmabureau', 'VLA-WW'],
  team: [v7(), 'doorbraakteam', GEBIED],
  beheerderVanGebied: [v7(), 'beheerder', GEBIED],
  beheerderGeweest: [v7(), 'beheerder', null],
  geschorst: [v7(), 'beheerder', null],
  vervanger: [v7(), null, null],
  niemand: [v7(), null, null],
} as const satisfies Record<string, readonly [string, Rol | null, string | null]>;
type Wie = keyof typeof MENSEN;
const WIE = Object.keys(MENSEN) as Wie[];
const persoon = (wie: Wie): string => MENSEN[wie][0];

let db: RecordDatabase;
let uitnodiging: string;
const lidmaatschapVan = new Map<Wie, string>();

/** One change as a program without wall A would send it: any kind of row, and any statement behind it. */
interface Poging {
  readonly wie: Wie;
  readonly soort: BeheerSoort;
  readonly gegevens?: Readonly<Record<string, unknown>>;
  readonly organisatieId?: string | null;
  /** About whom the row is. */
  readonly over?: string | null;
  readonly text: string;
  readonly values?: readonly unknown[];
}

const noteer = (sql: Sql, { wie, soort, gegevens = {}, organisatieId = null, over = null }: Poging): Promise<unknown> =>
  sql.rows(NOTEER, [v7(), soort, persoon(wie), OP, organisatieId, over, JSON.stringify(gegevens), null, null]);

/** Is it taken? Nothing of it is kept. */
async function neemt(poging: Poging, metRegel = true): Promise<boolean> {
  const [TERUG, NIETS_GERAAKT] = [new Error('rolled back'), new Error('no row to change was seen')];
  const werk = db.database.asZicht({ persoonId: persoon(poging.wie), plaatsen: [] }).transaction(async (sql) => {
    if (metRegel) await noteer(sql, poging);
    const geraakt = await sql.rows({ text: `${poging.text} RETURNING 1 AS een` }, poging.values ?? []);
    throw geraakt.length > 0 ? TERUG : NIETS_GERAAKT;
  });
  return werk.then(
    () => false,
    (error: unknown) => {
      if (error === TERUG) return true;
      if (error === NIETS_GERAAKT) return false;
      expect(error).toMatchObject({ code: '42501', message: expect.stringContaining('row-level security') });
      return false;
    },
  );
}

const wieMag = async (poging: (wie: Wie) => Poging): Promise<Wie[]> => {
  const namen: Wie[] = [];
  for (const wie of WIE) if (await neemt(poging(wie))) namen.push(wie);
  return namen;
};

const LID = `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf) VALUES (gen_random_uuid(), $1, $2, $3, $4, '2026-11-23')`;
const NODIG_UIT = `INSERT INTO uitnodigingen (id, token_hash, emailadres, organisatie_id, rol, focusgebied, geldig_tot, uitgenodigd_door)
  VALUES ($1::uuid, $1::text, 'iemand@organisatie.example', $2, $3, $4, '2026-12-01', $5)`;
const ORGANISATIE = `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1::uuid, $1::text, 'Een naam', $2, $3, '2026-11-23')`;

/** What only a beheerder changes: for each table and each kind of statement one that writes a row. */
const ALLEEN_BEHEERDER: readonly (readonly [string, BeheerSoort, string])[] = [
  [
    'lidmaatschappen INSERT',
    'lidmaatschap_gegeven',
    `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf)
      SELECT gen_random_uuid(), p.id, '${TEAM}', 'doorbraakteam', date '2026-11-23' FROM personen p WHERE p.id::text <> current_setting('app.persoon') LIMIT 1`,
  ],
  ['lidmaatschappen UPDATE', 'lidmaatschap_beeindigd', `UPDATE lidmaatschappen SET geldig_tot = '2026-11-22'`],
  [
    'plaatsvervangingen INSERT',
    'plaatsvervanging_geregeld',
    `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot)
      SELECT gen_random_uuid(), l.id, p.id, '2026-11-23', '2026-12-01' FROM lidmaatschappen l, personen p WHERE p.id::text <> current_setting('app.persoon') LIMIT 1`,
  ],
  [
    'plaatsvervanging_eindes INSERT',
    'plaatsvervanging_beeindigd',
    `INSERT INTO plaatsvervanging_eindes (id, plaatsvervanging_id, laatste_dag) SELECT gen_random_uuid(), id, '2026-11-22' FROM plaatsvervangingen`,
  ],
  [
    'schorsingen INSERT',
    'persoon_geschorst',
    `INSERT INTO schorsingen (id, persoon_id, reden, op) SELECT gen_random_uuid(), id, 'onderzoek', now() FROM personen p WHERE p.id::text <> current_setting('app.persoon')
      AND NOT EXISTS (SELECT FROM schorsingen s WHERE s.persoon_id = p.id) LIMIT 1`,
  ],
  [
    'schorsingen UPDATE',
    'schorsing_opgeheven',
    `UPDATE schorsingen SET opgeheven_op = now() WHERE persoon_id::text <> current_setting('app.persoon')`,
  ],
  [
    'organisaties INSERT',
    'organisatie_toegevoegd',
    ORGANISATIE.replaceAll('$1', `'${v7()}'`).replace('$2', `'school'`).replace('$3', 'NULL'),
  ],
  ['organisaties UPDATE', 'organisatie_beeindigd', `UPDATE organisaties SET geldig_tot = '2026-11-22' WHERE id = '${TEAM}'`],
  [
    'themas INSERT',
    'thema_toegevoegd',
    `INSERT INTO themas (code, naam, hoofdthema, geldig_vanaf) SELECT 'nieuw', 'Nieuw', hoofdthema, geldig_vanaf FROM themas LIMIT 1`,
  ],
  ['themas UPDATE', 'thema_hernoemd', `UPDATE themas SET naam = 'Anders'`],
  [
    'termijnregelingen INSERT',
    'termijnregeling_vastgesteld',
    `INSERT INTO termijnregelingen (code, versie, focusgebied, regeling, geldig_vanaf) SELECT code, 999, focusgebied, regeling, geldig_vanaf FROM termijnregelingen LIMIT 1`,
  ],
  ['termijnregelingen UPDATE', 'termijnregeling_vastgesteld', `UPDATE termijnregelingen SET geldig_tot = '2026-11-22'`],
  [
    'kalenders INSERT',
    'kalenderbesluit_ingevoerd',
    `INSERT INTO kalenders (versie, gelijkgestelde_dagen, bekend_tot_en_met_jaar, bron, geldig_vanaf)
      SELECT 999, gelijkgestelde_dagen, bekend_tot_en_met_jaar, bron, geldig_vanaf FROM kalenders LIMIT 1`,
  ],
  [
    'bewaartermijnen INSERT',
    'bewaartermijn_gezet',
    `INSERT INTO bewaartermijnen (id, resultaat, waardering, jaren, geldig_vanaf) VALUES (gen_random_uuid(), 'doorbraak', 'vernietigen', 1, '2020-01-01')`,
  ],
  [
    'mailteksten INSERT',
    'mailtekst_gezet',
    `INSERT INTO mailteksten (focusgebied, versie, groet, contact, door_persoon_id, op) VALUES ('${GEBIED}', 1, 'Dag', 'Bel ons', '${persoon('beheerder')}', now())`,
  ],
  [
    'toegangslijsten INSERT',
    'toegangslijsten_opgesteld',
    `INSERT INTO toegangslijsten (id, maand, organisatie_id, leden) VALUES (gen_random_uuid(), '2026-10', '${TEAM}', '[]')`,
  ],
  [
    'toegangslijsten UPDATE',
    'toegangslijst_bevestigd',
    `UPDATE toegangslijsten SET bevestigd_op = now(), bevestigd_door = '${persoon('team')}'`,
  ],
  [
    'webhooks INSERT',
    'webhook_toegevoegd',
    `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk) VALUES (gen_random_uuid(), '${TEAM}', 'Naam', 'https://weg.example/', '{}', 'k')`,
  ],
  ['webhooks UPDATE', 'webhook_uitgezet', `UPDATE webhooks SET stand = 'uitgezet'`],
  [
    'webhookbezorgingen INSERT',
    'webhook_beproefd',
    `INSERT INTO webhookbezorgingen (id, webhook_id, soort, vervalt_op, aangemaakt_op) SELECT gen_random_uuid(), id, 'proef', now(), now() FROM webhooks`,
  ],
];

beforeAll(async () => {
  db = await RecordDatabase.create('beheerbeleid');
  const rows = (text: string, values: readonly unknown[] = []) => db.owner.rows({ text }, values);
  await rows(ORGANISATIE, [GEMEENTE, 'gemeente', GEBIED]);
  for (const [wie, [id, rol, focusgebied]] of Object.entries(MENSEN)) {
    await rows(`INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'test', $2::text, $2, $2)`, [
      id,
      wie,
    ]);
    if (rol === null) continue;
    const lidmaatschap = v7();
    lidmaatschapVan.set(wie as Wie, lidmaatschap);
    const tot = wie === 'beheerderGeweest' ? '2026-11-22' : null;
    await rows(`INSERT INTO lidmaatschappen VALUES ($1, $2, $3, $4, $5, '2026-01-01', $6)`, [
      lidmaatschap,
      id,
      TEAM,
      rol,
      focusgebied,
      tot,
    ]);
  }
  await rows(`INSERT INTO schorsingen (id, persoon_id, reden, op) VALUES ($1, $2, 'onderzoek', now())`, [
    v7(),
    persoon('geschorst'),
  ]);
  await rows(
    `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES ($1, $2, $3, '2026-11-23', '2099-12-31')`,
    [v7(), lidmaatschapVan.get('beheerder'), persoon('vervanger')],
  );
  uitnodiging = v7();
  await rows(NODIG_UIT, [uitnodiging, GEMEENTE, 'partner', GEBIED, persoon('bureau')]);
  await rows(`INSERT INTO toegangslijsten (id, maand, organisatie_id, leden) VALUES ($1, '2026-11', $2, '[]')`, [v7(), TEAM]);
  await rows(
    `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk) VALUES ($1, $2, 'Naam', 'https://adres.example/', '{}', 'k')`,
    [v7(), TEAM],
  );
}, 60_000);
afterAll(() => db.drop());

describe('the tables that say who may do what, with wall A gone', () => {
  it.each(ALLEEN_BEHEERDER)(
    'takes %s from a beheerder and who stands in for one, and from nobody else',
    async (_, soort, text) => {
      expect(await wieMag((wie) => ({ wie, soort, text }))).toEqual(['beheerder', 'vervanger']);
    },
  );

  it.each(ALLEEN_BEHEERDER)('takes %s not without its row, nor behind a row that others may make', async (_, soort, text) => {
    expect(await neemt({ wie: 'beheerder', soort, text }, false)).toBe(false);
    for (const wie of ['bureau', 'beheerder'] as const) {
      const gegevens = { rol: 'partner', focusgebied: GEBIED };
      expect(await neemt({ wie, soort: 'partner_uitgenodigd', gegevens, text })).toBe(false);
    }
  });

  it('takes no change behind a row of another transaction', async () => {
    const text = `UPDATE themas SET naam = 'Anders'`;
    const id = v7();
    const zicht = db.database.asZicht({ persoonId: persoon('beheerder'), plaatsen: [] });
    await zicht.transaction((sql) =>
      sql.rows(NOTEER, [id, 'thema_hernoemd', persoon('beheerder'), OP, null, null, '{}', null, null]),
    );
    const later = zicht.transaction(async (sql) => {
      await sql.rows({ text: `SELECT set_config('app.beheer', $1, true)` }, [id]);
      await sql.rows({ text });
    });
    await expect(later).rejects.toMatchObject({ code: '42501' });
  });

  it('takes no row in the name of another', async () => {
    const namens = db.database
      .asZicht({ persoonId: persoon('team'), plaatsen: [] })
      .transaction((sql) => noteer(sql, { wie: 'beheerder', soort: 'thema_hernoemd', text: '' }));
    await expect(namens).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody give themselves a role or a deputyship, or lift what was decided about them', async () => {
    const zelf = [persoon('beheerder'), TEAM, 'doorbraakteam', GEBIED];
    expect(await neemt({ wie: 'beheerder', soort: 'lidmaatschap_gegeven', text: LID, values: zelf })).toBe(false);
    expect(
      await neemt({ wie: 'beheerder', soort: 'lidmaatschap_gegeven', text: LID, values: [persoon('team'), ...zelf.slice(1)] }),
    ).toBe(true);
    const text = `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES (gen_random_uuid(), $1, $2, '2026-11-23', '2026-11-23')`;
    const values = [lidmaatschapVan.get('team'), persoon('beheerder')];
    expect(await neemt({ wie: 'beheerder', soort: 'plaatsvervanging_geregeld', text, values })).toBe(false);
  });
});

describe('inviting, with wall A gone', () => {
  const nodigUit = (wie: Wie, organisatieId: string, rol: Rol, focusgebied: string | null): Poging => {
    const id = v7();
    const gegevens = { uitnodigingId: id, rol, focusgebied };
    return {
      wie,
      soort: 'partner_uitgenodigd',
      gegevens,
      text: NODIG_UIT,
      values: [id, organisatieId, rol, focusgebied, persoon(wie)],
    };
  };

  it('is for a beheerder and the programmabureau of that area', async () => {
    expect(await wieMag((wie) => nodigUit(wie, GEMEENTE, 'partner', GEBIED))).toEqual(['beheerder', 'bureau', 'vervanger']);
  });

  it('is at a seat, for another role or for all areas for a beheerder alone', async () => {
    expect(await wieMag((wie) => nodigUit(wie, TEAM, 'partner', GEBIED))).toEqual(['beheerder', 'vervanger']);
    expect(await wieMag((wie) => nodigUit(wie, GEMEENTE, 'doorbraakteam', GEBIED))).toEqual(['beheerder', 'vervanger']);
    expect(await wieMag((wie) => nodigUit(wie, GEMEENTE, 'partner', null))).toEqual(['beheerder', 'vervanger']);
  });

  it('brings an invitation of what the row says, and an organisation that is no seat', async () => {
    const poging = nodigUit('bureau', GEMEENTE, 'partner', GEBIED);
    expect(await neemt({ ...poging, gegevens: { ...poging.gegevens, rol: 'indiener' } })).toBe(false);
    const nieuw = (id: string, soort: string, focusgebied: string): Poging => {
      const gegevens = { rol: 'partner', focusgebied: GEBIED };
      const basis = { wie: 'bureau', soort: 'partner_uitgenodigd', gegevens, organisatieId: id } as const;
      return { ...basis, text: ORGANISATIE, values: [id, soort, focusgebied] };
    };
    expect(await neemt(nieuw(v7(), 'school', GEBIED))).toBe(true);
    expect(await neemt(nieuw(v7(), 'doorbraakteam', GEBIED))).toBe(false);
    expect(await neemt(nieuw(v7(), 'school', 'VLA-WW'))).toBe(false);
  });

  it('is taken back by a beheerder or the programmabureau of its area, whatever area the row names, and for all areas by a beheerder', async () => {
    const text = `UPDATE uitnodigingen SET ingetrokken_op = now() WHERE id = $1`;
    const trekIn =
      (id: string, gegevens: Readonly<Record<string, unknown>> = {}) =>
      (wie: Wie): Poging => ({
        ...{ wie, soort: 'uitnodiging_ingetrokken', text, values: [id] },
        gegevens: { uitnodigingId: id, ...gegevens },
      });
    expect(await wieMag(trekIn(uitnodiging))).toEqual(['beheerder', 'bureau', 'vervanger']);
    expect(await wieMag(trekIn(uitnodiging, { focusgebied: 'VLA-WW' }))).toEqual(['beheerder', 'bureau', 'vervanger']);
    const [zetel, elders] = [v7(), v7()];
    await db.owner.rows({ text: NODIG_UIT }, [zetel, TEAM, 'beheerder', null, persoon('beheerder')]);
    await db.owner.rows({ text: NODIG_UIT }, [elders, GEMEENTE, 'partner', 'VLA-WW', persoon('beheerder')]);
    expect(await wieMag(trekIn(zetel))).toEqual(['beheerder', 'vervanger']);
    expect(await wieMag((wie) => ({ ...trekIn(zetel)(wie), gegevens: { uitnodigingId: uitnodiging } }))).toEqual([]);
    expect(await wieMag(trekIn(elders))).toEqual(['beheerder', 'bureauElders', 'vervanger']);
  });

  it('gives its guest the membership it offers, and no other', async () => {
    const gebruik = (lid: readonly unknown[], id = uitnodiging): Promise<unknown> =>
      db.database.asZicht({ persoonId: persoon('niemand'), plaatsen: [] }).transaction(async (sql) => {
        await sql.rows({ text: `UPDATE uitnodigingen SET gebruikt_op = now(), persoon_id = $2 WHERE id = $1` }, [
          id,
          persoon('niemand'),
        ]);
        await noteer(sql, { wie: 'niemand', soort: 'uitnodiging_aanvaard', gegevens: { uitnodigingId: uitnodiging }, text: '' });
        await sql.rows({ text: LID }, lid);
      });
    const aanbod = [persoon('niemand'), GEMEENTE, 'partner', GEBIED];
    for (const lid of [
      [persoon('niemand'), TEAM, 'partner', GEBIED],
      [persoon('niemand'), GEMEENTE, 'programmabureau', GEBIED],
      [persoon('niemand'), GEMEENTE, 'partner', null],
      [persoon('team'), GEMEENTE, 'partner', GEBIED],
    ])
      await expect(gebruik(lid)).rejects.toMatchObject({ code: '42501' });
    await gebruik(aanbod);
    await expect(gebruik(aanbod)).rejects.toMatchObject({ code: '42501' }); // used once
    const opnieuw = await db.database
      .asZicht({ persoonId: persoon('team'), plaatsen: [] })
      .rows({ text: `UPDATE uitnodigingen SET persoon_id = $1 WHERE id = $2 RETURNING id` }, [persoon('team'), uitnodiging]);
    expect(opnieuw).toEqual([]);
  });
});

describe('people, with wall A gone', () => {
  const ZET = `UPDATE personen SET emailadres = 'anders@weg.example' WHERE id = $1`;
  const zet = (wie: Wie, soort: BeheerSoort, over: string): Poging => ({
    ...{ wie, soort, text: ZET, values: [persoon('team')], over },
  });

  it('get another mail address from a beheerder who says so of that person, and from nobody else', async () => {
    expect(await wieMag((wie) => zet(wie, 'mailadres_gezet', persoon('team')))).toEqual(['beheerder', 'vervanger']);
    expect(await neemt(zet('beheerder', 'mailadres_gezet', persoon('bureau')))).toBe(false);
    expect(await neemt(zet('beheerder', 'thema_hernoemd', persoon('team')))).toBe(false);
    expect(await neemt(zet('beheerder', 'mailadres_gezet', persoon('team')), false)).toBe(false);
    expect(
      await neemt({
        ...zet('bureau', 'partner_uitgenodigd', persoon('team')),
        gegevens: { rol: 'partner', focusgebied: GEBIED },
      }),
    ).toBe(false);
  });

  it('get no other name, and are nobody new but the contact of a link, and who uses an invitation', async () => {
    const als = (text: string, values: readonly unknown[] = []) =>
      db.database.asZicht({ persoonId: persoon('beheerder'), plaatsen: [] }).rows({ text }, values);
    await expect(als(`UPDATE personen SET naam = 'Anders'`)).rejects.toMatchObject({ code: '42501' });
    const nieuw = `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, $2, $1::text, $1::text, 'Nieuw')`;
    await expect(als(nieuw, [v7(), 'https://aanmelden.example'])).rejects.toMatchObject({ code: '42501' });
    await als(nieuw, [v7(), 'urn:doorbraak:maillink']);
    expect(await als(`SELECT persoon_van_aanmelding($1, 'test', 'team', 'Anders')`, [v7()])).toEqual([]);
  });
});

describe('what only a beheerder reads, with wall A gone', () => {
  const TABELLEN = ['schorsingen', 'toegangslijsten', 'beheergebeurtenissen', 'webhooks', 'webhookbezorgingen'];

  beforeAll(async () => {
    await db.owner.rows({
      text: `INSERT INTO webhookbezorgingen (id, webhook_id, soort, vervalt_op, aangemaakt_op) SELECT gen_random_uuid(), id, 'proef', now(), now() FROM webhooks`,
    });
    await db.owner.rows(NOTEER, [v7(), 'thema_hernoemd', persoon('beheerderVanGebied'), OP, null, null, '{}', null, null]);
    await db.owner.rows({ text: `UPDATE lidmaatschappen SET geldig_tot = '2026-01-02' WHERE persoon_id = $1` }, [
      persoon('beheerderGeweest'),
    ]);
  });

  const telt = async (persoonId: string, tabel: string, waar = 'true'): Promise<number> => {
    const text = `SELECT count(*)::int AS aantal FROM ${tabel} WHERE ${waar}`;
    return (await db.database.asZicht({ persoonId, plaatsen: [] }).rows<{ aantal: number }>({ text }))[0]?.aantal ?? -1;
  };

  it.each(TABELLEN)(
    '%s: every row to a beheerder and who stands in, to others at most their own, to nobody without a name',
    async (tabel) => {
      const alles = Number(
        (await db.owner.rows<{ aantal: string }>({ text: `SELECT count(*) AS aantal FROM ${tabel}` }))[0]?.aantal,
      );
      expect(alles).toBeGreaterThan(0);
      const eigen = { schorsingen: 'persoon_id', beheergebeurtenissen: 'door_persoon_id' }[tabel];
      for (const wie of WIE) {
        const gezien = await telt(persoon(wie), tabel);
        if (wie === 'beheerder' || wie === 'vervanger') expect([wie, gezien]).toEqual([wie, alles]);
        else expect([wie, gezien]).toEqual([wie, eigen ? await telt(persoon(wie), tabel, `${eigen} = '${persoon(wie)}'`) : 0]);
      }
      const [niemand] = await db.database.rows<{ aantal: number }>({ text: `SELECT count(*)::int AS aantal FROM ${tabel}` });
      expect(niemand?.aantal).toBe(0);
    },
  );

  describe('where mail goes', () => {
    const [VAN_PERSOON, VAN_ORGANISATIE] = ['kanarie@persoon.example', 'kanarie@organisatie.example'];

    beforeAll(async () => {
      await db.owner.rows({ text: 'UPDATE personen SET emailadres = $2 WHERE id = $1' }, [persoon('team'), VAN_PERSOON]);
      await db.owner.rows({ text: 'UPDATE organisaties SET emailadres = $2 WHERE id = $1' }, [GEMEENTE, VAN_ORGANISATIE]);
    });

    it('of a person, an organisation and an invitation shows to a beheerder and who stands in, and to nobody else', async () => {
      const ids = [persoon('team'), GEMEENTE, uitnodiging];
      const text = `SELECT mailadres_van(id) AS adres FROM unnest($1::uuid[]) WITH ORDINALITY AS gevraagd(id, plaats) ORDER BY plaats`;
      for (const wie of WIE) {
        const zicht = db.database.asZicht({ persoonId: persoon(wie), plaatsen: [] });
        const gezien = (await zicht.rows<{ adres: string | null }>({ text }, [ids])).map(({ adres }) => adres);
        const alles = [VAN_PERSOON, VAN_ORGANISATIE, 'iemand@organisatie.example'];
        expect([wie, gezien]).toEqual([wie, wie === 'beheerder' || wie === 'vervanger' ? alles : [null, null, null]]);
      }
    });

    it.each([
      ...['personen', 'organisaties', 'uitnodigingen'].map((tabel) => [tabel, 'emailadres']),
      ...['token_hash', 'mail_token_hash'].map((kolom) => ['uitnodigingen', kolom]),
    ])('is in no column that a beheerder could read past that: %s.%s', async (tabel, kolom) => {
      const als = db.database.asZicht({ persoonId: persoon('beheerder'), plaatsen: [] });
      for (const text of [`SELECT ${kolom} FROM ${tabel}`, `SELECT 1 FROM ${tabel} WHERE ${kolom} = 'x'`])
        await expect(als.rows({ text })).rejects.toMatchObject({ code: '42501' });
    });

    it('of an invitation shows to who holds one of its secrets', async () => {
      const van = async (geheim: string) =>
        db.database.rows<{ id: string; emailadres: string }>({ text: 'SELECT id, emailadres FROM uitnodiging_van($1)' }, [
          geheim,
        ]);
      await db.owner.rows({ text: `UPDATE uitnodigingen SET mail_token_hash = 'van de mail' WHERE id = $1` }, [uitnodiging]);
      const deze = [{ id: uitnodiging, emailadres: 'iemand@organisatie.example' }];
      expect([await van(uitnodiging), await van('van de mail'), await van('niets')]).toEqual([deze, deze, []]);
    });
  });

  it('is every table of this kind but the ones named with a reason', () => {
    const open = BEHEER.filter(({ command, using }) => command === 'SELECT' && using === 'true').map(({ table }) => table);
    expect(open.sort()).toEqual(Object.keys(VOOR_ALLEN).sort());
  });
});

/** What the role of api and web writes past the policies, and why that opens no door to a case. */
const OPEN: Readonly<Record<string, string>> = {
  sessies: 'found by the hash of a secret',
  aanmeldpogingen: 'found by the hash of a secret',
  verzoek_tellingen: 'counts of requests',
};

describe('everything the role of api and web may write', () => {
  const geschreven = Object.entries(RIGHTS.app).filter(([, rechten]) => rechten.some((recht) => !recht.startsWith('SELECT')));

  it('is under row-level security, or named here with the reason', () => {
    const zonder = geschreven.map(([tabel]) => tabel).filter((tabel) => !PROTECTED_TABLES.includes(tabel));
    expect(zonder.sort()).toEqual(Object.keys(OPEN).sort());
  });

  it('has a case above for every way to write who may do what', () => {
    const gedaan = new Set(ALLEEN_BEHEERDER.map(([naam]) => naam));
    const anders = [
      ...['beheergebeurtenissen INSERT', 'uitnodigingen INSERT', 'uitnodigingen UPDATE'],
      ...['personen INSERT', 'personen UPDATE'],
    ];
    const alles = BEHEER.filter(({ command }) => command !== 'SELECT').map(({ table, command }) => `${table} ${command}`);
    expect([...gedaan, ...anders].sort()).toEqual(alles.sort());
  });
});
