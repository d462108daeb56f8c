// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readDemoData } from '../demo-data.js';
import { groupPersonen } from './person-groups.js';
import { personPage } from './person.page.js';

const demo = readDemoData();
const groups = groupPersonen(demo);
const page = personPage('uid', groups);

describe(groupPersonen.name, () => {
  it('has everybody once, the areas of the reference cases first', () => {
    const all = groups.flatMap(({ personen }) => personen.map(({ sleutel }) => sleutel));
    expect(all.toSorted()).toEqual(demo.personen.map(({ sleutel }) => sleutel).toSorted());
    expect(groups.slice(0, 3).map(({ naam }) => naam)).toEqual([
      'Vlaardingen Westwijk',
      'Eindhoven Woensel-Zuid',
      'Lelystad-Oost',
    ]);
    expect(groups.findIndex(({ naam }) => naam === 'Voor alle gebieden')).toBe(9);
    expect(groups).toHaveLength(21);
  });

  it('tells in words what everybody is and where', () => {
    const uitleg = new Map(groups.flatMap(({ personen }) => personen.map((persoon) => [persoon.sleutel, persoon.uitleg])));
    expect(uitleg.get('alliantievoorzitter-eindhoven')).toBe(
      'Voorzitter van de alliantieraad bij Alliantieraad Eindhoven Woensel-Zuid',
    );
    expect(uitleg.get('rijksvertegenwoordiger-landelijk')).toBe('Rijksvertegenwoordiger in 20 gebieden');
  });
});

describe(personPage.name, () => {
  it('shows no code, but in what the buttons send', () => {
    const words = page.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/_|-(ehv|ams|vla|wz|nw)\b/);
    expect(page).toContain('name="persoon" value="indiener-welzijn-eindhoven"');
  });

  it('leads to each group from the top', () => {
    for (const { id, naam } of groups) {
      expect(page).toContain(`<a href="#${id}">${naam}</a>`);
      expect(page).toContain(`<h2 id="${id}">${naam}</h2>`);
    }
  });
});
