// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, Rol } from '../ladder/begrippen.js';
import { BELEID, type BeleidRegel, type Bewerking } from './beleid.js';
import { HOEDANIGHEID_ROLLEN, ZAAKROLLEN } from './hoedanigheid-rollen.js';

/** One membership that counts now. `focusgebied` is null for all areas. */
export interface BeleidLidmaatschap {
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly focusgebied: string | null;
}

/** Who asks, as far as the policy needs to know: the person, and the memberships that hold today (only the one they wear, when they chose one). */
export interface BeleidActor {
  readonly persoonId: string;
  readonly lidmaatschappen: readonly BeleidLidmaatschap[];
}

/** What is asked about: the area (null: none), and who filed it when it is a case. */
export interface Onderwerp {
  readonly focusgebied: string | null;
  readonly indienerPersoonId: string | null;
}

/** One part of one organisation in a case that holds now. */
export interface Betrokkenheid {
  readonly organisatieId: string;
  readonly hoedanigheid: Hoedanigheid;
}

/** How those who ask stand to the case: the parts in it (of their organisations or of all), which organisation's answer this is, and whether it is their own act. */
export interface Relatie {
  readonly betrokkenheden: readonly Betrokkenheid[];
  readonly gevraagdeOrganisatieId: string | null;
  readonly zelfGedaan: boolean;
}

/** May it be done, and if not, why: the case is not seen (it is not there for this person), or it is seen and the operation is not theirs. */
export type Oordeel = { readonly toegestaan: true } | { readonly toegestaan: false; readonly reden: 'ongezien' | 'niet_bevoegd' };

/** What a person truly is in a case: do they see it, which parts do they carry, and for which organisations. */
export interface Plaats {
  readonly ziet: boolean;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly organisatieIds: readonly string[];
}

/** Nobody's relation to a case. */
export const GEEN_RELATIE: Relatie = { betrokkenheden: [], gevraagdeOrganisatieId: null, zelfGedaan: false };
/** About nothing in particular. */
export const GEEN_ONDERWERP: Onderwerp = { focusgebied: null, indienerPersoonId: null };

const TOEGESTAAN: Oordeel = { toegestaan: true };
const ONGEZIEN: Oordeel = { toegestaan: false, reden: 'ongezien' };
const NIET_BEVOEGD: Oordeel = { toegestaan: false, reden: 'niet_bevoegd' };

/**
 * Which parts this person carries in a case, and do they see it. A membership counts when it is held for the case's area or for all, with a role that
 * has to do with cases: then what their organisation takes part in is seen. A part is carried when the role fits it too (`HOEDANIGHEID_ROLLEN`);
 * who filed the case carries their organisation's part of filer with any such role. Without a membership that counts: nothing.
 * @example plaatsIn({ persoonId: 'p', lidmaatschappen: [{ organisatieId: 'school', rol: 'partner', focusgebied: null }] },
 *   { focusgebied: 'VLA-WW', indienerPersoonId: 'q' }, [{ organisatieId: 'school', hoedanigheid: 'indiener' }])
 * // { ziet: true, hoedanigheden: [], organisatieIds: [] }
 */
export function plaatsIn(actor: BeleidActor, onderwerp: Onderwerp, betrokkenheden: readonly Betrokkenheid[]): Plaats {
  const zelfIngediend = onderwerp.indienerPersoonId === actor.persoonId;
  const paren = actor.lidmaatschappen
    .filter((lidmaatschap) => ZAAKROLLEN.includes(lidmaatschap.rol) && isVoorGebied(lidmaatschap, onderwerp))
    .flatMap(({ organisatieId, rol }) =>
      betrokkenheden
        .filter((betrokkenheid) => betrokkenheid.organisatieId === organisatieId)
        .map((betrokkenheid) => ({ ...betrokkenheid, rol })),
    );
  const gedragen = paren.filter(
    ({ hoedanigheid, rol }) => HOEDANIGHEID_ROLLEN[hoedanigheid].includes(rol) || (hoedanigheid === 'indiener' && zelfIngediend),
  );
  return {
    ziet: paren.length > 0,
    hoedanigheden: [...new Set(gedragen.map(({ hoedanigheid }) => hoedanigheid))],
    organisatieIds: [...new Set(gedragen.map(({ organisatieId }) => organisatieId))],
  };
}

/**
 * May this person do this? The one place that decides it, on the person's role and not only on their organisation's part; deny unless allowed.
 * It does not look at the state of the case: whether an act may happen now is the ladder's answer (docs/adr/0018).
 * An operation that is not in the table is `niet_bevoegd`.
 * @example beoordeel(actor, 'vastloper_lezen', { focusgebied: 'VLA-WW', indienerPersoonId: null }, GEEN_RELATIE)
 * // { toegestaan: false, reden: 'ongezien' }
 */
export function beoordeel(
  actor: BeleidActor,
  bewerking: Bewerking,
  onderwerp: Onderwerp = GEEN_ONDERWERP,
  relatie: Relatie = GEEN_RELATIE,
): Oordeel {
  const regel: BeleidRegel | undefined = Object.hasOwn(BELEID, bewerking) ? BELEID[bewerking] : undefined;
  if (regel === undefined) return NIET_BEVOEGD;
  if (regel.over === 'huis') return TOEGESTAAN;
  if (regel.over === 'vastloper') return beoordeelVastloper(actor, regel.wie, onderwerp, relatie);
  const past = actor.lidmaatschappen.some(
    (lidmaatschap) => regel.wie.includes(lidmaatschap.rol) && isVoorGebied(lidmaatschap, onderwerp),
  );
  return past ? TOEGESTAAN : NIET_BEVOEGD;
}

function beoordeelVastloper(
  actor: BeleidActor,
  wie: Extract<BeleidRegel, { over: 'vastloper' }>['wie'],
  onderwerp: Onderwerp,
  { betrokkenheden, gevraagdeOrganisatieId, zelfGedaan }: Relatie,
): Oordeel {
  const { ziet, hoedanigheden, organisatieIds } = plaatsIn(actor, onderwerp, betrokkenheden);
  if (wie === 'wie_ziet_of_zelf_deed' && zelfGedaan) return TOEGESTAAN;
  if (!ziet) return ONGEZIEN;
  if (typeof wie === 'string') return TOEGESTAAN;
  const magAls = (wat: Hoedanigheid | 'partij'): boolean =>
    wat === 'partij'
      ? gevraagdeOrganisatieId !== null && organisatieIds.includes(gevraagdeOrganisatieId)
      : hoedanigheden.includes(wat);
  return wie.some(magAls) ? TOEGESTAAN : NIET_BEVOEGD;
}

/** A membership without an area holds in all of them; what has no area is for those who hold their role everywhere. */
function isVoorGebied({ focusgebied }: BeleidLidmaatschap, onderwerp: Onderwerp): boolean {
  return focusgebied === null || focusgebied === onderwerp.focusgebied;
}
