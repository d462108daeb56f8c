// SPDX-License-Identifier: EUPL-1.2
import type { DoorSettings } from './start/doors.js';

/** What the pages know of this installation; its own injection token. */
export abstract class WebSettings {
  abstract readonly doors: DoorSettings;
}
