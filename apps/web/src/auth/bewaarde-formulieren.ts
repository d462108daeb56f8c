// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { BewaardFormulierRepository } from '#application/ports/bewaard-formulier.repository';
import { SessieRepository } from '#application/ports/sessie.repository';
import { isSameSecret } from '#platform/auth/session-secret';
import type { HersteldFormulier } from '../forms/hersteld-formulier.js';
import { WebSettings } from '../settings.js';
import { CSRF_FIELD } from './csrf-field.page.js';
import type { WebVerzoek } from './verzoek.js';

/** So long somebody has to sign in again, in minutes of real time. */
export const BEWAAR_MINUTEN = 60;

/** Keeps what was typed in a form whose session ended by itself, so that nobody types it twice (docs/adr/0032). */
@Injectable()
export class BewaardeFormulieren {
  constructor(
    private readonly formulieren: BewaardFormulierRepository,
    private readonly sessies: SessieRepository,
    private readonly settings: WebSettings,
  ) {}

  /** Keeps the form of this request for the one whose session it was; answers whether it did. Only a form with the token of that very session is kept. */
  async keep({ url, body, cookies }: WebVerzoek): Promise<boolean> {
    const { secret, cookies: names } = this.settings;
    const value = cookies[names.sessie];
    const { [CSRF_FIELD]: given, ...typed } = (body ?? {}) as Readonly<Record<string, unknown>>;
    if (!value || typeof given !== 'string') return false;
    const kenmerk = secret.hash(value);
    if (!isSameSecret(given, secret.csrfToken(kenmerk))) return false;
    const persoonId = await this.sessies.findPersoon(kenmerk);
    if (persoonId === null) return false;
    const formulier: HersteldFormulier = { pad: url.split('?', 1)[0] ?? '/', values: textsOf(typed) };
    await this.formulieren.keep(persoonId, secret.seal(JSON.stringify(formulier), 'formulier'), BEWAAR_MINUTEN);
    return true;
  }

  /** The form of this person that waits to be sent again; null when there is none. */
  async find(persoonId: string): Promise<HersteldFormulier | null> {
    const sealed = await this.formulieren.find(persoonId);
    const text = sealed && this.settings.secret.unseal(sealed, 'formulier');
    return text ? (JSON.parse(text) as HersteldFormulier) : null;
  }

  /** Forgets it: it was sent again. */
  async forget(persoonId: string): Promise<void> {
    await this.formulieren.forget(persoonId);
  }
}

function textsOf(typed: Readonly<Record<string, unknown>>): HersteldFormulier['values'] {
  return Object.fromEntries(
    Object.entries(typed).map(([name, sent]) => [name, [sent].flat().filter((text) => typeof text === 'string')]),
  );
}
