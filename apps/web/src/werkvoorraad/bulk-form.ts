// SPDX-License-Identifier: EUPL-1.2
import type { Blokkade, Spoor } from '#domain/ladder/begrippen';
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { OrganisatieRegel } from '#application/ports/referentie.repository';
import type { GeenPersoonsgegevens, HandelingInvoer } from '#application/use-cases/handeling-invoer';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { organisatieField } from '../acts/act-fields.js';
import { area, choice, optionsOf, valueOf, valueOrNull, type Field, type FormValues } from '../forms/field.js';
import { REASON_FIELD } from '../parts/form.js';
import { SPOREN } from '../texts/begrippen.js';
import { VELDEN } from '../texts/handeling-velden.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';

/** The acts that may be done on more cases at once. */
export const BULK_SOORTEN = ['aannemen', 'overdragen'] as const;
/** One of them. */
export type BulkSoort = (typeof BULK_SOORTEN)[number];

/** An act on more cases that did not go through: what was typed and ticked stays. */
export interface BulkAttempt {
  readonly soort: BulkSoort;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  /** May a reason lift what looks like personal data? */
  readonly mayExplain: boolean;
}

/** So many cases at once at most: each is an act of its own, and the answer must come while somebody waits. */
export const MAX_BULK = 20;

/** The name of the checkboxes of the cases; their value is the nummer. */
export const KEUZE = 'vastloper';

/** The fields of an act on more cases at once: asked once, for all. */
export function bulkFields(soort: BulkSoort, organisaties: readonly OrganisatieRegel[]): readonly Field[] {
  return soort === 'aannemen'
    ? [
        organisatieField('trekkerOrganisatie', T.trekker, { organisaties }),
        choice('checks', 'sporen', VELDEN.sporen, optionsOf(SPOREN)),
      ]
    : [organisatieField('organisatie', T.aan, { organisaties }), area('reden', T.reden, { description: VELDEN.geenNamen })];
}

/** What was asked once, as the input for one case; the blockades stay those the filer chose. Words go only with handing over, and so does the reason about them. */
export function bulkInvoer(
  soort: BulkSoort,
  values: FormValues,
  { blokkades }: Pick<VastloperWeergave, 'blokkades'>,
): HandelingInvoer[BulkSoort] & GeenPersoonsgegevens {
  return soort === 'aannemen'
    ? {
        trekkerOrganisatie: valueOf(values, 'trekkerOrganisatie'),
        sporen: (values['sporen'] ?? []) as Spoor[],
        blokkades: blokkades as Blokkade[],
      }
    : {
        organisatie: valueOf(values, 'organisatie'),
        reden: valueOf(values, 'reden'),
        waaromGeenPersoonsgegevens: valueOrNull(values, REASON_FIELD.name),
      };
}
