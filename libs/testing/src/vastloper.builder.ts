// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from '#application/ports/actor';
import { KALENDER_STANDAARD, type Kalender } from '#domain/kalender/kalender';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import type { Hoedanigheid, Trede } from '#domain/ladder/begrippen';
import { beslisHandeling } from '#domain/ladder/beslis-handeling';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import { dienIn } from '#domain/ladder/dien-in';
import type { HandelingGegevens, HandelingKern, HandelingSoort } from '#domain/ladder/handelingen';
import type { Mutatie, ToepasContext } from '#domain/ladder/mutatie';
import { herbereken } from '#domain/ladder/herbereken';
import { pasToe } from '#domain/ladder/pas-toe';
import { organisatieAanZet, type Positie, type Zetels } from '#domain/ladder/positie';
import type { GebeurtenisSoort, LogGegevens } from '#domain/ladder/zet';
import { volgendeWek } from '#domain/ladder/volgende-wek';
import type { Foutcode } from '#domain/fouten/foutcodes';
import { TERMIJNREGELING_STANDAARD, type Termijnregeling } from '#domain/termijnen/termijnregeling';

/** The seats of a test area: ids are readable words. */
export const TEST_ZETELS: Zetels = {
  indiener: 'org-indiener',
  programmabureau: 'org-programmabureau',
  doorbraakteam: 'org-doorbraakteam',
  alliantieraad: 'org-alliantieraad',
  rijksvertegenwoordiger: 'org-rijksvertegenwoordiger',
  doorbraakoverleg: 'org-doorbraakoverleg',
  coordinerendBewindspersoon: 'org-bewindspersoon',
  ministeries: ['org-ministerie-a', 'org-ministerie-b'],
};

/** The organisation that plays a part in the tests. */
export function organisatieVoor(hoedanigheid: Hoedanigheid): string {
  if (hoedanigheid === 'alliantie_voorzitter') return 'org-alliantieraad';
  if (hoedanigheid === 'departement') return 'org-doorbraakoverleg';
  return `org-${hoedanigheid}`;
}

/** One line of the log as a test reads it. */
export interface LogRegel {
  readonly versie: number;
  readonly datum: string;
  readonly soort: GebeurtenisSoort;
  readonly gegevens: LogGegevens;
}

/**
 * One case walked by the pure ladder alone: acts, and silence day by day. Wake-ups are at the Amsterdam date itself, at 07:00 UTC.
 * Example: `aVastloper('2026-11-23').silentUntil('trede', 'partners')`.
 */
export class VastlopersLoop {
  readonly log: LogRegel[] = [];
  readonly mutaties: Mutatie[] = [];
  vandaag: string;
  kalender: Kalender = KALENDER_STANDAARD;
  positie: Positie;
  private volgnummer = 0;

  constructor(start: string, regeling: Termijnregeling = TERMIJNREGELING_STANDAARD, zetels: Zetels = TEST_ZETELS) {
    this.vandaag = start;
    const indiening = {
      vastloperId: '01900000-0000-7000-8000-000000000001',
      nummer: 'VLA-WW-2026-0001',
      handelingId: 'handeling-0',
      persoonId: 'persoon-indiener',
      focusgebied: 'VLA-WW',
      thema: 'wonen_en_wijken',
      zetels,
      regeling,
    };
    this.positie = this.adopt(dienIn(indiening, this.context()));
  }

  /** The context of today: counted ids and wake-ups at 07:00 UTC. */
  context(): ToepasContext {
    return {
      vandaag: this.vandaag,
      kalender: this.kalender,
      nieuwId: () => `id-${String(++this.volgnummer).padStart(5, '0')}`,
      wekmoment: (datum) => `${datum}T07:00:00.000Z`,
    };
  }

  /** Does an act in a part; gives null when done, or the code of the refusal. */
  act<S extends HandelingSoort>(
    soort: S,
    als: Hoedanigheid | readonly Hoedanigheid[],
    gegevens: HandelingGegevens[S],
    organisatieId?: string,
  ): Foutcode | null {
    const hoedanigheden = typeof als === 'string' ? [als] : als;
    const eigen = organisatieId ?? organisatieVoor(hoedanigheden[0] ?? 'indiener');
    const actor = { persoonId: `persoon-${eigen}`, organisatieId: eigen, organisatieIds: [eigen], hoedanigheden };
    const kern = { soort, op: this.vandaag, actor, gegevens } as unknown as HandelingKern;
    const beslissing = beslisHandeling(this.positie, kern);
    if (!beslissing.toegestaan) return beslissing.code;
    const aanleiding = {
      soort: 'handeling',
      handelingId: `handeling-${this.log.length}`,
      handeling: soort,
      persoonId: actor.persoonId,
      organisatieId: eigen,
    } as const;
    this.positie = this.adopt(pasToe(this.positie, { aanleiding, effecten: beslissing.effecten }, this.context()));
    return null;
  }

  /** Lets the next clock wake, moving today to its date when that is later; false when no clock runs. */
  wake(): boolean {
    const termijn = volgendeWek(this.positie);
    if (!termijn?.wekdatum) return false;
    if (termijn.wekdatum > this.vandaag) this.vandaag = termijn.wekdatum;
    const zet = beslisVerstreken(this.positie, termijn.id, termijn.volgendeStap);
    if (!zet) throw new Error(`De wekker van ${termijn.soort} had geen volgende stap`);
    this.positie = this.adopt(pasToe(this.positie, zet, this.context()));
    return true;
  }

  /** Says nothing until the case stands on this rung, at most `limit` wake-ups. */
  silentUntilTrede(trede: Trede, limit = 200): this {
    for (let i = 0; i < limit && this.positie.trede !== trede; i += 1) if (!this.wake()) break;
    return this;
  }

  /** Says nothing up to and including this date. */
  silentUntilDate(datum: string): this {
    for (let wek = volgendeWek(this.positie); wek?.wekdatum && wek.wekdatum <= datum; wek = volgendeWek(this.positie))
      this.wake();
    this.vandaag = datum;
    return this;
  }

  /** Moves today forward by working days without waking any clock: what downtime looks like. */
  skipWerkdagen(aantal: number): this {
    this.vandaag = addWerkdagen(this.vandaag, aantal, this.kalender);
    return this;
  }

  /** Makes this date a day off from now on, as a decree does, and computes every wake-up again. */
  decree(dag: string): this {
    const { versie, gelijkgesteldeDagen, bekendTotEnMetJaar } = this.kalender;
    this.kalender = { versie: `${versie}+`, gelijkgesteldeDagen: [...gelijkgesteldeDagen, dag], bekendTotEnMetJaar };
    const mutatie = herbereken(this.positie, this.context());
    if (mutatie.termijnen.length > 0) this.positie = this.adopt(mutatie);
    return this;
  }

  /** The log lines of one kind. */
  regels(soort: GebeurtenisSoort): LogRegel[] {
    return this.log.filter((regel) => regel.soort === soort);
  }

  /** The organisation at work now. */
  aanZet(): string | null {
    return organisatieAanZet(this.positie);
  }

  private adopt(mutatie: Mutatie): Positie {
    this.mutaties.push(mutatie);
    for (const g of mutatie.gebeurtenissen)
      this.log.push({ versie: g.versie, datum: this.vandaag, soort: g.soort, gegevens: g.gegevens });
    return mutatie.positie;
  }
}

/** A case filed on this Amsterdam date, walked by the pure ladder. */
export function aVastloper(start = '2026-11-23', regeling?: Termijnregeling, zetels?: Zetels): VastlopersLoop {
  return new VastlopersLoop(start, regeling, zetels);
}

/** The eyes of somebody who belongs to these organisations, in every area. */
export function zichtDoor(organisatieIds: readonly string[], persoonId = '00000000-0000-7000-8000-000000000000'): Zicht {
  return { persoonId, plaatsen: organisatieIds.map((organisatieId) => ({ organisatieId, focusgebied: null })) };
}
