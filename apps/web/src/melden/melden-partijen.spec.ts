// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aansluitTekst } from './aansluit-tekst.js';
import { isPartijVeld, partijenText, partijenVan, partijFields, partijFouten } from './melden-partijen.js';

const TYPED = {
  titel: ['De sporthal is dicht'],
  'partijen.0.naam': ['woningcorporatie'],
  'partijen.0.watNodig': ['een schone stoep'],
  'partijen.2.naam': ['school'],
};

describe(partijFields.name, () => {
  it('asks of four parties who they are, what they need and what they offer, and none of it must be answered', () => {
    const fields = partijFields();
    expect(fields.map(({ name }) => name)).toEqual(
      [0, 1, 2, 3].flatMap((place) => ['naam', 'watNodig', 'watBiedt'].map((part) => `partijen.${place}.${part}`)),
    );
    expect(fields.filter(({ required }) => required)).toEqual([]);
    expect(fields.every(isPartijVeld)).toBe(true);
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
  });
});

describe(partijenVan.name, () => {
  it('takes the parties with a name, in order', () => {
    expect(partijenVan(TYPED)).toEqual([
      { naam: 'woningcorporatie', watNodig: 'een schone stoep', watBiedt: null },
      { naam: 'school', watNodig: null, watBiedt: null },
    ]);
    expect(partijenVan({})).toEqual([]);
  });
});

describe(partijFouten.name, () => {
  it('asks for the name of a party of which only a need or an offer was typed', () => {
    expect(partijFouten({ 'partijen.1.watBiedt': ['een lokaal'] })).toEqual([
      { veld: 'partijen.1.naam', melding: 'Vul in: Organisatie 2' },
    ]);
    expect(partijFouten(TYPED)).toEqual([]);
  });
});

describe(partijenText.name, () => {
  it('reads as a block for each party', () => {
    expect(partijenText(TYPED)).toBe('woningcorporatie\nHeeft nodig: een schone stoep\n\nschool');
    expect(partijenText({})).toBe('');
  });
});

describe(aansluitTekst.name, () => {
  it('tells what it is about first, then what was written, and leaves out what was not', () => {
    expect(aansluitTekst({ ...TYPED, omschrijving: ['Na zes uur.'], watKanWel: ['Een avond proberen.'] })).toBe(
      'Dit speelt ook bij ons: De sporthal is dicht\n\nNa zes uur.\n\nWat kan er wel: Een avond proberen.',
    );
  });

  it('is never longer than a text that is added may be, and says that it goes on', () => {
    const tekst = aansluitTekst({ ...TYPED, omschrijving: ['é'.repeat(4_000)], watKanWel: ['b'.repeat(4_000)] });
    expect([...tekst].length).toBe(4_000);
    expect(tekst.endsWith('…')).toBe(true);
  });
});
