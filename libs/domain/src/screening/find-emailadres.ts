// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, waarschuwing } from './bevinding.js';

/** The sign itself, or the words people write instead of it. */
const APENSTAART = / {0,2}@ {0,2}| ?[([{<] ?(?:at|apenstaart(?:je)?|@) ?[)\]}>] ?| (?:at|apenstaart(?:je)?) /gi;
const NAAM_ERVOOR = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}$/;
const GESPATIEERDE_NAAM = /(?:[A-Za-z0-9] ?(?:\.|_|-| punt | dot ) ?)?[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}$/i;
const PUNT = ' {0,2}(?:\\.|\\(punt\\)|\\[punt\\]|\\(dot\\)|\\[dot\\]| punt | dot ) {0,2}';
const DOMEIN_MET_TEKEN = new RegExp(`^[a-z0-9][a-z0-9-]{0,62}(?:${PUNT}[a-z0-9][a-z0-9-]{0,62}){1,4}`, 'i');
const DOMEIN_MET_WOORD =
  /^[a-z0-9][a-z0-9-]{0,62}(?:(?:\.|\(punt\)|\[punt\]|\(dot\)|\[dot\]| punt | dot )[a-z0-9][a-z0-9-]{0,62}){1,4}/i;
/** Addresses of a desk, not of a person. */
const FUNCTIE = /^(?:info|contact|loket|servicedesk|privacy|post|postbus|secretariaat|gemeente|helpdesk|noreply|no-reply)$/i;
const LANGSTE_NAAM = 70;
const LANGSTE_DOMEIN = 255;

/**
 * Finds e-mail addresses of persons in a normalised text, also spaced or spelled out ("naam at domein punt nl"). They warn. Addresses of a desk
 * (`info@`, `loket@`) are left alone, and so is a mention without a domain ("@programmabureau").
 */
export function findEmailadres(tekst: string): readonly Bevinding[] {
  const bevindingen: Bevinding[] = [];
  for (const treffer of tekst.matchAll(APENSTAART)) {
    const tot = treffer.index + treffer[0].length;
    const isTeken = !/^ (?:at|apenstaart(?:je)?) $/i.test(treffer[0]);
    const ervoor = tekst.slice(Math.max(0, treffer.index - LANGSTE_NAAM), treffer.index);
    const naam = (isTeken ? NAAM_ERVOOR : GESPATIEERDE_NAAM).exec(ervoor)?.[0];
    const domein = (isTeken ? DOMEIN_MET_TEKEN : DOMEIN_MET_WOORD).exec(tekst.slice(tot, tot + LANGSTE_DOMEIN))?.[0];
    if (naam === undefined || domein === undefined || FUNCTIE.test(naam)) continue;
    bevindingen.push(waarschuwing('emailadres', { van: treffer.index - naam.length, tot: tot + domein.length }));
  }
  return bevindingen;
}
