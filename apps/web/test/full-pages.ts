// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';

/** A page with as much on it as it ever shows at once: its address, and how it is drawn. */
export type FullPage = readonly [path: string, draw: () => VNode];
