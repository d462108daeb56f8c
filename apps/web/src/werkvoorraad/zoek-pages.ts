// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { SealedState } from '../auth/sealed-state.js';
import { valueOf } from '../forms/field.js';
import { hersteldVraag } from '../forms/hersteld-formulier.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { ZOEK_FIELD } from './search-form.js';
import { ZoekPage } from './zoek.page.js';

/** The name of what was searched for, where it is sealed. */
const ZOEK = 'zoek';

/** Searching in all that one person sees. The words come with a form and stand in the address only sealed, so that no log of a proxy learns them. */
@Injectable()
export class ZoekPages {
  constructor(
    private readonly finds: FindVastloper,
    private readonly sealed: SealedState,
    private readonly klok: Klok,
  ) {}

  /** Leads to what is found; without a question to the list. */
  async ask({ persoonId }: Actor, body: unknown): Promise<PageAnswer> {
    const zoek = searchedFor(body);
    if (zoek === '') return { redirect: '/werkvoorraad' };
    return { redirect: foundAddress(this.sealed.seal(persoonId, ZOEK, zoek)) };
  }

  /** What is found now; an address without a question of this person leads to the list. */
  async show(actor: Actor, page: PageContext, gezocht: unknown): Promise<PageAnswer> {
    const zoek = this.sealed.open<string>(actor.persoonId, ZOEK, gezocht);
    if (zoek === null) return { redirect: `/werkvoorraad${hersteldVraag(page.hersteld, '?')}` };
    const gevonden = await this.finds.search(actor, zoek);
    const [vandaag, kalender] = [this.klok.vandaag(), this.klok.kalender()];
    return { page: ZoekPage({ page, zoek, adres: foundAddress(String(gezocht)), gevonden, vandaag, kalender }) };
  }
}

function foundAddress(gezocht: string): string {
  return `/werkvoorraad/zoeken?gezocht=${encodeURIComponent(gezocht)}`;
}

/** What to search for: as long as a question may be, without signs that no text of a case can hold. */
function searchedFor(body: unknown): string {
  const typed = valueOf(readForm([ZOEK_FIELD], body).values, ZOEK_FIELD.name).replace(/\p{Cc}|\p{Surrogate}/gu, ' ');
  return [...typed].slice(0, ZOEK_FIELD.max).join('').trim();
}
