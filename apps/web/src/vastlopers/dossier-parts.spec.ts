// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { PaginaVraag } from '#application/ports/pagina';
import { aGebeurtenis } from '../../test/dossier.builder.js';
import { DossierParts } from './dossier-parts.js';

/** Reads a log of so many facts, and tells how often it was asked for. */
async function readLog(facts: number): Promise<{ readonly versies: readonly number[]; readonly asked: number }> {
  let asked = 0;
  const log = {
    execute: async (_actor: unknown, _id: string, { cursor, limit }: PaginaVraag) => {
      asked += 1;
      const begin = Number(cursor ?? 0);
      const items = Array.from({ length: Math.min(limit, facts - begin) }, (_, place) =>
        aGebeurtenis({ soort: 'aangevuld', versie: begin + place + 1 }),
      );
      return { items, volgende: begin + limit < facts ? String(begin + limit) : null };
    },
  };
  const none = { execute: async () => [] };
  const { gebeurtenissen } = await new DossierParts(log as never, none as never, none as never).read({} as never, 'zaak');
  return { versies: gebeurtenissen.map(({ versie }) => versie), asked };
}

describe(DossierParts.name, () => {
  it('reads a long log in one question, newest first', async () => {
    const { versies, asked } = await readLog(400);
    expect([asked, versies[0], versies.at(-1), versies.length]).toEqual([1, 400, 1, 400]);
  });

  it('leaves out nothing of one that is longer still', async () => {
    const { versies, asked } = await readLog(1_201);
    expect([asked, new Set(versies).size]).toEqual([3, 1_201]);
  });
});
