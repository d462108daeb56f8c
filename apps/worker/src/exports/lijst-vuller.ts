// SPDX-License-Identifier: EUPL-1.2
import { toExportRegel } from '#application/use-cases/export-regel';
import type { LijstSchrijver } from '#messages/exports/export-schrijver';
import type { VulOpdracht } from './vul-opdracht.js';

/** Fills a file with one line per case. */
export async function fillLijst({ delen, moment, actor, onGroep }: VulOpdracht, schrijver: LijstSchrijver): Promise<void> {
  await delen.add(schrijver.begin());
  for await (const groep of moment.vastlopers) {
    const gezien = groep.flatMap((vastloper) => {
      const regel = toExportRegel(vastloper, actor);
      return regel === null ? [] : [{ vastloper, regel }];
    });
    await onGroep(gezien.map(({ vastloper }) => vastloper));
    const vastlopers = gezien.map(({ vastloper: { id, versie } }) => ({ id, versie }));
    await delen.add(schrijver.add(gezien.map(({ regel }) => regel)), vastlopers);
  }
  await delen.add(schrijver.end());
}
