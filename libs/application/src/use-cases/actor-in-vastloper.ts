// SPDX-License-Identifier: EUPL-1.2
import type { HandelingActor } from '#domain/ladder/handelingen';
import { organisatieAanZet, type Positie } from '#domain/ladder/positie';
import { plaatsIn } from '#domain/policy/beoordeel';
import { ZAAKROLLEN } from '#domain/policy/hoedanigheid-rollen';
import type { Actor, Zicht } from '../ports/actor.js';
import type { VastloperDetail } from '../ports/vastloper.repository.js';

/** Through whose eyes this person asks: every membership that counts but those where they only look after reference data (beheerder, ladder "Who sits where"). */
export function zichtVan({ persoonId, lidmaatschappen }: Actor): Zicht {
  const plaatsen = lidmaatschappen
    .filter(({ rol }) => ZAAKROLLEN.includes(rol))
    .map(({ organisatieId, focusgebied }) => ({ organisatieId, focusgebied }));
  return { persoonId, plaatsen };
}

/**
 * Who this person is in this case: the parts they truly carry in it (the policy says which), and the one organisation in whose name they act. Someone
 * of several organisations acts for the one that is at work, else for the one with the heaviest part in the case; who carries no part, for the one through
 * which they see it.
 * `gevraagdeId`: the organisation whose answer this act is; it comes first when the person carries a part of it.
 * Empty `hoedanigheden` when the person carries no part; the ladder then refuses with `NIET_BEVOEGD`.
 */
export function actorInVastloper(
  actor: Actor,
  { positie, relatie }: Pick<VastloperDetail, 'positie' | 'relatie'>,
  gevraagdeId: string | null = null,
): HandelingActor {
  const { hoedanigheden, organisatieIds } = plaatsIn(actor, relatie, relatie.betrokkenheden);
  const organisatieId =
    [gevraagdeId, ...partijen(positie)].find((id) => id !== null && organisatieIds.includes(id)) ??
    organisatieIds[0] ??
    zichtVan(actor).plaatsen.find((plaats) => relatie.betrokkenheden.some((deel) => deel.organisatieId === plaats.organisatieId))
      ?.organisatieId ??
    actor.lidmaatschappen[0]?.organisatieId ??
    '';
  return { persoonId: actor.persoonId, organisatieId, organisatieIds, hoedanigheden };
}

function partijen(positie: Positie): (string | null)[] {
  const { zetels } = positie;
  return [
    organisatieAanZet(positie),
    positie.trekkerOrganisatieId,
    positie.eigenaarOrganisatieId,
    zetels.doorbraakteam,
    zetels.programmabureau,
    zetels.alliantieraad,
    zetels.rijksvertegenwoordiger,
    zetels.doorbraakoverleg,
    positie.overdracht?.naarOrganisatieId ?? null,
    ...positie.toezeggingen.map(({ partijId }) => partijId),
    zetels.indiener,
  ];
}
