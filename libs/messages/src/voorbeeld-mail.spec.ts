// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { MAILS } from './texts/mail-teksten.js';
import { VOORBEELD_KEUZES, voorbeeldMail } from './voorbeeld-mail.js';

const TEKST = { groet: 'Goedendag,', contact: null };
const toon = (keuze?: string) => voorbeeldMail(null, 'EHV-WZ', TEKST, 'https://doorbraak.example', keuze).tekst;

describe(voorbeeldMail.name, () => {
  it('shows every mail that leaves the house about a case, each with its own heading and every place put in', () => {
    expect(VOORBEELD_KEUZES).toHaveLength(Object.values(MAILS).flatMap((teksten) => Object.keys(teksten)).length);
    for (const { code, naam } of VOORBEELD_KEUZES) {
      expect(toon(code).split('\n')[0]).toBe(naam.slice(naam.indexOf(': ') + 2));
      expect(toon(code)).not.toMatch(/[{}]/);
      expect(toon(code)).toContain('Goedendag,');
    }
  });

  it('shows word back to the filer when none was chosen, or one that is not there', () => {
    expect(toon()).toContain('Er is bericht over uw vastloper');
    expect(toon('iets.anders')).toBe(toon());
  });
});
