// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Rol } from '#domain/ladder/begrippen';
import { repositoryFolder } from './folders.js';

/** An organisation that the examples need beside the reference data. */
export interface DemoOrganisatie {
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: string;
  readonly focusgebied?: string;
  /** The key of the organisation that is asked when this one stays silent; absent is the chair of the area. */
  readonly escalatie?: string;
}

/** A role of a demo person in an organisation, for one area or (absent) nationally. */
export interface DemoLidmaatschap {
  readonly organisatie: string;
  readonly rol: Rol;
  readonly focusgebied?: string;
}

/** Somebody to practise with; the key is also the subject (`sub`) of the tokens. */
export interface DemoPersoon {
  readonly sleutel: string;
  readonly naam: string;
  readonly lidmaatschappen: readonly DemoLidmaatschap[];
}

/** All of apps/local/data/demo.yaml. */
export interface DemoData {
  readonly organisaties: readonly DemoOrganisatie[];
  readonly personen: readonly DemoPersoon[];
}

/** Reads apps/local/data/demo.yaml. */
export function readDemoData(): DemoData {
  return parse(readFileSync(join(dataFilesFolder(), 'demo.yaml'), 'utf8')) as DemoData;
}

/** Where demo.yaml and referentiegevallen.yaml lie. */
export function dataFilesFolder(): string {
  return join(repositoryFolder(), 'apps', 'local', 'data');
}

/**
 * Who files a case of this kind of organisation in this area: the person with role `indiener` there and nowhere else; for `programmabureau` and
 * `doorbraakteam` the person of that body alone.
 * @returns `null` when nobody does, or when it is not one person.
 * @example findFiler(demo, 'welzijn', 'EHV-WZ')?.sleutel // 'indiener-welzijn-eindhoven'
 */
export function findFiler(demo: DemoData, indienerOrganisatie: string, focusgebied: string): DemoPersoon | null {
  const organisatie = `${indienerOrganisatie}-${focusgebied.toLowerCase()}`;
  const rol = ['programmabureau', 'doorbraakteam'].includes(indienerOrganisatie) ? indienerOrganisatie : 'indiener';
  const found = demo.personen.filter(({ lidmaatschappen }) =>
    lidmaatschappen.every((lidmaatschap) => lidmaatschap.organisatie === organisatie && lidmaatschap.rol === rol),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
