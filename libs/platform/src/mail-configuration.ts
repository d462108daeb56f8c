// SPDX-License-Identifier: EUPL-1.2
import {
  booleanFlag,
  line,
  optional,
  port,
  portOrUsual,
  text,
  wholeNumber,
  type Environment,
  type Rule,
} from './configuration-rules.js';
import { isWeakSecret } from './production-rules.js';

/** What a process knows of the mail it sends. Only the worker sends; the sink belongs to the one-machine start. */
export interface MailConfiguration {
  /** SMTP_URL: the mail server, `smtp://` (with STARTTLS; in production nothing without it) or `smtps://`. Default the sink on PORT_SMTP; the worker needs it in production. */
  readonly smtpUrl: string;
  /** MAIL_VAN: the sender, as `Naam <adres>`. The worker needs it in production. */
  readonly mailVan: string;
  /** MAIL_ALTIJD: send at once, also at night and in the weekend. Default `false` in production, else `true`. */
  readonly mailAltijd: boolean;
  /** MAIL_PER_UUR: most mails to one receiver per hour, 1 to 100,000. Default `null`: 60, and no limit on a fast clock. */
  readonly mailPerUur: number | null;
  /** LINK_GEHEIM: the secret the links in mails are signed with; only the worker needs it. Empty case: `null`. */
  readonly linkGeheim: string | null;
  /** ANTWOORD_ADRES: the address answers to mails come to, without the secret each mail adds. Empty case: `null` in production, and nobody can answer; else one of the sink. */
  readonly antwoordAdres: string | null;
  /** PORT_POSTVAK: where the API takes answers to mails. Default 3026. */
  readonly portPostvak: number;
  /** POSTVAK_TLS_CERT: file with the certificate of the listener for answers (PEM, with its chain). Empty case: `null`, and then nothing is encrypted. */
  readonly postvakTlsCert: string | null;
  /** POSTVAK_TLS_SLEUTEL: file with its private key (PEM). Empty case: `null`. */
  readonly postvakTlsSleutel: string | null;
  /** POSTVAK_ZONDER_TLS: take answers over a line that is not encrypted, in production too. Default `false`. */
  readonly postvakZonderTls: boolean;
  /** PORT_SMTP: where the sink of `npm start` takes mail. Default 3025. */
  readonly portSmtp: number;
  /** PORT_MAIL: where the sink of `npm start` shows it. Default 3004. */
  readonly portMail: number;
}

/** How each of them is read, in the order of `.env.example`. */
export const MAIL_RULES: { readonly [Field in keyof MailConfiguration]: Rule<MailConfiguration[Field]> } = {
  smtpUrl: smtpUrl('SMTP_URL'),
  mailVan: sender('MAIL_VAN', 'Doorbraak <doorbraak@doorbraak.example>'),
  mailAltijd: {
    key: 'MAIL_ALTIJD',
    read: (env) => booleanFlag('MAIL_ALTIJD').read(env['MAIL_ALTIJD'] ? env : { MAIL_ALTIJD: isProduction(env) ? '0' : '1' }),
  },
  mailPerUur: optional(wholeNumber('MAIL_PER_UUR', { from: 1, to: 100_000 })),
  linkGeheim: optional(text('LINK_GEHEIM', () => '')),
  antwoordAdres: mailAddress('ANTWOORD_ADRES', 'antwoord@doorbraak.example'),
  portPostvak: port('PORT_POSTVAK', 3026),
  postvakTlsCert: optional(text('POSTVAK_TLS_CERT', () => '')),
  postvakTlsSleutel: optional(text('POSTVAK_TLS_SLEUTEL', () => '')),
  postvakZonderTls: booleanFlag('POSTVAK_ZONDER_TLS'),
  portSmtp: port('PORT_SMTP', 3025),
  portMail: port('PORT_MAIL', 3004),
};

const SHORTEST_SECRET = 32;

/** What the worker misses to send mail, in Dutch, one sentence each; empty when it can. */
export function mailFaults(env: Environment, { linkGeheim }: Partial<MailConfiguration>): string[] {
  const weak = !linkGeheim || linkGeheim.length < SHORTEST_SECRET || (isProduction(env) && isWeakSecret(linkGeheim));
  return [
    ...(weak
      ? [
          `LINK_GEHEIM ontbreekt, is korter dan ${SHORTEST_SECRET} tekens of is te raden. Maak er een met: openssl rand -base64 32`,
        ]
      : []),
    ...(isProduction(env) ? ['SMTP_URL', 'MAIL_VAN'] : [])
      .filter((key) => !env[key])
      .map((key) => `${key} ontbreekt. In productie is deze verplicht.`),
  ];
}

/** What the API misses to take answers to mails safely, in Dutch, one sentence each; empty when it can, or takes none. */
export function postvakFaults(env: Environment, values: Partial<MailConfiguration>): string[] {
  const { antwoordAdres, postvakTlsCert, postvakTlsSleutel, postvakZonderTls } = values;
  if (Boolean(postvakTlsCert) !== Boolean(postvakTlsSleutel))
    return ['POSTVAK_TLS_CERT en POSTVAK_TLS_SLEUTEL horen bij elkaar. Geef ze allebei, of geen van beide.'];
  if (!isProduction(env) || !antwoordAdres || postvakTlsCert || postvakZonderTls) return [];
  return [
    'POSTVAK_TLS_CERT ontbreekt: antwoorden op mail komen dan zonder versleuteling binnen. Geef een certificaat met sleutel, of zeg met POSTVAK_ZONDER_TLS=1 dat het zo hoort.',
  ];
}

function isProduction(env: Environment): boolean {
  return env['NODE_ENV'] === 'production';
}

// The password never appears in the fault.
function smtpUrl(key: string): Rule<string> {
  return {
    key,
    read: (env) => {
      const given = env[key] || `smtp://127.0.0.1:${portOrUsual(env, 'PORT_SMTP', 3025)}`;
      const url = URL.canParse(given) ? new URL(given) : null;
      if (url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '') return { value: given };
      return { fault: `${key} is geen adres van een mailserver. Het moet beginnen met smtp:// of smtps://.` };
    },
  };
}

function sender(key: string, otherwise: string): Rule<string> {
  const rule = line(key, otherwise);
  return {
    key,
    read: (env) => {
      const reading = rule.read(env);
      if ('fault' in reading || /^[^<>@]+ <[^\s<>@]+@[^\s<>@]+>$/.test(reading.value)) return reading;
      return { fault: `${key} is "${reading.value}". Geef een naam met een adres: Doorbraak <doorbraak@gemeente.nl>.` };
    },
  };
}

/** Room is left for the secret: 64 characters stand before the @ at most. */
const LONGEST_NAME = 15;

function mailAddress(key: string, otherwise: string): Rule<string | null> {
  return {
    key,
    read: (env) => {
      const given = env[key] || (isProduction(env) ? '' : otherwise);
      if (given === '') return { value: null };
      if (new RegExp(`^[\\w.-]{1,${LONGEST_NAME}}@[\\w.-]+$`).test(given)) return { value: given };
      return {
        fault: `${key} is "${given}". Geef een adres als antwoord@gemeente.nl, met hoogstens ${LONGEST_NAME} tekens voor de @.`,
      };
    },
  };
}
