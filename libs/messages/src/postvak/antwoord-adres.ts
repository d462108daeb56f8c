// SPDX-License-Identifier: EUPL-1.2

/** What an address of ours is for: to answer a mail (`antwoord`), or where a mail server says that it could not bring one (`retour`). */
export type PostSoort = 'antwoord' | 'retour';

/** An address of ours, read. */
export interface PostAdres {
  readonly soort: PostSoort;
  readonly token: string;
}

const TOKEN = /^[0-9a-f]{40}$/;
const RETOUR = '-retour';

/**
 * An address with the secret of one receiver and one case in it.
 * @param basis the address of the installation, without a secret.
 * @example postAdres('antwoord@doorbraak.example', 'antwoord', token) // 'antwoord+<token>@doorbraak.example'
 */
export function postAdres(basis: string, soort: PostSoort, token: string): string {
  const [naam, domein] = splits(basis);
  return `${naam}${soort === 'retour' ? RETOUR : ''}+${token}${domein}`;
}

/** Reads an address of ours, in small or large letters; null when it is not one. */
export function leesPostAdres(basis: string, adres: string): PostAdres | null {
  const [naam, domein] = splits(basis.toLowerCase());
  const [gegeven, elders] = splits(adres.toLowerCase());
  const plus = gegeven.lastIndexOf('+');
  const token = gegeven.slice(plus + 1);
  if (elders !== domein || plus === -1 || !TOKEN.test(token)) return null;
  const voor = gegeven.slice(0, plus);
  if (voor === naam) return { soort: 'antwoord', token };
  return voor === `${naam}${RETOUR}` ? { soort: 'retour', token } : null;
}

function splits(adres: string): readonly [naam: string, domein: string] {
  const at = adres.lastIndexOf('@');
  return [adres.slice(0, at), adres.slice(at)];
}
