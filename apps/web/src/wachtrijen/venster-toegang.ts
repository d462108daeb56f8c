// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#application/ports/audit-log';
import { resultaatVan } from '#application/use-cases/audited-acts';
import { heeftErgensToegang } from '#application/use-cases/toegang';
import { FoutError } from '#domain/fouten/fout.errors';
import { RateLimit } from '#platform/http/rate-limit';
import { isSafe } from '../auth/origin.guard.js';
import { Sessies } from '../auth/sessies.js';
import { requireVerseAanmelding } from '../auth/verse-aanmelding.js';
import type { WebSessie, WebVerzoek } from '../auth/verzoek.js';
import { WebSettings } from '../settings.js';
import { VENSTER_PAD } from './venster-pad.js';

/**
 * Who may look into the queues: a beheerder who signed in at the issuer a moment ago. The window stands outside the guards of the pages, so it asks here, at every request.
 */
@Injectable()
export class VensterToegang {
  constructor(
    private readonly sessies: Sessies,
    private readonly settings: WebSettings,
    private readonly rateLimit: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The session that may look. Who is refused leaves a line in the audit log, and who opens the window too; looking on in it leaves none.
   * Throws `NIET_AANGEMELD`, `NIET_BEVOEGD`, `AANMELDING_TE_OUD`, `METHODE_NIET_TOEGESTAAN` for anything but looking, `TE_VEEL_VERZOEKEN`.
   */
  async admit(request: WebVerzoek, isOpening: boolean): Promise<WebSessie> {
    const value = request.cookies[this.settings.cookies.sessie];
    const sessie = value ? await this.sessies.find(value) : null;
    request.sessie = sessie;
    const persoonId = sessie?.actor.persoonId ?? null;
    const wat = { actie: 'wachtrijen_bekijken', object: null, persoonId, handelingId: null } as const;
    try {
      const gezien = await this.check(request, sessie);
      if (isOpening) this.audit.note({ ...wat, object: { soort: 'venster', id: VENSTER_PAD }, resultaat: 'verwerkt' });
      return gezien;
    } catch (error) {
      this.audit.note({ ...wat, resultaat: resultaatVan(error) });
      throw error;
    }
  }

  private async check(request: WebVerzoek, sessie: WebSessie | null): Promise<WebSessie> {
    if (sessie === null) {
      await this.rateLimit.checkAdres(request);
      throw new FoutError('NIET_AANGEMELD');
    }
    await this.rateLimit.checkPersoon(request, sessie.actor.persoonId);
    if (!heeftErgensToegang(sessie.actor, 'wachtrijen_bekijken')) throw new FoutError('NIET_BEVOEGD');
    requireVerseAanmelding(sessie, VENSTER_PAD);
    if (!isSafe(request)) throw new FoutError('METHODE_NIET_TOEGESTAAN');
    return sessie;
  }
}
