// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';
import { LinkButton } from '../parts/button.js';
import { Heading } from '../parts/heading.js';
import { TypedTexts } from '../parts/typed-texts.js';
import { SESSIE } from '../texts/algemeen.js';
import type { SentFormulier } from './sign-in-required.errors.js';

/** What the page tells: what became of the form, and where one signs in. */
export interface SessieVoorbijProps extends SentFormulier {
  readonly location: string;
}

/** After a form that was sent too late. By a page and not by a redirect: a form may only lead to our own pages (form-action). */
export function SessieVoorbijPage({ location, kept, typed }: SessieVoorbijProps): VNode {
  return (
    <FramePage title={SESSIE.voorbijTitel}>
      <Heading level={1}>{SESSIE.voorbijTitel}</Heading>
      <p class="lead">{kept ? SESSIE.bewaard : SESSIE.nietBewaard}</p>
      <TypedTexts title={SESSIE.getypt} texts={typed} />
      <LinkButton href={location}>{SESSIE.opnieuw}</LinkButton>
    </FramePage>
  );
}
