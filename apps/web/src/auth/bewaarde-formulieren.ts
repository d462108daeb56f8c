// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { lidmaatschappenVan, type Actor } from '#application/ports/actor';
import { BewaardFormulierRepository } from '#application/ports/bewaard-formulier.repository';
import { Klok } from '#application/ports/klok';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { SessieRepository } from '#application/ports/sessie.repository';
import { isSameSecret } from '#platform/auth/session-secret';
import { isDraft } from '../forms/draft-field.js';
import { HERSTELD, type HersteldFormulier } from '../forms/hersteld-formulier.js';
import { WebSettings } from '../settings.js';
import { CSRF_FIELD } from './csrf-field.page.js';
import { formulierToken } from './formulier-token.js';
import type { WebSessie, WebVerzoek } from './verzoek.js';

/** So long somebody has to sign in again, in minutes of real time. */
export const BEWAAR_MINUTEN = 60;

/** A form that is kept, with the hat under which it was drawn: its id, or null for all hats together. */
export interface BewaardFormulier extends HersteldFormulier {
  readonly pet: string | null;
}

/** Keeps what was typed in a form whose session ended before it was sent, so that nobody types it twice (docs/adr/0032). */
@Injectable()
export class BewaardeFormulieren {
  constructor(
    private readonly formulieren: BewaardFormulierRepository,
    private readonly sessies: SessieRepository,
    private readonly personen: PersoonRepository,
    private readonly klok: Klok,
    private readonly settings: WebSettings,
  ) {}

  /** Keeps the form of a request whose session ended by itself, for the one whose session it was; answers under which kenmerk, null when it does not. */
  async keepLate(request: WebVerzoek): Promise<string | null> {
    const { secret, cookies } = this.settings;
    const value = request.cookies[cookies.sessie];
    const sessie = value ? await this.sessies.findVoorganger(secret.hash(value)) : null;
    if (sessie === null) return null;
    const actor = await this.personen.findActor(sessie.issuer, sessie.subject, this.klok.vandaag());
    return this.keep(request, sessie.persoonId, actor);
  }

  /** Keeps the form of a request that was drawn in a session before this one, of the same person; answers under which kenmerk, null when it does not. */
  async keepEarlier(request: WebVerzoek, { actor }: WebSessie): Promise<string | null> {
    return this.keep(request, actor.persoonId, actor);
  }

  /** The form of this person that waits under this kenmerk to be sent again; null when there is none. */
  async find(persoonId: string, kenmerk: string): Promise<BewaardFormulier | null> {
    const sealed = await this.formulieren.find(persoonId, kenmerk);
    const text = sealed && this.settings.secret.unseal(sealed, 'formulier');
    if (!text) return null;
    // A form that was kept before the hat was kept with it was drawn without one.
    const { pad, values, pet = null } = JSON.parse(text) as HersteldFormulier & { readonly pet?: string | null };
    return { kenmerk, pad, values, pet };
  }

  /** Forgets it: it was sent again. */
  async forget(persoonId: string, kenmerk: string): Promise<void> {
    await this.formulieren.forget(persoonId, kenmerk);
  }

  /** Keeps only what carries a token of this very person, and not what a script keeps by itself: that is tried again, and is no form that was sent. */
  private async keep({ url, body }: WebVerzoek, persoonId: string, actor: Actor | null): Promise<string | null> {
    const { [CSRF_FIELD]: given, [HERSTELD]: earlier, ...typed } = (body ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof given !== 'string' || isDraft(body)) return null;
    const pet = await this.petOf(given, persoonId, actor);
    if (pet === undefined) return null;
    const { secret } = this.settings;
    const text = JSON.stringify({ pad: url.split('?', 1)[0] ?? '/', values: textsOf(typed), pet });
    // The same form sent once more, as by reloading the answer, is one form.
    const kenmerk = secret.hash(`${persoonId} ${text}`);
    await this.formulieren.keep(persoonId, kenmerk, secret.seal(text, 'formulier'), BEWAAR_MINUTEN);
    if (typeof earlier === 'string' && earlier !== kenmerk) await this.formulieren.forget(persoonId, earlier);
    return kenmerk;
  }

  /** Under which hat of this person a form with this token was drawn, in any of their sessions; undefined when it is none of theirs. */
  private async petOf(token: string, persoonId: string, actor: Actor | null): Promise<string | null | undefined> {
    const now = actor === null ? [] : lidmaatschappenVan(actor).map(({ id }) => id);
    for (const { kenmerk, gedragenLidmaatschapId } of await this.sessies.listVan(persoonId))
      for (const pet of new Set([null, gedragenLidmaatschapId, ...now]))
        if (isSameSecret(token, formulierToken(this.settings.secret, kenmerk, pet))) return pet;
    return undefined;
  }
}

function textsOf(typed: Readonly<Record<string, unknown>>): HersteldFormulier['values'] {
  return Object.fromEntries(
    Object.entries(typed).map(([name, sent]) => [name, [sent].flat().filter((text) => typeof text === 'string')]),
  );
}
