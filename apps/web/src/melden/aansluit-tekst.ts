// SPDX-License-Identifier: EUPL-1.2
import { valueOf, type FormValues } from '../forms/field.js';
import { fill } from '../texts/fill.js';
import { MELDEN } from '../texts/melden.js';

const { aansluitTekst: T } = MELDEN.controle;
/** As long as a text that is added may be, in characters. */
const LONGEST = 4_000;

/**
 * A draft in the words with which it is added to a case that runs already: what it is about first, so that only the end is lost of what is too long.
 * @example aansluitTekst({ titel: ['De sporthal'], omschrijving: ['Hij is dicht.'] }) // 'Dit speelt ook bij ons: De sporthal\n\nHij is dicht.'
 */
export function aansluitTekst(inhoud: FormValues): string {
  const part = (veld: keyof typeof T): string => {
    const tekst = valueOf(inhoud, veld);
    return tekst === '' ? '' : fill(T[veld], { tekst });
  };
  const parts = [part('titel'), valueOf(inhoud, 'omschrijving'), part('watKanWel'), part('geprobeerd'), part('stemVanBewoners')];
  const whole = [...parts.filter(Boolean).join('\n\n')];
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).join('')}…` : whole.join('');
}
