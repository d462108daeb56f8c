// SPDX-License-Identifier: EUPL-1.2
import type { DoorSettings } from './start/doors.js';
import type { SnelleKlok } from './start/snelle-klok.js';

/** What the pages know of this installation; its own injection token. */
export abstract class WebSettings {
  abstract readonly doors: DoorSettings;
}

/** What day the pages show; its own injection token. */
export abstract class PageClock {
  /** The fast clock of a demo as it stands now, or null at the speed of the law. */
  abstract read(): Promise<SnelleKlok | null>;
}
