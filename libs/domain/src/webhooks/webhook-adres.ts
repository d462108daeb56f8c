// SPDX-License-Identifier: EUPL-1.2

/** Which addresses an installation allows beside those on the public internet. */
export interface AdresRegels {
  readonly lokaal: boolean;
  readonly interneServers: readonly string[];
}

/** The longest address of a webhook, in characters. */
export const LANGSTE_ADRES = 500;

/**
 * What is wrong with an address to send events to, in Dutch; null when it will do. It begins with https, names a server by name and holds no password. Where that name
 * leads is judged each time something is sent. `lokaal` is for tests on one machine: http and numbers are well then; `interneServers` may be inside.
 * @example adresFout('https://zaken.gemeente.example/doorbraak', { lokaal: false, interneServers: [] }) // null
 * @example adresFout('https://10.0.0.1/', { lokaal: false, interneServers: [] }) // 'Noem de server bij naam, niet met een nummer.'
 */
export function adresFout(adres: string, { lokaal, interneServers }: AdresRegels): string | null {
  if (adres.length > LANGSTE_ADRES) return `Een adres mag hoogstens ${LANGSTE_ADRES} tekens zijn.`;
  const url = URL.canParse(adres) ? new URL(adres) : null;
  if (url === null || !(url.protocol === 'https:' || (lokaal && url.protocol === 'http:')))
    return 'Geef een volledig webadres dat begint met https://.';
  if (url.username !== '' || url.password !== '') return 'Zet geen gebruikersnaam of wachtwoord in het adres.';
  if (url.hash !== '') return 'Laat het deel vanaf # weg.';
  if (lokaal || interneServers.includes(url.hostname)) return null;
  if (isNummer(url.hostname)) return 'Noem de server bij naam, niet met een nummer.';
  return isIntern(url.hostname) ? 'Deze server staat niet op het openbare internet.' : null;
}

// Every way to write an IPv4 address is made into this form by the URL itself.
function isNummer(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);
}

function isIntern(hostname: string): boolean {
  const naam = hostname.replace(/\.$/, '');
  return !naam.includes('.') || /\.(localhost|local|internal|home\.arpa|lan)$/.test(naam);
}
