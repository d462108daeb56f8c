// SPDX-License-Identifier: EUPL-1.2
import { isIP } from 'node:net';

/** Environment variables by name, as `process.env` gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A value, or one Dutch sentence that says what is wrong. */
export type Reading<Value> = { readonly value: Value } | { readonly fault: string };

/** How one environment variable becomes one checked value. */
export interface Rule<Value> {
  readonly key: string;
  read(env: Environment): Reading<Value>;
}

/** A rule that gives `null` when the variable is absent or empty. */
export function optional<Value>(rule: Rule<Value>): Rule<Value | null> {
  return { key: rule.key, read: (env) => (env[rule.key] ? rule.read(env) : { value: null }) };
}

/** One of a closed list, `otherwise` when absent. */
export function enumeration<Value extends string>(key: string, allowed: readonly Value[], otherwise: Value): Rule<Value> {
  return {
    key,
    read: (env) => {
      const given = env[key] || otherwise;
      const value = allowed.find((candidate) => candidate === given);
      return value ? { value } : { fault: `${key} is "${given}". Kies uit: ${allowed.join(', ')}.` };
    },
  };
}

/** A whole number within inclusive borders; without `otherwise` it is required. */
export function wholeNumber(key: string, borders: { from: number; to: number; otherwise?: number }): Rule<number> {
  return {
    key,
    read: (env) => {
      const given = env[key];
      if (!given && borders.otherwise !== undefined) return { value: borders.otherwise };
      const value = Number(given);
      if (given && /^\d+$/.test(given) && value >= borders.from && value <= borders.to) return { value };
      return { fault: `${key} is "${given ?? ''}". Geef een heel getal van ${borders.from} tot en met ${borders.to}.` };
    },
  };
}

/** A TCP port, 1 to 65535. */
export function port(key: string, otherwise: number): Rule<number> {
  return wholeNumber(key, { from: 1, to: 65_535, otherwise });
}

/** The port that a default address is built from; a faulty one gives the usual, since its own rule already names the fault. */
export function portOrUsual(env: Environment, key: string, usual: number): number {
  const reading = port(key, usual).read(env);
  return 'value' in reading ? reading.value : usual;
}

/** Any text without white space around or in it. */
export function text(key: string, otherwise: (env: Environment) => string): Rule<string> {
  return {
    key,
    read: (env) => {
      const value = env[key] || otherwise(env);
      return /^\S+$/.test(value) ? { value } : { fault: `${key} mag geen spaties bevatten.` };
    },
  };
}

/** One line of ordinary text, at most 100 characters. */
export function line(key: string, otherwise: string): Rule<string> {
  return {
    key,
    read: (env) => {
      const value = (env[key] || otherwise).trim();
      return value !== '' && /^[^\p{Cc}]{1,100}$/u.test(value)
        ? { value }
        : { fault: `${key} moet 1 tot 100 tekens zijn, op één regel.` };
    },
  };
}

/** Words with spaces between. */
export function words(key: string, otherwise: (env: Environment) => readonly string[]): Rule<readonly string[]> {
  return {
    key,
    read: (env) => {
      const given = env[key]?.trim();
      return { value: given ? given.split(/\s+/) : otherwise(env) };
    },
  };
}

/** An http or https address; a slash at the end is taken off. */
export function httpUrl(key: string, otherwise: (env: Environment) => string): Rule<string> {
  const rule = exactUrl(key, otherwise);
  return {
    key,
    read: (env) => {
      const reading = rule.read(env);
      return 'value' in reading ? { value: reading.value.replace(/\/$/, '') } : reading;
    },
  };
}

/** An http or https address that is compared letter by letter, so it stays as it is. */
export function exactUrl(key: string, otherwise: (env: Environment) => string): Rule<string> {
  return {
    key,
    read: (env) => {
      const given = env[key] || otherwise(env);
      const url = parsed(given);
      if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return { value: given };
      return { fault: `${key} is "${given}". Geef een volledig webadres dat begint met http:// of https://.` };
    },
  };
}

/** An https address or `mailto:`; the value of the other rule when absent (nothing, when that one is faulty: its own fault says so). */
export function contactAddress(key: string, otherwise: Rule<string>): Rule<string> {
  return {
    key,
    read: (env) => {
      const given = env[key];
      if (given)
        return /^(https:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)$/.test(given)
          ? { value: given }
          : { fault: `${key} is "${given}". Geef een adres dat begint met https:// of mailto:.` };
      const reading = otherwise.read(env);
      return 'value' in reading ? reading : { value: '' };
    },
  };
}

/** A PostgreSQL address; required. The password never appears in the fault. */
export function postgresUrl(key: string): Rule<string> {
  return {
    key,
    read: (env) => {
      const given = env[key];
      if (!given)
        return { fault: `${key} ontbreekt. Geef het adres van de database: postgres://gebruiker:wachtwoord@server:poort/naam.` };
      const protocol = parsed(given)?.protocol;
      if (protocol === 'postgres:' || protocol === 'postgresql:') return { value: given };
      return { fault: `${key} is geen adres van een PostgreSQL-database. Het moet beginnen met postgres://.` };
    },
  };
}

/** `host:port` without a scheme. */
export function networkAddress(key: string, otherwise: (env: Environment) => string): Rule<string> {
  return {
    key,
    read: (env) => {
      const given = env[key] || otherwise(env);
      const match = /^(?:\[[0-9a-fA-F:]+\]|[\w.-]+):(\d{1,5})$/.exec(given);
      const portNumber = Number(match?.[1]);
      if (match && portNumber >= 1 && portNumber <= 65_535) return { value: given };
      return { fault: `${key} is "${given}". Geef een adres als server:poort, zonder http:// ervoor.` };
    },
  };
}

/** A network address of this machine to listen on. */
export function listenHost(key: string, otherwise: string): Rule<string> {
  return {
    key,
    read: (env) => {
      const value = env[key] || otherwise;
      if (isIP(value) || value === 'localhost') return { value };
      return { fault: `${key} is "${value}". Geef een IP-adres van deze computer, bijvoorbeeld 127.0.0.1.` };
    },
  };
}

/** A switch: absent, `0` or `false` is off; `1` or `true` is on. */
export function booleanFlag(key: string): Rule<boolean> {
  return {
    key,
    read: (env) => {
      const given = env[key] || '0';
      if (given === '1' || given === 'true') return { value: true };
      if (given === '0' || given === 'false') return { value: false };
      return { fault: `${key} is "${given}". Geef 1 (aan) of 0 (uit).` };
    },
  };
}

function parsed(given: string): URL | null {
  return URL.canParse(given) ? new URL(given) : null;
}
