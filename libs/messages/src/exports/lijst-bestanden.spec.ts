// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { ExportRegel } from '#application/use-cases/export-regel';
import { celTekst, KOLOMMEN, type LijstSchrijver } from './export-schrijver.js';
import { LijstCsv } from './lijst-csv.js';
import { LijstJson } from './lijst-json.js';
import { LijstOds } from './lijst-ods.js';

const REGEL: ExportRegel = {
  nummer: 'EHV-WZ-2026-0042',
  titel: 'Drie bakken <mogen> niet & toch',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['geld', 'taal'],
  status: 'in_behandeling',
  trede: 'partners',
  resultaat: null,
  ingediendOp: '2026-11-20T23:30:00.000Z',
  trekker: 'Corporatie',
  aanZet: null,
  termijn: 'behandeling',
  einddatum: '2026-12-04',
  teLaat: false,
  organisatie: 'Welzijn',
  indiener: null,
  omschrijving: 'Eerste regel\n  tweede regel',
  watKanWel: '=1+1',
  geprobeerd: null,
  regel: 'Afvalplan',
  artikel: null,
  partijen: [{ naam: 'bewoners', watNodig: 'een veld', watBiedt: null }],
  sporen: [],
  stemVanBewoners: null,
};

/** The whole file, its lines handed over in pieces. */
function write(schrijver: LijstSchrijver, ...stukken: (readonly ExportRegel[])[]): Buffer {
  return Buffer.concat([schrijver.begin(), ...stukken.map((stuk) => schrijver.add(stuk)), schrijver.end()]);
}
const content = (file: Uint8Array): string => strFromU8(unzipSync(file)['content.xml'] ?? new Uint8Array());
const rows = (xml: string): string[] => [...xml.matchAll(/<table:table-row>.*?<\/table:table-row>/gs)].map(([row]) => row);

describe(LijstJson.name, () => {
  it('is one object, however the lines come in, also without lines', () => {
    const parse = (file: Buffer): unknown => JSON.parse(file.toString('utf8'));
    expect(parse(write(new LijstJson(), [], [REGEL], [REGEL, REGEL]))).toEqual({ items: [REGEL, REGEL, REGEL] });
    expect(parse(write(new LijstJson()))).toEqual({ items: [] });
  });
});

describe(LijstCsv.name, () => {
  it('has a line with names and one per case, with lists in one field and nothing to run', () => {
    const [names, line, ...rest] = write(new LijstCsv(), [REGEL]).toString('utf8').split('\r\n');
    expect(names).toBe(`\uFEFF${KOLOMMEN.map((kolom) => `"${kolom}"`).join(',')}`);
    expect(line).toContain(`"geld; taal"`);
    expect(line).toContain(`"'=1+1"`);
    expect(line).toContain(`"bewoners (nodig: een veld)"`);
    expect(rest).toEqual(['']);
  });
});

describe(LijstOds.name, () => {
  const file = write(new LijstOds(), [REGEL], []);

  it('begins with the entry mimetype, not packed and without an extra field, so that any program knows what it is', () => {
    const view = new DataView(file.buffer, file.byteOffset);
    const [compression, nameLength, extraLength] = [8, 26, 28].map((at) => view.getUint16(at, true));
    expect([compression, nameLength, extraLength]).toEqual([0, 'mimetype'.length, 0]);
    expect(file.toString('latin1', 30, 30 + 54)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  });

  it('names every file in it in its manifest', () => {
    const files = unzipSync(file);
    expect(Object.keys(files)).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml']);
    expect(strFromU8(files['META-INF/manifest.xml'] ?? new Uint8Array())).toContain('manifest:full-path="content.xml"');
  });

  it('has a row with names and one per case, with as many cells as columns', () => {
    const found = rows(content(file));
    expect(found).toHaveLength(2);
    for (const row of found) expect(row.match(/<table:table-cell[ />]/g)).toHaveLength(KOLOMMEN.length);
  });

  it('writes a text as a text, never as a formula, and a date as the day it is in Amsterdam', () => {
    const xml = content(file);
    expect(xml).not.toContain('table:formula');
    expect(xml).toContain('<table:table-cell office:value-type="string"><text:p>=1+1</text:p></table:table-cell>');
    expect(xml).toContain('office:date-value="2026-11-21"');
    expect(xml).toContain('Drie bakken &lt;mogen&gt; niet &amp; toch');
    expect(xml).toContain('<text:p>Eerste regel</text:p><text:p><text:s text:c="2"/>tweede regel</text:p>');
  });

  it('holds any text so that it is read back as it was, but for signs that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (titel) => {
        const xml = content(write(new LijstOds(), [{ ...REGEL, titel }]));
        const [, cell = ''] = [
          ...(rows(xml)[1] ?? '').matchAll(/<table:table-cell[^>]*?(?:\/>|>(.*?)<\/table:table-cell>)/gs),
        ].map(([, inner = '']) => inner);
        expect(readCell(cell)).toBe(
          titel.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replaceAll(/\r\n|\r/g, '\n'),
        );
      }),
      { examples: [['\r\u0000\n']] },
    );
  });
});

describe(celTekst.name, () => {
  it('says yes and no in words, and nothing for what is not there', () => {
    expect([celTekst(REGEL, 'teLaat'), celTekst({ ...REGEL, teLaat: true }, 'teLaat'), celTekst(REGEL, 'sporen')]).toEqual([
      'nee',
      'ja',
      '',
    ]);
  });
});

/** What a reader of OpenDocument makes of a cell: a paragraph per line, spaces and tabs as elements. */
function readCell(inner: string): string {
  return [...inner.matchAll(/<text:p>(.*?)<\/text:p>/gs)]
    .map(([, regel = '']) =>
      regel
        .replaceAll(/<text:s text:c="(\d+)"\/>/g, (_, count) => ' '.repeat(Number(count)))
        .replaceAll('<text:tab/>', '\t')
        .replaceAll('&quot;', '"')
        .replaceAll('&gt;', '>')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
    )
    .join('\n');
}
