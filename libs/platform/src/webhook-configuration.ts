// SPDX-License-Identifier: EUPL-1.2
import { booleanFlag, text, words, type Environment, type Rule } from './configuration-rules.js';
import { isWeakSecret } from './production-rules.js';

/** What a process knows of the events it sends. */
export interface WebhookConfiguration {
  /** WEBHOOK_GEHEIM: the keys that secrets of webhooks are made from; the first for new ones, the others go on for what was made with them. Empty: no webhooks here. */
  readonly webhookSleutels: readonly string[];
  /** WEBHOOK_BRON: who sends, as a URN with the OIN of whoever runs this. Needed in production where there are webhooks. */
  readonly webhookBron: string;
  /** WEBHOOK_LOKAAL: events may go to http and to addresses of this machine, for tests on one machine. Default `false`; refused in production. */
  readonly webhookLokaal: boolean;
  /** WEBHOOK_INTERNE_SERVERS: servers on a private address where events may go all the same. Default none. */
  readonly webhookInterneServers: readonly string[];
}

const GEEN_BRON = 'urn:nld:oin:00000000000000000000:systeem:doorbraak';

/** How each of them is read, in the order of `.env.example`. */
export const WEBHOOK_RULES: { readonly [Field in keyof WebhookConfiguration]: Rule<WebhookConfiguration[Field]> } = {
  webhookSleutels: words('WEBHOOK_GEHEIM', () => []),
  webhookBron: {
    key: 'WEBHOOK_BRON',
    read: (env) => {
      const reading = text('WEBHOOK_BRON', () => GEEN_BRON).read(env);
      if ('fault' in reading || /^urn:nld:oin:\d{20}:systeem:[\w-]+$/.test(reading.value)) return reading;
      return { fault: `WEBHOOK_BRON is "${reading.value}". Geef een bron met uw OIN: ${GEEN_BRON}.` };
    },
  },
  webhookLokaal: booleanFlag('WEBHOOK_LOKAAL'),
  webhookInterneServers: words('WEBHOOK_INTERNE_SERVERS', () => []),
};

const SHORTEST_SECRET = 32;

/** What is wrong with these together, in Dutch, one sentence each; empty when all is well. */
export function webhookFaults(env: Environment, { webhookSleutels = [] }: Partial<WebhookConfiguration>): string[] {
  const isProduction = env['NODE_ENV'] === 'production';
  const weak = webhookSleutels.some((sleutel) => sleutel.length < SHORTEST_SECRET || (isProduction && isWeakSecret(sleutel)));
  return [
    ...(weak
      ? [`WEBHOOK_GEHEIM is korter dan ${SHORTEST_SECRET} tekens of is te raden. Maak er een met: openssl rand -base64 32`]
      : []),
    ...(isProduction && env['WEBHOOK_LOKAAL'] && env['WEBHOOK_LOKAAL'] !== '0'
      ? ['WEBHOOK_LOKAAL mag niet in productie: gebeurtenissen gaan dan zonder versleuteling en naar elk adres.']
      : []),
    ...(isProduction && webhookSleutels.length > 0 && !env['WEBHOOK_BRON']
      ? ['WEBHOOK_BRON ontbreekt. In productie is deze verplicht bij WEBHOOK_GEHEIM.']
      : []),
  ];
}
