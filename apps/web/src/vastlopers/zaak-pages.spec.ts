// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import type { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import type { GetZaak } from '#application/use-cases/get-zaak.use-case';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { ZaakPages } from './zaak-pages.js';

const ACTOR = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] };
const NUMMER = 'EHV-WZ-2026-0001';
const RSIN = '123456782';

function pagesWith(fault: Error | null = null) {
  const asked: unknown[] = [];
  const zaken = {
    execute: async (_actor: unknown, id: string, rsin: string) => {
      asked.push([id, rsin]);
      if (fault) throw fault;
      return { zaak: { identificatie: NUMMER } };
    },
  };
  const pages = new ZaakPages(
    { idOfNummer: async () => 'v' } as unknown as FindVastloper,
    { execute: async () => aDossier().vastloper } as unknown as GetVastloper,
    zaken as unknown as GetZaak,
  );
  return { asked, pages };
}
async function html(bronorganisatie?: unknown): Promise<string> {
  const answer = await pagesWith().pages.show({ actor: ACTOR, page: FILER_PAGE, nummer: NUMMER }, bronorganisatie);
  return 'page' in answer ? renderPage(answer.page) : '';
}

describe(ZaakPages.name, () => {
  it('gives the file for the organisation that was typed, spaces around it or not', async () => {
    const { asked, pages } = pagesWith();
    expect(await pages.read(ACTOR, NUMMER, ` ${RSIN} `)).toEqual({ zaak: { zaak: { identificatie: NUMMER } }, nummer: NUMMER });
    expect(asked).toEqual([['v', RSIN]]);
  });

  it('leads back to the page that asks when that is no number of an organisation, with what was typed', async () => {
    const { pages } = pagesWith(invoerOngeldig([{ veld: 'bronorganisatie', melding: 'Geef het RSIN.' }]));
    for (const [typed, back] of [
      ['12', '12'],
      [['1', '2'], ''],
      ['<b>'.repeat(40), encodeURIComponent('<b>'.repeat(14).slice(0, 40))],
    ])
      expect(await pages.read(ACTOR, NUMMER, typed)).toEqual({
        redirect: `/vastlopers/${NUMMER}/zaak?bronorganisatie=${String(back)}`,
      });
  });

  it('passes on what is no fault of the number', async () => {
    const { pages } = pagesWith(new FoutError('NIET_BEVOEGD'));
    await expect(pages.read(ACTOR, NUMMER, RSIN)).rejects.toMatchObject({ code: 'NIET_BEVOEGD' });
  });

  it('asks without a fault at first, and says what is wrong with what was typed', async () => {
    expect(await html()).not.toContain('error-summary');
    expect(await html(RSIN)).not.toContain('error-summary');
    const wrong = await html('<b>12');
    expect(wrong).toMatch(/<title>1 foutmelding.*href="#zaak-bronorganisatie".*value="&lt;b>12"/s);
    expect(await html(['1'])).not.toContain('error-summary');
  });
});
