// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import type { PaginaVraag } from '#application/ports/pagina';
import type { VastloperFilter } from '#application/ports/vastloper.repository';
import type { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { MijnMeldingen } from './mijn-meldingen.js';

const ACTOR = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] } as Actor;
const { vastloper } = aDossier();
const WACHT = { ...vastloper, id: 'w', nummer: 'A-7', status: 'aangehouden', wachtOpIndiener: true } as const;

/** The list as the record would give it: what waits for the filer is far down, on a page of its own. */
async function shown(cursor: string | null): Promise<string> {
  const list = async (_actor: Actor, filter: VastloperFilter, pagina: PaginaVraag) => {
    if (filter.wachtOpIndiener) return { items: [WACHT], volgende: null };
    return pagina.cursor === null ? { items: [vastloper], volgende: 'verder' } : { items: [WACHT], volgende: null };
  };
  const klok = { vandaag: () => '2026-12-23', kalender: () => KALENDER_STANDAARD } as Klok;
  const answer = await new MijnMeldingen({ execute: list } as unknown as ListVastlopers, klok).show(ACTOR, FILER_PAGE, cursor);
  return 'page' in answer ? renderPage(answer.page) : '';
}

describe(MijnMeldingen.name, () => {
  it('shows on top of the first page what waits for the filer, also when it stands on a later one', async () => {
    expect(await shown(null)).toMatch(/Wij wachten op u<\/h2>.*A-7.*<strong>Wij wachten op u<\/strong>.*Uw andere meldingen/s);
  });

  it('shows it on its own page in its place', async () => {
    const page = await shown('verder');
    expect(page).toMatch(/A-7.*<strong>Wij wachten op u<\/strong>/s);
    expect(page).not.toContain('Wij wachten op u</h2>');
  });
});
