// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A random value that nobody can guess: 256 bits as base64url, 43 characters. */
export function randomToken(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** Are both texts the same? Takes as long for a near miss as for a wild one. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What may be sealed: the ID token of a session, a form that came too late, and what a page keeps in its own address. */
export type SealPurpose = 'id-token' | 'formulier' | 'adres';

/** What the pages keep secret, from one configured secret: each purpose has a key of its own (HKDF), so that one never helps to break another. */
export class SessionSecret {
  private readonly hashKey: Buffer;
  private readonly csrfKey: Buffer;
  private readonly sealKeys: Readonly<Record<SealPurpose, Buffer>>;

  constructor(secret: string) {
    const key = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `doorbraak ${purpose}`, KEY_BYTES));
    this.hashKey = key('kenmerk');
    this.csrfKey = key('csrf');
    this.sealKeys = { 'id-token': key('id-token'), formulier: key('formulier'), adres: key('adres') };
  }

  /** How the record knows what only the browser holds: whoever reads the record cannot make the value. */
  hash(value: string): string {
    return createHmac('sha256', this.hashKey).update(value).digest('base64url');
  }

  /** The token that a form must carry; the same as long as somebody is signed in. */
  csrfToken(kenmerk: string): string {
    return createHmac('sha256', this.csrfKey).update(kenmerk).digest('base64url');
  }

  /** Seals a text so that only we can read it, and see that it is unchanged (AES-256-GCM). */
  seal(text: string, purpose: SealPurpose = 'id-token'): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealKeys[purpose], iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The text of a seal; null when it is not ours, changed, of another purpose or of an earlier secret. */
  unseal(sealed: string, purpose: SealPurpose = 'id-token'): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.sealKeys[purpose], bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      return null; // a broken seal says nothing, and that is the answer
    }
  }
}
