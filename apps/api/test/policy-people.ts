// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, Rol } from '#domain/ladder/begrippen';
import { loadDemoPeople } from '#persistence/demo-people';
import { organisatieIdVan } from '#persistence/reference-id';
import { BUREAU, INDIENER, TEAM, VREEMD, type ApiSystem } from './api-system.js';

/** Somebody for each way to stand to a case in Eindhoven Woensel-Zuid, by the name a table of a test calls them. */
export const PEOPLE = {
  filer: INDIENER,
  collega: 'partner-welzijn-eindhoven',
  bureau: BUREAU,
  team: TEAM,
  trekker: 'trekker-sport-eindhoven',
  partner: 'partner-gemeente-eindhoven',
  uitvoerder: 'partner-bewonersinitiatief-eindhoven',
  voorzitter: 'alliantievoorzitter-eindhoven',
  rv: 'rijksvertegenwoordiger-eindhoven',
  departement: 'departement-vws',
  meedenker: 'departement-ocw',
  oud: 'oud-trekker-eindhoven',
  elders: 'team-van-elders',
  bureauElders: 'bureau-van-elders',
  tweehoeden: 'twee-hoeden',
  vreemd: VREEMD,
  beheerder: 'beheerder',
} as const;
/** What a table of a test calls somebody. */
export type Who = keyof typeof PEOPLE;

type DemoPersoon = readonly [
  sleutel: string,
  ...lidmaatschappen: (readonly [organisatie: string, rol: Rol, focusgebied: string])[],
];

const EXTRA: readonly DemoPersoon[] = [
  [PEOPLE.trekker, ['sport-ehv-wz', 'partner', 'EHV-WZ']],
  [PEOPLE.oud, ['zorg-ehv-wz', 'partner', 'EHV-WZ']],
  [PEOPLE.elders, ['doorbraakteam-ehv-wz', 'doorbraakteam', 'VLA-WW']],
  [PEOPLE.bureauElders, ['programmabureau-vla-ww', 'programmabureau', 'VLA-WW']],
  [PEOPLE.tweehoeden, ['doorbraakteam-ehv-wz', 'doorbraakteam', 'EHV-WZ'], ['gemeente-ehv-wz', 'partner', 'EHV-WZ']],
];

/** The parts organisations get in the case beside those of filing. */
const DELEN: readonly (readonly [organisatie: string, hoedanigheid: Hoedanigheid])[] = [
  ['sport-ehv-wz', 'trekker'],
  ['gemeente-ehv-wz', 'partner'],
  ['bewonersinitiatief-ehv-wz', 'uitvoerder'],
  ['alliantieraad-ehv-wz', 'alliantie_voorzitter'],
  ['rijksvertegenwoordiger-ehv-wz', 'rijksvertegenwoordiger'],
  ['ministerie-vws', 'departement'],
  ['ministerie-ocw', 'meedenker'],
  ['zorg-ehv-wz', 'voormalig_trekker'],
];

/** Adds the people the demo does not have. */
export async function addPolicyPeople({ database, issuer }: ApiSystem): Promise<void> {
  await loadDemoPeople(
    { url: database.ownerUrl, issuer: issuer.url },
    {
      organisaties: ['sport', 'zorg'].map((soort) => ({
        sleutel: `${soort}-ehv-wz`,
        naam: `${soort} Eindhoven`,
        soort: 'welzijn',
        focusgebied: 'EHV-WZ',
      })),
      personen: EXTRA.map(([sleutel, ...lidmaatschappen]) => ({
        sleutel,
        naam: sleutel,
        lidmaatschappen: lidmaatschappen.map(([organisatie, rol, focusgebied]) => ({ organisatie, rol, focusgebied })),
      })),
    },
  );
}

/** Files a case with a hidden name, in which every part is taken by an organisation. */
export async function fileWithAllParts(api: ApiSystem): Promise<string> {
  const id = await api.file(INDIENER, { naamVerbergen: true });
  for (const [organisatie, hoedanigheid] of DELEN)
    await api.owner.query(
      `INSERT INTO betrokkenheden SELECT (jsonb_populate_record(b, jsonb_build_object('id', nextval('betrokkenheden_id_seq'),
        'organisatie_id', $2::uuid, 'hoedanigheid', $3::text))).* FROM betrokkenheden b WHERE b.vastloper_id = $1 AND b.hoedanigheid = 'indiener'`,
      [id, organisatieIdVan(organisatie), hoedanigheid],
    );
  return id;
}
