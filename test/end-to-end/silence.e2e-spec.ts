// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { isWerkdag } from '#domain/kalender/werkdagen';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { TREDEN } from '#domain/ladder/begrippen';
import { LocalSystem, until } from '#testing/local-system';

const TEMPO_MS = 150;
const DOORBRAAKOVERLEG = 'departement-bzk';
interface Regel {
  id: string;
  nummer: string;
  trede: string;
  status: string;
}

describe('silence, with everything running for real', () => {
  let system: LocalSystem;

  beforeAll(async () => {
    // Room for two of the ten cases: the worker replays a case from its history nearly each time that it wakes.
    system = await LocalSystem.start({ tempoMs: TEMPO_MS, metVoorbeelden: true, env: { WORKFLOW_CACHE: '2' } });
  }, 240_000);

  afterAll(async () => {
    await system?.stop();
  }, 60_000);

  it('takes all ten reference cases to the doorbraakoverleg, each lapse exactly once in its log', async () => {
    // As chair in The Hague it sees them from the first date that passed there.
    const bij = async (): Promise<Regel[]> =>
      (await system.get<{ items: Regel[] }>(DOORBRAAKOVERLEG, '/v1/vastlopers?limit=100&trede=doorbraakoverleg')).body.items ??
      [];
    await until('alle tien bij het doorbraakoverleg zijn', 240_000, async () => (await bij()).length === 10);
    for (const { id, trede, status } of await bij()) {
      expect([trede, status]).toEqual(['doorbraakoverleg', 'in_behandeling']);
      const log = await system.log(DOORBRAAKOVERLEG, id);
      expect(log.map(({ versie }) => versie)).toEqual(log.map((_, i) => i + 1));
      expect(log.filter(({ soort }) => soort === 'trede_betreden').map(({ gegevens }) => gegevens['naar'])).toEqual(
        TREDEN.slice(1),
      );
      const verstreken = log.filter(({ soort }) => soort === 'termijn_verstreken').map(({ gegevens }) => gegevens['termijnId']);
      expect(new Set(verstreken).size).toBe(verstreken.length);
      const behandeling = log.filter(
        ({ soort, gegevens }) => soort === 'termijn_verstreken' && gegevens['soort'] === 'behandeling',
      );
      expect(behandeling.map(({ gegevens }) => gegevens['trede']).slice(0, 5)).toEqual([
        'intern_doorbraakteam',
        'partners',
        'alliantieraad',
        'alliantieraad',
        'rijksvertegenwoordiger',
      ]);
      for (const { op, soort } of log.slice(1))
        expect([soort, isWerkdag(amsterdamDatum(op), KALENDER_STANDAARD)]).toEqual([soort, true]);
    }
  }, 300_000);
});
