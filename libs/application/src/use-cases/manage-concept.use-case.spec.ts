// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../ports/actor.js';
import { InMemoryConcepten } from '#testing/in-memory-concepten';
import { BEWAAR_DAGEN, ManageConcept } from './manage-concept.use-case.js';

const ACTOR: Actor = { persoonId: 'p1', sleutel: 'p1', naam: 'Indiener', lidmaatschappen: [] };
let concepten: InMemoryConcepten;
let manage: ManageConcept;

beforeEach(() => {
  concepten = new InMemoryConcepten();
  manage = new ManageConcept(concepten);
});

describe(ManageConcept.name, () => {
  it('adds a step to what was typed before', async () => {
    const sleutel = await manage.begin(ACTOR);
    await manage.save(ACTOR, sleutel, { nummer: 1, inhoud: { titel: ['Drie bakken'] } });
    expect(
      await manage.save(ACTOR, sleutel, { nummer: 1, inhoud: { omschrijving: ['Het mag niet'], titel: ['Vier bakken'] } }),
    ).toBe(true);
    expect((await manage.find(ACTOR))?.inhoud).toEqual({ titel: ['Vier bakken'], omschrijving: ['Het mag niet'] });
  });

  it('refuses personal data before anything is kept, and names the field', async () => {
    const sleutel = await manage.begin(ACTOR);
    const met = manage.save(ACTOR, sleutel, {
      nummer: 1,
      inhoud: { titel: ['Drie bakken'], omschrijving: ['Zijn BSN is 123456782'] },
    });
    await expect(met).rejects.toMatchObject({
      code: 'PERSOONSGEGEVENS',
      bijlage: { fouten: [{ veld: 'omschrijving', soort: 'bsn' }] },
    });
    expect((await manage.find(ACTOR))?.inhoud).toEqual({});
  });

  it('looks at every value of a field, not only at the first', async () => {
    const sleutel = await manage.begin(ACTOR);
    const met = manage.save(ACTOR, sleutel, { nummer: 1, inhoud: { omschrijving: ['Het gaat goed', 'Zijn BSN is 123456782'] } });
    await expect(met).rejects.toMatchObject({
      code: 'PERSOONSGEGEVENS',
      bijlage: { fouten: [{ veld: 'omschrijving', soort: 'bsn' }] },
    });
    expect((await manage.find(ACTOR))?.inhoud).toEqual({});
  });

  it('takes a number with a reason why it is something else', async () => {
    const sleutel = await manage.begin(ACTOR);
    const omschrijving = ['Kunt u kijken bij 999990226?'];
    await expect(manage.save(ACTOR, sleutel, { nummer: 1, inhoud: { omschrijving } })).rejects.toMatchObject({
      code: 'PERSOONSGEGEVENS',
    });
    const waaromGeenPersoonsgegevens = ['Dit is geen BSN maar een ordernummer'];
    expect(await manage.save(ACTOR, sleutel, { nummer: 1, inhoud: { omschrijving, waaromGeenPersoonsgegevens } })).toBe(true);
    expect(await manage.save(ACTOR, sleutel, { nummer: 1, inhoud: { omschrijving } })).toBe(true);
  });

  it('looks at what is still being written in the same way', async () => {
    const sleutel = await manage.begin(ACTOR);
    const stap = { nummer: 1, inhoud: { omschrijving: ['Zijn BSN is 123456782'] } };
    await expect(manage.keep(ACTOR, sleutel, stap, 0)).rejects.toMatchObject({ code: 'PERSOONSGEGEVENS' });
    expect((await manage.find(ACTOR))?.inhoud).toEqual({});
  });

  it('writes in no draft but the one with this key', async () => {
    expect(await manage.save(ACTOR, 'geen', { nummer: 1, inhoud: { titel: ['Drie'] } })).toBe(false);
    const oud = await manage.begin(ACTOR);
    await manage.begin(ACTOR);
    expect(await manage.save(ACTOR, oud, { nummer: 1, inhoud: { titel: ['Drie'] } })).toBe(false);
  });

  it('removes old drafts when a new one begins', async () => {
    await manage.begin(ACTOR);
    expect(concepten.bewaarDagen).toBe(BEWAAR_DAGEN);
  });

  it('gives hints about texts, and none about choices', () => {
    expect(manage.screen({ titel: ['Bel 06-12345678'], thema: ['wonen'] }).map(({ veld, soort }) => [veld, soort])).toEqual([
      ['titel', 'telefoonnummer'],
    ]);
  });
});
