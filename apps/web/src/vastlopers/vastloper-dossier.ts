// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Kalender } from '#domain/kalender/kalender';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import type { CollegaRegel, OrganisatieRegel } from '#application/ports/referentie.repository';
import type { GelijkendeVastloper } from '#application/ports/vastloper-zoeker';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import type { ActContext } from '../acts/act.js';
import { DossierParts, type CaseParts } from './dossier-parts.js';

/** All that the case page shows of one case, read at one moment. Dates are Amsterdam dates; `gebeurtenissen` are newest first. */
export interface Dossier extends CaseParts {
  readonly vastloper: VastloperWeergave;
  readonly focusgebiedNaam: string;
  readonly themaNaam: string;
  /** The organisations of the area and the national ones, by name. */
  readonly organisaties: readonly OrganisatieRegel[];
  /** The organisations this person belongs to today. */
  readonly eigenOrganisatieIds: readonly string[];
  /** Who else works there. */
  readonly collegas: readonly CollegaRegel[];
  /** While it waits at the intake, for who works on it: a few cases that look like it. */
  readonly gelijkende: readonly GelijkendeVastloper[];
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** Does this person work on the case, or did they only file it? Who filed and is asked as partner does both. */
export function isAanHetWerk({ vastloper: { hoedanigheden } }: Pick<Dossier, 'vastloper'>): boolean {
  return hoedanigheden.some((hoedanigheid) => hoedanigheid !== 'indiener');
}

/** Does this person read as the filer? Who filed stays the filer, also when their organisation is asked for something else as well. */
export function isIndiener({ vastloper: { hoedanigheden } }: Pick<Dossier, 'vastloper'>): boolean {
  return hoedanigheden.includes('indiener');
}

/** What the forms of the acts need of a case. */
export function actContextOf(dossier: Dossier): ActContext {
  const sindsTrede = dossier.gebeurtenissen.findIndex(({ soort }) => soort === 'trede_betreden');
  const hier = sindsTrede === -1 ? dossier.gebeurtenissen : dossier.gebeurtenissen.slice(0, sindsTrede);
  return { ...dossier, gesprekken: hier.filter(({ soort }) => soort === 'gesprek_vastgelegd') };
}

/** Reads a case for its page. */
@Injectable()
export class VastloperDossier {
  constructor(
    private readonly vastlopers: GetVastloper,
    private readonly parts: DossierParts,
    private readonly referentie: ListReferentie,
    private readonly finds: FindVastloper,
    private readonly klok: Klok,
  ) {}

  /** Everything of one case. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async read(actor: Actor, id: string): Promise<Dossier> {
    const [vastloper, parts, gebieden, themas] = await Promise.all([
      this.vastlopers.execute(actor, id),
      this.parts.read(actor, id),
      this.referentie.execute('focusgebieden'),
      this.referentie.execute('themas'),
    ]);
    return {
      vastloper,
      ...parts,
      focusgebiedNaam: gebieden.find(({ code }) => code === vastloper.focusgebied)?.naam ?? vastloper.focusgebied,
      themaNaam: themas.find(({ code }) => code === vastloper.thema)?.naam ?? vastloper.thema,
      organisaties: await this.referentie.execute('organisaties', vastloper.focusgebied),
      eigenOrganisatieIds: actor.lidmaatschappen.map(({ organisatieId }) => organisatieId),
      collegas: await this.referentie.collegas(actor),
      gelijkende: await this.gelijkende(actor, vastloper),
      vandaag: this.klok.vandaag(),
      kalender: this.klok.kalender(),
    };
  }

  private async gelijkende(actor: Actor, vastloper: VastloperWeergave): Promise<readonly GelijkendeVastloper[]> {
    if (vastloper.status !== 'ingediend' || !isAanHetWerk({ vastloper })) return [];
    const { regel, blokkades } = vastloper;
    const found = await this.finds.gelijkende(actor, { regel: regel?.naam ?? null, blokkades });
    return found.filter(({ id }) => id !== vastloper.id);
  }
}
