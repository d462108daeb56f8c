// SPDX-License-Identifier: EUPL-1.2
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { WebSettings } from '../settings.js';

/** Longer than any page keeps; what unpacks to more is not ours. */
const MAX_BYTES = 262_144;

/** What a page keeps in its own address. */
interface Kept {
  readonly persoonId: string;
  readonly naam: string;
  readonly waarde: unknown;
}

/**
 * What a page shows after a form, sealed so that it can stand in an address (or a cookie, when it is to be told once): going back, reloading and bookmarks then
 * show it again without sending anything twice, and no log on the way learns a word of it. Only who it was made for can open it.
 */
@Injectable()
export class SealedState {
  constructor(private readonly settings: WebSettings) {}

  /** Seals a value (plain JSON) for this person; `naam` says what it is, so that no page opens that of another. */
  seal(persoonId: string, naam: string, waarde: unknown): string {
    const text = JSON.stringify({ persoonId, naam, waarde } satisfies Kept);
    return this.settings.secret.seal(deflateRawSync(text).toString('base64'), 'adres');
  }

  /** The value again; null for anything that this person did not get from us under this name. */
  open<Waarde>(persoonId: string, naam: string, sealed: unknown): Waarde | null {
    const packed = typeof sealed === 'string' ? this.settings.secret.unseal(sealed, 'adres') : null;
    if (packed === null) return null;
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_BYTES }).toString('utf8');
    const kept = JSON.parse(text) as Kept;
    return kept.persoonId === persoonId && kept.naam === naam ? (kept.waarde as Waarde) : null;
  }
}
