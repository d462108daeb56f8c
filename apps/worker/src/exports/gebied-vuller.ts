// SPDX-License-Identifier: EUPL-1.2
import type { ExportMoment, ExportVastloper } from '#application/ports/export-bron';
import { leestNaam, toExportRegel } from '#application/use-cases/export-regel';
import type { GebiedVastloper } from '#application/use-cases/gebied-bestand';
import { GebiedJsonl } from '#messages/exports/gebied-jsonl';
import type { VulOpdracht } from './vul-opdracht.js';

/** Cases per piece: a log is long. */
const AT_ONCE = 25;

/** Which area, which cases it has (also those that are not seen), and when the file is made. */
export interface Gebied {
  readonly focusgebied: string;
  readonly ids: readonly string[];
  readonly gemaaktOp: string;
}

/** Fills a file with every case of an area that is in sight, each with its log. Answers how many of the area are not in it. */
export async function fillGebied(opdracht: VulOpdracht, { focusgebied, ids, gemaaktOp }: Gebied): Promise<number> {
  const { delen, moment, onGroep } = opdracht;
  const schrijver = new GebiedJsonl();
  const buiten = new Set(ids);
  await delen.add(schrijver.begin(focusgebied, gemaaktOp));
  for await (const groep of moment.vastlopers) {
    for (let begin = 0; begin < groep.length; begin += AT_ONCE) {
      const stuk = groep.slice(begin, begin + AT_ONCE);
      await onGroep(stuk);
      const gezien: GebiedVastloper[] = [];
      for (const vastloper of stuk) gezien.push(...(await read(opdracht, vastloper)));
      for (const { vastloper } of gezien) buiten.delete(vastloper.id);
      await delen.add(
        schrijver.add(gezien),
        gezien.map(({ vastloper: { id, versie } }) => ({ id, versie })),
      );
    }
  }
  await delen.add(schrijver.end(buiten.size, await moment.controlepunt()));
  return buiten.size;
}

/** The case with all that belongs to it; empty when the policy says that it is not seen. */
async function read(
  { moment, actor }: { readonly moment: ExportMoment; readonly actor: VulOpdracht['actor'] },
  vastloper: ExportVastloper,
): Promise<GebiedVastloper[]> {
  const regel = toExportRegel(vastloper, actor);
  if (regel === null) return [];
  const { id, versie } = vastloper;
  return [
    {
      vastloper: { id, versie, ...regel },
      termijnen: await moment.termijnen(id),
      toezeggingen: await moment.toezeggingen(id),
      logboek: await moment.logboek(id, leestNaam(vastloper, actor)),
    },
  ];
}
