// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import type { Hoedanigheid, Trede } from '#domain/ladder/begrippen';
import type { TemporalEnvironment } from '#testing/temporal-environment';
import { TemporalVastloper } from './temporal-vastloper.builder.js';
import { goldenOf } from './walks.builder.js';

/** How a reference case ends. */
export type Stand = 'opgelost' | 'open' | 'loopt' | 'niet_gelukt';
/** What a walk needs to know of one of the ten cases of the demonstration. */
export interface ReferenceCase {
  readonly id: string;
  readonly titel: string;
  readonly focusgebied: string;
  readonly thema: string;
  readonly blokkades: readonly string[];
  readonly partijen: readonly { readonly naam: string }[];
  readonly route: readonly Trede[];
  readonly stand: Stand;
}

/** The ten, in order of id. */
export const CASES = parse(
  readFileSync(new URL('../../apps/local/data/referentiegevallen.yaml', import.meta.url), 'utf8'),
) as readonly ReferenceCase[];
const AAN_ZET: Readonly<Record<Exclude<Trede, 'intake'>, Hoedanigheid>> = {
  intern_doorbraakteam: 'doorbraakteam',
  partners: 'programmabureau',
  alliantieraad: 'alliantie_voorzitter',
  rijksvertegenwoordiger: 'rijksvertegenwoordiger',
  doorbraakoverleg: 'departement',
};

/** The first instant of the calendar that a reference case needs. */
export const REFERENCE_START = '2026-11-23T08:00:00.000Z';

/**
 * Files a reference case and walks it to its stand. Each case has a year of its own, so that its dates are the same whichever cases were walked before.
 * @returns what it left behind in lines, taken before anything else happens to it.
 */
export async function walkReference(
  env: TemporalEnvironment,
  geval: ReferenceCase,
): Promise<{ readonly vastloper: TemporalVastloper; readonly golden: string }> {
  await env.skipTo(addWerkdagen(`${2026 + CASES.indexOf(geval)}-11-22`, 1, KALENDER_STANDAARD));
  const { id, focusgebied, thema } = geval;
  const vastloper = await TemporalVastloper.file(env, {
    focusgebied,
    thema,
    nummer: `${focusgebied}-2026-0001`,
    handelingId: id,
  });
  await env.positie(vastloper.id); // its first task is done, with its first timer
  const firstRunIds = [await vastloper.runId()];
  await new ReferenceWalk(geval, vastloper).walk();
  return { vastloper, golden: (await goldenOf(vastloper, firstRunIds)).golden };
}

/** Walks a reference case by acts of people: up rung by rung along its route, and there to its stand. */
class ReferenceWalk {
  constructor(
    private readonly geval: ReferenceCase,
    private readonly vastloper: TemporalVastloper,
  ) {}

  async walk(): Promise<void> {
    const { geval, vastloper } = this;
    await vastloper.act('aannemen', 'programmabureau', {
      trekkerOrganisatieId: 'org-trekker',
      sporen: ['quick_win', 'structureel'],
      blokkades: [...geval.blokkades],
    });
    for (let index = 0; index < geval.route.length; index += 1) {
      await this.talk();
      if (vastloper.positie.trede === 'partners') await this.askPartners();
      if (index < geval.route.length - 1) await this.goUp();
    }
    await this.reachStand();
  }

  private get aanZet(): Hoedanigheid {
    return AAN_ZET[this.vastloper.positie.trede as Exclude<Trede, 'intake'>];
  }

  private async talk(): Promise<void> {
    await this.vastloper.skipWerkdagen(1);
    await this.vastloper.act('gesprek_vastleggen', this.aanZet, { met: ['gemeente', 'indiener'] });
    const volgendeDatum = await this.vastloper.dateAfter(5);
    await this.vastloper.act('terugkoppelen', this.aanZet, { volgendeDatum, volgendeWerkdagen: 5 });
  }

  private async askPartners(): Promise<void> {
    const { partijen, stand } = this.geval;
    for (const [index] of partijen.entries()) {
      await this.vastloper.act('partner_vragen', 'programmabureau', {
        toezeggingId: `vraag-${index}`,
        partijId: `org-partij-${index}`,
        antwoordVoor: null,
      });
    }
    await this.vastloper.skipWerkdagen(2);
    for (const [index] of partijen.entries()) {
      const antwoord = stand === 'niet_gelukt' ? 'geweigerd' : index === 0 ? 'voorwaardelijk' : 'toegezegd';
      await this.vastloper.act(
        'vraag_beantwoorden',
        'partner',
        { toezeggingId: `vraag-${index}`, antwoord, voor: antwoord === 'geweigerd' ? null : await this.vastloper.dateAfter(20) },
        `org-partij-${index}`,
      );
    }
  }

  private async goUp(): Promise<void> {
    const reden = this.geval.blokkades.includes('regelgeving')
      ? 'regel_of_wet'
      : this.geval.blokkades.includes('geld')
        ? 'geld'
        : 'buiten_bevoegdheid';
    await this.vastloper.act('opschalen', this.aanZet, {
      naar: null,
      reden,
      geenGesprekMetReden: false,
      regelGenoemd: reden === 'regel_of_wet',
      gewenstOp: await this.vastloper.dateAfter(10),
    });
  }

  private async reachStand(): Promise<void> {
    switch (this.geval.stand) {
      case 'opgelost':
        return this.solve();
      case 'niet_gelukt':
        await this.vastloper.act('afsluiten', 'programmabureau', {
          resultaat: 'niet_gelukt_wel_geleerd',
          borging: 'eenmalig',
          akkoordVan: null,
        });
        return this.vastloper.untilEnded();
      case 'loopt':
        await this.vastloper.act('doorgeleiden', this.aanZet, {
          overdrachtId: 'verwijzing-1',
          naarOrganisatieId: 'org-ministerie',
        });
        await this.vastloper.act(
          'overdracht_beantwoorden',
          'meedenker',
          { overdrachtId: 'verwijzing-1', aanvaard: true },
          'org-ministerie',
        );
        return;
      case 'open':
        return;
    }
  }

  /** Decided, carried out, every promise kept, closed as solved, and confirmed twice by the filer. */
  private async solve(): Promise<void> {
    const { vastloper } = this;
    const uitvoerenVoor = await vastloper.dateAfter(20);
    await vastloper.act('besluiten', this.aanZet, {
      toezeggingId: 'besluit-1',
      uitvoerderOrganisatieId: 'org-uitvoerder',
      uitvoerenVoor,
      stemGehoord: true,
    });
    for (const { id, partijId } of vastloper.positie.toezeggingen)
      await vastloper.act('nakomen', 'partner', { toezeggingId: id }, partijId);
    await vastloper.act('afsluiten', 'doorbraakteam', { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: null });
    await vastloper.act('nazorg_beantwoorden', 'indiener', { antwoord: 'houdt' });
    await vastloper.act('nazorg_beantwoorden', 'indiener', { antwoord: 'houdt' });
    await vastloper.untilEnded();
  }
}
