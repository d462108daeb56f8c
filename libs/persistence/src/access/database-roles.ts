// SPDX-License-Identifier: EUPL-1.2

/** The programs that sign in to the record, each with a role of its own (docs/adr/0014). */
export const DATABASE_PROGRAMS = ['app', 'worker', 'auditor'] as const;
/** One of them: `app` is api and web, `worker` the relay, the activities and the clock, `auditor` who watches from outside. */
export type DatabaseProgram = (typeof DATABASE_PROGRAMS)[number];
/** Everybody who signs in to this PostgreSQL: the programs, and `wachtrij`, which has no right on the record and owns its own schema (docs/adr/0033). */
export const DATABASE_USERS = [...DATABASE_PROGRAMS, 'wachtrij'] as const;
/** One of them. */
export type DatabaseUser = (typeof DATABASE_USERS)[number];

/** The name of the role of each in this PostgreSQL; none owns a table of the record, and none passes row-level security. */
export type DatabaseRoles = Readonly<Record<DatabaseUser, string>>;

/** The names when an installation chooses none of its own. */
export const DATABASE_ROLES: DatabaseRoles = {
  app: 'doorbraak_app',
  worker: 'doorbraak_worker',
  auditor: 'doorbraak_auditor',
  wachtrij: 'doorbraak_wachtrij',
};
