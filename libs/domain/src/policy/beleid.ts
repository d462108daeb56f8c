// SPDX-License-Identifier: EUPL-1.2
import { AAN_HET_WERK_IN_UITVOERING } from '../ladder/aan-het-werk.js';
import type { Hoedanigheid, Rol } from '../ladder/begrippen.js';
import { HANDELING_SOORTEN, HANDELINGEN, type HandelingSoort } from '../ladder/handelingen.js';
import { AAN_HET_WERK } from '../ladder/positie.js';
import { ZAAKROLLEN } from './hoedanigheid-rollen.js';

/** What is open to everyone who is signed in. */
interface HuisRegel {
  readonly over: 'huis';
  readonly wie: 'iedereen';
  readonly bron: string;
}

/** What takes a role: held for the area it is about, or for all areas; what is about no area takes a role held for all. */
interface GebiedRegel {
  readonly over: 'gebied';
  readonly wie: readonly Rol[];
  readonly bron: string;
}

/** Who may do something with a case: all who see it, or who truly has one of these parts in it (`partij`: belongs to the organisation that was asked). */
interface VastloperRegel {
  readonly over: 'vastloper';
  readonly wie: 'wie_ziet' | 'wie_ziet_of_zelf_deed' | readonly (Hoedanigheid | 'partij')[];
  readonly bron: string;
}

/** One row of the policy, with where it is written. */
export type BeleidRegel = HuisRegel | GebiedRegel | VastloperRegel;

/** The parts that may read who filed, also when the filer hides their name from partners. */
export const NAAM_INDIENER_LEZERS: readonly Hoedanigheid[] = ['indiener', 'programmabureau', 'doorbraakteam'];

const huis = (bron: string): HuisRegel => ({ over: 'huis', wie: 'iedereen', bron });
const gebied = (wie: readonly Rol[], bron: string): GebiedRegel => ({ over: 'gebied', wie, bron });
const vastloper = (wie: VastloperRegel['wie'], bron: string): VastloperRegel => ({ over: 'vastloper', wie, bron });

const BEHEER: readonly Rol[] = ['beheerder'];

/** All operations that are no act on an existing case. A list answers only what one sees, so it is refused to nobody; it may be empty. */
const LEZEN_EN_BEHEREN = {
  ik_lezen: huis('R-34'),
  pet_kiezen: huis('R-34'),
  voorkeuren_beheren: huis('docs/adr/0038'),
  keuzelijst_lezen: huis('design 5'),
  vastlopers_lijst: huis('design 6'),
  werkvoorraad_lijst: huis('design 6'),
  beeld_lezen: huis('design 6'),
  vastloper_zoeken: huis('R-43'),
  concept_schrijven: huis('R-47'),
  indienen: gebied(ZAAKROLLEN, 'R-56'),
  indienen_voor_ander: gebied(['programmabureau'], 'ladder, acts'),
  vastloper_lezen: vastloper('wie_ziet', 'design 6'),
  gebeurtenissen_lezen: vastloper('wie_ziet', 'design 6'),
  termijnen_lezen: vastloper('wie_ziet', 'design 6'),
  toezeggingen_lezen: vastloper('wie_ziet', 'design 6'),
  logboek_uitvoeren: vastloper('wie_ziet', 'design 6'),
  handeling_lezen: vastloper('wie_ziet_of_zelf_deed', 'design 2'),
  beheer_openen: gebied(['programmabureau', 'beheerder'], 'ladder, who sits where'),
  organisaties_beheren: gebied(BEHEER, 'ladder, who sits where'),
  leden_lezen: gebied(BEHEER, 'ladder, who sits where'),
  lidmaatschappen_beheren: gebied(BEHEER, 'R-34'),
  plaatsvervangingen_beheren: gebied(BEHEER, 'R-34'),
  schorsingen_beheren: gebied(BEHEER, 'docs/adr/0046'),
  mailadressen_beheren: gebied(BEHEER, 'R-35'),
  wachtrijen_bekijken: gebied(BEHEER, 'docs/adr/0047'),
  berichten_herhalen: gebied(BEHEER, 'docs/adr/0047'),
  uitnodigen: gebied(['programmabureau', 'beheerder'], 'R-56'),
  toegangslijsten_beheren: gebied(BEHEER, 'R-34'),
  beheergebeurtenissen_lezen: gebied(BEHEER, 'R-34'),
  termijnregelingen_beheren: gebied(BEHEER, 'ladder, who sits where'),
  kalender_beheren: gebied(BEHEER, 'ladder, who sits where'),
  themas_beheren: gebied(BEHEER, 'ladder, who sits where'),
  mailteksten_bekijken: gebied(['programmabureau', 'beheerder'], 'docs/adr/0045'),
  mailteksten_beheren: gebied(BEHEER, 'docs/adr/0045'),
  bewaartermijnen_beheren: gebied(BEHEER, 'docs/adr/0029'),
  vernietigingen_lezen: gebied(BEHEER, 'docs/adr/0029'),
  vernietigingen_bevestigen: gebied(BEHEER, 'docs/adr/0029'),
  stroom_lezen: huis('docs/adr/0042'),
  webhooks_beheren: gebied(BEHEER, 'docs/adr/0043'),
  naam_indiener_lezen: vastloper(NAAM_INDIENER_LEZERS, 'R-55'),
  exports_lezen: huis('docs/adr/0048'),
  exports_maken: huis('docs/adr/0048'),
  gebied_uitvoeren: gebied(['programmabureau'], 'docs/adr/0049'),
  zgw_uitvoeren: vastloper('wie_ziet', 'conventions 1.4'),
} as const satisfies Record<string, BeleidRegel>;

/** Everything somebody can ask of Doorbraak: each act of the ladder, and all other operations. Example: `'opschalen'`. */
export type Bewerking = HandelingSoort | keyof typeof LEZEN_EN_BEHEREN;

/** Every part that is at work at some moment of the route; the ladder knows which of them is at work now. */
const OOIT_AAN_HET_WERK: readonly Hoedanigheid[] = [
  ...new Set([...Object.values(AAN_HET_WERK).flat(), ...AAN_HET_WERK_IN_UITVOERING]),
];

/** An act is open to the parts the ladder names; `aan_het_werk` to every part that may ever be at work. When, is for the ladder to say. */
function handelingRegel(soort: HandelingSoort): VastloperRegel {
  const { door, bron } = HANDELINGEN[soort];
  if (door.includes('wie_ziet')) return vastloper('wie_ziet', bron);
  const wie = door.flatMap((bevoegdheid): readonly (Hoedanigheid | 'partij')[] =>
    bevoegdheid === 'aan_het_werk' ? OOIT_AAN_HET_WERK : bevoegdheid === 'wie_ziet' ? [] : [bevoegdheid],
  );
  return vastloper([...new Set(wie)], bron);
}

/**
 * The policy: one row per operation, in columns what it is about, who it is open to, and where that is written. What has no row is open to nobody.
 * The rows of the acts come from the ladder's own table, so that both never differ. Source: design section 6, R-55, R-56, R-57, docs/adr/0018.
 */
export const BELEID: Readonly<Record<Bewerking, BeleidRegel>> = {
  ...LEZEN_EN_BEHEREN,
  ...(Object.fromEntries(HANDELING_SOORTEN.map((soort) => [soort, handelingRegel(soort)])) as Record<
    HandelingSoort,
    VastloperRegel
  >),
};

/** All operations of the policy. */
export const BEWERKINGEN: readonly Bewerking[] = Object.keys(BELEID) as Bewerking[];
