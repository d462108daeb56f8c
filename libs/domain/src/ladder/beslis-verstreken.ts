// SPDX-License-Identifier: EUPL-1.2
import { volgendeTrede } from './begrippen.js';
import type { LopendeTermijn, Positie, TermijnStap } from './positie.js';
import { volgendeNazorg } from './regels/einde.js';
import { omhoogDoorStilte, stopUitvoering } from './regels/route.js';
import { betrekVoorzitter } from './regels/voorzitter.js';
import type { BerichtAan, BerichtSoort, Effect, LogGegevens, Zet } from './zet.js';

/**
 * What silence does at this wake-up of this clock: remind, ask owner and chair, or (after grace) move. Exactly one next step per lapse.
 * @returns null when the clock no longer runs or waits for another step: an answer that met the timer wins.
 * @example beslisVerstreken(positie, termijnId, 'vragen') // { aanleiding: { soort: 'termijn', ... }, effecten: [...] }
 */
export function beslisVerstreken(positie: Positie, termijnId: string, stap: TermijnStap): Zet | null {
  const termijn = positie.termijnen.find((t) => t.id === termijnId);
  if (!termijn || termijn.stand !== 'open' || termijn.volgendeStap !== stap) return null;
  const effecten =
    stap === 'herinneren'
      ? herinner(positie, termijn)
      : stap === 'vragen'
        ? vraag(positie, termijn)
        : verstrijk(positie, termijn);
  return { aanleiding: { soort: 'termijn', termijnId, stap }, effecten };
}

function gegevensVan(termijn: LopendeTermijn): LogGegevens {
  const { id, soort, fase, trede, einddatum, onderwerpId } = termijn;
  return { termijnId: id, soort, fase, trede, einddatum, ...(onderwerpId === null ? {} : { onderwerpId }) };
}

function aanEigenaar(positie: Positie, termijn: LopendeTermijn): BerichtAan {
  if (termijn.soort === 'nazorg') return 'indiener';
  if (termijn.soort !== 'toezegging') return 'aan_zet';
  const partijId =
    positie.toezeggingen.find((t) => t.id === termijn.onderwerpId)?.partijId ?? positie.overdracht?.naarOrganisatieId;
  return partijId === undefined ? 'trekker' : { organisatieId: partijId };
}

function berichten(soort: BerichtSoort, aan: readonly BerichtAan[], termijn: LopendeTermijn): Effect[] {
  return aan.map((wie) => ({ effect: 'bericht', soort, aan: wie, gegevens: gegevensVan(termijn) }));
}

function herinner(positie: Positie, termijn: LopendeTermijn): Effect[] {
  return [
    { effect: 'gebeurtenis', soort: 'termijn_herinnerd', gegevens: gegevensVan(termijn) },
    { effect: 'termijn_stap', termijnId: termijn.id, naar: 'vragen' },
    ...berichten(termijn.soort === 'nazorg' ? 'nazorg_vraag' : 'herinnering', [aanEigenaar(positie, termijn)], termijn),
  ];
}

const OPNIEUW_VERSCHULDIGD: Effect = { effect: 'terugkoppeling_verschuldigd' };
const AAN_INDIENER: readonly BerichtAan[] = ['indiener'];

/**
 * The date has passed: owner and chair are asked, and the filer hears it the same day, also when there is nothing new, and is owed word back. Only of an
 * aftercare question and of a pause the filer hears otherwise: they were asked themselves, or hear that it goes on.
 */
function vraag(positie: Positie, termijn: LopendeTermijn): Effect[] {
  const verstreken: Effect = { effect: 'gebeurtenis', soort: 'termijn_verstreken', gegevens: gegevensVan(termijn) };
  const metRespijt: Effect = { effect: 'termijn_stap', termijnId: termijn.id, naar: 'verstrijken' };
  const sluit: Effect = { effect: 'termijn_sluiten', termijnId: termijn.id, stand: 'verstreken' };
  const gevraagd = [
    ...betrekVoorzitter(positie, 'termijn_verstreken'),
    ...berichten('termijn_verstreken', [aanEigenaar(positie, termijn), 'voorzitter'], termijn),
  ];
  const verteld = berichten('termijn_verstreken', AAN_INDIENER, termijn);
  switch (termijn.soort) {
    case 'behandeling':
      if (termijn.fase === 'herhaling') return [verstreken, ...herhaalLandelijk(positie, termijn)];
      return [verstreken, metRespijt, ...gevraagd, OPNIEUW_VERSCHULDIGD, ...verteld];
    case 'terugkoppeling':
      if (positie.status === 'ingediend') return [verstreken, metRespijt, ...gevraagd, ...verteld];
      return [verstreken, sluit, ...gevraagd, OPNIEUW_VERSCHULDIGD, ...verteld];
    case 'ontvangst':
      if (termijn.fase === 'geldigheid') return [...ontvangstOpnieuw(positie, termijn), OPNIEUW_VERSCHULDIGD, ...verteld];
      return [verstreken, termijn.fase === 'hernieuwd' ? metRespijt : sluit, ...gevraagd, OPNIEUW_VERSCHULDIGD, ...verteld];
    case 'nazorg':
      return [verstreken, metRespijt, ...berichten('nazorg_bellen', ['programmabureau'], termijn)];
    case 'toezegging':
      return [
        verstreken,
        metRespijt,
        ...berichten('vraag_verstreken', [aanEigenaar(positie, termijn), 'trekker'], termijn),
        ...escaleerVraag(positie, termijn),
        OPNIEUW_VERSCHULDIGD,
        ...verteld,
      ];
    case 'uitvoering':
      return [verstreken, metRespijt, ...gevraagd, OPNIEUW_VERSCHULDIGD, ...verteld];
    case 'aanhouding':
      return verstrijk(positie, termijn);
  }
}

/**
 * A party that stays silent: its escalation contact is asked, else the chair of the area; for a ministry that is asked to own the question the doorbraakoverleg
 * (ladder "Rungs"). The contact sees the case from now on. Empty for an offered trekker's part, or when the party is its own contact.
 */
function escaleerVraag(positie: Positie, termijn: LopendeTermijn): Effect[] {
  const { onderwerpId } = termijn;
  const { overdracht, zetels } = positie;
  const vraag = positie.toezeggingen.find(({ id }) => id === onderwerpId);
  const ministerieId = overdracht?.id === onderwerpId && overdracht.soort === 'eigenaar' ? overdracht.naarOrganisatieId : null;
  const partijId = vraag?.partijId ?? ministerieId;
  const contactId = vraag ? (vraag.escalatieId ?? zetels.alliantieraad) : zetels.doorbraakoverleg;
  if (partijId === null || contactId === null || contactId === partijId) return [];
  return [
    { effect: 'gebeurtenis', soort: 'vraag_geescaleerd', gegevens: { ...gegevensVan(termijn), partijId, naar: contactId } },
    { effect: 'betrekken', organisatieId: contactId, hoedanigheid: 'meedenker', reden: 'vraag_geescaleerd' },
    ...berichten('vraag_geescaleerd', [{ organisatieId: contactId }], termijn),
  ];
}

/** The grace period has passed too: silence moves the case, and never closes an unsolved one. */
function verstrijk(positie: Positie, termijn: LopendeTermijn): Effect[] {
  const sluit: Effect = { effect: 'termijn_sluiten', termijnId: termijn.id, stand: 'verstreken' };
  switch (termijn.soort) {
    case 'behandeling':
    case 'ontvangst':
      return [sluit, ...omhoog(positie, termijn)];
    case 'terugkoppeling':
      // Only at the intake feedback carries the case.
      return [sluit, ...(positie.status === 'ingediend' ? omhoog(positie, termijn) : [OPNIEUW_VERSCHULDIGD])];
    case 'toezegging':
      return [
        sluit,
        { effect: 'gebeurtenis', soort: 'andere_weg_gevraagd', gegevens: gegevensVan(termijn) },
        ...vervallenAanbod(positie, termijn),
        ...berichten('andere_weg', ['trekker', 'aan_zet'], termijn),
      ];
    case 'uitvoering':
      return uitvoeringVerlopen(positie, termijn);
    case 'nazorg':
      return [
        { effect: 'gebeurtenis', soort: 'nazorg_niet_bevestigd', gegevens: { ronde: positie.nazorgRonde } },
        ...volgendeNazorg(positie, 'verstreken'),
      ];
    case 'aanhouding':
      return [
        { effect: 'gebeurtenis', soort: 'hervat', gegevens: { vanzelf: true } },
        { effect: 'hervatten' },
        ...berichten('hervat', ['aan_zet', 'indiener'], termijn),
      ];
  }
}

/** An offered handover that nobody answered lapses, so that the owner can offer it to another; a question can still be answered late. */
function vervallenAanbod(positie: Positie, { onderwerpId }: LopendeTermijn): Effect[] {
  return positie.overdracht?.id === onderwerpId ? [{ effect: 'overdracht', overdracht: null, uitkomst: 'vervallen' }] : [];
}

function omhoog(positie: Positie, termijn: LopendeTermijn): Effect[] {
  const naar = volgendeTrede(positie.route, positie.trede);
  if (naar === null) return landelijkTeLaat(positie, termijn);
  if (positie.trede === 'alliantieraad' && positie.alliantieVerstreken === 0) return volgendeVergadering(positie, termijn);
  return omhoogDoorStilte(positie, naar);
}

/** The first lapse at the alliantieraad puts the case on the next meeting. */
function volgendeVergadering(positie: Positie, termijn: LopendeTermijn): Effect[] {
  return [
    { effect: 'gebeurtenis', soort: 'volgende_vergadering', gegevens: { trede: positie.trede } },
    { effect: 'alliantie_verstreken' },
    {
      effect: 'termijn_openen',
      soort: 'behandeling',
      fase: 'regulier',
      einde: { werkdagen: positie.regeling.treden.alliantieraad.behandelingWerkdagen ?? positie.regeling.berichtWerkdagen },
    },
    OPNIEUW_VERSCHULDIGD,
    ...berichten('termijn_verstreken', ['aan_zet', 'indiener'], termijn),
  ];
}

/** Nowhere higher: the case stays and is shown as landelijk te laat; all who sit there and the coordinating minister's office hear it, each once. */
function landelijkTeLaat(positie: Positie, termijn: LopendeTermijn): Effect[] {
  const { doorbraakoverleg, coordinerendBewindspersoon, ministeries } = positie.zetels;
  const zitters = [...(doorbraakoverleg === null ? [] : [doorbraakoverleg]), ...ministeries];
  return [
    {
      effect: 'gebeurtenis',
      soort: 'landelijk_te_laat',
      gegevens: { trede: positie.trede, herhaling: termijn.fase === 'herhaling' },
    },
    { effect: 'termijnen_sluiten', soorten: ['behandeling'], stand: 'vervallen' },
    {
      effect: 'termijn_openen',
      soort: 'behandeling',
      fase: 'herhaling',
      einde: { werkdagen: positie.regeling.herhalingWerkdagen },
    },
    OPNIEUW_VERSCHULDIGD,
    ...(coordinerendBewindspersoon === null ? [] : [ziet(coordinerendBewindspersoon)]),
    ...berichten('landelijk_te_laat', ['aan_zet', ...zitters.map((organisatieId) => ({ organisatieId }))], termijn),
    ...berichten('landelijk_te_laat', ['coordinerend_bewindspersoon', 'indiener'], termijn),
  ];
}

/** Who is told something sees what it is about. */
function ziet(organisatieId: string): Effect {
  return { effect: 'betrekken', organisatieId, hoedanigheid: 'meedenker', reden: 'landelijk_te_laat' };
}

function herhaalLandelijk(positie: Positie, termijn: LopendeTermijn): Effect[] {
  return [{ effect: 'termijn_sluiten', termijnId: termijn.id, stand: 'verstreken' }, ...landelijkTeLaat(positie, termijn)];
}

function ontvangstOpnieuw(positie: Positie, termijn: LopendeTermijn): Effect[] {
  const { ontvangstWerkdagen } = positie.regeling.treden[positie.trede];
  return [
    { effect: 'gebeurtenis', soort: 'ontvangst_opnieuw_gevraagd', gegevens: gegevensVan(termijn) },
    { effect: 'termijn_sluiten', termijnId: termijn.id, stand: 'verstreken' },
    {
      effect: 'termijn_openen',
      soort: 'ontvangst',
      fase: 'hernieuwd',
      einde: { werkdagen: ontvangstWerkdagen ?? positie.regeling.vraagWerkdagen },
    },
    ...betrekVoorzitter(positie, 'ontvangst_opnieuw_gevraagd'),
    ...berichten('ontvangst_gevraagd', ['aan_zet', 'voorzitter'], termijn),
  ];
}

/** A decision that is not carried out comes back where it was taken. */
function uitvoeringVerlopen(positie: Positie, termijn: LopendeTermijn): Effect[] {
  const trede = positie.besluit?.trede ?? positie.trede;
  return [
    { effect: 'gebeurtenis', soort: 'uitvoering_verlopen', gegevens: gegevensVan(termijn) },
    { effect: 'termijn_sluiten', termijnId: termijn.id, stand: 'verstreken' },
    ...stopUitvoering(positie),
    { effect: 'trede', naar: trede, reden: 'uitvoering_verlopen' },
  ];
}
