// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import { ArrangePlaatsvervanging } from '#application/use-cases/arrange-plaatsvervanging.use-case';
import { EndLidmaatschap } from '#application/use-cases/end-lidmaatschap.use-case';
import { EndPlaatsvervanging } from '#application/use-cases/end-plaatsvervanging.use-case';
import { TransferLidmaatschap } from '#application/use-cases/transfer-lidmaatschap.use-case';
import { valueOf, valueOrNull } from '../forms/field.js';
import type { SentForm } from './beheer-form.js';
import type { LidmaatschapDaad } from './lidmaatschap.page.js';

/** What can be done with a membership, from what a form sent. */
@Injectable()
export class LidmaatschapActs {
  constructor(
    private readonly transfers: TransferLidmaatschap,
    private readonly deputies: ArrangePlaatsvervanging,
    private readonly ends: EndLidmaatschap,
    private readonly deputyEnds: EndPlaatsvervanging,
  ) {}

  /** Does it and answers the change as it is kept. */
  perform(daad: LidmaatschapDaad, lidmaatschap: string, { values, opdracht }: SentForm): Promise<BeheerGebeurtenisRegel> {
    const persoon = valueOf(values, 'persoon');
    switch (daad) {
      case 'overdragen':
        return this.transfers.execute(opdracht({ lidmaatschap, persoon, vanaf: valueOrNull(values, 'vanaf') }));
      case 'vervangen':
        return this.deputies.execute(
          opdracht({ lidmaatschap, persoon, van: valueOf(values, 'van'), tot: valueOf(values, 'tot') }),
        );
      case 'stoppen':
        return this.ends.execute(opdracht({ lidmaatschap, laatsteDag: valueOrNull(values, 'laatsteDag') }));
    }
  }

  /** Ends a plaatsvervanging at once and answers the change as it is kept. Throws `PLAATSVERVANGING_NIET_GEVONDEN`. */
  endDeputy(plaatsvervanging: string, { opdracht }: SentForm): Promise<BeheerGebeurtenisRegel> {
    return this.deputyEnds.execute(opdracht({ plaatsvervanging }));
  }
}
