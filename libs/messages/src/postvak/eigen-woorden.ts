// SPDX-License-Identifier: EUPL-1.2
import { OMLIJSTING } from '../texts/mail-woorden.js';

/** A line with which mail programs announce what follows: the mail that is answered, in Dutch, English, German or French. */
const KOP_VAN_CITAAT: readonly RegExp[] = [
  /^-{2,}\s*(?:oorspronkelijk bericht|original message|doorgestuurd bericht|forwarded message|ursprüngliche nachricht|message d'origine)\s*-*$/i,
  /^_{10,}$/,
  /^.{0,200}<[^<>\s]+@[^<>\s]+>\s*(?:schreef|wrote|het volgende geschreven)\b.{0,60}:?$/i,
  /^\*?(?:van|from|von|de)\s?:\*?\s.*@/i,
];
/** Who wrote when, on one line or broken over two; with an address or a time in it, for people begin a sentence like that too. */
const WIE_SCHREEF = /^(?:op|on|am|le)\b.{4,400}\b(?:schreef|wrote|schrieb|a écrit|geschreven)\b.{0,200}:$/i;
const ADRES_OF_TIJD = /@|\d{1,2}[:.]\d{2}/;
/** From here on it is about who sends: a greeting at the end, or what a program puts under every mail. */
const ONDERTEKENING =
  /^(?:--|met (?:vriendelijke|hartelijke|collegiale) groet(?:en)?|vriendelijke groet(?:en)?|hartelijke groet(?:en)?|hoogachtend|groet(?:en|jes)?|mvg|m\.v\.g\.|(?:verstuurd|verzonden|sent) (?:vanaf|met|from|via)\b.{0,60})\s?[,.!]?$/i;
/** What stands in a mail of ours and in no other. */
const ONZE_VOET = 'antwoorden op deze mail';

/** What stands under a mail of ours, where a program quotes it without signs. */
const ONZE_LAATSTE_REGELS =
  /^(?:u kunt op deze mail antwoorden|antwoorden op deze mail|wilt u minder mail\b|u krijgt alleen nog dringende mail)|\/(?:minder|weer)-mail\//i;
/** The sentences at the end of our mails, which programs break over lines where they like. */
const ONZE_ZINNEN = new RegExp(
  [
    OMLIJSTING.delen,
    ...[OMLIJSTING.antwoord, OMLIJSTING.geenAntwoord].flatMap((tekst) => tekst.split(/(?<=\.) /)),
    OMLIJSTING.knopWerktNiet,
    `${OMLIJSTING.minderMail} ${OMLIJSTING.minderMailKnop}`,
    `${OMLIJSTING.weerMail} ${OMLIJSTING.weerMailKnop}`,
  ]
    .map(
      (zin) =>
        `${zin
          .replaceAll(/[.?]/g, String.raw`\$&`)
          .split(' ')
          .join(String.raw`[\s>]{1,9}`)}:?`,
    )
    .join('|'),
  'g',
);
/** Where a button or a link of ours goes, also behind the guard that a program puts before every link. */
const ONS_ADRES =
  /[<[(]?\bhttps?:\/\/[^\s<>]{1,500}?(?:\/|%2F)(?:vastlopers|partner|volg|antwoord|minder-mail|weer-mail)(?:(?:[/?#]|%2F|%3F)[^\s<>\])]{0,2000})?[>\])]?/gi;
/** Where a sentence of ours stood; no text that came in has it. */
const HIER_EINDIGT_DE_ONZE = '\0';

/** What an organisation puts under every mail, also under what is quoted. */
const VOET_VAN_ORGANISATIE =
  /^(?:disclaimer\b|de informatie (?:in|verzonden|opgenomen)\b|(?:dit|deze) (?:e-?mail)?(?:bericht|e-?mail)\b|this (?:e-?mail|message)\b|aan dit bericht\b)/i;

/**
 * What somebody wrote themselves in an answer: without the mail that is answered and without what stands under every mail of theirs. Empty when there is nothing
 * else. Takes time in step with the length of the text.
 * @example eigenWoorden('Ja, dat kan.\n\nOp ma 23 nov 2026 schreef Doorbraak <d@d.example>:\n> Kunt u?') // 'Ja, dat kan.'
 */
export function eigenWoorden(tekst: string): string {
  const regels = regelsVan(tekst);
  const eind = eindVan(regels);
  return regels
    .slice(0, eind === -1 ? undefined : eind)
    .filter((regel) => !regel.startsWith('>'))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Did somebody write on below, or between, the lines of the mail they answer? `eigenWoorden` leaves that out. Not what a program or an organisation puts there.
 * @example heeftWoordenOnderCitaat('Ja.\n\nOp ma 23 nov 2026 om 09:00 schreef Doorbraak:\n> Kunt u?\n\nEn ook nog dit.') // true
 */
export function heeftWoordenOnderCitaat(tekst: string): boolean {
  const regels = regelsVan(tekst);
  const eind = eindVan(regels);
  let vorige = '';
  let isVoorbij = false;
  for (const regel of eind === -1 ? [] : zonderOnzeZinnen(regels.slice(eind))) {
    const isAfgebroken = vorige.startsWith('>') && /^\p{Ll}/u.test(regel); // a quoted line that was too long for a program
    vorige = regel;
    if (regel.startsWith('>') || regel === HIER_EINDIGT_DE_ONZE || ONZE_LAATSTE_REGELS.test(regel)) isVoorbij = true;
    else if (isVoorbij && (ONDERTEKENING.test(regel) || VOET_VAN_ORGANISATIE.test(regel))) return false;
    else if (isVoorbij && regel !== '' && !isAfgebroken && !isEinde(regel, '')) return true;
  }
  return false;
}

/** The lines without what stands at the end of our mails, however it was broken; a mark where that was. */
function zonderOnzeZinnen(regels: readonly string[]): string[] {
  const tekst = regels.map((regel) => regel.trim().slice(0, 3_000)).join('\n');
  return tekst
    .replaceAll(ONS_ADRES, '')
    .replaceAll(ONZE_ZINNEN, `\n${HIER_EINDIGT_DE_ONZE}\n`)
    .split('\n')
    .map((regel) => regel.trim().slice(0, 500));
}

function regelsVan(tekst: string): string[] {
  return tekst
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .split('\n')
    .map((regel) => regel.trimEnd());
}

/** The first line that is about something else than what the sender wrote; -1 when there is none. */
function eindVan(regels: readonly string[]): number {
  return regels.findIndex((regel, n) => isEinde(regel.trim().slice(0, 500), regels[n + 1]?.trim().slice(0, 500) ?? ''));
}

function isEinde(regel: string, volgende: string): boolean {
  if (ONDERTEKENING.test(regel) || regel.toLowerCase().includes(ONZE_VOET)) return true;
  if (KOP_VAN_CITAAT.some((patroon) => patroon.test(regel))) return true;
  return [regel, `${regel} ${volgende}`].some((kop) => WIE_SCHREEF.test(kop) && ADRES_OF_TIJD.test(kop));
}
