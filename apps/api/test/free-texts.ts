// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { OPENAPI_FILE } from '../src/openapi/generate-openapi.js';

interface BodySchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly allOf?: readonly BodySchema[];
  readonly items?: BodySchema;
  readonly properties?: Readonly<Record<string, BodySchema>>;
}
interface BodyMedia {
  readonly schema: BodySchema;
  readonly example: Body;
}
interface BodyOperation {
  readonly requestBody?: { readonly content: Readonly<Record<string, BodyMedia>> };
}
interface BodyDocument {
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'post' | 'put' | 'patch', BodyOperation>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, BodySchema>> };
}
type Body = Record<string, unknown>;

/** A POST of the document, with its example and every place in its body where a person writes words (`partijen.0.naam`). */
export interface TextPost {
  readonly path: string;
  readonly example: Body;
  readonly places: readonly TextPlace[];
}

/** One place for words. `codelike`: only lower case, digits and `_` may stand there. */
export interface TextPlace {
  readonly place: string;
  readonly codelike: boolean;
}

/** All POSTs (or what is put or patched), read from the document, so that a field that comes later is tested without anybody thinking of it. */
export function readTextPosts(method: 'post' | 'put' | 'patch' = 'post'): readonly TextPost[] {
  const document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as BodyDocument;
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const media = item[method]?.requestBody?.content['application/json'];
    return media ? [{ path, example: media.example, places: placesIn(media.schema, '', document) }] : [];
  });
}

function placesIn(schema: BodySchema, place: string, document: BodyDocument): TextPlace[] {
  const deeper = (part: BodySchema, name: string): TextPlace[] =>
    placesIn(part, place === '' ? name : `${place}.${name}`, document);
  if (schema.$ref) return placesIn(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, place, document);
  const inParts = (schema.allOf ?? []).flatMap((part) => placesIn(part, place, document));
  const inFields = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => deeper(part, name));
  const inItems = schema.items ? deeper(schema.items, '0') : [];
  const isText = schema.type === 'string' && schema.enum === undefined && schema.format === undefined;
  return [...inParts, ...inFields, ...inItems, ...(isText ? [{ place, codelike: schema.pattern !== undefined }] : [])];
}

/** The same body with a text at one place; objects and lists on the way are made when the body has none. */
export function withText(body: Body, place: string, text: string): Body {
  const copy = structuredClone(body);
  const names = place.split('.');
  const last = names.pop() ?? '';
  let part: Body = copy;
  names.forEach((name, i) => {
    part[name] ??= /^\d+$/.test(names[i + 1] ?? last) ? [] : {};
    part = part[name] as Body;
  });
  part[last] = text;
  return copy;
}
