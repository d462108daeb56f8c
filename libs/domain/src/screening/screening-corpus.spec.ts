// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Bevinding, BEVINDING_SOORTEN, type BevindingSoort, raakt } from './bevinding.js';
import { parseZin, type Zin } from './corpus/parse-zin.js';
import { screenTekst } from './screen-tekst.js';

interface Corpus {
  readonly schoon: readonly string[];
  readonly gegevens: readonly string[];
}

const corpus = JSON.parse(readFileSync(new URL('./corpus/zinnen.json', import.meta.url), 'utf8')) as Corpus;
const zinnen = [...corpus.schoon, ...corpus.gegevens].map(parseZin);
const blokkeert = ({ ernst }: Bevinding): boolean => ernst === 'blokkeert';
const inAlles = (zin: Zin): readonly Bevinding[] => screenTekst(zin.tekst);

/** Two lists of findings of one kind, counted by the places they share. */
function count(soort: BevindingSoort): {
  readonly gevraagd: number;
  readonly geraakt: number;
  readonly gevonden: number;
  readonly terecht: number;
} {
  const tel = { gevraagd: 0, geraakt: 0, gevonden: 0, terecht: 0 };
  for (const zin of zinnen) {
    const verwacht = zin.verwacht.filter((bevinding) => bevinding.soort === soort);
    const gevonden = inAlles(zin).filter((bevinding) => bevinding.soort === soort);
    tel.gevraagd += verwacht.length;
    tel.geraakt += verwacht.filter((een) => gevonden.some((ander) => raakt(een, ander))).length;
    tel.gevonden += gevonden.length;
    tel.terecht += gevonden.filter((een) => verwacht.some((ander) => raakt(een, ander))).length;
  }
  return tel;
}

const deel = (teller: number, noemer: number): string => (noemer === 0 ? '-' : (teller / noemer).toFixed(3));

describe('the corpus of the screening', () => {
  it('has more than 260 sentences, each of them once, and asks for every kind', () => {
    expect(zinnen.length).toBeGreaterThanOrEqual(260);
    expect(new Set(zinnen.map(({ tekst }) => tekst)).size).toBe(zinnen.length);
    expect(corpus.schoon.filter((zin) => parseZin(zin).verwacht.length > 0)).toEqual([]);
    expect(corpus.gegevens.filter((zin) => parseZin(zin).verwacht.length === 0)).toEqual([]);
    expect(BEVINDING_SOORTEN.filter((soort) => count(soort).gevraagd < 3)).toEqual([]);
  });

  it('prints recall and precision per kind', () => {
    const regels = BEVINDING_SOORTEN.map((soort) => {
      const { gevraagd, geraakt, gevonden, terecht } = count(soort);
      return `${soort.padEnd(17)} gevraagd ${String(gevraagd).padStart(3)}  recall ${deel(geraakt, gevraagd)}  precisie ${deel(terecht, gevonden)}`;
    });
    process.stdout.write(`Screening op ${zinnen.length} zinnen (${corpus.schoon.length} schoon):\n${regels.join('\n')}\n`);
    expect(regels.length).toBe(BEVINDING_SOORTEN.length);
  });
});

describe(screenTekst.name, () => {
  it('finds every BSN, IBAN and date of birth, at its exact place and as sure as it is', () => {
    const gemist = zinnen.flatMap((zin) =>
      zin.verwacht
        .filter(({ soort }) => soort === 'bsn' || soort === 'iban' || soort === 'geboortedatum')
        .filter((verwacht) => !inAlles(zin).some((bevinding) => JSON.stringify(bevinding) === JSON.stringify(verwacht)))
        .map((verwacht) => ({ zin: zin.tekst, verwacht, kreeg: inAlles(zin) })),
    );
    expect(gemist).toEqual([]);
  });

  it('blocks less than one in a hundred of the sentences without such data', () => {
    const zonder = zinnen.filter(({ verwacht }) => !verwacht.some(blokkeert));
    const onterecht = zonder.filter((zin) => inAlles(zin).some(blokkeert)).map(({ tekst }) => tekst);
    process.stdout.write(`Onterecht geblokkeerd: ${onterecht.length} van ${zonder.length} zinnen\n${onterecht.join('\n')}\n`);
    expect(onterecht.length / zonder.length).toBeLessThan(0.01);
  });

  it('warns of at least nine in ten of what should warn, and of few clean sentences', () => {
    const gevraagd = zinnen.flatMap((zin) => zin.verwacht.filter((een) => !blokkeert(een)).map((een) => ({ een, zin })));
    const gemist = gevraagd.filter(
      ({ een, zin }) => !inAlles(zin).some((ander) => ander.soort === een.soort && raakt(een, ander)),
    );
    const gewaarschuwd = corpus.schoon.filter((zin) => screenTekst(zin).length > 0);
    process.stdout.write(
      `Waarschuwing gemist: ${gemist.length} van ${gevraagd.length}\n${gemist.map(({ zin }) => zin.tekst).join('\n')}\n`,
    );
    process.stdout.write(
      `Schone zin met waarschuwing: ${gewaarschuwd.length} van ${corpus.schoon.length}\n${gewaarschuwd.join('\n')}\n`,
    );
    expect(gemist.length / gevraagd.length).toBeLessThanOrEqual(0.1);
    expect(gewaarschuwd.length / corpus.schoon.length).toBeLessThanOrEqual(0.05);
  });
});
