// SPDX-License-Identifier: EUPL-1.2
import { createContext } from 'preact';
import type { FormValues } from './field.js';

/** The marker in an address, and the hidden field in a form, of a form that is filled again after signing in. */
export const HERSTELD = 'hersteld';

/** A form that was sent after the session had ended: where it was going, and everything that was in it. `kenmerk` is how the pages know it. */
export interface HersteldFormulier {
  readonly kenmerk: string;
  readonly pad: string;
  readonly values: FormValues;
}

/** The form to fill again on this page; null on nearly every page. The frame of the page says which. */
export const HersteldContext = createContext<HersteldFormulier | null>(null);

/** What was typed in the form with this action before its writer had to sign in again; null when there is nothing. */
export function hersteldVoor(formulier: HersteldFormulier | null | undefined, action: string): FormValues | null {
  return formulier?.pad === action ? formulier.values : null;
}

/** The end of an address that asks again for the form that is kept; empty when there is none. */
export function hersteldVraag(formulier: HersteldFormulier | null | undefined, teken: '?' | '&'): string {
  return formulier ? `${teken}${HERSTELD}=${encodeURIComponent(formulier.kenmerk)}` : '';
}
