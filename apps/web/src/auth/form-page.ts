// SPDX-License-Identifier: EUPL-1.2
import { HERSTELD } from '../forms/hersteld-formulier.js';
import { localPath } from './local-path.js';
import type { WebVerzoek } from './verzoek.js';

/** The page of ours from which a form was sent; `/` when the browser does not say, or names another site. */
export function formPage({ headers: { referer = '' } }: WebVerzoek, publicWebUrl: string): string {
  const ours = `${publicWebUrl}/`;
  return referer.startsWith(ours) ? localPath(`/${referer.slice(ours.length)}`) : '/';
}

/**
 * The same page, which then shows the form that is kept under this kenmerk.
 * @example markHersteld('/melden/1', 'k3nm') // '/melden/1?hersteld=k3nm'
 */
export function markHersteld(path: string, kenmerk: string): string {
  const marked = new URL(path, 'http://hier.invalid');
  marked.searchParams.set(HERSTELD, kenmerk);
  return `${marked.pathname}${marked.search}`;
}
