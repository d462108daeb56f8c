// SPDX-License-Identifier: EUPL-1.2
import type { HandelingKern } from '#domain/ladder/handelingen';

/** The act a mutatie comes from, with what its person wrote. */
export interface HandelingWoorden {
  readonly kern: HandelingKern;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The words of one question or promise; null leaves what was there. */
export interface ToezeggingWoorden {
  readonly vraag: string | null;
  readonly wat: string | null;
  readonly voorwaarde: string | null;
  readonly bewijs: string | null;
}

const GEEN: ToezeggingWoorden = { vraag: null, wat: null, voorwaarde: null, bewijs: null };

/**
 * Which words of an act belong to this question or promise: the question when a party is asked, promise and condition (or the reason of a
 * refusal) when it answers, the decision when an executor is named, the proof when it is kept. All null when the act is about something else.
 * @example woordenVan(id, { kern: nakomen, payload: { bewijs: 'Foto in de map' } }).bewijs // 'Foto in de map'
 */
export function woordenVan(toezeggingId: string, woorden: HandelingWoorden | null): ToezeggingWoorden {
  if (!woorden) return GEEN;
  const { kern, payload } = woorden;
  switch (kern.soort) {
    case 'partner_vragen':
      return kern.gegevens.toezeggingId === toezeggingId ? { ...GEEN, vraag: tekst(payload['vraag']) } : GEEN;
    case 'vraag_beantwoorden':
      if (kern.gegevens.toezeggingId !== toezeggingId) return GEEN;
      return { ...GEEN, wat: tekst(payload['wat']) ?? tekst(payload['reden']), voorwaarde: tekst(payload['voorwaarde']) };
    case 'besluiten':
      return kern.gegevens.toezeggingId === toezeggingId ? { ...GEEN, wat: tekst(payload['besluit']) } : GEEN;
    case 'nakomen':
      return kern.gegevens.toezeggingId === toezeggingId ? { ...GEEN, bewijs: tekst(payload['bewijs']) } : GEEN;
    default:
      return GEEN;
  }
}

function tekst(waarde: unknown): string | null {
  return typeof waarde === 'string' && waarde !== '' ? waarde : null;
}
