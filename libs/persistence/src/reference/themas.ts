// SPDX-License-Identifier: EUPL-1.2

/** One theme as it is loaded; an upper one has no `hoofdthema`. */
export interface ThemaGegevens {
  readonly code: string;
  readonly naam: string;
  readonly hoofdthema: string | null;
}

/** The national themes on two levels, upper ones first. Areas may add their own under these. */
export const THEMAS: readonly ThemaGegevens[] = [
  { code: 'wonen_en_wijken', naam: 'Wonen en wijken', hoofdthema: null },
  { code: 'meedoen', naam: 'Meedoen', hoofdthema: null },
  { code: 'veiligheid', naam: 'Veiligheid', hoofdthema: null },
  { code: 'samenhangende_aanpak', naam: 'Samenhangende aanpak', hoofdthema: null },
  { code: 'wonen', naam: 'Wonen', hoofdthema: 'wonen_en_wijken' },
  { code: 'leefomgeving', naam: 'Leefomgeving', hoofdthema: 'wonen_en_wijken' },
  { code: 'onderwijs_en_jeugd', naam: 'Onderwijs en jeugd', hoofdthema: 'meedoen' },
  { code: 'werk_en_inkomen', naam: 'Werk en inkomen', hoofdthema: 'meedoen' },
  { code: 'gezondheid_en_zorg', naam: 'Gezondheid en zorg', hoofdthema: 'meedoen' },
  { code: 'gegevensdeling', naam: 'Gegevens delen', hoofdthema: 'samenhangende_aanpak' },
  { code: 'geld_en_verantwoording', naam: 'Geld en verantwoording', hoofdthema: 'samenhangende_aanpak' },
];
