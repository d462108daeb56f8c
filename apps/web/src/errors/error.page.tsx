// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { PageContext } from '../frame/page-context.js';
import { FramePage } from '../frame/frame.page.js';
import { TypedTexts } from '../parts/typed-texts.js';
import { FOUTPAGINAS } from '../texts/fouten.js';

/** The words of one kind of error page, the door that helps where there is a better one than the start page, and what was typed and would be lost. */
export interface ErrorText {
  readonly title: string;
  readonly text: string;
  readonly door?: { readonly href: string; readonly label: string };
  readonly typed?: { readonly title: string; readonly texts: readonly string[] };
}

/** What a visitor reads when an address cannot be shown: what happened, and where to go. */
export function ErrorPage({ title, text, door, typed, page }: ErrorText & { readonly page: PageContext | null }): VNode {
  return (
    <FramePage title={title} page={page}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {door && (
        <p>
          <a href={door.href}>{door.label}</a>
        </p>
      )}
      {typed && <TypedTexts {...typed} />}
      <p>
        <a href="/">{FOUTPAGINAS.naarStart}</a>
      </p>
    </FramePage>
  );
}
