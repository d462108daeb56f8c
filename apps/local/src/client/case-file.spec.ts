// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataFilesFolder } from '../demo-data.js';
import { StartError } from '../start-error.js';
import { readCaseFile } from './case-file.js';

const ZAAK = `- id: RC-02
  titel: Eén extra afvalbak
  omschrijving: Bewoners vragen om een bak.
  watKanWel: Samen tellen.
  focusgebied: EHV-WZ
  indienerOrganisatie: welzijn
  thema: wonen_en_wijken
  blokkades: [lokaal_beleid]
  stand: open
`;

describe(readCaseFile.name, () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-zaken-'));
    path = join(folder, 'zaken.yaml');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (text: string): ReturnType<typeof readCaseFile> => {
    writeFileSync(path, text);
    return readCaseFile(path);
  };
  const sentence = (text: string | null): string => {
    try {
      if (text === null) readCaseFile(path);
      else read(text);
    } catch (error) {
      expect(error).toBeInstanceOf(StartError);
      return (error as Error).message;
    }
    return 'geen fout';
  };

  it('reads a case, and leaves out what the file tells its readers only', () => {
    expect(read(ZAAK)).toEqual([
      {
        id: 'RC-02',
        indienerOrganisatie: 'welzijn',
        focusgebied: 'EHV-WZ',
        body: {
          titel: 'Eén extra afvalbak',
          omschrijving: 'Bewoners vragen om een bak.',
          watKanWel: 'Samen tellen.',
          focusgebied: 'EHV-WZ',
          thema: 'wonen_en_wijken',
          blokkades: ['lokaal_beleid'],
        },
        fault: null,
      },
    ]);
  });

  it('finds no fault in the ten reference cases', () => {
    const cases = readCaseFile(join(dataFilesFolder(), 'referentiegevallen.yaml'));
    expect(cases.map(({ fault }) => fault)).toEqual(Array.from({ length: 10 }, () => null));
  });

  it('says that a file does not exist', () => {
    expect(sentence(null)).toBe(`Het bestand ${path} bestaat niet. Kijk of de naam en de map kloppen.`);
  });

  it('says that a folder is no file', () => {
    path = folder;
    expect(sentence(null)).toBe(`${folder} is een map. Geef een bestand op met een lijst van zaken.`);
  });

  it('says in which line a file stops being YAML', () => {
    expect(sentence('- id: RC-01\n  titel: "open\n')).toMatch(
      /^Het bestand .*zaken\.yaml is geen geldige YAML \(regel \d+\)\. Kijk naar de streepjes en het inspringen\.$/,
    );
  });

  it.each([
    ['nothing', ''],
    ['an empty list', '[]'],
    ['one case without a list', 'id: RC-01\n'],
    ['a word', 'zaken'],
  ])('says that a file with %s holds no list', (_what, text) => {
    expect(sentence(text)).toBe(`In ${path} staat geen lijst met zaken. Elke zaak begint met een streepje: - id: ...`);
  });

  it('tells a double id in the second case only, so that the first can be filed', () => {
    expect(read(ZAAK + ZAAK).map(({ fault }) => fault)).toEqual([
      null,
      'Dit id staat al eerder in het bestand. Geef elke zaak een eigen id.',
    ]);
  });

  it('tells every field that a case lacks at once, also an empty one or one of another kind', () => {
    const [one] = read(
      ZAAK.replace(/ {2}titel: .*\n/, '')
        .replace('EHV-WZ', '"  "')
        .replace('wonen_en_wijken', '[]'),
    );
    expect(one?.fault).toBe('Dit ontbreekt: titel, focusgebied, thema.');
  });

  it('says that a number or a yes must be text, and not that it is missing', () => {
    const fault = (text: string): string | null | undefined => read(text)[0]?.fault;
    expect(fault(ZAAK.replace('Eén extra afvalbak', '2026'))).toBe('titel moet tekst zijn: zet er aanhalingstekens om.');
    expect(fault(ZAAK.replace('Eén extra afvalbak', '"2026"'))).toBeNull();
    expect(
      fault(
        ZAAK.replace('RC-02', '7')
          .replace('welzijn', 'true')
          .replace(/ {2}thema: .*\n/, ''),
      ),
    ).toBe(
      'Dit ontbreekt: thema. id moet tekst zijn: zet er aanhalingstekens om. indienerOrganisatie moet tekst zijn: zet er aanhalingstekens om.',
    );
  });

  it.each([
    ['no list', 'lokaal_beleid'],
    ['an empty list', '[]'],
  ])('tells that blokkades are missing when they are %s', (_what, value) => {
    expect(read(ZAAK.replace('[lokaal_beleid]', value))[0]?.fault).toBe('Dit ontbreekt: blokkades.');
  });

  it('names a case without an id by its place', () => {
    const [, second] = read(`${ZAAK}- een woord\n`);
    expect(second).toMatchObject({
      id: 'zaak 2',
      fault: 'Dit ontbreekt: id, titel, omschrijving, watKanWel, focusgebied, thema, indienerOrganisatie, blokkades.',
    });
  });
});
