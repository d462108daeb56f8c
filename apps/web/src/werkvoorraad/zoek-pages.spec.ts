// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { SessionSecret } from '#platform/auth/session-secret';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { FILER_PAGE } from '../../test/dossier.builder.js';
import { SealedState } from '../auth/sealed-state.js';
import { renderPage } from '../frame/frame.page.js';
import type { WebSettings } from '../settings.js';
import { ZoekPages } from './zoek-pages.js';

const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] };

/** Searching; remembers what was searched for. */
function search() {
  const searched: string[] = [];
  const finds = { search: async (_actor: Actor, zoek: string) => (searched.push(zoek), { items: [], meer: false }) };
  const klok = { vandaag: () => '2026-12-23', kalender: () => KALENDER_STANDAARD } as Klok;
  const sealed = new SealedState({ secret: new SessionSecret('geheim') } as WebSettings);
  const pages = new ZoekPages(finds as unknown as FindVastloper, sealed, klok);
  const ask = async (zoek: unknown): Promise<string> => {
    const answer = await pages.ask(ACTOR, { zoek });
    return 'redirect' in answer ? answer.redirect : '';
  };
  const show = async (address: string, actor = ACTOR): Promise<string> => {
    const answer = await pages.show(actor, FILER_PAGE, new URL(address, 'http://web').searchParams.get('gezocht'));
    if ('page' in answer) return renderPage(answer.page);
    return 'redirect' in answer ? answer.redirect : '';
  };
  return { searched, ask, show };
}

describe(ZoekPages.name, () => {
  it.each([
    [' bak\u0000ken\ud83d ', 'bak ken'],
    ['é'.repeat(9_000), 'é'.repeat(200)],
    ['\u0000', null],
    [['bak', 'boom'], 'bak'],
  ])('searches for what a case can hold of %j, and for nothing goes to the list', async (zoek, words) => {
    const { ask, show, searched } = search();
    const address = await ask(zoek);
    if (words === null) expect(address).toBe('/werkvoorraad');
    else expect(await show(address)).toContain(`Zoeken naar: ${words}`);
    expect(searched).toEqual(words === null ? [] : [words]);
  });

  it('leads to an address without the words, that shows them to who asked and to nobody else', async () => {
    const { ask, show, searched } = search();
    const address = await ask('Jan Jansen');
    expect(address).toMatch(/^\/werkvoorraad\/zoeken\?gezocht=[\w-]+$/);
    expect(decodeURIComponent(address)).not.toMatch(/Jan/);
    expect(await show(address)).toContain('Zoeken naar: Jan Jansen');
    expect(await show(address, { ...ACTOR, persoonId: 'q' })).toBe('/werkvoorraad');
    expect(searched).toEqual(['Jan Jansen']);
  });
});
