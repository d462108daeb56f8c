// SPDX-License-Identifier: EUPL-1.2

/** What one kind of mail says to one kind of reader. `{trede}`, `{datum}`, `{wie}` (who is at work now) and `{toen}` (who was) are put in. */
export interface MailTekst {
  /** Subject and heading: what happened. */
  readonly kop: string;
  /** What it is, in one or two sentences. */
  readonly wat: string;
  /** What is next, or what is asked of the reader. */
  readonly verder: string;
  /** The one button. */
  readonly knop: string;
}

/** To whom it speaks: who filed, who works on it, or the chair who is asked besides. Without an own text the reader gets that of who works on it. */
export interface MailTeksten {
  readonly werk: MailTekst;
  readonly indiener?: MailTekst;
  readonly voorzitter?: MailTekst;
}

/** The button of a mail that only tells. */
export const BEKIJK = 'Bekijk de vastloper';
