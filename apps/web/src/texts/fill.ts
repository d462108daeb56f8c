// SPDX-License-Identifier: EUPL-1.2

/**
 * Puts values on the places of a text. A place without a value is a fault of ours.
 * @throws Error when a place gets no value.
 * @example fill('Stap {stap} van {aantal}', { stap: 2, aantal: 4 }) // 'Stap 2 van 4'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${text}`);
    return String(value);
  });
}
