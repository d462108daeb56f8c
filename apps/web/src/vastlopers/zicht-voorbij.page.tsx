// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { ActMessages, LOOK_AGAIN_S } from '../parts/act-messages.js';
import { Heading } from '../parts/heading.js';
import { FOUTPAGINAS } from '../texts/fouten.js';
import { VASTLOPER as T } from '../texts/vastloper.js';

/** What is told of an own act on a case that is not seen: the act that waits (its id), why one was refused, and the own words that were not kept. */
export interface ZichtVoorbijProps {
  readonly page: PageContext;
  readonly waiting: string | null;
  readonly reden: string | null;
  readonly texts: readonly string[];
}

/** For who sends something about a case that they do not see, or not any more. It says the same of a case that was never there. */
export function ZichtVoorbijPage({ page, waiting, reden, texts }: ZichtVoorbijProps): VNode {
  return (
    <FramePage title={T.nietTeZienTitel} page={page} refreshSeconds={waiting ? LOOK_AGAIN_S : null}>
      <ActMessages done={null} waiting={waiting} whole={reden === null ? null : { title: T.geweigerdTitel, text: reden }} />
      <Heading level={1}>{T.nietTeZienTitel}</Heading>
      <p class="lead">{T.nietTeZien}</p>
      {waiting === null && <p>{T.nietVerstuurd}</p>}
      {texts.length > 0 && (
        <section aria-labelledby="getypt">
          <Heading level={2} id="getypt">
            {T.getyptTitel}
          </Heading>
          <p>{T.getypt}</p>
          {texts.map((typed) => (
            <blockquote>{typed}</blockquote>
          ))}
        </section>
      )}
      <p>
        <a class="utrecht-link" href="/">
          {FOUTPAGINAS.naarStart}
        </a>
      </p>
    </FramePage>
  );
}
