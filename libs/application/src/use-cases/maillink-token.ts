// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import type { MaillinkDoel } from '../ports/maillink.repository.js';
import type { AntwoordDoel } from '../ports/postvak.repository.js';

/** 160 bits. */
const ANTWOORD_TEKENS = 40;

/**
 * The secret part of a link: signed with the secret of the installation over what the link is for, so it cannot be guessed, and a mail that is sent again holds the
 * same link, as long as it goes to the same address. 43 characters that fit in an address.
 * @param emailadres where the mail goes: another mailbox gets another link.
 * @param generatie what differs after each time the links to the case were withdrawn; null: that never happened.
 */
export function maillinkToken(geheim: string, doel: MaillinkDoel, emailadres: string, generatie: string | null): string {
  const { soort, vastloperId, organisatieId, toezeggingId } = doel;
  const parts = [soort, vastloperId, organisatieId, toezeggingId ?? '', emailadres.toLowerCase()];
  return sign(geheim, [...parts, ...(generatie === null ? [] : [generatie])]);
}

/** The secret part of the link with which this person stops ordinary mail; made as the other links are, and good for nothing else. */
export function afmeldToken(geheim: string, persoonId: string): string {
  return sign(geheim, ['afmelden', persoonId]);
}

/** The same for the contact of an organisation at this address. */
export function contactAfmeldToken(geheim: string, organisatieId: string, emailadres: string): string {
  return sign(geheim, ['afmelden_contact', organisatieId, emailadres.toLowerCase()]);
}

/**
 * The secret part of the link with which that contact takes ordinary mail again: made of the secret of the link that stops it, and good for nothing else. Who holds
 * the latter can make it, as the page does that just stopped mail; not the other way about.
 */
export function weerToken(afmeldToken: string): string {
  return sign(afmeldToken, ['weer_mail']);
}

/**
 * The secret part of an address to answer to; made as the links are, and withdrawn with them. 40 characters that survive a mail server that writes addresses in small letters.
 * @param contact the address of the contact of an organisation that the mail goes to; null for a person, who keeps theirs at another address.
 */
export function antwoordToken(geheim: string, doel: AntwoordDoel, contact: string | null, generatie: string | null): string {
  const { vastloperId, organisatieId, persoonId, toezeggingId } = doel;
  const parts = [
    'mail',
    vastloperId,
    organisatieId,
    persoonId ?? '',
    toezeggingId ?? '',
    ...(contact === null ? [] : [contact.toLowerCase()]),
    ...(generatie === null ? [] : [generatie]),
  ];
  return Buffer.from(sign(geheim, parts), 'base64url').toString('hex').slice(0, ANTWOORD_TEKENS);
}

/** The secret part of the link in the mail of an invitation; good for nothing else. */
export function uitnodigingToken(geheim: string, uitnodigingId: string): string {
  return sign(geheim, ['uitnodiging', uitnodigingId]);
}

/** The secret part of the address where a mail server says that a mail did not arrive, for mails that are about no case in particular: to this person, contact or invitation. */
export function retourToken(geheim: string, ontvangerId: string): string {
  return Buffer.from(sign(geheim, ['retour', ontvangerId]), 'base64url')
    .toString('hex')
    .slice(0, ANTWOORD_TEKENS);
}

function sign(geheim: string, parts: readonly string[]): string {
  return createHmac('sha256', geheim).update(parts.join('|')).digest('base64url');
}
