// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Live } from '../levend/live.js';
import { Heading } from '../parts/heading.js';
import { BEHEER } from '../texts/beheer.js';

/** The address of one page of beheer. */
export type BeheerDeur = keyof typeof BEHEER.deuren;

/** The doors this person may open, and what asks for attention behind one. */
export interface OverzichtPageProps {
  readonly page: PageContext;
  readonly deuren: readonly BeheerDeur[];
  readonly letOp: Readonly<Partial<Record<BeheerDeur, string>>>;
}

/** The first page of beheer: every door with what it is for. */
export function OverzichtPage({ page, deuren, letOp }: OverzichtPageProps): VNode {
  return (
    <FramePage title={BEHEER.titel} page={page}>
      <Heading level={1}>{BEHEER.titel}</Heading>
      <p class="lead">{deuren.includes('/beheer/organisaties') ? BEHEER.intro : BEHEER.introBureau}</p>
      <Live id="deuren" href={page.path} beheer>
        <ul class="doors" role="list">
          {deuren.map((href) => (
            <li class="door">
              <h2>
                <a href={href}>{BEHEER.deuren[href].naam}</a>
              </h2>
              <p>{BEHEER.deuren[href].uitleg}</p>
              {letOp[href] && <p class="door__notice">{letOp[href]}</p>}
            </li>
          ))}
        </ul>
      </Live>
    </FramePage>
  );
}
