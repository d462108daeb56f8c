// SPDX-License-Identifier: EUPL-1.2
import { addWerkdagen, countWerkdagen } from '../kalender/werkdagen.js';
import { naarStap, openTermijn, verplaats, zetStil, zetVoort, type NieuweTermijn } from '../termijnen/termijn.js';
import type { Hoedanigheid, Trede } from './begrippen.js';
import { voegBerichtToe } from './berichten.js';
import type { Mutatie, OverdrachtRij, TermijnRij, ToepasContext } from './mutatie.js';
import type { LopendeTermijn, Positie } from './positie.js';
import { berichtWerkdagen } from './regels/gesprek.js';
import { ZETEL_VAN_TREDE } from './zetel-van-trede.js';
import { veldenNa, type VeldEffect } from './veld-effect.js';
import type { Effect, Zet } from './zet.js';

type Schrijfbaar<T> = { -readonly [K in keyof T]: T[K] };
type Rijen = { [K in Exclude<keyof Mutatie, 'positie'>]: Mutatie[K][number][] };

/**
 * Turns a decided Zet into the new positie and all rows of the record, with today on the legal calendar.
 * Pure: the same Zet on the same positie with the same context gives the same answer; the PostgreSQL activity and the tests share it.
 * `positie.versie` grows by the number of gebeurtenissen (at least one per Zet).
 */
export function pasToe(positie: Positie, zet: Zet, context: ToepasContext): Mutatie {
  const bewerking = new Bewerking(positie, context);
  for (const effect of zet.effecten) bewerking.voerUit(effect);
  return bewerking.mutatie();
}

/** One Zet being carried out: the positie and rows it has led to so far. */
class Bewerking {
  private readonly positie: Schrijfbaar<Positie>;
  private readonly termijnen = new Map<string, LopendeTermijn>();
  private readonly geraakt = new Map<string, TermijnRij>();
  private readonly rijen: Rijen = {
    gebeurtenissen: [],
    termijnen: [],
    opschalingen: [],
    betrokkenheden: [],
    beeindigdeBetrokkenheden: [],
    toezeggingen: [],
    overdrachten: [],
    berichten: [],
    wissingen: [],
  };

  constructor(
    positie: Positie,
    private readonly context: ToepasContext,
  ) {
    this.positie = { ...positie };
    for (const termijn of positie.termijnen) this.termijnen.set(termijn.id, termijn);
  }

  /** The collected rows and the new positie. */
  mutatie(): Mutatie {
    const positie: Positie = { ...this.positie, termijnen: [...this.termijnen.values()] };
    return { ...this.rijen, termijnen: [...this.geraakt.values()], positie };
  }

  /** Carries out one effect. */
  voerUit(effect: Effect): void {
    switch (effect.effect) {
      case 'gebeurtenis':
        return this.noteer(effect);
      case 'status':
        return this.wijzigStatus(effect);
      case 'trede':
        return this.betreedTrede(effect.naar, effect.reden);
      case 'bericht':
        return this.verstuur(effect);
      case 'betrekken':
        return this.betrek(effect.organisatieId, effect.hoedanigheid, effect.reden);
      case 'opschaling':
        return this.noteerOpschaling(effect);
      case 'aanhouden':
        return this.houdAan(effect);
      case 'hervatten':
        return this.hervat();
      case 'wissen':
        return void this.rijen.wissingen.push({ handelingId: effect.handelingId, veld: effect.veld });
      case 'termijn_openen':
      case 'termijn_sluiten':
      case 'termijnen_sluiten':
      case 'termijn_stap':
      case 'termijn_verplaatsen':
      case 'terugkoppeling_verschuldigd':
        return this.bewerkTermijn(effect);
      default:
        return this.bewerkVeld(effect);
    }
  }

  private noteerOpschaling({ van, naar, reden, gewenstOp }: Extract<Effect, { effect: 'opschaling' }>): void {
    this.rijen.opschalingen.push({ id: this.context.nieuwId(), van, naar, reden, gewenstOp });
  }

  private bewerkVeld(effect: VeldEffect | Extract<Effect, { effect: 'trekker' | 'toezegging' | 'overdracht' }>): void {
    switch (effect.effect) {
      case 'trekker':
        return this.wijzigTrekker(effect);
      case 'toezegging': {
        const { effect: _effect, ...toezegging } = effect;
        this.positie.toezeggingen = [...this.positie.toezeggingen.filter(({ id }) => id !== toezegging.id), toezegging];
        this.rijen.toezeggingen.push(toezegging);
        return;
      }
      case 'overdracht':
        return this.bewerkOverdracht(effect);
      default:
        Object.assign(this.positie, veldenNa(this.positie, effect));
    }
  }

  private bewerkTermijn(effect: Extract<Effect, { effect: `termijn${string}` | 'terugkoppeling_verschuldigd' }>): void {
    const { regeling } = this.positie;
    switch (effect.effect) {
      case 'termijn_openen':
        return this.open({
          soort: effect.soort,
          fase: effect.fase,
          trede: this.positie.trede,
          onderwerpId: effect.onderwerpId ?? null,
          einde: effect.einde,
        });
      case 'termijn_sluiten':
        return this.sluit(
          [...this.termijnen.values()].filter((t) => t.id === effect.termijnId),
          effect.stand,
        );
      case 'termijnen_sluiten':
        return this.sluit(
          [...this.termijnen.values()].filter(
            (t) => effect.soorten.includes(t.soort) && (effect.onderwerpId === undefined || t.onderwerpId === effect.onderwerpId),
          ),
          effect.stand,
        );
      case 'termijn_stap':
        return this.wijzig(effect.termijnId, (termijn) => naarStap(termijn, effect.naar, regeling, this.context));
      case 'termijn_verplaatsen':
        return this.wijzig(effect.termijnId, (termijn) => verplaats(termijn, effect.einddatum, regeling, this.context));
      case 'terugkoppeling_verschuldigd':
        return this.verschuldigTerugkoppeling();
    }
  }

  private noteer(effect: Extract<Effect, { effect: 'gebeurtenis' }>): void {
    this.positie.versie += 1;
    this.rijen.gebeurtenissen.push({ versie: this.positie.versie, soort: effect.soort, gegevens: effect.gegevens });
  }

  private open(nieuw: NieuweTermijn): void {
    const termijn = openTermijn(nieuw, this.positie.regeling, this.context);
    const staatStil = this.positie.status === 'aangehouden' && nieuw.soort !== 'aanhouding';
    this.bewaar(staatStil ? zetStil(termijn, this.context) : termijn);
  }

  private bewaar(termijn: LopendeTermijn): void {
    this.termijnen.set(termijn.id, termijn);
    this.geraakt.set(termijn.id, termijn);
  }

  private wijzig(termijnId: string, verander: (termijn: LopendeTermijn) => LopendeTermijn): void {
    const termijn = this.termijnen.get(termijnId);
    if (termijn) this.bewaar(verander(termijn));
  }

  private sluit(termijnen: readonly LopendeTermijn[], stand: 'gehaald' | 'verstreken' | 'vervallen'): void {
    for (const termijn of termijnen) {
      this.termijnen.delete(termijn.id);
      this.geraakt.set(termijn.id, {
        ...termijn,
        stand,
        volgendeStap: null,
        restWerkdagen: null,
        wekdatum: null,
        wekmoment: null,
      });
    }
  }

  private verschuldigTerugkoppeling(): void {
    const { regeling } = this.positie;
    const uiterlijk = addWerkdagen(this.context.vandaag, regeling.terugkoppelingWerkdagen, this.context.kalender);
    const lopend = [...this.termijnen.values()].filter((t) => t.soort === 'terugkoppeling');
    if (lopend.some((t) => t.einddatum <= uiterlijk && t.stand === 'open' && t.gevraagdOp === null)) return;
    // A clock that was asked already has passed: who acts now owes feedback anew, and its grace ends here.
    for (const termijn of lopend) this.sluit([termijn], termijn.gevraagdOp === null ? 'vervallen' : 'verstreken');
    this.open({
      soort: 'terugkoppeling',
      fase: 'regulier',
      trede: this.positie.trede,
      onderwerpId: null,
      einde: { werkdagen: regeling.terugkoppelingWerkdagen },
    });
  }

  private betreedTrede(naar: Trede, reden: string): void {
    const { positie } = this;
    this.sluit(
      [...this.termijnen.values()].filter((t) => t.soort === 'behandeling' || t.soort === 'ontvangst'),
      'vervallen',
    );
    this.noteer({ effect: 'gebeurtenis', soort: 'trede_betreden', gegevens: { van: positie.trede, naar, reden } });
    positie.trede = naar;
    positie.gesprekOp = positie.gesprekOp.filter((trede) => trede !== naar);
    positie.alliantieVerstreken = 0;
    const [zetel, hoedanigheid] = ZETEL_VAN_TREDE[naar];
    const organisatieId = positie.zetels[zetel];
    if (organisatieId !== null) this.betrek(organisatieId, hoedanigheid, 'trede_betreden');
    // All who sit there are at work together, so each of them sees what it is asked.
    if (naar === 'doorbraakoverleg')
      for (const ministerie of positie.zetels.ministeries) this.betrek(ministerie, 'departement', 'trede_betreden');
    this.openTermijnenVanTrede(naar);
    this.verschuldigTerugkoppeling();
    this.verstuur({ effect: 'bericht', soort: 'trede_betreden', aan: 'aan_zet', gegevens: { naar, reden } });
    this.verstuur({ effect: 'bericht', soort: 'trede_betreden', aan: 'indiener', gegevens: { naar, reden } });
  }

  private openTermijnenVanTrede(trede: Trede): void {
    const { ontvangstWerkdagen, behandelingWerkdagen } = this.positie.regeling.treden[trede];
    if (ontvangstWerkdagen !== null)
      this.open({ soort: 'ontvangst', fase: 'regulier', trede, onderwerpId: null, einde: { werkdagen: ontvangstWerkdagen } });
    if (behandelingWerkdagen === null) return;
    // A ministry that still owns the question owes word back; naming an owner is no longer what is waited for.
    const isEigen = trede === 'rijksvertegenwoordiger' && this.positie.eigenaarOrganisatieId !== null;
    const werkdagen = isEigen ? berichtWerkdagen(this.positie) : behandelingWerkdagen;
    const fase = isEigen || trede === 'doorbraakoverleg' ? 'bericht' : 'regulier';
    this.open({ soort: 'behandeling', fase, trede, onderwerpId: null, einde: { werkdagen } });
  }

  private betrek(organisatieId: string, hoedanigheid: Hoedanigheid, reden: string): void {
    this.rijen.betrokkenheden.push({ organisatieId, hoedanigheid, reden });
  }

  private wijzigTrekker({ organisatieId, persoonId }: Extract<Effect, { effect: 'trekker' }>): void {
    const oud = this.positie.trekkerOrganisatieId;
    if (oud !== null && oud !== organisatieId) {
      this.rijen.beeindigdeBetrokkenheden.push({ organisatieId: oud, hoedanigheid: 'trekker' });
      this.betrek(oud, 'voormalig_trekker', 'overgedragen');
    }
    this.positie.trekkerOrganisatieId = organisatieId;
    this.positie.trekkerPersoonId = persoonId;
    this.betrek(organisatieId, 'trekker', 'trekker');
  }

  private bewerkOverdracht(effect: Extract<Effect, { effect: 'overdracht' }>): void {
    const lopend = effect.overdracht ?? this.positie.overdracht;
    if (!lopend) return;
    const stand: OverdrachtRij['stand'] = effect.uitkomst ?? 'aangeboden';
    const werkdagenGelegen = effect.overdracht ? null : countWerkdagen(lopend.sinds, this.context.vandaag, this.context.kalender);
    this.rijen.overdrachten.push({ ...lopend, stand, werkdagenGelegen });
    this.positie.overdracht = effect.overdracht;
    // Sight was given for the answer; whatever the organisation was before stays.
    if (stand !== 'aangeboden')
      this.rijen.beeindigdeBetrokkenheden.push({ organisatieId: lopend.naarOrganisatieId, hoedanigheid: 'beoogd_houder' });
    if (stand === 'aanvaard' && lopend.soort === 'eigenaar') this.positie.doorgeleidingen += 1;
  }

  private houdAan(effect: Extract<Effect, { effect: 'aanhouden' }>): void {
    const { positie, context } = this;
    if (positie.status !== 'in_behandeling' && positie.status !== 'in_uitvoering') return;
    for (const termijn of this.termijnen.values()) if (termijn.stand === 'open') this.bewaar(zetStil(termijn, context));
    positie.aanhouding = { reden: effect.reden, sinds: context.vandaag, tot: effect.tot, statusVoor: positie.status };
    positie.status = 'aangehouden';
    this.open({ soort: 'aanhouding', fase: 'regulier', trede: positie.trede, onderwerpId: null, einde: { datum: effect.tot } });
  }

  private wijzigStatus(effect: Extract<Effect, { effect: 'status' }>): void {
    this.beeindigAanhouding();
    this.positie.status = effect.naar;
    if (effect.resultaat !== undefined) this.positie.resultaat = effect.resultaat;
  }

  /** Ends a pause and answers the day it ended: today, or its last day when silence ends it on the working morning after. */
  private beeindigAanhouding(): string {
    const { positie, context } = this;
    const { aanhouding } = positie;
    if (!aanhouding) return context.vandaag;
    const hervatOp = aanhouding.tot < context.vandaag ? aanhouding.tot : context.vandaag;
    positie.aanhoudWerkdagen += countWerkdagen(aanhouding.sinds, hervatOp, context.kalender);
    positie.status = aanhouding.statusVoor;
    positie.aanhouding = null;
    return hervatOp;
  }

  private hervat(): void {
    const { positie, context } = this;
    const hervatOp = this.beeindigAanhouding();
    const aanhouding = [...this.termijnen.values()].filter((t) => t.soort === 'aanhouding');
    this.sluit(aanhouding, 'gehaald');
    for (const termijn of this.termijnen.values())
      if (termijn.stand === 'aangehouden') this.bewaar(zetVoort(termijn, hervatOp, positie.regeling, context));
  }

  private verstuur(effect: Extract<Effect, { effect: 'bericht' }>): void {
    voegBerichtToe(this.rijen.berichten, this.positie, effect, this.context.nieuwId);
  }
}
