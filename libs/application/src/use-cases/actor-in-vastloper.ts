// SPDX-License-Identifier: EUPL-1.2
import type { HandelingActor } from '#domain/ladder/handelingen';
import { organisatieAanZet, type Positie } from '#domain/ladder/positie';
import type { Actor, Zicht } from '../ports/actor.js';
import type { VastloperDetail } from '../ports/vastloper.repository.js';

/** Through whose eyes this person asks: every membership but those where they only look after reference data (beheerder, ladder "Who sits where"). */
export function zichtVan({ persoonId, lidmaatschappen }: Actor): Zicht {
  const plaatsen = lidmaatschappen
    .filter(({ rol }) => rol !== 'beheerder')
    .map(({ organisatieId, focusgebied }) => ({ organisatieId, focusgebied }));
  return { persoonId, plaatsen };
}

/**
 * Who this person is in this case: their parts in it, and the one organisation in whose name they act. Someone of several organisations
 * acts for the one that is at work, else for the one with the heaviest part in the case.
 * `gevraagdeId`: the organisation whose answer this act is; it comes first when the person belongs to it.
 * Empty `hoedanigheden` when the case is unseen; the ladder then refuses with `NIET_BEVOEGD`.
 */
export function actorInVastloper(
  actor: Actor,
  { positie, hoedanigheden }: Pick<VastloperDetail, 'positie' | 'hoedanigheden'>,
  gevraagdeId: string | null = null,
): HandelingActor {
  const organisatieIds = [...new Set(zichtVan(actor).plaatsen.map(({ organisatieId }) => organisatieId))];
  const organisatieId =
    [gevraagdeId, ...partijen(positie)].find((id) => id !== null && organisatieIds.includes(id)) ?? organisatieIds[0] ?? '';
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
