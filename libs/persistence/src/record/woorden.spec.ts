// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { wisWoorden, woordenHash, zoutenVoor, type Woorden } from './woorden.js';

const PAYLOAD = { reden: 'ja', vraag: 'Wie kan dit?', uren: 4 };
const woorden = (): Woorden => ({ payload: PAYLOAD, zouten: zoutenVoor(PAYLOAD), gewist: {} });

describe(woordenHash.name, () => {
  it('changes with every field, and with a field more or less', () => {
    const goed = woorden();
    const anders = [
      { ...PAYLOAD, reden: 'nee' },
      { ...PAYLOAD, uren: 5 },
      { ...PAYLOAD, meer: 'x' },
      { reden: PAYLOAD.reden, vraag: PAYLOAD.vraag },
      { reden: PAYLOAD.vraag, vraag: PAYLOAD.reden, uren: 4 },
    ];
    for (const payload of anders) expect(woordenHash({ ...goed, payload })).not.toEqual(woordenHash(goed));
  });

  it('is another one each time the same is written', () => {
    expect(woordenHash(woorden())).not.toEqual(woordenHash(woorden()));
  });

  it('leaves out what was left out', () => {
    expect(zoutenVoor({ weg: undefined })).toEqual({});
    expect(woordenHash({ payload: { weg: undefined }, zouten: {}, gewist: {} })).toEqual(
      woordenHash({ payload: {}, zouten: {}, gewist: {} }),
    );
  });
});

describe(wisWoorden.name, () => {
  it('takes text and salt away and leaves the hash as it was', () => {
    const goed = woorden();
    const gewist = wisWoorden(goed, ['reden']);
    expect(woordenHash(gewist)).toEqual(woordenHash(goed));
    expect(gewist.payload).toEqual({ vraag: PAYLOAD.vraag, uren: 4 });
    expect(Object.keys(gewist.zouten).sort()).toEqual(['uren', 'vraag']);
    expect(JSON.stringify(gewist)).not.toContain(goed.zouten['reden']);
  });

  it('changes nothing the second time, or for a field that is not there', () => {
    const eens = wisWoorden(woorden(), ['reden']);
    expect(wisWoorden(eens, ['reden', 'onbekend'])).toEqual(eens);
  });

  it('leaves a hash from which a short text cannot be guessed', () => {
    const { gewist } = wisWoorden(woorden(), ['reden']);
    const geraden = ['ja', 'nee', 'misschien'].map(
      (reden) => wisWoorden({ payload: { reden }, zouten: {}, gewist: {} }, ['reden']).gewist,
    );
    expect(geraden).not.toContainEqual(gewist);
  });
});
