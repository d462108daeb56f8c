// SPDX-License-Identifier: EUPL-1.2
import type { Trede } from '#domain/ladder/begrippen';
import { mogelijkeHandelingen } from '#domain/ladder/beslis-handeling';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { LopendBesluit, LopendeAanhouding, OpenOverdracht } from '#domain/ladder/positie';
import type { Actor } from '../ports/actor.js';
import type { Klok } from '../ports/klok.js';
import type { VastloperDetail, VastloperTekst } from '../ports/vastloper.repository.js';
import { actorInVastloper } from './actor-in-vastloper.js';
import { heeftToegang } from './toegang.js';

/** A case as one person reads it: the record's facts, the words, and what this person may do now. Dates are Amsterdam dates, `klok` is null at real speed. */
export interface VastloperWeergave
  extends Omit<VastloperDetail, 'tekst' | 'positie' | 'relatie'>, Omit<VastloperTekst, 'titel' | 'thema' | 'blokkades'> {
  readonly route: readonly Trede[];
  readonly besluit: LopendBesluit | null;
  readonly aanhouding: Pick<LopendeAanhouding, 'reden' | 'sinds' | 'tot'> | null;
  readonly overdracht: OpenOverdracht | null;
  /** Who pulls in the trekker's organisation, when a handover named somebody. */
  readonly trekkerPersoonId: string | null;
  readonly doorgeleidingen: number;
  readonly mogelijkeHandelingen: readonly HandelingSoort[];
  readonly klok: { readonly nu: string; readonly tempo: number } | null;
}

/** Makes the case readable for this person: the parts are those they carry, and a name the filer hides is there only when they may read it. The positie itself stays inside. */
export function toWeergave(detail: VastloperDetail, actor: Actor, klok: Klok): VastloperWeergave {
  const { tekst, positie, relatie, ...regel } = detail;
  const handelingActor = actorInVastloper(actor, detail);
  const leestNaam = !tekst.naamVerbergen || heeftToegang(actor, 'naam_indiener_lezen', relatie);
  const { titel: _titel, thema: _thema, blokkades: _blokkades, ...woorden } = tekst;
  const tempo = klok.tempo();
  return {
    ...regel,
    ...woorden,
    indiener: leestNaam ? regel.indiener : { ...regel.indiener, persoon: null },
    hoedanigheden: handelingActor.hoedanigheden,
    route: positie.route,
    besluit: positie.besluit,
    aanhouding: positie.aanhouding && {
      reden: positie.aanhouding.reden,
      sinds: positie.aanhouding.sinds,
      tot: positie.aanhouding.tot,
    },
    overdracht: positie.overdracht,
    trekkerPersoonId: positie.trekkerPersoonId,
    doorgeleidingen: positie.doorgeleidingen,
    mogelijkeHandelingen: mogelijkeHandelingen(positie, handelingActor),
    klok: tempo === null ? null : { nu: klok.nu(), tempo },
  };
}
