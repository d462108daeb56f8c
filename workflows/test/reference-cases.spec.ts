// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { volgendeTrede, type Hoedanigheid, type Trede } from '#domain/ladder/begrippen';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { VASTLOPER_WORKFLOW } from '#workflows/contract';
import { TemporalVastloper } from './temporal-vastloper.builder.js';

jest.setTimeout(240_000);

type Stand = 'opgelost' | 'open' | 'loopt' | 'niet_gelukt';
interface ReferenceCase {
  readonly id: string;
  readonly titel: string;
  readonly focusgebied: string;
  readonly thema: string;
  readonly blokkades: readonly string[];
  readonly partijen: readonly { readonly naam: string }[];
  readonly route: readonly Trede[];
  readonly stand: Stand;
}

const CASES = parse(
  readFileSync(new URL('../../apps/local/data/referentiegevallen.yaml', import.meta.url), 'utf8'),
) as readonly ReferenceCase[];
const AAN_ZET: Readonly<Record<Exclude<Trede, 'intake'>, Hoedanigheid>> = {
  intern_doorbraakteam: 'doorbraakteam',
  partners: 'programmabureau',
  alliantieraad: 'alliantie_voorzitter',
  rijksvertegenwoordiger: 'rijksvertegenwoordiger',
  doorbraakoverleg: 'departement',
};

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

const EXPECTED: Readonly<Record<Stand, object>> = {
  opgelost: { status: 'afgesloten', resultaat: 'doorbraak', termijnen: [] },
  niet_gelukt: { status: 'afgesloten', resultaat: 'niet_gelukt_wel_geleerd', termijnen: [] },
  loopt: { status: 'in_behandeling', resultaat: null, eigenaarOrganisatieId: 'org-ministerie', doorgeleidingen: 1 },
  open: { status: 'in_behandeling', resultaat: null, eigenaarOrganisatieId: null },
};

describe(`${VASTLOPER_WORKFLOW}: the reference cases`, () => {
  let env: TemporalEnvironment;

  beforeAll(async () => {
    env = await TemporalEnvironment.create('2026-11-23T10:00:00.000Z');
  });
  afterAll(() => env.close());

  it('are the ten of the demonstration', () => {
    expect(CASES.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `RC-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it.each(CASES)('walks $id ($stand) along its route to its stand by acts: $titel', async (geval) => {
    const vastloper = await TemporalVastloper.file(env, {
      focusgebied: geval.focusgebied,
      thema: geval.thema,
      nummer: `${geval.focusgebied}-2026-0001`,
    });
    await new ReferenceWalk(geval, vastloper).walk();
    expect(vastloper.regels('trede_betreden').map(({ gegevens }) => gegevens['naar'])).toEqual(geval.route);
    expect(vastloper.positie).toMatchObject({ ...EXPECTED[geval.stand], trede: geval.route.at(-1) });
    expect(vastloper.regels('partner_gevraagd')).toHaveLength(geval.route.includes('partners') ? geval.partijen.length : 0);
    expect(vastloper.regels('termijn_verstreken')).toEqual([]);
    const open = vastloper.positie.status === 'in_behandeling';
    expect(await vastloper.workflowStatus()).toBe(open ? 'RUNNING' : 'COMPLETED');
    if (open) await expectSilenceMovesIt(vastloper);
    await vastloper.leave();
  });

  /** What stands open is not forgotten: silence takes it one rung up, or shows it as landelijk te laat on the last one. */
  async function expectSilenceMovesIt(vastloper: TemporalVastloper): Promise<void> {
    const { trede, route } = vastloper.positie;
    await vastloper.skipWerkdagen(140);
    const hoger = volgendeTrede(route, trede);
    if (hoger === null) expect(vastloper.regels('landelijk_te_laat').length).toBeGreaterThan(0);
    else expect(vastloper.regels('trede_betreden').map(({ gegevens }) => gegevens['naar'])).toContain(hoger);
  }
});
