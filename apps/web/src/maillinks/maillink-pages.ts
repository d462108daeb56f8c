// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import type { EigenAntwoord } from '#application/ports/handeling.repository';
import { Klok } from '#application/ports/klok';
import { AnswerVraag } from '#application/use-cases/answer-vraag.use-case';
import { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import type { HandelingInvoer } from '#application/use-cases/handeling-invoer';
import { OpenMaillink } from '#application/use-cases/open-maillink.use-case';
import { PARTNER_ACTS } from '../desks/partner-acts.js';
import { refusedAttempt } from '../desks/partner-attempts.js';
import { valueOrNull } from '../forms/field.js';
import { formFaultOf } from '../forms/form-errors.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { REASON_FIELD, withReason } from '../parts/form.js';
import { MAILLINKS } from '../texts/maillinks.js';
import { DossierParts } from '../vastlopers/dossier-parts.js';
import { namenVan } from '../vastlopers/gebeurtenis-text.js';
import { meedenkVragen } from '../vastlopers/meedenken.js';
import { stilteVan } from '../vastlopers/stilte.js';
import type { HandelingStand } from '../vastlopers/vastloper-pages.js';
import { AntwoordPage, NOG_NIETS, type AntwoordPoging } from './antwoord.page.js';
import { VolgPage } from './volg.page.js';

/** The pages behind links in mails. Whoever holds the link looks through the eyes of the organisation it was sent to, at this one case. */
@Injectable()
export class MaillinkPages {
  constructor(
    private readonly links: OpenMaillink,
    private readonly vastlopers: GetVastloper,
    private readonly parts: DossierParts,
    private readonly answers: AnswerVraag,
    private readonly klok: Klok,
  ) {}

  /** How the case stands. Throws `MAILLINK_ONGELDIG`. */
  async showVolg(page: PageContext, token: string): Promise<PageAnswer> {
    const { link, actor } = await this.links.execute(token, 'volgen');
    const vastloper = await this.vastlopers.execute(actor, link.vastloperId);
    const parts = await this.parts.read(actor, link.vastloperId);
    const { gebeurtenissen, toezeggingen } = parts;
    const namen = namenVan({ organisaties: [{ id: link.organisatieId, naam: link.organisatieNaam }], toezeggingen });
    const meedenken = meedenkVragen(gebeurtenissen, namen).find(({ organisatieId }) => organisatieId === link.organisatieId);
    const [vandaag, kalender] = [this.klok.vandaag(), this.klok.kalender()];
    const { organisatieNaam: organisatie } = link;
    const stilte = stilteVan({ vastloper, ...parts });
    const gezien = { vastloper, stilte, gebeurtenissen, namen, meedenken: meedenken ?? null };
    return { page: VolgPage({ page, organisatie, vandaag, kalender, ...gezien }) };
  }

  /** The question, with a form while it waits for an answer. Throws `MAILLINK_ONGELDIG`. */
  async showAntwoord(page: PageContext, token: string): Promise<PageAnswer> {
    return { page: await this.drawAntwoord(page, token, null) };
  }

  /** How the answer that was given with this link stands, for the script of a waiting page. Throws `MAILLINK_ONGELDIG`. */
  async readStand(token: string): Promise<HandelingStand> {
    const eerder = await this.answers.findEerder(await this.links.execute(token, 'antwoorden'));
    const reden = eerder?.stand === 'geweigerd' && eerder.code !== null ? FOUTEN[eerder.code].detail : null;
    return { klaar: eerder?.stand !== 'ontvangen', reden };
  }

  /** Gives the answer and goes back to the page, which then says what became of it, also when that is only known later; a fault shows the form with what was typed still in it. */
  async answer(page: PageContext, token: string, body: unknown): Promise<PageAnswer> {
    const act = PARTNER_ACTS.vraag_beantwoorden;
    const fields = act.fields(this.klok.vandaag());
    const { values, errors } = readForm([...fields, REASON_FIELD], body);
    if (errors.length > 0) return this.refuse(page, token, 400, { ...NOG_NIETS, values, errors });
    const invoer = act.toInvoer(values) as HandelingInvoer['vraag_beantwoorden'];
    try {
      await this.answers.execute(token, { ...invoer, waaromGeenPersoonsgegevens: valueOrNull(values, REASON_FIELD.name) });
      return { redirect: page.path };
    } catch (error) {
      const { status, fields: faults, whole, mayExplain } = formFaultOf(error, withReason(fields, true, {}), act.faults);
      return this.refuse(page, token, status, { values, errors: faults, mayExplain, whole });
    }
  }

  private async refuse(page: PageContext, token: string, status: number, poging: AntwoordPoging): Promise<PageAnswer> {
    return { status, page: await this.drawAntwoord(page, token, poging) };
  }

  private async drawAntwoord(page: PageContext, token: string, poging: AntwoordPoging | null) {
    const geopend = await this.links.execute(token, 'antwoorden');
    const { link, actor } = geopend;
    // Asked before the case is read: an answer that is carried out in between then shows as waiting, never as done on a page from before.
    const eerder = await this.answers.findEerder(geopend);
    const vastloper = await this.vastlopers.execute(actor, link.vastloperId);
    const { toezeggingen } = await this.parts.read(actor, link.vastloperId);
    const toezegging = toezeggingen.find(({ id }) => id === link.toezeggingId);
    if (!toezegging) throw new FoutError('MAILLINK_ONGELDIG');
    const gegeven = link.gebruiktOp !== null;
    const open = !gegeven && toezegging.stand === 'gevraagd';
    const { organisatieNaam: organisatie } = link;
    const vandaag = this.klok.vandaag();
    const eerst = poging ?? (gegeven ? NOG_NIETS : geweigerd(eerder, vandaag, open));
    const wacht = eerder?.stand === 'ontvangen';
    return AntwoordPage({ page, vastloper, toezegging, organisatie, vandaag, gegeven, open, wacht, poging: eerst });
  }
}

/** An answer that was kept and refused later, with what was typed and, where there still is a form, the fault at its field; nothing when there is none. */
function geweigerd(eerder: EigenAntwoord | null, vandaag: string, open: boolean): AntwoordPoging {
  if (eerder?.stand !== 'geweigerd' || eerder.code === null) return NOG_NIETS;
  const { values, errors } = refusedAttempt(PARTNER_ACTS.vraag_beantwoorden, '', eerder.code, eerder.invoer, vandaag);
  if (open && errors.length > 0) return { ...NOG_NIETS, values, errors };
  return { ...NOG_NIETS, values, whole: { title: MAILLINKS.geweigerdTitel, text: FOUTEN[eerder.code].detail } };
}
