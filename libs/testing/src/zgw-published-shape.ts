// SPDX-License-Identifier: EUPL-1.2

/** What the standard says of one field: its type (of what, for an object or a list), the longest text, and whether it must be there or may be null. */
interface ZgwVeld {
  readonly type: 'string' | 'uri' | 'date' | 'date-time' | 'boolean' | 'enum' | 'object' | 'array' | 'readOnly';
  readonly enum?: readonly string[];
  readonly of?: string;
  readonly max?: number;
  readonly nullable?: boolean;
  readonly required?: boolean;
}

/** The receiver fills it: whoever sends may not. */
const READ_ONLY: ZgwVeld = { type: 'readOnly' };

/*
 * Every field of the schemas a vastloper is handed over in, as VNG Realisatie published them: Zaken API 1.6.0 (gemma-zaken, api-specificatie/zrc/1.6.x/1.6.0/openapi.yaml
 * at e0ee568c300e559af3f1d0d3ca5109cfecbeb20a; the same in zaken-api 1.5.1 at d4e68440bc3412ffd0eae31c18d4646733d7182d) and Besluiten API 1.0.2 (besluiten-api,
 * src/openapi.yaml at 9fdb747c05c2f2acb9d63baa6376bad79ce8a3cc). Only names, types, lengths and lists of values; a name in `of` that is no schema here is one we never fill.
 */
const SCHEMAS: Readonly<Record<string, Readonly<Record<string, ZgwVeld>>>> = {
  Zaak: {
    url: READ_ONLY,
    uuid: READ_ONLY,
    identificatie: { type: 'string', max: 40 },
    bronorganisatie: { type: 'string', max: 9, required: true },
    omschrijving: { type: 'string', max: 80 },
    toelichting: { type: 'string', max: 1000 },
    zaaktype: { type: 'uri', max: 1000, required: true },
    registratiedatum: { type: 'date' },
    verantwoordelijkeOrganisatie: { type: 'string', max: 9, required: true },
    startdatum: { type: 'date', required: true },
    einddatum: READ_ONLY,
    einddatumGepland: { type: 'date', nullable: true },
    uiterlijkeEinddatumAfdoening: { type: 'date', nullable: true },
    publicatiedatum: { type: 'date', nullable: true },
    communicatiekanaal: { type: 'uri', max: 1000 },
    productenOfDiensten: { type: 'array', of: 'uri' },
    vertrouwelijkheidaanduiding: {
      type: 'enum',
      enum: [
        'openbaar',
        'beperkt_openbaar',
        'intern',
        'zaakvertrouwelijk',
        'vertrouwelijk',
        'confidentieel',
        'geheim',
        'zeer_geheim',
      ],
    },
    betalingsindicatie: { type: 'enum', enum: ['nvt', 'nog_niet', 'gedeeltelijk', 'geheel', ''] },
    betalingsindicatieWeergave: READ_ONLY,
    laatsteBetaaldatum: { type: 'date-time', nullable: true },
    zaakgeometrie: { type: 'object', of: 'GeoJSONGeometry', nullable: true },
    verlenging: { type: 'object', of: 'Verlenging', nullable: true },
    opschorting: { type: 'object', of: 'Opschorting', nullable: true },
    selectielijstklasse: { type: 'uri', max: 1000 },
    hoofdzaak: { type: 'uri', max: 1000, nullable: true },
    deelzaken: READ_ONLY,
    relevanteAndereZaken: { type: 'array', of: 'RelevanteZaak' },
    eigenschappen: READ_ONLY,
    rollen: READ_ONLY,
    status: READ_ONLY,
    zaakinformatieobjecten: READ_ONLY,
    zaakobjecten: READ_ONLY,
    kenmerken: { type: 'array', of: 'ZaakKenmerk' },
    archiefnominatie: { type: 'enum', enum: ['blijvend_bewaren', 'vernietigen', ''], nullable: true },
    archiefstatus: {
      type: 'enum',
      enum: ['nog_te_archiveren', 'gearchiveerd', 'gearchiveerd_procestermijn_onbekend', 'overgedragen'],
    },
    archiefactiedatum: { type: 'date', nullable: true },
    resultaat: READ_ONLY,
    opdrachtgevendeOrganisatie: { type: 'string', max: 9 },
    processobjectaard: { type: 'string', max: 200, nullable: true },
    startdatumBewaartermijn: { type: 'date', nullable: true },
    processobject: { type: 'object', of: 'Processobject', nullable: true },
  },
  Opschorting: {
    indicatie: { type: 'boolean', required: true },
    reden: { type: 'string', max: 200, required: true },
  },
  ZaakKenmerk: {
    kenmerk: { type: 'string', max: 40, required: true },
    bron: { type: 'string', max: 40, required: true },
  },
  Status: {
    url: READ_ONLY,
    uuid: READ_ONLY,
    zaak: { type: 'uri', max: 1000, required: true },
    statustype: { type: 'uri', max: 1000, required: true },
    datumStatusGezet: { type: 'date-time', required: true },
    statustoelichting: { type: 'string', max: 1000 },
    indicatieLaatstGezetteStatus: READ_ONLY,
    gezetdoor: { type: 'uri', max: 200 },
    zaakinformatieobjecten: READ_ONLY,
  },
  Rol: {
    url: READ_ONLY,
    uuid: READ_ONLY,
    zaak: { type: 'uri', max: 1000, required: true },
    betrokkene: { type: 'uri', max: 1000 },
    betrokkeneType: {
      type: 'enum',
      enum: ['natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging', 'organisatorische_eenheid', 'medewerker'],
      required: true,
    },
    afwijkendeNaamBetrokkene: { type: 'string', max: 625 },
    roltype: { type: 'uri', max: 1000, required: true },
    omschrijving: READ_ONLY,
    omschrijvingGeneriek: READ_ONLY,
    roltoelichting: { type: 'string', max: 1000, required: true },
    registratiedatum: READ_ONLY,
    indicatieMachtiging: { type: 'enum', enum: ['gemachtigde', 'machtiginggever', ''] },
    contactpersoonRol: { type: 'object', of: 'ContactPersoonRol', nullable: true },
    statussen: READ_ONLY,
    betrokkeneIdentificatie: { type: 'object', of: 'RolNietNatuurlijkPersoon' },
  },
  RolNietNatuurlijkPersoon: {
    innNnpId: { type: 'string', max: 9 },
    annIdentificatie: { type: 'string', max: 17 },
    statutaireNaam: { type: 'string', max: 500 },
    innRechtsvorm: {
      type: 'enum',
      enum: [
        'besloten_vennootschap',
        'cooperatie_europees_economische_samenwerking',
        'europese_cooperatieve_venootschap',
        'europese_naamloze_vennootschap',
        'kerkelijke_organisatie',
        'naamloze_vennootschap',
        'onderlinge_waarborg_maatschappij',
        'overig_privaatrechtelijke_rechtspersoon',
        'stichting',
        'vereniging',
        'vereniging_van_eigenaars',
        'publiekrechtelijke_rechtspersoon',
        'vennootschap_onder_firma',
        'maatschap',
        'rederij',
        'commanditaire_vennootschap',
        'kapitaalvennootschap_binnen_eer',
        'overige_buitenlandse_rechtspersoon_vennootschap',
        'kapitaalvennootschap_buiten_eer',
        '',
      ],
    },
    bezoekadres: { type: 'string', max: 1000 },
    subVerblijfBuitenland: { type: 'object', of: 'SubVerblijfBuitenland', nullable: true },
  },
  Resultaat: {
    url: READ_ONLY,
    uuid: READ_ONLY,
    zaak: { type: 'uri', max: 1000, required: true },
    resultaattype: { type: 'uri', max: 1000, required: true },
    toelichting: { type: 'string', max: 1000 },
  },
  ZaakEigenschap: {
    url: READ_ONLY,
    uuid: READ_ONLY,
    zaak: { type: 'uri', required: true },
    eigenschap: { type: 'uri', max: 1000, required: true },
    naam: READ_ONLY,
    waarde: { type: 'string', required: true },
  },
  Besluit: {
    url: READ_ONLY,
    identificatie: { type: 'string', max: 50 },
    verantwoordelijkeOrganisatie: { type: 'string', max: 9, required: true },
    besluittype: { type: 'uri', max: 200, required: true },
    zaak: { type: 'uri', max: 200 },
    datum: { type: 'date', required: true },
    toelichting: { type: 'string' },
    bestuursorgaan: { type: 'string', max: 50 },
    ingangsdatum: { type: 'date', required: true },
    vervaldatum: { type: 'date', nullable: true },
    vervalreden: { type: 'enum', enum: ['tijdelijk', 'ingetrokken_overheid', 'ingetrokken_belanghebbende'] },
    vervalredenWeergave: READ_ONLY,
    publicatiedatum: { type: 'date', nullable: true },
    verzenddatum: { type: 'date', nullable: true },
    uiterlijkeReactiedatum: { type: 'date', nullable: true },
  },
};

/** Where what is sent is not as the standard says, as paths of fields; empty when it is. A field that is `undefined` is not sent. */
export function zgwFaults(schema: string, value: object): string[] {
  const velden = SCHEMAS[schema] ?? {};
  const filled = Object.entries(value).filter(([, waarde]) => waarde !== undefined);
  const missing = Object.entries(velden).filter(
    ([naam, { required }]) => required && !filled.some(([gevuld]) => gevuld === naam),
  );
  return [...missing.map(([naam]) => naam), ...filled.flatMap(([naam, waarde]) => faultsIn(naam, waarde, velden[naam]))];
}

function faultsIn(pad: string, waarde: unknown, veld: ZgwVeld | undefined): string[] {
  if (veld === undefined) return [pad];
  if (waarde === null) return veld.nullable ? [] : [pad];
  if (veld.type === 'object') return inside(pad, waarde, veld.of ?? '');
  if (veld.type !== 'array') return fits(waarde, veld) ? [] : [pad];
  if (!Array.isArray(waarde)) return [pad];
  return waarde.flatMap((deel: unknown, n) => inside(`${pad}.${n}`, deel, veld.of ?? ''));
}

function inside(pad: string, waarde: unknown, schema: string): string[] {
  if (typeof waarde !== 'object' || waarde === null || SCHEMAS[schema] === undefined) return [pad];
  return zgwFaults(schema, waarde).map((naam) => `${pad}.${naam}`);
}

function fits(waarde: unknown, { type, max = Infinity, enum: lijst = [] }: ZgwVeld): boolean {
  if (type === 'readOnly') return false;
  if (type === 'boolean') return typeof waarde === 'boolean';
  if (typeof waarde !== 'string' || [...waarde].length > max) return false;
  if (type === 'enum') return lijst.includes(waarde);
  if (type === 'uri') return URL.canParse(waarde);
  if (type === 'date') return isDate(waarde);
  if (type === 'date-time')
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(waarde) && isDate(waarde.slice(0, 10));
  return true;
}

function isDate(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
