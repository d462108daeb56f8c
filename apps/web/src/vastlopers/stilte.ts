// SPDX-License-Identifier: EUPL-1.2
import { volgendeTrede, type Trede } from '#domain/ladder/begrippen';
import type { TermijnFase } from '#domain/ladder/positie';
import type { GebeurtenisRegel, TermijnRegel } from '#application/ports/vastloper.repository';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';

/** What decides where silence leads when the next clock of a case lapses. */
export interface Stilte {
  /** The turn of that clock; null when there is no clock. */
  readonly fase: TermijnFase | null;
  /** The last day of the grace (Amsterdam date); null as long as nobody was asked. */
  readonly respijtdatum: string | null;
  /** Did the alliantieraad let a term lapse before, since the case came there? */
  readonly volgendeRonde: boolean;
  /** The rung above on the route of this case; null on its last one. */
  readonly hoger: Trede | null;
}

/** Of a case what silence depends on; `gebeurtenissen` are newest first. */
export interface StilteBron {
  readonly vastloper: Pick<VastloperWeergave, 'volgendeTermijn' | 'route' | 'trede'>;
  readonly termijnen: readonly Pick<TermijnRegel, 'soort' | 'fase' | 'einddatum' | 'stand' | 'respijtdatum'>[];
  readonly gebeurtenissen: readonly Pick<GebeurtenisRegel, 'soort'>[];
}

/** Reads from a case what `beslisVerstreken` decides on: the turn of its next clock, the grace that runs, the round of the raad, and the rung above. */
export function stilteVan({ vastloper: { volgendeTermijn, route, trede }, termijnen, gebeurtenissen }: StilteBron): Stilte {
  const volgende = termijnen.find(
    ({ stand, soort, einddatum }) =>
      (stand === 'open' || stand === 'aangehouden') &&
      soort === volgendeTermijn?.soort &&
      einddatum === volgendeTermijn.einddatum,
  );
  const laatste = gebeurtenissen.find(({ soort }) => soort === 'volgende_vergadering' || soort === 'trede_betreden');
  return {
    fase: volgende?.fase ?? null,
    respijtdatum: volgende?.respijtdatum ?? null,
    volgendeRonde: laatste?.soort === 'volgende_vergadering',
    hoger: volgendeTrede(route, trede),
  };
}
