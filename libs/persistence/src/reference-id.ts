// SPDX-License-Identifier: EUPL-1.2
import { v5 } from 'uuid';

const NAMESPACE = 'b1f6d0f4-5a0e-4d0b-9a53-0d6f2f0c7b1e';

/**
 * The fixed id of an organisation with this key, the same on every machine.
 * @example organisatieIdVan('programmabureau-ehv-wz') === organisatieIdVan('programmabureau-ehv-wz') // true
 */
export function organisatieIdVan(sleutel: string): string {
  return v5(`organisatie:${sleutel}`, NAMESPACE);
}

/** The fixed id of a demo person with this key. */
export function persoonIdVan(sleutel: string): string {
  return v5(`persoon:${sleutel}`, NAMESPACE);
}

/** The fixed id of a membership: one per person, organisation, role and area. */
export function lidmaatschapIdVan(persoon: string, organisatie: string, rol: string, focusgebied: string | null): string {
  return v5(`lidmaatschap:${persoon}:${organisatie}:${rol}:${focusgebied ?? ''}`, NAMESPACE);
}
