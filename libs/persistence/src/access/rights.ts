// SPDX-License-Identifier: EUPL-1.2
import type { DatabaseProgram } from './database-roles.js';

/** A right on a table, of all columns or of the named ones. */
export type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | `${'SELECT' | 'UPDATE'} (${string})`;
/** Per table what a role may do; a table that is not named is closed to it. */
export type Rights = Readonly<Record<string, readonly Right[]>>;

/** Dated lists of codes and names: no word about a case. */
const REFERENTIE: Rights = {
  focusgebieden: ['SELECT'],
  organisaties: ['SELECT'],
  themas: ['SELECT'],
  termijnregelingen: ['SELECT'],
  kalenders: ['SELECT'],
  klok_ankers: ['SELECT'],
  migraties: ['SELECT'],
};

/**
 * What each role may do with each table. Nothing of a case is ever deleted, only own drafts, sessions,
 * sign-ins, kept forms and export files that are over, counts of past minutes, and counts for Beeld that are made anew; the log and the moves only grow. Of an act only how far it is may change,
 * never what a person asked or wrote. Which rows a right holds for is said by the policies.
 */
export const RIGHTS: Readonly<Record<DatabaseProgram, Rights>> = {
  /** Reads what the person sees, files a new case, stores an act and notes that it was refused. Every other change is the worker's. */
  app: {
    ...REFERENTIE,
    // Where mail goes is in no column that is read: functions show it to a beheerder, and to who holds the secret of an invitation (docs/adr/0073).
    organisaties: [
      'SELECT (id, sleutel, naam, soort, focusgebied, escalatie_organisatie_id, pact_getekend_op, geldig_vanaf, geldig_tot)',
      'INSERT',
      'UPDATE (geldig_tot, emailadres)',
    ],
    themas: ['SELECT', 'INSERT', 'UPDATE (naam, geldig_tot)'],
    termijnregelingen: ['SELECT', 'INSERT', 'UPDATE (geldig_tot)'],
    kalenders: ['SELECT', 'INSERT'],
    personen: ['SELECT (id, issuer, subject, sleutel, naam)', 'INSERT', 'UPDATE (emailadres)'],
    lidmaatschappen: ['SELECT', 'INSERT', 'UPDATE (geldig_tot)'],
    plaatsvervangingen: ['SELECT', 'INSERT'],
    plaatsvervanging_eindes: ['SELECT', 'INSERT'],
    schorsingen: ['SELECT', 'INSERT', 'UPDATE (opgeheven_op)'],
    uitnodigingen: [
      'SELECT (id, organisatie_id, rol, focusgebied, geldig_tot, persoon_id, gebruikt_op, uitgenodigd_door, ingetrokken_op, xmin)',
      'INSERT',
      'UPDATE (gebruikt_op, persoon_id, ingetrokken_op)',
    ],
    toegangslijsten: ['SELECT', 'INSERT', 'UPDATE (bevestigd_op, bevestigd_door)'],
    beheergebeurtenissen: ['SELECT', 'INSERT'],
    bewaartermijnen: ['SELECT', 'INSERT'],
    mailteksten: ['SELECT', 'INSERT'],
    vastlopers: ['SELECT', 'INSERT'],
    gebeurtenissen: ['SELECT', 'INSERT'],
    handelingen: ['SELECT', 'INSERT', 'UPDATE (stand, code, verwerkt_op)'],
    termijnen: ['SELECT', 'INSERT'],
    betrokkenheden: ['SELECT', 'INSERT'],
    berichten: ['INSERT'],
    mailvoorkeuren: ['SELECT', 'INSERT', 'UPDATE (ritme, overzichten, gewijzigd_op)'],
    opschalingen: ['SELECT'],
    beeld_cijfers: ['SELECT'],
    beeld_standen: ['SELECT'],
    toezeggingen: ['SELECT'],
    overdrachten: ['SELECT'],
    logcontrolepunten: ['SELECT'],
    logcontrolepunt_koppen: ['SELECT'],
    inzagen: ['INSERT'],
    exports: ['SELECT', 'INSERT', 'UPDATE (stand)'],
    exportdelen: ['SELECT', 'DELETE'],
    concepten: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    sessies: ['SELECT', 'INSERT', 'UPDATE (laatst_gezien_op, beeindigd_op, gedragen_lidmaatschap_id)', 'DELETE'],
    aanmeldpogingen: ['SELECT', 'INSERT', 'UPDATE (gebruikt_op)', 'DELETE'],
    bewaarde_formulieren: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    verzoek_tellingen: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    hartslagen: ['SELECT', 'INSERT', 'UPDATE'],
    stroomstanden: ['SELECT'],
    stroomgebeurtenissen: ['SELECT'],
    webhooks: [
      'SELECT',
      'INSERT',
      'UPDATE (stand, geheim_versie, sleutel_kenmerk, vorig_sleutel_kenmerk, vorig_geheim_tot, fouten_op_rij, fout_sinds, laatste_fout, rust_tot, gemeld_op)',
    ],
    webhookbezorgingen: ['SELECT', 'INSERT'],
  },
  /** Carries out acts and lapses of every case, and sends what leaves the house. It files nothing and invents no act. */
  worker: {
    ...REFERENTIE,
    personen: ['SELECT'],
    lidmaatschappen: ['SELECT'],
    vastlopers: [
      'SELECT',
      'UPDATE (status, trede, resultaat, versie, positie, laatste_hash, trekker_organisatie_id, aan_zet_organisatie_id, volgende_soort, volgende_einddatum, dragende_einddatum, wekmoment, gesloten, blokkades, sporen)',
    ],
    gebeurtenissen: ['SELECT', 'INSERT'],
    handelingen: ['SELECT', 'UPDATE (stand, code, versie, verwerkt_op, pogingen, fouten, beschikbaar_vanaf)'],
    termijnen: ['SELECT', 'INSERT', 'UPDATE'],
    betrokkenheden: ['SELECT', 'INSERT', 'UPDATE (tot, sorteerdatum, open_trede)'],
    /** To scan stored texts again when the patterns of screening change. */
    concepten: ['SELECT (sleutel, inhoud)'],
    berichten: ['SELECT', 'INSERT', 'UPDATE (stand, in_wachtrij_op, afgehandeld_op, herhaald)'],
    bezorgingen: [
      'SELECT',
      'INSERT',
      'UPDATE (stand, pogingen, niet_voor, poging_vanaf, later_sinds, bezet_tot, verzonden_op, laatste_fout, overzicht_id, bundel_dag, agenda_onderwerp, verval_reden)',
    ],
    mailvoorkeuren: ['SELECT'],
    mailteksten: ['SELECT'],
    afmeldlinks: ['SELECT', 'INSERT', 'UPDATE (geldig_tot, weer_hash)'],
    contactafmeldingen: ['SELECT'],
    overzichten: ['SELECT', 'INSERT'],
    overzichtrondes: ['SELECT', 'INSERT'],
    adresweigeringen: ['SELECT', 'INSERT', 'UPDATE (geweigerd_op, fout, opgeheven_op)'],
    bereikbaarheden: ['SELECT', 'INSERT', 'UPDATE (later_sinds, pogingen, rust_tot, nu_niet_gemeld_op)'],
    maillinks: ['SELECT', 'INSERT', 'UPDATE (geldig_tot, ingetrokken_op)'],
    antwoordadressen: ['SELECT', 'INSERT', 'UPDATE (geldig_tot, ingetrokken_op)'],
    ontvangen_mails: ['SELECT', 'UPDATE (uitkomst, redenen)'],
    plaatsvervangingen: ['SELECT'],
    plaatsvervanging_eindes: ['SELECT'],
    schorsingen: ['SELECT (persoon_id, opgeheven_op)'],
    uitnodigingen: [
      'SELECT (id, emailadres, organisatie_id, rol, focusgebied, geldig_tot, persoon_id, gebruikt_op, uitgenodigd_door, ingetrokken_op)',
      'UPDATE (mail_token_hash)',
    ],
    exports: [
      'SELECT',
      'UPDATE (stand, lidmaatschap_ids, totaal, gedaan, grootte, kenmerk, buiten_zicht, fout, pogingen, in_wachtrij_op, bezet_tot, gereed_op, verloopt_op)',
    ],
    exportdelen: ['SELECT', 'INSERT', 'DELETE'],
    opschalingen: ['SELECT', 'INSERT'],
    toezeggingen: ['SELECT', 'INSERT', 'UPDATE'],
    overdrachten: ['SELECT', 'INSERT', 'UPDATE'],
    beeld_cijfers: ['SELECT', 'INSERT', 'DELETE'],
    beeld_standen: ['SELECT', 'INSERT', 'UPDATE'],
    bewaartermijnen: ['SELECT'],
    vernietigingsvoorstellen: ['SELECT', 'INSERT', 'UPDATE'],
    vernietigingsregister: ['SELECT'],
    toegangslijsten: ['SELECT', 'INSERT'],
    beheergebeurtenissen: ['SELECT', 'INSERT'],
    logcontrolepunten: ['SELECT', 'INSERT'],
    logcontrolepunt_koppen: ['SELECT', 'INSERT'],
    hartslagen: ['SELECT', 'INSERT', 'UPDATE'],
    wachtende_gebeurtenissen: ['SELECT', 'DELETE'],
    stroomstanden: ['SELECT', 'INSERT', 'UPDATE'],
    stroomgebeurtenissen: ['SELECT', 'INSERT', 'DELETE'],
    webhooks: ['SELECT', 'UPDATE (stand, fouten_op_rij, fout_sinds, laatste_fout, laatst_bezorgd_op, rust_tot, gemeld_op)'],
    webhookbezorgingen: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  },
  /** Sees where every case stands and whether its log holds, not one word a person wrote. Writes its own sign of life. */
  auditor: {
    ...REFERENTIE,
    vastlopers: [
      'SELECT (id, nummer, focusgebied, status, trede, resultaat, versie, positie, laatste_hash, wekmoment, dragende_einddatum, gesloten)',
    ],
    gebeurtenissen: ['SELECT'],
    logcontrolepunten: ['SELECT'],
    logcontrolepunt_koppen: ['SELECT'],
    handelingen: [
      'SELECT (id, volgnummer, vastloper_id, soort, stand, code, versie, ontvangen_op, verwerkt_op, aangemaakt_op, pogingen, beschikbaar_vanaf)',
    ],
    berichten: ['SELECT (id, vastloper_id, soort, aan, stand, aangemaakt_op)'],
    bezorgingen: ['SELECT (id, volgnummer, bericht_id, stand, pogingen, niet_voor, verzonden_op, aangemaakt_op)'],
    hartslagen: ['SELECT', 'INSERT', 'UPDATE'],
  },
};

/** The sequences a role takes numbers from. */
export const SEQUENCES: Readonly<Record<DatabaseProgram, readonly string[]>> = {
  app: ['handelingen_volgnummer_seq', 'betrokkenheden_id_seq'],
  worker: ['betrokkenheden_id_seq', 'bezorgingen_volgnummer_seq'],
  auditor: [],
};

/** The functions a role may call. */
export const FUNCTIONS: Readonly<Record<DatabaseProgram, readonly string[]>> = {
  app: [
    'volgend_nummer(text, int)',
    'vastloper_bestaat(uuid)',
    'ruim_concepten_op(int)',
    'ruim_formulieren_op()',
    'open_vastlopers_van(uuid, text)',
    'vernietigingslijst(uuid, date, uuid, uuid, int)',
    'bevestig_vernietiging(uuid, text, uuid)',
    'houd_vernietiging_tegen(uuid, uuid)',
    'herhaal_bezorgingen(uuid)',
    'mislukte_berichten(uuid, int)',
    'herhaal_bericht(uuid, uuid)',
    // Asked by pages of before the next one was there, which may run beside newer ones for a while.
    'stand_van_berichten(uuid, int)',
    'stand_van_wachtrijen(uuid, int)',
    'vernietigingsregister_van(uuid, timestamptz, uuid, int)',
    'probeer_bewaartermijn(uuid, text, text, text, int, date)',
    'maillink_van(text, date)',
    'afmeldlink_van(text)',
    'meld_mail_af(text)',
    'weerlink_van(text)',
    'meld_mail_weer_aan(text)',
    'antwoordadres_van(text, text, text, uuid, text, date)',
    'noteer_ontvangen_mail(text, text, text, text[], uuid)',
    'mail_kwam_terug(text, uuid, text, text, boolean, text)',
    'herhaal_webhook(uuid, timestamptz, timestamptz, boolean)',
    'ziet_beheer()',
    'mailadres_van(uuid)',
    'uitnodiging_van(text)',
    'is_geschorst(uuid)',
    'persoon_van_aanmelding(uuid, text, text, text)',
    'wie_nu_van_post(uuid, uuid, date)',
  ],
  worker: [
    'wis_tekst(uuid, uuid, text, text, text)',
    'bewaartermijn_van(uuid)',
    'dossier_bijlagen(uuid)',
    'vernietig_vastloper(uuid)',
    'ruim_persoonsgegevens_op(timestamptz)',
    'ruim_toegangslijsten_op(timestamptz)',
    'bronnen_van_wachtrijen(timestamptz)',
    'is_geschorst(uuid)',
    'wie_nu_van_post(uuid, uuid, date)',
  ],
  auditor: [],
};
