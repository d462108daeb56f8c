// SPDX-License-Identifier: EUPL-1.2
import type { MailTekst } from './mail-tekst.js';

const UITNODIGING = 'Hebt u nog geen account? Vraag het programmabureau om een uitnodiging.';
const KNOP = 'Volg de vastloper';

/** What mails say otherwise to somebody whose link lets them look and not do what is asked: how they do it. */
export const MET_INLOGGEN_ANDERS = {
  aangehouden_wacht_op_indiener: {
    verder: `Log in om antwoord te geven, dan loopt de klok meteen weer. ${UITNODIGING} Anders loopt de klok na die datum vanzelf verder.`,
    knop: KNOP,
  },
  overgenomen: {
    verder: `Log in om antwoord te geven, dan loopt de klok meteen weer. ${UITNODIGING}`,
    knop: KNOP,
  },
  nakoming_herinnering: {
    verder: `Is het gedaan? Log in om dat te laten weten. ${UITNODIGING}`,
    knop: KNOP,
  },
  nakoming_verstreken: {
    verder: `Is het al gedaan? Log in om dat te laten weten. ${UITNODIGING} Lukt het nog niet? Bel dan vandaag met wie eraan werkt.`,
    knop: KNOP,
  },
} as const satisfies Readonly<Record<string, Partial<MailTekst>>>;
