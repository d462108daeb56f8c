// SPDX-License-Identifier: EUPL-1.2

/** One line of the audit log. */
export interface AuditLine {
  readonly actie: string;
  readonly object: { readonly soort: string; readonly id: string } | null;
  readonly resultaat: string;
  readonly herkomst: { readonly kanaal: string; readonly adres: string; readonly verzoek: string };
  readonly actor: string | null;
  readonly handeling: string | null;
  readonly tijd: string;
}

/** The audit lines among lines of the log. */
export function auditLinesOf(log: readonly string[]): readonly AuditLine[] {
  return log.map((line) => JSON.parse(line) as { audit?: AuditLine }).flatMap(({ audit }) => audit ?? []);
}

/** The audit lines that this work leaves behind in a log that grows. */
export async function auditLinesLeftBy(log: readonly string[], work: () => Promise<unknown>): Promise<readonly AuditLine[]> {
  const begin = log.length;
  await work();
  return auditLinesOf(log.slice(begin));
}

/** What was done has an object; only a refusal may come before it is known. */
const GEDAAN = /^(?:verwerkt|bewaard)$/;

/** What is missing of what BIO2 8.15 asks of a line: action, object, result, origin, actor and time. Empty when it is whole. */
export function lineFaults(
  { actie, object, resultaat, herkomst, actor, tijd }: AuditLine,
  who: string | null,
): readonly string[] {
  return [
    ...(actie === '' ? ['actie'] : []),
    ...((object === null ? !GEDAAN.test(resultaat) : object.soort !== '' && object.id !== '') ? [] : ['object']),
    ...(resultaat === '' ? ['resultaat'] : []),
    ...(herkomst.kanaal !== '' && herkomst.adres !== '' && herkomst.verzoek !== '' ? [] : ['herkomst']),
    ...(actor === who ? [] : [`actor ${actor}, not ${who}`]),
    ...(Number.isNaN(Date.parse(tijd)) ? ['tijd'] : []),
  ];
}
