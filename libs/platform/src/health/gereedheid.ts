// SPDX-License-Identifier: EUPL-1.2

/** Something this process leans on. Without a `verplicht` one it cannot serve; without another it goes on with less. */
export interface Afhankelijkheid {
  readonly naam: string;
  readonly verplicht: boolean;
  /** Answers when it is there; throws when it is away. */
  check(): Promise<unknown>;
}

/** How ready this process is: `beperkt` serves, but something it would like to have is away. */
export interface Gereedheid {
  readonly status: 'ok' | 'beperkt' | 'weg';
  readonly afhankelijkheden: Readonly<Record<string, { readonly status: 'ok' | 'weg'; readonly verplicht: boolean }>>;
}

/** Token of the list of dependencies of a program. */
export const AFHANKELIJKHEDEN = Symbol('AFHANKELIJKHEDEN');

const TIMEOUT_MS = 2_000;

/** Asks all dependencies at once, each for at most two seconds. An empty list is ready. */
export async function checkGereedheid(afhankelijkheden: readonly Afhankelijkheid[]): Promise<Gereedheid> {
  const uitkomsten = await Promise.all(
    afhankelijkheden.map(async ({ naam, verplicht, check }) => [naam, { status: await statusOf(check), verplicht }] as const),
  );
  const weg = uitkomsten.filter(([, { status }]) => status === 'weg');
  const status = weg.some(([, { verplicht }]) => verplicht) ? 'weg' : weg.length > 0 ? 'beperkt' : 'ok';
  return { status, afhankelijkheden: Object.fromEntries(uitkomsten) };
}

/**
 * The same question, asked once at a time: who asks while it is being answered gets that answer. So a crowd at the door of `/health/ready` costs the
 * database one look at a time, and whoever watches over the process is never turned away.
 */
export function oneAtATime<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null;
  return () => (asked ??= ask().finally(() => (asked = null)));
}

async function statusOf(check: () => Promise<unknown>): Promise<'ok' | 'weg'> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'weg'>((resolve) => (timer = setTimeout(() => resolve('weg'), TIMEOUT_MS)));
  const answer = check().then(
    () => 'ok' as const,
    () => 'weg' as const, // away is the answer here; the dependency itself logs why
  );
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
