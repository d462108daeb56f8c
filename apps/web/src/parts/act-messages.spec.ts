// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { ActMessages, NO_OUTCOME, type ActOutcome } from './act-messages.js';

const html = (outcome: Partial<ActOutcome>): string => render(ActMessages({ ...NO_OUTCOME, ...outcome }));

describe(ActMessages.name, () => {
  it('says nothing when nothing happened', () => {
    expect(html({})).toBe('');
  });

  it('says of an act that was carried out that it is done', () => {
    expect(html({ done: 'aanvullen' })).toContain('Uw tekst is toegevoegd.');
    expect(html({ done: 'aanvullen' })).toContain('role="status"');
  });

  it('says of an act that waits that it is stored, where its stand is found and how to look again, and not that it is done', () => {
    const page = html({ done: 'aanvullen', waiting: 'h1' });
    expect(page).toContain('Bewaard, wordt verwerkt');
    expect(page).toContain('data-settle="/handelingen/h1/stand"');
    expect(page).toContain('Kijk nu opnieuw');
    expect(page).not.toContain('Uw tekst is toegevoegd.');
  });

  it('reads out at once why an act was not possible', () => {
    const page = html({ whole: { title: 'Dit kon niet', text: 'De vastloper is <dicht>.' } });
    expect(page).toContain('role="alert"');
    expect(page).toContain('De vastloper is &lt;dicht>.');
  });
});
