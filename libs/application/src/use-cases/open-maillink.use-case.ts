// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import { v5 } from 'uuid';
import type { Actor } from '../ports/actor.js';
import type { Maillink, MaillinkRepository, MaillinkSoort } from '../ports/maillink.repository.js';
import { tokenHash } from './invite-partner.use-case.js';

/** Names the people that contacts act as. */
const CONTACTEN = 'f5a86c1e-0f3c-4c0e-9b0a-6a1d6a0f3b77';
const TOKEN = /^[\w-]{43}$/;

/** A link that was opened, and as whom its holder looks and acts: the organisation in this one area, and nothing more. */
export interface GeopendeMaillink {
  readonly link: Maillink;
  readonly actor: Actor;
}

/**
 * Opens a link of a mail. It changes nothing about the case, so a mail scanner that opens every link does no harm; it only makes sure that whoever looks is
 * somebody, so that a noted read names a person who exists. Throws `MAILLINK_ONGELDIG` when it is unknown, for something
 * else, too old or withdrawn, when the organisation takes no part in the case any more, has another address or has people here (docs/adr/0068).
 */
export class OpenMaillink {
  constructor(private readonly links: MaillinkRepository) {}

  /** Answers what it is for and who holds it. */
  async execute(token: string, soort: MaillinkSoort): Promise<GeopendeMaillink> {
    const link = TOKEN.test(token) ? await this.links.find(tokenHash(token)) : null;
    if (link?.soort !== soort) throw new FoutError('MAILLINK_ONGELDIG');
    const actor = contactVan(link);
    await this.links.ensureContact(actor.persoonId, link);
    return { link, actor };
  }
}

/** As whom the contact of an organisation without people here acts: the organisation in this one area, as a partner. */
export function contactVan({
  organisatieId,
  organisatieNaam,
  focusgebied,
}: Pick<Maillink, 'organisatieId' | 'organisatieNaam' | 'focusgebied'>): Actor {
  const persoonId = v5(organisatieId, CONTACTEN);
  return {
    persoonId,
    sleutel: `contact-${organisatieId}`,
    naam: organisatieNaam,
    lidmaatschappen: [{ id: persoonId, organisatieId, rol: 'partner', focusgebied }],
  };
}
