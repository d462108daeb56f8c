// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { organisatieIdVan } from '#persistence/reference-id';
import { INDIENER, type ApiSystem } from './api-system.js';

/** What stands in the place of `{id}` or `{code}`, by the beginning of the path. */
export type Filled = readonly (readonly [begin: string, id: string])[];
/** The body of an operation, by its path. */
export type Bodies = ReadonlyMap<string, object>;

const GEMEENTE = organisatieIdVan('gemeente-ehv-wz');
const GEBIED = 'EHV-WZ';
const KENMERK = 'ab'.repeat(32);

/** A row of its own for every operation of a beheerder that changes one, with a body that fits: so that "it is not there" means that it does not show. */
export async function addBeheerRows({ owner, file }: Pick<ApiSystem, 'owner'> & { readonly file: ApiSystem['file'] }): Promise<{
  readonly ids: Filled;
  readonly bodies: Bodies;
}> {
  const vandaag = amsterdamDatum(new Date().toISOString());
  const add = async (text: string, ...values: unknown[]): Promise<string> => {
    const id = v7();
    await owner.query(text, [id, ...values]);
    return id;
  };
  const persoon = (): Promise<string> =>
    add(
      `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'proef', $1::text, $1::text, 'Proefpersoon')`,
    );
  const organisatie = (): Promise<string> =>
    add(
      `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1::uuid, $1::text, 'Proefhuis', 'school', $2, '2026-01-01')`,
      GEBIED,
    );
  const lid = async (): Promise<string> =>
    add(`INSERT INTO lidmaatschappen VALUES ($1, $2, $3, 'partner', $4, '2026-01-01', NULL)`, await persoon(), GEMEENTE, GEBIED);
  const vervanging = async (): Promise<string> =>
    add(
      'INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES ($1, $2, $3, $4, $5)',
      ...[await lid(), await persoon(), vandaag, addDagen(vandaag, 20)],
    );
  const thema = async (): Promise<string> => {
    const id = v7();
    const code = `proef_${id.slice(-6)}`;
    await owner.query(
      `INSERT INTO themas (code, naam, hoofdthema, geldig_vanaf) SELECT $1, 'Proef ' || $1, hoofdthema, '2026-01-01' FROM themas LIMIT 1`,
      [code],
    );
    return code;
  };
  const webhook = (stand: string): Promise<string> =>
    add(
      `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk, stand) VALUES ($1, $2, 'Proef', 'https://proef.example/', '{}', 'k', $3)`,
      GEMEENTE,
      stand,
    );
  const weg = async (): Promise<string> => {
    const id = await file(INDIENER, { naamVerbergen: true });
    await owner.query(`UPDATE vastlopers SET gesloten = true, status = 'afgesloten', resultaat = 'ingetrokken' WHERE id = $1`, [
      id,
    ]);
    await owner.query(
      `INSERT INTO vernietigingsvoorstellen (vastloper_id, versie, hash, export_hash) SELECT id, versie, laatste_hash, decode($2, 'hex') FROM vastlopers WHERE id = $1`,
      [id, KENMERK],
    );
    return id;
  };
  await add(
    `INSERT INTO bewaartermijnen (id, resultaat, waardering, jaren, geldig_vanaf) VALUES ($1, 'ingetrokken', 'vernietigen', 0, '2000-01-01')`,
  );
  const termijn = { focusgebied: 'VLA-WW', resultaat: 'doorverwezen', waardering: 'vernietigen', jaren: 5 };
  // What happened at the organisation of the webhooks, to send again.
  await owner.query(
    `INSERT INTO stroomgebeurtenissen (organisatie_id, volgnummer, vastloper_id, versie, soort, op, focusgebied)
      SELECT $1, 1, id, 1, 'ingediend', now() - interval '90 minutes', focusgebied FROM vastlopers ORDER BY id LIMIT 1`,
    [GEMEENTE],
  );
  const regeling = {
    ...{ vanaf: addDagen(vandaag, 40), versie: 0 },
    getallen: [{ getal: 'treden.partners.behandelingWerkdagen', waarde: 20 }],
  };
  const ids: Filled = [
    ['/beheer/lidmaatschappen/{id}/beeindigingen', await lid()],
    ['/beheer/lidmaatschappen/{id}/overdrachten', await lid()],
    ['/beheer/lidmaatschappen/{id}/plaatsvervangingen', await lid()],
    ['/beheer/organisaties/{id}/beeindigingen', await organisatie()],
    ['/beheer/organisaties/{id}/leden', GEMEENTE],
    ['/beheer/plaatsvervangingen/', await vervanging()],
    [
      '/beheer/schorsingen/',
      await add(`INSERT INTO schorsingen (id, persoon_id, reden, op) VALUES ($1, $2, 'onderzoek', now())`, await persoon()),
    ],
    ['/beheer/themas/{code}/beeindigingen', await thema()],
    ['/beheer/themas/{code}/hernoemingen', await thema()],
    [
      '/beheer/toegangslijsten/',
      await add(`INSERT INTO toegangslijsten (id, maand, organisatie_id, leden) VALUES ($1, '2026-01', $2, '[]')`, GEMEENTE),
    ],
    ['/beheer/vernietigingen/{id}/bevestigingen', await weg()],
    ['/beheer/vernietigingen/{id}/intrekkingen', await weg()],
    ['/webhooks/{id}/beeindigingen', await webhook('actief')],
    ['/webhooks/{id}/hervattingen', await webhook('uitgezet')],
    ['/webhooks/{id}/onderbrekingen', await webhook('actief')],
    ['/webhooks/', await webhook('actief')],
  ];
  const uur = (uren: number): string => new Date(Date.now() - uren * 3_600_000).toISOString();
  const bodies: Bodies = new Map<string, object>([
    ['/beheer/bewaartermijnen', termijn],
    ['/beheer/bewaartermijnen/_voorbeeld', termijn],
    ['/beheer/lidmaatschappen', { persoon: await persoon(), organisatie: GEMEENTE, rol: 'partner', focusgebied: GEBIED }],
    ['/beheer/lidmaatschappen/{id}/beeindigingen', {}],
    ['/beheer/lidmaatschappen/{id}/overdrachten', { persoon: await persoon() }],
    ['/beheer/lidmaatschappen/{id}/plaatsvervangingen', { persoon: await persoon(), van: vandaag, tot: addDagen(vandaag, 20) }],
    ['/beheer/mailadressen', { organisatie: await organisatie(), emailadres: 'post@sportclub.example' }],
    ['/beheer/plaatsvervangingen/{id}/beeindigingen', {}],
    ['/beheer/schorsingen', { persoon: await persoon(), reden: 'toestel_kwijt' }],
    ['/beheer/termijnregelingen', { ...regeling, focusgebied: 'VLA-WW' }],
    ['/beheer/termijnregelingen/_voorbeeld', { ...regeling, focusgebied: GEBIED }],
    ['/beheer/themas/{code}/beeindigingen', {}],
    ['/beheer/vernietigingen/{id}/bevestigingen', { exportKenmerk: KENMERK }],
    [
      '/webhooks',
      {
        ...{ organisatie: GEMEENTE, naam: 'Zaaksysteem', adres: 'https://zaken.gemeente.example/doorbraak' },
        ...{ focusgebied: GEBIED, soorten: ['opgeschaald', 'besloten'] },
      },
    ],
    ['/webhooks/{id}/herhalingen', { van: uur(2), tot: uur(1) }],
  ]);
  return { ids, bodies };
}
