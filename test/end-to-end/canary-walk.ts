// SPDX-License-Identifier: EUPL-1.2
import { type ApiAnswer, type LocalSystem, until } from '#testing/local-system';
import { readTextPosts, withText, type TextPlace } from '../../apps/api/test/free-texts.js';

/** Every canary begins with it. */
export const CANARY = 'kanarievogel';
/** The only canary of a case that may stand in a mail. */
export const TITEL = `${CANARY}titel`;
export const INDIENER = 'indiener-welzijn-eindhoven';
export const BUREAU = 'programmabureau-eindhoven';
export const TEAM = 'doorbraakteam-eindhoven';
export const PARTNER = 'partner-gemeente-eindhoven';
/** Who is invited to an organisation that is new. */
export const GENODIGDE = 'genodigde@doorbraak.example';
/** Longest wait for one thing to be carried out. */
export const WACHT_MS = 60_000;

/** Codes of our own lists: what is none of them is refused, and an error test tells that it does not come back. */
const OPGEZOCHT: readonly string[] = ['focusgebied', 'thema', 'hoofdthema'];
const REDEN = 'waaromGeenPersoonsgegevens';
const isFree = ({ codelike, place }: TextPlace): boolean => !codelike && !OPGEZOCHT.includes(place);
const POSTS = (['post', 'put', 'patch'] as const).flatMap((method) => readTextPosts(method));

/** Every place of the API where a person writes words, read from the document: `/vastlopers titel`. */
export const FREE_FIELDS = POSTS.flatMap(({ path, places }) =>
  places.filter(isFree).map(({ place }) => `${path} ${place}`),
).sort();

type Body = Record<string, unknown>;

/** Hands out canaries, one for each place, and knows which place got which. */
export class Canaries {
  /** Field by canary, of requests that were taken. */
  readonly taken = new Map<string, string>();
  /** Every address that an answer sent to. */
  readonly addresses: string[] = [];
  private count = 0;

  next(): string {
    this.count += 1;
    return `${CANARY}${this.count}x`;
  }

  /** The example of a POST with a canary of its own in each free field but those left out; `took` tells that it was taken. */
  fill(path: string, change: Body, leave: readonly string[] = []): { readonly body: Body; readonly took: () => void } {
    const post = POSTS.find((one) => one.path === path);
    if (!post) throw new Error(`The document has no ${path}.`);
    const fields = new Map<string, string>();
    const places = post.places.filter(isFree).filter(({ place }) => !leave.includes(place));
    const filled = places.reduce<Body>((soFar, { place }) => {
      const word = `${path} ${place}` === '/vastlopers titel' ? TITEL : this.next();
      fields.set(word, `${path} ${place}`);
      return withText(soFar, place, place === REDEN ? `Dit is geen BSN maar een nummer ${word}` : `Woorden ${word}`);
    }, post.example);
    const kept = Object.entries({ ...filled, ...change }).filter(([name, value]) => value !== undefined && !leave.includes(name));
    return {
      body: Object.fromEntries(kept),
      took: () => fields.forEach((field, word) => this.taken.set(word, field)),
    };
  }
}

/** What a request over a case is sent with: the case itself, and how its parts are called. */
interface Step {
  readonly wie: string;
  readonly path: string;
  readonly change?: Body;
  readonly leave?: readonly string[];
}

/** Sends every operation of the API that takes words, each in the state of a case where it is allowed. */
export class CanaryWalk {
  constructor(
    private readonly system: LocalSystem,
    private readonly canaries: Canaries,
    private readonly organisaties: ReadonlyMap<string, string>,
  ) {}

  /** Files a case with a canary in every field, and the name of the filer hidden. */
  async file(): Promise<{ readonly id: string; readonly nummer: string }> {
    const { body } = await this.send<{ id: string; nummer: string }>(INDIENER, '/vastlopers', '/vastlopers', {
      ...{ focusgebied: 'EHV-WZ', thema: 'wonen_en_wijken', naamVerbergen: true, waaromNietGehoord: undefined },
    });
    return body;
  }

  /** The programmabureau takes a case up, with the doorbraakteam as trekker. */
  async accept(id: string): Promise<void> {
    const trekkerOrganisatie = this.organisaties.get('doorbraakteam-ehv-wz');
    const opgepakt = { trekkerOrganisatie, sporen: ['quick_win'], blokkades: ['lokaal_beleid'] };
    await this.act(id, { wie: BUREAU, path: '/vastlopers/{id}/aannames', change: opgepakt });
  }

  /** Asks a party something with a canary in it. */
  async ask(id: string, partij: string): Promise<void> {
    const change = { organisatie: this.organisaties.get(partij), antwoordVoor: undefined };
    await this.act(id, { wie: TEAM, path: '/vastlopers/{id}/partnerverzoeken', change });
  }

  /** Everything that can be done with cases, each act once: one case from filing to withdrawing, and one that is sent elsewhere. */
  async walkCases(): Promise<void> {
    const { id } = await this.file();
    await this.accept(id);
    for (const step of this.steps()) await this.act(id, step);
    const elders = await this.file();
    await this.act(elders.id, { wie: BUREAU, path: '/vastlopers/{id}/doorverwijzingen' });
  }

  /** Everything else that takes words: questions, and what a beheerder writes. */
  async walkOthers(): Promise<void> {
    for (const path of ['/vastlopers/_zoek', '/vastlopers/_gelijkenis']) await this.send(INDIENER, path, path);
    const [organisatie, gebied] = [this.organisaties.get('gemeente-ehv-wz'), { focusgebied: 'EHV-WZ' }];
    const { body: lid } = await this.system.get<{ id: string }>('partner-bewonersinitiatief-eindhoven', '/v1/ik');
    const over: Readonly<Record<string, Body>> = {
      '/beheer/bewaartermijnen/_voorbeeld': { ...gebied, vanaf: daysFromNow(30) },
      '/beheer/bewaartermijnen': { ...gebied, vanaf: daysFromNow(30) },
      '/beheer/kalenderbesluiten': {},
      '/beheer/lidmaatschappen': { ...gebied, organisatie, persoon: lid.id, vanaf: daysFromNow(1) },
      '/beheer/organisaties': gebied,
      '/beheer/themas': {},
      '/beheer/themas/{code}/hernoemingen': {},
      '/beheer/uitnodigingen': { ...gebied, emailadres: GENODIGDE },
      '/webhooks': { ...gebied, organisatie },
    };
    for (const [path, change] of Object.entries(over))
      await this.send('beheerder', path, path.replace('{code}', 'wonen_en_wijken'), change);
  }

  /** One case through every act that takes words. */
  private steps(): readonly Step[] {
    const [gemeente, welzijn] = ['gemeente-ehv-wz', 'welzijn-ehv-wz'].map((naam) => this.organisaties.get(naam));
    const ministerie = this.organisaties.get('ministerie-bzk');
    const besluit = { uitvoerderOrganisatie: welzijn, uitvoerenVoor: daysFromNow(60) };
    const van = (path: string): string => `/vastlopers/{id}/${path}`;
    return [
      { wie: TEAM, path: van('gesprekken'), change: { met: ['gemeente'] } },
      { wie: TEAM, path: van('terugkoppelingen'), change: { volgendeDatum: daysFromNow(7) } },
      { wie: TEAM, path: van('meedenkverzoeken'), change: { organisatie: this.organisaties.get('bewonersinitiatief-ehv-wz') } },
      { wie: TEAM, path: van('aanvullingen') },
      { wie: TEAM, path: van('verlengingen'), change: { termijn: undefined, tot: daysFromNow(30) } },
      { wie: TEAM, path: van('partnerverzoeken'), change: { organisatie: gemeente, antwoordVoor: undefined } },
      { wie: PARTNER, path: '/toezeggingen/{id}/antwoorden', change: { voor: daysFromNow(40) } },
      { wie: TEAM, path: van('overdrachten'), change: { organisatie: gemeente } },
      { wie: PARTNER, path: '/overdrachten/{id}/antwoorden', change: { aanvaard: false } },
      { wie: TEAM, path: van('aanhoudingen'), change: { tot: daysFromNow(7) } },
      { wie: TEAM, path: van('hervattingen') },
      { wie: TEAM, path: van('besluiten'), change: besluit, leave: ['waaromNietGehoord'] },
      { wie: TEAM, path: van('terugleggingen') },
      { wie: TEAM, path: van('besluiten'), change: besluit, leave: ['stemVanBewoners'] },
      { wie: INDIENER, path: '/toezeggingen/{id}/nakomingen' },
      { wie: BUREAU, path: van('afsluitingen'), change: { akkoordVan: undefined, borgingVoor: daysFromNow(90) } },
      { wie: INDIENER, path: van('nazorgantwoorden'), change: { gehoordVia: undefined } },
      { wie: INDIENER, path: van('heropeningen') },
      {
        wie: TEAM,
        path: van('opschalingen'),
        change: { naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet', gewenstOp: daysFromNow(14), gesprek: undefined },
      },
      { wie: 'rijksvertegenwoordiger-eindhoven', path: van('doorgeleidingen'), change: { organisatie: ministerie } },
      { wie: INDIENER, path: van('intrekkingen') },
    ];
  }

  /** Does one act and waits until it is carried out. */
  private async act(id: string, { wie, path, change, leave }: Step): Promise<void> {
    const over = await this.partOf(id, wie, path);
    const filled = path.replace('{id}', over);
    const { body, status } = await this.send<{ handeling: { id: string } }>(wie, path, filled, change, leave);
    if (status === 201) return;
    await until(`${path} verwerkt is`, WACHT_MS, async () => {
      const { body: handeling } = await this.system.get<{ stand: string }>(wie, `/v1/handelingen/${body.handeling.id}`);
      if (handeling.stand === 'geweigerd') throw new Error(`${path}: ${JSON.stringify(handeling)}`);
      return handeling.stand === 'verwerkt';
    });
  }

  /** The case, or the question, promise or offer in it that waits for this. */
  private async partOf(id: string, wie: string, path: string): Promise<string> {
    if (path.startsWith('/overdrachten')) {
      const { body } = await this.system.get<{ overdracht: { id: string } }>(wie, `/v1/vastlopers/${id}`);
      return body.overdracht.id;
    }
    if (!path.startsWith('/toezeggingen')) return id;
    const stand = path.endsWith('antwoorden') ? 'gevraagd' : 'toegezegd';
    const { body } = await this.system.get<{ items: { id: string; stand: string }[] }>(wie, `/v1/vastlopers/${id}/toezeggingen`);
    return body.items.findLast((one) => one.stand === stand)?.id ?? '';
  }

  private async send<Answer>(
    wie: string,
    path: string,
    filled: string,
    change: Body = {},
    leave: readonly string[] = [],
  ): Promise<ApiAnswer<Answer>> {
    const { body, took } = this.canaries.fill(path, change, leave);
    const answer = await this.system.post<Answer>(wie, `/v1${filled}`, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    took();
    this.canaries.addresses.push(answer.headers.get('location') ?? '');
    return answer;
  }
}

/** A date so many days after today, as `YYYY-MM-DD`. */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
