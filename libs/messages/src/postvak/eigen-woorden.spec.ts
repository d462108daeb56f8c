// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MailInhoud } from '../mail-inhoud.js';
import { mailOpmaak } from '../mail-opmaak.js';
import { mailTekst } from '../mail-tekst.js';
import { eigenWoorden, heeftWoordenOnderCitaat } from './eigen-woorden.js';

const ANTWOORD = 'Ja, dat kan.\nWij beginnen op maandag.';

describe(eigenWoorden.name, () => {
  it.each([
    ['Gmail', 'Op ma 23 nov 2026 om 09:00 schreef Doorbraak <doorbraak@doorbraak.example>:\n\n> Uw vastloper is binnen'],
    ['Gmail over two lines', 'Op ma 23 nov 2026 om 09:00 schreef Doorbraak <\ndoorbraak@doorbraak.example>:\n\n> Uw vastloper'],
    [
      'Apple Mail',
      'Op 23 nov 2026, om 09:00 heeft Doorbraak <d@doorbraak.example> het volgende geschreven:\n\nUw vastloper is binnen',
    ],
    ['Thunderbird', 'Op 23-11-2026 om 09:00 schreef Doorbraak:\n> Uw vastloper is binnen'],
    [
      'Outlook',
      '________________________________\nVan: Doorbraak <d@doorbraak.example>\nVerzonden: maandag\nOnderwerp: Uw vastloper',
    ],
    ['Outlook without a line', 'Van: Doorbraak <d@doorbraak.example>\nVerzonden: maandag 23 november 2026 09:00\nAan: iemand'],
    ['old Outlook', '-----Oorspronkelijk bericht-----\nVan: Doorbraak\nUw vastloper is binnen'],
    ['English', 'On Mon, Nov 23, 2026 at 9:00 AM Doorbraak <d@doorbraak.example> wrote:\n> Uw vastloper is binnen'],
    ['German', 'Am 23.11.2026 um 09:00 schrieb Doorbraak:\n> Uw vastloper is binnen'],
    ['a bare quote', '> Uw vastloper is binnen\n> Aan zet: het bureau'],
    ['our own foot', 'U kunt op deze mail antwoorden. \nUw vastloper is binnen\n-- \nAntwoorden op deze mail kan niet.'],
  ])('leaves out the mail that is answered, as %s quotes it', (_program, citaat) => {
    const woorden = eigenWoorden(`${ANTWOORD}\r\n\r\n${citaat.replaceAll('\n', '\r\n')}`);
    expect(woorden.startsWith(ANTWOORD)).toBe(true);
    expect(woorden).not.toContain('@');
    expect(woorden.replace(ANTWOORD, '')).not.toMatch(/^(Op|On|Am|>|Van|_|-)/m);
  });

  it.each(['Met vriendelijke groet,', 'Met hartelijke groeten', 'Groet,', 'Mvg', '-- ', 'Verstuurd vanaf mijn telefoon'])(
    'leaves out who signs, after "%s"',
    (groet) => {
      expect(eigenWoorden(`${ANTWOORD}\n\n${groet}\nDe wijkmanager\n06-12345678`)).toBe(ANTWOORD);
    },
  );

  it.each([
    'Op maandag schreef de gemeente dat het kan.',
    'Op 12 maart schreef de gemeente dit:',
    'Van de corporatie hoorden wij niets.',
    'De groet van de buurt was hartelijk.',
    'Wij zijn van mening: het kan wel.',
  ])('keeps ordinary words: "%s"', (zin) => {
    expect(eigenWoorden(`${zin}\nEn nog iets.`)).toBe(`${zin}\nEn nog iets.`);
  });

  it('answers nothing when there is nothing but a quote', () => {
    expect(eigenWoorden('\n> Uw vastloper is binnen\n\n')).toBe('');
    expect(eigenWoorden('')).toBe('');
  });

  it('leaves no control characters in, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (tekst) => {
        expect(eigenWoorden(tekst)).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
    );
  });

  it('takes no longer than the length of the text asks for', () => {
    const lang = (deel: string): string => deel.repeat(200_000 / deel.length);
    for (const deel of ['Op a@', 'Van: <a@b> ', 'Op \n', '-', '_', 'groet ', '> ', 'x <a@b> schreef ']) {
      const began = process.cpuUsage().user;
      eigenWoorden(lang(deel));
      expect((process.cpuUsage().user - began) / 1_000_000).toBeLessThan(5);
    }
  });
});

describe(heeftWoordenOnderCitaat.name, () => {
  const KOP = 'Ja, dat kan.\n\nOp ma 23 nov 2026 om 09:00 schreef Doorbraak <d@doorbraak.example>:\n';

  it.each([
    ['below the quote', `${KOP}> Uw vastloper is binnen\n> Aan zet: het bureau\n\nEn de sleutel ligt bij de buren.`],
    ['between its lines', `${KOP}> Kunt u helpen?\nNee, dat gaat niet.\n> Voor wanneer?`],
    ['below a quote after a greeting', `Ja.\n\nGroet,\nJan\n\n${KOP}> Kunt u?\n\nPS De sleutel ligt bij de buren.`],
    [
      'below a quote without signs',
      'Ja.\n\n-----Oorspronkelijk bericht-----\nVan: Doorbraak <d@doorbraak.example>\nUw vastloper is binnen\n-- \nDoorbraak\nU kunt op deze mail antwoorden. Wie meedoet, kan het lezen.\nWilt u minder mail? Stop gewone mail:\nhttps://doorbraak.example/minder-mail/x\n\nEn nog iets.',
    ],
  ])('sees words %s', (_waar, tekst) => {
    expect(heeftWoordenOnderCitaat(tekst.replaceAll('\n', '\r\n'))).toBe(true);
  });

  it.each([
    ['nothing is quoted', 'Ja, dat kan.\n\nEn nog iets.'],
    ['all stands above', `${KOP}> Uw vastloper is binnen\n>\n> Aan zet: het bureau\n`],
    [
      'a long line of the quote was broken',
      `${KOP}> Wat u schrijft, staat dan bij de vastloper. Wie meedoet, kan het\nlezen.\n> Doorbraak`,
    ],
    ['a greeting stands below', `${KOP}> Kunt u?\n\nMet vriendelijke groet,\nJan`],
    [
      'the organisation says something below',
      `${KOP}> Kunt u?\n\nDe informatie in dit bericht is vertrouwelijk.\nBent u niet de ontvanger?`,
    ],
    ['a quote holds a quote', `${KOP}> Kunt u?\n>> Eerder\nOp zo 22 nov 2026 om 09:00 schreef Jan:\n>> Nog eerder`],
  ])('sees none when %s', (_wanneer, tekst) => {
    expect(heeftWoordenOnderCitaat(tekst)).toBe(false);
  });

  const JA_NEE = [true, false];
  const ELKE_VOET = JA_NEE.flatMap((afmelden) =>
    JA_NEE.flatMap((weer) => JA_NEE.map((persoonlijk) => ({ afmelden, weer, persoonlijk }))),
  );
  describe.each(ELKE_VOET)('where our mail is quoted without signs, with $afmelden, $weer and $persoonlijk', (voet) => {
    const inhoud = inhoudMet(voet);

    it.each([
      ['its text', mailTekst(inhoud)],
      ['its text, broken at 76 signs', broken(mailTekst(inhoud))],
      ['its shape', alsTekst(mailOpmaak(inhoud))],
      ['its shape, broken at 76 signs', broken(alsTekst(mailOpmaak(inhoud)))],
    ])('takes the foot of ours for no words of the sender: %s', (_wat, tekst) => {
      const antwoord = `Ja, dat kan.\n\n${OUTLOOK}${tekst}`;
      expect(antwoord).toContain('Zet u dit voort?');
      expect(heeftWoordenOnderCitaat(antwoord)).toBe(false);
      expect(heeftWoordenOnderCitaat(`${antwoord}\n\nEn de sleutel ligt bij de buren.`)).toBe(true);
      expect(heeftWoordenOnderCitaat(`${antwoord}\nhttps://ergens-anders.example/plattegrond`)).toBe(true);
    });
  });
});

const OUTLOOK =
  'Van: Doorbraak <d@doorbraak.example>\nVerzonden: maandag 23 november 2026 09:00\nAan: bureau@test.example\nOnderwerp: Een vraag\n\n';

function inhoudMet({ afmelden, weer, persoonlijk }: Record<'afmelden' | 'weer' | 'persoonlijk', boolean>): MailInhoud {
  const link = (pad: string): string => `https://doorbraak.example/${pad}/0123456789012345678901234567890123456789`;
  return {
    ...{
      kop: 'Een vraag',
      wat: 'Zet u dit voort?',
      uitleg: [],
      verder: 'Antwoord op de vraag.',
      knop: 'Antwoord',
      wie: 'Het bureau',
    },
    ...{
      adres: link(persoonlijk ? 'antwoord' : 'vastlopers'),
      nummer: 'UTR-2026-0001',
      titel: 'De rolstoel past niet',
      datum: '2026-12-01',
    },
    ...{
      uiterlijk: null,
      waarom: 'U krijgt deze mail omdat het bureau meedoet aan deze vastloper.',
      persoonlijk,
      kanAntwoorden: true,
    },
    afmelden: afmelden ? link('minder-mail') : null,
    weer: weer ? link('weer-mail') : null,
    mailtekst: { groet: null, contact: null },
  };
}

/** As Outlook makes text of a mail with a shape: a line for each block, and the address of a link behind its words. */
function alsTekst(html: string): string {
  return html
    .replace(/<style[^]*?<\/style>/, '')
    .replaceAll(/<a [^>]*?href="([^"]+)"[^>]*>([^<]+)<\/a>/g, '$2<$1>')
    .replaceAll(/<\/(?:p|td|div|h1|tr|title)>|<br\s*\/?>/g, '\n')
    .replaceAll(/<(?!https)[^>]*>/g, '');
}

function broken(tekst: string): string {
  return tekst.replaceAll(/(?=.{77})(.{1,76}) /g, '$1\n');
}
