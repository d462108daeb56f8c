// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { securityTxt } from './security-txt.js';

describe(securityTxt.name, () => {
  it('names where to report a leak and until when this holds', () => {
    const text = securityTxt(
      { contact: 'mailto:lek@doorbraak.example', publicUrl: 'https://api.doorbraak.example' },
      new Date('2026-11-20T00:00:00Z'),
    );
    expect(text.split('\n')).toEqual([
      'Contact: mailto:lek@doorbraak.example',
      'Expires: 2027-02-18T00:00:00.000Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://api.doorbraak.example/.well-known/security.txt',
      '',
    ]);
  });
});
