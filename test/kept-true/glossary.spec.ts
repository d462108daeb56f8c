// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as begrippen from '#domain/ladder/begrippen';
import { HANDELING_SOORTEN, HANDELINGEN } from '#domain/ladder/handelingen';
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { BEVINDING_SOORTEN } from '#domain/screening/bevinding';

const regels = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((regel) => regel.startsWith('|'));
const glossary = new Set(
  regels.flatMap((regel) => [...(regel.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, woord]) => woord ?? '')),
);

describe('docs/glossary.md', () => {
  const lijsten: Readonly<Record<string, readonly string[]>> = {
    TREDEN: begrippen.TREDEN,
    STATUSSEN: begrippen.STATUSSEN,
    RESULTATEN: begrippen.RESULTATEN,
    TERMIJN_SOORTEN: begrippen.TERMIJN_SOORTEN,
    TERMIJN_STANDEN: begrippen.TERMIJN_STANDEN,
    HOEDANIGHEDEN: begrippen.HOEDANIGHEDEN,
    ROLLEN: begrippen.ROLLEN,
    BLOKKADES: begrippen.BLOKKADES,
    SPOREN: begrippen.SPOREN,
    OPSCHAAL_REDENEN: begrippen.OPSCHAAL_REDENEN,
    AANHOUD_REDENEN: begrippen.AANHOUD_REDENEN,
    AKKOORD_WIJZEN: begrippen.AKKOORD_WIJZEN,
    DOORVERWIJS_DOELEN: begrippen.DOORVERWIJS_DOELEN,
    BORGINGEN: begrippen.BORGINGEN,
    WIS_REDENEN: begrippen.WIS_REDENEN,
    NAZORG_ANTWOORDEN: begrippen.NAZORG_ANTWOORDEN,
    TOEZEGGING_ANTWOORDEN: begrippen.TOEZEGGING_ANTWOORDEN,
    BEVINDING_SOORTEN,
    HANDELING_SOORTEN,
    GEBEURTENIS_SOORTEN,
    paden: Object.values(HANDELINGEN).map(({ pad }) => pad),
  };

  it.each(Object.keys(lijsten))('explains every word of %s', (naam) => {
    expect((lijsten[naam] ?? []).filter((woord) => !glossary.has(woord))).toEqual([]);
  });

  it('explains no word that the code does not use', () => {
    const bestanden = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs', 'workflows'],
      { encoding: 'utf8' },
    )
      .split('\n')
      .filter((naam) => existsSync(naam) && /\.(tsx?|mjs|ya?ml|json)$/.test(naam));
    const code = bestanden.map((naam) => readFileSync(naam, 'utf8')).join('\n');
    expect([...glossary].filter((woord) => !code.includes(woord.replace(/\(\)$/, '')))).toEqual([]);
  });
});
