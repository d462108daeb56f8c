// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ClockText } from '../parts/clock-text.js';
import { DataList } from '../parts/data-list.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Ladder } from '../parts/ladder.js';
import { BLOKKADES, ONBEKEND, SPOREN, TERMIJNEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { ANDERE_ORGANISATIE } from '../texts/gebeurtenissen.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import type { Blokkade, Spoor } from '#domain/ladder/begrippen';
import { namenVan, namesText } from './gebeurtenis-text.js';
import { LeesAlles } from './lees-alles.js';
import { leesAdres } from './lezen.js';
import type { Maat } from './maat.js';
import { meldingIn } from './melding-in.js';
import { regelVan } from './regel-text.js';
import { statusZinnen } from './status-text.js';
import { stilteVan } from './stilte.js';
import { isIndiener, type Dossier } from './vastloper-dossier.js';

interface PartProps {
  readonly dossier: Dossier;
}

/** Where it is, who is at work, by when: the three things everybody comes for. */
export function NowPart({ dossier }: PartProps): VNode {
  const { vastloper, vandaag, kalender } = dossier;
  const { zin, verder } = statusZinnen({ ...vastloper, stilte: stilteVan(dossier) }, vandaag, !isIndiener(dossier));
  const { aanZet, volgendeTermijn, status, overdracht } = vastloper;
  const late = volgendeTermijn !== null && volgendeTermijn.einddatum < vandaag;
  const rows =
    status === 'afgesloten'
      ? []
      : [
          { key: T.wieTitel, value: aanZet?.naam ?? ONBEKEND.wie },
          {
            key: T.wanneerTitel,
            value: volgendeTermijn && (
              <>
                <ClockText einddatum={volgendeTermijn.einddatum} vandaag={vandaag} kalender={kalender} />
                {`\n${TERMIJNEN[volgendeTermijn.soort].naam}`}
              </>
            ),
          },
          {
            key: T.wachtOp,
            value:
              overdracht &&
              fill(T.wachtOpSinds, {
                wie: namenVan(dossier).get(overdracht.naarOrganisatieId) ?? ANDERE_ORGANISATIE,
                datum: korteDatum(overdracht.sinds),
              }),
          },
        ];
  return (
    <section class={`card card--now${late ? ' card--late' : ''}`} aria-labelledby="nu">
      <Heading level={2} id="nu">
        {T.nuTitel}
      </Heading>
      <p>{`${zin} ${verder}`}</p>
      {rows.length > 0 && <DataList rows={rows} />}
    </section>
  );
}

/** The rungs of this case. */
export function LadderPart({ dossier: { vastloper } }: PartProps): VNode {
  return (
    <section class="ladder-part" aria-labelledby="ladder">
      <Heading level={2} id="ladder">
        {T.ladderTitel}
      </Heading>
      <Ladder route={vastloper.route} trede={vastloper.trede} closed={vastloper.status === 'afgesloten'} />
    </section>
  );
}

interface FactsProps extends PartProps {
  readonly onTop: readonly ('omschrijving' | 'watKanWel')[];
  readonly maat: Maat;
}

/** What the filer wrote, and what belongs to it; what stands on top of the page already is left out, and of much text the beginning stands here. */
export function FactsPart({ dossier, onTop, maat }: FactsProps): VNode {
  const { vastloper, focusgebiedNaam, themaNaam } = dossier;
  const { indiener, trekker } = vastloper;
  const { show, cut } = meldingIn(dossier, maat);
  return (
    <section aria-labelledby="vraag">
      <Heading level={2} id="vraag">
        {T.vraagTitel}
      </Heading>
      <DataList
        rows={[
          { key: T.titelOmschrijving, value: onTop.includes('omschrijving') ? null : show(vastloper.omschrijving) },
          { key: T.watKanWel, value: onTop.includes('watKanWel') ? null : show(vastloper.watKanWel) },
          { key: T.geprobeerd, value: show(vastloper.geprobeerd) },
          { key: T.blokkades, value: vastloper.blokkades.map((code) => BLOKKADES[code as Blokkade]?.naam ?? code).join('\n') },
          { key: T.regel, value: regelVan(dossier) },
          { key: T.sporen, value: vastloper.sporen.map((code) => SPOREN[code as Spoor]?.naam ?? code).join('\n') },
          { key: T.stemVanBewoners, value: show(vastloper.stemVanBewoners) },
          { key: T.gebied, value: focusgebiedNaam },
          { key: T.thema, value: themaNaam },
          { key: T.indiener, value: namesText(indiener.persoon, indiener.organisatie) },
          { key: T.trekker, value: trekker?.naam ?? T.geenTrekker },
        ]}
      />
      {cut && <LeesAlles href={leesAdres(vastloper.nummer, 'melding')}>{T.meldingAlles}</LeesAlles>}
    </section>
  );
}

/** The date of filing in words. Example: `filedText('2026-11-21T09:00:00.000Z') // 'Gemeld op 21 november 2026'`. */
export function filedText(ingediendOp: string): string {
  return fill(T.ingediendOp, { datum: korteDatum(ingediendOp) });
}
