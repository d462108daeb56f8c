// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file of the pages that never changes under its name: the name holds a hash of what is in it. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly text: Buffer;
  readonly gzip: Buffer;
}

/**
 * Makes an asset; another content gives another path, so a browser may keep it for ever.
 * @example createAsset('stijl', 'css', 'text/css; charset=utf-8', 'p{}').path // '/bestanden/stijl.0f2b….css'
 */
export function createAsset(name: string, extension: string, type: string, content: string): Asset {
  const text = Buffer.from(content, 'utf8');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `/bestanden/${name}.${hash}.${extension}`, type, text, gzip: gzipSync(text, { level: 9 }) };
}
