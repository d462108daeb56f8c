// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { render } from 'preact-render-to-string';
import type { Actor } from '#application/ports/actor';
import { BEELD_GETELD, BEHEER_GEWIJZIGD, exportVan, lostSight, VeranderingSignaal } from '#application/ports/verandering-signaal';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { Levend, PAGES_PER_PERSON } from './levend.js';
import { Live } from './live.js';

/** A signal that a test gives by hand. */
class HandSignaal extends VeranderingSignaal {
  give: (id: string | null) => void = () => undefined;
  stopped = false;

  override async listen(tell: (id: string | null) => void): Promise<() => Promise<void>> {
    this.give = tell;
    return async () => void (this.stopped = true);
  }
}

const actorOf = (persoonId: string): Actor => ({ persoonId, sleutel: persoonId, naam: persoonId, lidmaatschappen: [] });

describe(Levend.name, () => {
  const signaal = new HandSignaal();
  let ziet: (actor: Actor, ids: readonly string[]) => boolean;
  let asked: string[][];
  let levend: Levend;

  beforeEach(async () => {
    jest.useFakeTimers();
    ziet = () => true;
    asked = [];
    signaal.stopped = false;
    const seesAny = async (actor: Actor, ids: readonly string[]): Promise<boolean> => {
      asked.push([...ids]);
      return ziet(actor, ids);
    };
    const { hadSight } = FindVastloper.prototype;
    levend = new Levend(signaal, { seesAny, hadSight } as unknown as FindVastloper);
    await levend.onApplicationBootstrap();
  });
  afterEach(() => void jest.useRealTimers());

  /** A page that listens; answers how often it was told, and how to leave. */
  const follow = (persoonId: string, onderwerp: string | null = null) => followAs(actorOf(persoonId), onderwerp);
  function followAs(actor: Actor, onderwerp: string | null = null) {
    const heard = { told: 0, ended: 0, leave: (): void => undefined };
    const tell = (): void => void (heard.told += 1);
    const end = (): void => void (heard.ended += 1);
    heard.leave = levend.follow({ actor, onderwerp, tell, end });
    return heard;
  }
  const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(1_000);

  it('tells changes that come together once', async () => {
    const page = follow('een');
    for (const id of ['a', 'b', 'a']) signaal.give(id);
    await settle();
    expect([page.told, asked]).toEqual([1, [['a', 'b']]]);
    signaal.give('c');
    await settle();
    expect(page.told).toBe(2);
  });

  it('tells a page of one case only of that case, and asks nothing about others', async () => {
    const page = follow('een', 'a');
    signaal.give('b');
    await settle();
    expect([page.told, asked]).toEqual([0, []]);
    signaal.give('a');
    await settle();
    expect(page.told).toBe(1);
  });

  it('tells a page of exports only of those of its reader, and no other page, and asks nothing', async () => {
    const [eigen, ander, lijst] = [follow('een', exportVan('een')), follow('twee', exportVan('twee')), follow('een')];
    signaal.give(exportVan('een'));
    await settle();
    expect([eigen.told, ander.told, lijst.told, asked]).toEqual([1, 0, 0, []]);
    signaal.give('a');
    await settle();
    expect([eigen.told, lijst.told]).toEqual([1, 1]);
  });

  it('tells a page of Beeld only that it was counted anew, and no other page, and asks nothing', async () => {
    const [beeld, lijst, zaak] = [follow('een', BEELD_GETELD), follow('een'), follow('een', 'a')];
    signaal.give(BEELD_GETELD);
    await settle();
    expect([beeld.told, lijst.told, zaak.told, asked]).toEqual([1, 0, 0, []]);
    signaal.give('a');
    await settle();
    expect([beeld.told, lijst.told, zaak.told, asked]).toEqual([1, 1, 1, [['a'], ['a']]]);
  });

  it('tells a page of beheer only that something of it changed, and no other page, and asks nothing', async () => {
    const [beheer, lijst] = [follow('een', BEHEER_GEWIJZIGD), follow('een')];
    signaal.give(BEHEER_GEWIJZIGD);
    await settle();
    expect([beheer.told, lijst.told, asked]).toEqual([1, 0, []]);
  });

  it('tells nobody of what they may not see, and asks anew each time', async () => {
    const [mag, magNiet] = [follow('mag'), follow('mag-niet')];
    ziet = ({ persoonId }) => persoonId === 'mag';
    signaal.give('a');
    await settle();
    expect([mag.told, magNiet.told]).toEqual([1, 0]);
    ziet = () => false;
    signaal.give('a');
    await settle();
    expect(mag.told).toBe(1);
  });

  it('tells who saw a case until now that it changed, once, and nobody else', async () => {
    ziet = () => false;
    const partner = (persoonId: string, organisatieId: string, focusgebied: string | null): Actor => ({
      ...actorOf(persoonId),
      lidmaatschappen: [{ rol: 'partner', organisatieId, focusgebied }] as unknown as Actor['lidmaatschappen'],
    });
    const pages = [
      followAs(partner('een', 'o', 'EHV-WZ'), 'a'),
      followAs(partner('twee', 'o', null)),
      followAs(partner('drie', 'o', 'EHV-WZ'), 'b'),
      followAs(partner('vier', 'o', 'VLA-WW')),
      followAs(partner('vijf', 'p', 'EHV-WZ')),
    ];
    signaal.give('a');
    signaal.give(lostSight({ vastloperId: 'a', organisatieId: 'o', focusgebied: 'EHV-WZ' }));
    await settle();
    expect(pages.map(({ told }) => told)).toEqual([1, 1, 0, 0, 0]);
    signaal.give('a');
    await settle();
    expect(pages.map(({ told }) => told)).toEqual([1, 1, 0, 0, 0]);
  });

  it('tells everybody to look when it may have missed something', async () => {
    ziet = () => false;
    const pages = [follow('een'), follow('twee', 'a')];
    signaal.give(null);
    await settle();
    expect(pages.map(({ told }) => told)).toEqual([1, 1]);
  });

  it('tells the others when one page cannot be told', async () => {
    const quiet = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const [, other] = [follow('stuk'), follow('heel')];
    ziet = ({ persoonId }) => {
      if (persoonId === 'stuk') throw new Error('weg');
      return true;
    };
    signaal.give('a');
    await settle();
    expect([other.told, quiet.mock.calls.length]).toEqual([1, 1]);
    quiet.mockRestore();
  });

  it('says nothing to a page that left, and does nothing when nobody listens', async () => {
    const page = follow('een');
    page.leave();
    signaal.give('a');
    await settle();
    expect([page.told, asked, jest.getTimerCount()]).toEqual([0, [], 0]);
  });

  it('lets one person keep a few pages open, and others theirs', () => {
    const pages = Array.from({ length: PAGES_PER_PERSON }, () => follow('een'));
    expect(() => follow('een')).toThrow(expect.objectContaining({ code: 'TE_VEEL_VERZOEKEN' }));
    expect(() => follow('twee')).not.toThrow();
    pages[0]?.leave();
    expect(() => follow('een')).not.toThrow();
  });

  it('ends every page and its own listening when the process stops', async () => {
    const page = follow('een');
    signaal.give('a');
    await levend.beforeApplicationShutdown();
    await settle();
    expect([page.told, page.ended, signaal.stopped]).toEqual([0, 1, true]);
  });
});

describe(Live.name, () => {
  it('names its stream and hides the line that says that something changed', () => {
    const html = render(
      Live({ id: 'stand', href: '/vastlopers/EHV-WZ-2026-0001', vastloper: 'EHV-WZ-2026-0001', children: 'Inhoud' }),
    );
    expect(html).toContain('<div id="stand" data-live="/levend?vastloper=EHV-WZ-2026-0001">Inhoud</div>');
    expect(html).toMatch(/<p class="live__notice" id="stand-veranderd" hidden>Er is iets veranderd\./);
    expect(render(Live({ id: 'lijst', href: '/mijn-meldingen', children: '' }))).toContain('data-live="/levend"');
    expect(render(Live({ id: 'themas', href: '/beheer/themas', beheer: true, children: '' }))).toContain(
      'data-live="/levend?beheer=1"',
    );
    expect(render(Live({ id: 'stand', href: '/volg/abc', volg: true, children: '' }))).toContain('data-live="/volg/abc/levend"');
    expect(render(Live({ id: 'beeld', href: '/beeld', beeld: true, children: '' }))).toContain('data-live="/levend?beeld=1"');
  });
});
