// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';

/** What somebody typed in a form that cannot be filled again, so that they can take it over; nothing when there is nothing. */
export function TypedTexts({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): VNode | null {
  if (texts.length === 0) return null;
  return (
    <section aria-label={title}>
      <p>{title}</p>
      {texts.map((one) => (
        <blockquote>{one}</blockquote>
      ))}
    </section>
  );
}
