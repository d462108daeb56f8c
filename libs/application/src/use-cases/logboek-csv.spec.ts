// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Logboek, LogboekRegel } from '#application/ports/logboek.repository';
import { logboekCsv } from './logboek-csv.js';

const HASH = 'ab'.repeat(32);
const REGEL: LogboekRegel = {
  versie: 1,
  soort: 'ingediend',
  op: '2026-11-20T09:30:00.000Z',
  door: { organisatie: 'Welzijn, "Zuid"', persoon: null, namens: null },
  gegevens: { thema: 'wonen_en_wijken' },
  woorden: { vraag: 'Een regel\nen nog een' },
  gewist: {},
  bewijs: {
    formatversie: 2,
    handelingId: null,
    organisatieId: null,
    persoonVerborgen: true,
    persoonId: null,
    zout: null,
    persoonHash: HASH,
    zouten: {},
    verborgenWoorden: {},
    woordenHash: null,
    vorigeHash: HASH,
    hash: HASH,
  },
};

function csvOf(change: Partial<LogboekRegel>): string {
  const logboek: Logboek = {
    vastloper: { id: '', nummer: 'EHV-WZ-2026-0042' },
    einde: { versie: 1, hash: HASH },
    gebeurtenissen: [{ ...REGEL, ...change }],
    controlepunten: [],
  };
  return logboekCsv(logboek);
}

describe(logboekCsv.name, () => {
  it('has a line with names and one line per gebeurtenis, every field in quotes', () => {
    expect(csvOf({})).toBe(
      `\uFEFF"nummer","versie","soort","op","organisatie","persoon","namens","gegevens","woorden","vorigeHash","hash"\r\n` +
        `"EHV-WZ-2026-0042","1","ingediend","2026-11-20T09:30:00.000Z","Welzijn, ""Zuid""","","","{""thema"":""wonen_en_wijken""}",` +
        `"{""vraag"":""Een regel\\nen nog een""}","${HASH}","${HASH}"\r\n`,
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u0000=1', '＝1', '\n=1'])(
    'gives a spreadsheet nothing to run: %j',
    (naam) => {
      expect(csvOf({ door: { organisatie: naam, persoon: naam, namens: naam } })).toContain(`"'${naam}","'${naam}","'${naam}"`);
    },
  );

  it('leaves an ordinary name as it is', () => {
    expect(csvOf({ door: { organisatie: 'Wijk = thuis', persoon: 'a-b', namens: 'b' } })).toContain('"Wijk = thuis","a-b","b"');
  });
});
