// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase, TEKST } from '../../test/record-database.js';
import { scanTeksten } from './scan-teksten.js';

/** A BSN that belongs to nobody. */
const BSN = '999990226';

describe(scanTeksten.name, () => {
  let db: RecordDatabase;
  const scan = async (waarschuwingen = false): Promise<{ code: number; lines: string[] }> => {
    const lines: string[] = [];
    return {
      code: await scanTeksten({ databaseUrl: db.test.workerUrl, waarschuwingen, say: (line) => lines.push(line) }),
      lines,
    };
  };

  beforeAll(async () => {
    db = await RecordDatabase.create('scan_teksten');
  });
  afterAll(() => db.drop());

  it('finds nothing in clean texts', async () => {
    await db.fileCase();
    expect(await scan()).toEqual({ code: 0, lines: ['In geen enkele tekst gevonden.'] });
  });

  it('names case, act, field and kind of what was stored before the pattern was known, and never the value', async () => {
    const zaak = await db.fileCase({ tekst: { ...TEKST, partijen: [{ naam: `BSN ${BSN}`, watNodig: null, watBiedt: null }] } });
    const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['structureel'], blokkades: ['geld'] };
    await db.act(zaak, 'aannemen', gegevens, PROGRAMMABUREAU);
    const positie = await db.record.readPositie(zaak.vastloperId);
    const payload = { watNodig: `Het BSN is ${BSN} en ${BSN}.`, uitkomst: 'Bel 06-12345678.' };
    const { id } = await db.storeAct(positie, 'gesprek_vastleggen', { met: ['school'] }, { ...DOORBRAAKTEAM, payload });
    const geblokkeerd = [
      `${zaak.nummer}\tvastloper\tpartijen\tbsn\tblokkeert`,
      `${zaak.nummer}\t${id}\twatNodig\tbsn\tblokkeert`,
    ];
    expect(await scan()).toEqual({ code: 1, lines: [...geblokkeerd, '2 keer gevonden. Kijk zelf, en wis wat weg moet.'] });
    const { lines } = await scan(true);
    expect(lines).toContain(`${zaak.nummer}\t${id}\tuitkomst\ttelefoonnummer\twaarschuwt`);
    expect(lines.join('\n')).not.toContain(BSN);
  });

  it('looks at drafts that were not sent too', async () => {
    const sleutel = '0193a5b0-0000-7000-8000-00000000c001';
    const inhoud = { titel: ['Bakken'], 'regel.naam': ['goed', `BSN ${BSN}`], thema: ['wonen'] };
    const persoonId = '0193a5b0-0000-7000-8000-00000000c002';
    await db.owner.rows({ text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1, 'x', 'x', 'x', 'X')` }, [
      persoonId,
    ]);
    await db.owner.rows({ text: 'INSERT INTO concepten (persoon_id, sleutel, inhoud) VALUES ($1, $2, $3)' }, [
      persoonId,
      sleutel,
      JSON.stringify(inhoud),
    ]);
    expect((await scan()).lines).toContain(`concept\t${sleutel}\tregel\tbsn\tblokkeert`);
    const reden = {
      ...inhoud,
      waaromGeenPersoonsgegevens: ['Dit is geen BSN maar een ordernummer'],
      'regel.naam': [`Order ${BSN}`],
    };
    await db.owner.rows({ text: 'UPDATE concepten SET inhoud = $1' }, [JSON.stringify(reden)]);
    expect((await scan()).lines.join('\n')).not.toContain('concept');
  });
});
