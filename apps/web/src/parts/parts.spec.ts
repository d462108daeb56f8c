// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { TREDEN } from '#domain/ladder/begrippen';
import { area, choice, date, text } from '../forms/field.js';
import { Alert } from './alert.js';
import { Button, LinkButton } from './button.js';
import { ClockText, klokWoorden } from './clock-text.js';
import { DataList } from './data-list.js';
import { datumInWoorden, korteDatum } from './dates.js';
import { Details } from './details.js';
import { EmptyState } from './empty-state.js';
import { errorCountText, ErrorSummary } from './error-summary.js';
import { FieldView } from './field-view.js';
import { Form } from './form.js';
import { Heading } from './heading.js';
import { Ladder } from './ladder.js';
import { Pagination } from './pagination.js';
import { StatusBadge } from './status-badge.js';
import { Steps, stepText } from './steps.js';
import { Table } from './table.js';
import { Timeline } from './timeline.js';

const kalender = KALENDER_STANDAARD;
const OPTIONS = [
  { value: 'geld', label: 'Geld', description: 'Er is geen geld.' },
  { value: 'taal', label: 'Taal' },
];
const draw = (field: Parameters<typeof FieldView>[0]['field'], values: Record<string, string[]> = {}, melding = '') =>
  render(FieldView({ field, values, errors: melding ? [{ veld: field.name, melding }] : [], form: 'f' }));

describe(klokWoorden.name, () => {
  it.each([
    ['2026-12-28', '2026-12-23', 'nog 2 werkdagen'],
    ['2026-12-28', '2026-12-24', 'nog 1 werkdag'],
    ['2026-12-28', '2026-12-28', 'uiterlijk vandaag'],
    ['2026-12-27', '2026-12-26', 'uiterlijk vandaag'],
    ['2026-12-24', '2026-12-26', 'te laat'],
    ['2026-12-24', '2026-12-28', '1 werkdag te laat'],
    ['2026-12-23', '2026-12-28', '2 werkdagen te laat'],
  ])('says of %s on %s: %s', (einddatum, vandaag, woorden) => {
    expect(klokWoorden({ einddatum, vandaag, kalender })).toBe(woorden);
  });
});

describe(ClockText.name, () => {
  it('gives the date with the words, and a look for late and near', () => {
    const late = render(ClockText({ einddatum: '2026-12-23', vandaag: '2026-12-28', kalender }));
    expect(late).toContain('<time datetime="2026-12-23">23 december 2026</time>');
    expect(late).toContain('clock--late');
    expect(render(ClockText({ einddatum: '2026-12-28', vandaag: '2026-12-24', kalender }))).toContain('clock--soon');
    expect(render(ClockText({ einddatum: '2027-02-01', vandaag: '2026-12-24', kalender }))).not.toMatch(/late|soon/);
  });
});

describe(korteDatum.name, () => {
  it('tells the date in Amsterdam of an instant, and of a date itself', () => {
    expect(korteDatum('2026-06-30T22:00:00.000Z')).toBe('1 juli 2026');
    expect(korteDatum('2026-06-30')).toBe('30 juni 2026');
    expect(datumInWoorden('2026-12-28')).toBe('maandag 28 december 2026');
  });
});

describe(FieldView.name, () => {
  it('puts the label above, and ties explanation and error to the input', () => {
    const html = draw(
      text('regel.naam', 'Welke wet?', { description: 'Als u dat weet.', required: false }),
      {},
      'Te lang. Maak het korter.',
    );
    expect(html).toContain(
      '<label class="utrecht-form-label" for="f-regel-naam">Welke wet?<span class="optional"> (niet verplicht)',
    );
    expect(html).toContain('aria-describedby="f-regel-naam-uitleg f-regel-naam-fout f-regel-naam-tip"');
    expect(html).toMatch(
      /id="f-regel-naam-fout"><strong><span class="screen-reader">Fout: <\/span>Te lang.<\/strong> Maak het korter./,
    );
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toMatch(/placeholder|\srequired|pattern=/);
  });

  it('says beside the label with which choice a field is needed, whatever kind it is', () => {
    const rest = { required: false, requiredWith: 'nodig als u nee kiest' };
    for (const field of [area('a', 'Wat?', rest), date('a', 'Wat?', rest), choice('radio', 'a', 'Wat?', OPTIONS, rest)])
      expect(draw(field)).toContain('Wat?<span class="optional"> (nodig als u nee kiest)</span>');
  });

  it('asks for what must be filled without the browser forbidding', () => {
    const html = draw(area('tekst', 'Wat?'), { tekst: ['<b>een & twee</b>'] });
    expect(html).toContain('aria-required="true"');
    expect(html).not.toContain('niet verplicht');
    expect(html).toContain('&lt;b>een &amp; twee&lt;/b></textarea>');
  });

  it('keeps what was chosen, and names a group by its question', () => {
    const checks = draw(choice('checks', 'b', 'Wat?', OPTIONS), { b: ['taal'] });
    expect(checks).toContain('<legend class="utrecht-form-label">Wat?</legend>');
    expect(checks).toMatch(/id="f-b-2" name="b" value="taal" checked/);
    expect(checks).not.toMatch(/value="geld" checked/);
    expect(draw(choice('radio', 'b', 'Wat?', OPTIONS), { b: ['geld'] })).toMatch(
      /type="radio" id="f-b" name="b" value="geld" checked/,
    );
    expect(draw(choice('select', 'b', 'Wat?', OPTIONS), { b: ['taal'] })).toMatch(
      /<option (?:selected )?value="taal"(?: selected)?>/,
    );
  });

  it('takes a date with what the device offers', () => {
    expect(draw(date('tot', 'Tot?', { min: '2026-12-01' }), { tot: ['2026-12-24'] })).toMatch(
      /type="date" id="f-tot" name="tot" value="2026-12-24" min="2026-12-01"/,
    );
  });
});

describe(ErrorSummary.name, () => {
  const errors = [{ veld: 'regel.naam', melding: 'Te lang. Maak het korter.' }];

  it('links each fault to its field, in one sentence, and takes the focus', () => {
    const html = render(ErrorSummary({ form: 'f', errors }) ?? Heading({ level: 1, children: '' }));
    expect(html).toContain('<a href="#f-regel-naam">Te lang.</a>');
    expect(html).toMatch(/<h2 id="f-fouten" tabindex="-1" autofocus/i);
  });

  it('is not there when nothing is wrong', () => {
    expect(ErrorSummary({ form: 'f', errors: [] })).toBeNull();
    expect([0, 1, 2].map(errorCountText)).toEqual(['', '1 foutmelding', '2 foutmeldingen']);
  });
});

describe(Form.name, () => {
  it('posts without the checks of the browser, with what travels along', () => {
    const html = render(
      Form({
        id: 'f',
        action: '/x',
        fields: [text('a', 'A')],
        values: {},
        errors: [],
        csrf: null,
        hidden: { sleutel: 'k' },
        children: 'Knop',
      }),
    );
    expect(html).toContain('<form id="f" method="post" action="/x" novalidate>');
    expect(html).toContain('<input type="hidden" name="sleutel" value="k"/>');
  });
});

describe(Ladder.name, () => {
  it('marks the current rung, says every state in words, and keeps the rungs below as done', () => {
    const html = render(Ladder({ route: TREDEN, trede: 'partners' }));
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html.match(/: Klaar</g)).toHaveLength(2);
    expect(html.match(/: Nog niet</g)).toHaveLength(3);
    expect(html).toMatch(/aria-current="step">.*?Partners<span class="screen-reader">: Hier is de vastloper nu/);
  });

  it('has no current rung when the case is closed', () => {
    expect(render(Ladder({ route: TREDEN, trede: 'partners', closed: true }))).not.toContain('aria-current');
  });
});

describe(Steps.name, () => {
  it('says the step in words and hides the bar from readers', () => {
    expect(stepText({ step: 2, of: 4 })).toBe('Stap 2 van 4');
    const html = render(Steps({ step: 2, of: 4 }));
    expect(html).toContain('aria-hidden="true"');
    expect(html.match(/class="done"/g)).toHaveLength(2);
  });
});

describe(Table.name, () => {
  it('has a caption, heads of columns and rows, and says the column in each cell', () => {
    const html = render(Table({ caption: 'Datums', columns: ['Wat', 'Wanneer'], rows: [['Nazorg', '1 mei']] }));
    expect(html).toContain('>Datums</caption>');
    expect(html).toMatch(/<th[^>]*scope="col"[^>]*>Wat<\/th>/);
    expect(html).toMatch(/<th[^>]*scope="row"[^>]*>Nazorg<\/th>/);
    expect(html).toMatch(/data-label="Wanneer">1 mei<\/td>/);
  });
});

describe('the small parts', () => {
  it('show what they are given, as text', () => {
    expect(
      render(Timeline({ items: [{ op: '2026-12-01', zin: 'Iets.', door: 'Wie', woorden: [{ naam: 'Reden', tekst: '<i>' }] }] })),
    ).toMatch(/1 december 2026<\/time><p>Iets\.<\/p><blockquote><span class="screen-reader">Reden: <\/span>&lt;i><\/blockquote>/);
    expect(
      render(
        DataList({
          rows: [
            { key: 'A', value: 'B' },
            { key: 'Leeg', value: null },
          ],
        }),
      ),
    ).not.toContain('Leeg');
    expect(render(Alert({ kind: 'success', title: 'Gelukt', live: true }))).toMatch(/utrecht-alert--ok" role="status"/);
    expect(render(Alert({ kind: 'error', live: true }))).toContain('role="alert"');
    expect(render(Details({ summary: 'Meer', open: true, children: 'x' }))).toContain('<details open><summary>Meer</summary>');
    expect(render(EmptyState({ title: 'Niets', children: 'Doe iets.' }))).toContain('Doe iets.');
    expect(render(Heading({ level: 2, id: 'a', children: 'Kop' }))).toMatch(/<h2 class="utrecht-heading-2" id="a">Kop<\/h2>/);
    expect(render(Button({ children: 'Doe' }))).toContain('type="submit"');
    expect(render(LinkButton({ href: '/x', children: 'Ga' }))).toContain('href="/x"');
    expect(render(StatusBadge({ status: 'afgesloten', resultaat: 'doorbraak' }))).toContain('>Doorbraak</span>');
    expect(render(StatusBadge({ status: 'aangehouden' }))).toContain('utrecht-status-badge--warning');
  });

  it('leave out paging when all is on one page', () => {
    expect(Pagination({ next: null, first: null })).toBeNull();
    expect(render(Pagination({ next: '/x?na=c', first: null }) ?? Heading({ level: 1, children: '' }))).toContain('rel="next"');
  });
});
