// SPDX-License-Identifier: EUPL-1.2
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { ExportRegel } from '#application/use-cases/export-regel';
import { mediatypeVan } from '#domain/exports/export';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { celTekst, KOLOMMEN, type Kolom, type LijstSchrijver } from './export-schrijver.js';

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediatypeVan('ods')}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
const CONTENT_BEGIN = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3"><office:automatic-styles><number:date-style style:name="dag"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="datum" style:family="table-cell" style:data-style-name="dag"/></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Vastlopers"><table:table-column table:number-columns-repeated="${KOLOMMEN.length}"/>`;
const CONTENT_END = '</table:table></office:spreadsheet></office:body></office:document-content>';

/** Columns that hold a day; an instant becomes the day it is in Amsterdam. */
const DAGEN: readonly Kolom[] = ['ingediendOp', 'einddatum'];
/** What XML 1.0 cannot hold, also not written as a number. */
const NIET_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Fast rather than small: a text shrinks by nine tenths either way. */
const LEVEL = 4;

/**
 * A list as an OpenDocument spreadsheet (ODF 1.3): a zip with `mimetype` first and not packed, then one sheet. A text is a text: a cell without a formula
 * attribute is never run, so nothing needs an apostrophe and nothing is changed.
 */
export class LijstOds implements LijstSchrijver {
  private readonly pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.pieces.push(piece);
  });
  private readonly content = new ZipDeflate('content.xml', { level: LEVEL });

  begin(): Uint8Array {
    this.addWhole('mimetype', mediatypeVan('ods'));
    this.addWhole('META-INF/manifest.xml', MANIFEST);
    this.zip.add(this.content);
    this.content.push(strToU8(CONTENT_BEGIN + rowOf(KOLOMMEN.map(textCell))));
    return this.taken();
  }

  add(regels: readonly ExportRegel[]): Uint8Array {
    const rows = regels.map((regel) => rowOf(KOLOMMEN.map((kolom) => cellOf(regel, kolom))));
    this.content.push(strToU8(rows.join('')));
    return this.taken();
  }

  end(): Uint8Array {
    this.content.push(strToU8(CONTENT_END), true);
    this.zip.end();
    return this.taken();
  }

  private addWhole(name: string, text: string): void {
    const entry = new ZipPassThrough(name);
    this.zip.add(entry);
    entry.push(strToU8(text), true);
  }

  private taken(): Uint8Array {
    return Buffer.concat(this.pieces.splice(0));
  }
}

function rowOf(cells: readonly string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

function cellOf(regel: ExportRegel, kolom: Kolom): string {
  const tekst = celTekst(regel, kolom);
  if (tekst === '') return '<table:table-cell/>';
  return DAGEN.includes(kolom) ? dayCell(tekst) : textCell(tekst);
}

function dayCell(tekst: string): string {
  const dag = tekst.length > 'YYYY-MM-DD'.length ? amsterdamDatum(tekst) : tekst;
  return `<table:table-cell table:style-name="datum" office:value-type="date" office:date-value="${dag}"><text:p>${dag}</text:p></table:table-cell>`;
}

function textCell(tekst: string): string {
  const regels = tekst
    .replaceAll(NIET_IN_XML, '')
    .split(/\r\n|\r|\n/)
    .map((regel) => `<text:p>${spaced(escaped(regel))}</text:p>`);
  return `<table:table-cell office:value-type="string">${regels.join('')}</table:table-cell>`;
}

function escaped(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** OpenDocument makes one space of more, and none of those at the start, unless they are written as elements. */
function spaced(tekst: string): string {
  return tekst.replaceAll('\t', '<text:tab/>').replaceAll(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}
