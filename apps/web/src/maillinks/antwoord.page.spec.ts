// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { ToezeggingRegel } from '#application/ports/vastloper.repository';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { AntwoordPage, NOG_NIETS, type AntwoordPageProps } from './antwoord.page.js';

const TOEZEGGING: ToezeggingRegel = {
  id: '01900000-0000-7000-8000-000000000009',
  partij: { id: 'p', naam: 'Woningcorporatie' },
  stand: 'toegezegd',
  voor: null,
  vraag: 'Kunt u vegen?',
  wat: null,
  voorwaarde: null,
  bewijs: null,
};

function html(change: Partial<AntwoordPageProps> = {}): string {
  const props: AntwoordPageProps = {
    page: { ...FILER_PAGE, visitor: null },
    vastloper: aDossier().vastloper,
    toezegging: TOEZEGGING,
    organisatie: 'Woningcorporatie',
    vandaag: '2026-12-23',
    gegeven: false,
    wacht: false,
    open: false,
    poging: NOG_NIETS,
    ...change,
  };
  return renderPage(AntwoordPage(props));
}
const TYPED = {
  ...NOG_NIETS,
  values: { antwoord: ['toegezegd'], wat: ['Wij vegen elke dag.'] },
  whole: { title: 'Iemand was u voor', text: 'Kijk hoe het nu staat.' },
};

describe(AntwoordPage.name, () => {
  it.each([false, true])(
    'keeps what was typed while another answered (with this link: %s), and thanks for nothing',
    (gegeven) => {
      const page = html({ gegeven, poging: TYPED });
      expect(page).toMatch(/Wat u typte, staat hier nog.*Wij vegen elke dag\./s);
      expect(page).toContain('Iemand was u voor');
      expect(page).not.toContain('Dank u wel');
      expect(page).not.toContain('<form');
    },
  );

  it('waits for an answer that is kept, and thanks for it only when it is carried out', () => {
    const waiting = html({ gegeven: true, wacht: true, page: { ...FILER_PAGE, visitor: null, path: '/antwoord/geheim' } });
    expect(waiting).toContain('data-settle="/antwoord/geheim/stand"');
    expect(waiting).toContain('Uw antwoord is bewaard');
    expect(waiting).toContain('http-equiv="refresh"');
    expect(waiting).not.toContain('Dank u wel');
    const done = html({ gegeven: true });
    expect(done).toContain('Dank u wel');
    expect(done).not.toMatch(/data-settle|http-equiv="refresh"/);
  });

  it('says nothing of typing to who only looks', () => {
    expect(html()).not.toContain('Wat u typte');
    expect(html({ gegeven: true })).toContain('Dank u wel');
  });
});
