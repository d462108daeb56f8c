// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Actor, Zicht } from '../ports/actor.js';
import type { DeskRepository } from '../ports/desk.repository.js';
import { InzageLog, type Inzage, type InzageOnderdeel } from '../ports/inzage-log.js';
import type { Klok } from '../ports/klok.js';
import type { VastloperZoeker } from '../ports/vastloper-zoeker.js';
import { AuditedPerformHandeling } from './audited-acts.js';
import { FindVastloper } from './find-vastloper.use-case.js';
import { ListDesk } from './list-desk.use-case.js';
import type { HandelingOpdracht } from './handeling-opdracht.js';
import type { HandelingAntwoord } from './perform-handeling.use-case.js';

const ACTOR: Actor = { persoonId: 'p1', sleutel: 'p1', naam: 'Iemand', lidmaatschappen: [] };
const KLOK = { vandaag: () => '2026-11-24' } as Klok;

/** Remembers what was read; throws when it is broken. */
class InzagenInMemory extends InzageLog {
  readonly gelezen: string[] = [];
  kapot = false;

  override async note({ vastloperId, onderdeel }: Inzage): Promise<void> {
    if (this.kapot) throw new Error('The database is away.');
    this.gelezen.push(`${vastloperId} ${onderdeel}`);
  }
  override async noteAll(ids: readonly string[], _zicht: Zicht, onderdeel: InzageOnderdeel): Promise<void> {
    for (const vastloperId of ids) await this.note({ vastloperId, zicht: { persoonId: '', plaatsen: [] }, onderdeel });
  }
}

describe(AuditedPerformHandeling.name, () => {
  const answerFor = async (naamVerbergen: boolean, inzagen: InzagenInMemory): Promise<HandelingAntwoord> => {
    const handelingen = {
      execute: async () => ({
        uitkomst: 'verwerkt',
        handeling: { id: 'h' },
        vastloper: { id: 'v', naamVerbergen },
        waarschuwingen: [],
      }),
    } as unknown as ConstructorParameters<typeof AuditedPerformHandeling>[0];
    const opdracht = { actor: ACTOR, doel: { soort: 'vastloper', id: 'v' }, soort: 'aanvullen' } as unknown as HandelingOpdracht;
    return new AuditedPerformHandeling(handelingen, { note: () => undefined }, inzagen).execute(opdracht);
  };

  it('notes that the answer of an act shows a confidential case, and nothing for another', async () => {
    const inzagen = new InzagenInMemory();
    await answerFor(false, inzagen);
    expect(inzagen.gelezen).toEqual([]);
    expect(await answerFor(true, inzagen)).toMatchObject({ vastloper: { id: 'v' } });
    expect(inzagen.gelezen).toEqual(['v vastloper']);
  });

  it('leaves the case out when the read cannot be noted: the act is done all the same', async () => {
    const inzagen = new InzagenInMemory();
    inzagen.kapot = true;
    expect(await answerFor(true, inzagen)).toMatchObject({ uitkomst: 'verwerkt', handeling: { id: 'h' }, vastloper: null });
  });
});

describe(ListDesk.name, () => {
  it('notes each case of which a desk shows what somebody wrote, once, before it answers', async () => {
    const inzagen = new InzagenInMemory();
    const regel = (id: string) => ({ vastloper: { id } });
    const desks = {
      listEigenToezeggingen: async () => ({ items: [regel('a'), regel('b'), regel('a')], volgende: null }),
      findEigenVraag: async () => regel('e'),
      listAangebodenOverdrachten: async () => [regel('c')],
      listMeedenkVerzoeken: async () => [regel('d'), regel('d')],
    } as unknown as DeskRepository;
    const desk = new ListDesk(desks, KLOK, inzagen);
    await desk.eigenToezeggingen(ACTOR, 'gevraagd', { cursor: null, limit: 25 });
    await desk.aangebodenOverdrachten(ACTOR);
    await desk.meedenkVerzoeken(ACTOR);
    await desk.eigenVraag(ACTOR, 'e');
    const vragen = ['a toezeggingen', 'b toezeggingen', 'c overdracht', 'd meedenkverzoek', 'e toezeggingen'];
    expect(inzagen.gelezen).toEqual(vragen);
    inzagen.kapot = true;
    await expect(desk.aangebodenOverdrachten(ACTOR)).rejects.toThrow('away');
  });

  it('has no question that is not either noted above or without the words of an act', () => {
    const zonderWoorden = ['inDenHaag', 'countInDenHaag', 'bijAlliantieraad', 'toezeggingenPerOrganisatie'];
    const genoteerd = ['eigenToezeggingen', 'eigenVraag', 'aangebodenOverdrachten', 'meedenkVerzoeken'];
    const vragen = Object.getOwnPropertyNames(ListDesk.prototype).filter((naam) => naam !== 'constructor');
    expect(vragen.sort()).toEqual([...zonderWoorden, ...genoteerd].sort());
  });
});

describe(FindVastloper.name, () => {
  const zoeker = {
    search: async () => [{ id: 'a' }, { id: 'b' }],
    listGelijkende: async () => [
      { id: 'a', zelfdeRegel: true },
      { id: 'b', zelfdeRegel: false },
    ],
  } as unknown as VastloperZoeker;

  it('notes each case of which a search tells that words stand in it, before it answers', async () => {
    const inzagen = new InzagenInMemory();
    const finds = new FindVastloper(zoeker, KLOK, inzagen);
    expect(await finds.search(ACTOR, 'afval')).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }], meer: false });
    expect(inzagen.gelezen).toEqual(['a zoekresultaat', 'b zoekresultaat']);
    inzagen.kapot = true;
    await expect(finds.search(ACTOR, 'afval')).rejects.toThrow('away');
  });

  it('notes each case of which a likeness tells that the same rule stands in it, and none that only looks like it', async () => {
    const inzagen = new InzagenInMemory();
    const finds = new FindVastloper(zoeker, KLOK, inzagen);
    const vraag = { regel: 'Huisvestingswet', blokkades: ['geld'] };
    expect(await finds.gelijkende(ACTOR, vraag)).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    expect(inzagen.gelezen).toEqual(['a zoekresultaat']);
    inzagen.kapot = true;
    await expect(finds.gelijkende(ACTOR, vraag)).rejects.toThrow('away');
  });
});
