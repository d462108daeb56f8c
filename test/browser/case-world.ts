// SPDX-License-Identifier: EUPL-1.2
import { weerToken } from '#application/use-cases/maillink-token';
import { until, type LocalSystem } from '#testing/local-system';

/** The people of one area who act on its cases, and those who do so for the whole country. */
export const WIE = {
  indiener: 'indiener-welzijn-eindhoven',
  bureau: 'programmabureau-eindhoven',
  team: 'doorbraakteam-eindhoven',
  voorzitter: 'alliantievoorzitter-eindhoven',
  rijk: 'rijksvertegenwoordiger-eindhoven',
  gemeente: 'partner-gemeente-eindhoven',
  welzijn: 'partner-welzijn-eindhoven',
  ministerie: 'departement-szw',
  anderMinisterie: 'departement-bzk',
  bewindspersoon: 'bureau-bewindspersoon',
  beheerder: 'beheerder',
  tweePetten: 'twee-petten-eindhoven',
} as const;

/** Who is known at the sign-in service and, once made a stranger, nobody here: for the page of an invitation. */
export const GENODIGDE = 'partner-corporatie-nieuwegein';

/** What is asked of the running system. */
type Api = Pick<LocalSystem, 'get' | 'post' | 'url'>;

/** A case that was filed. */
export interface Filed {
  readonly id: string;
  readonly nummer: string;
}

/** What a beheerder looks after, by id; the invitation by its token. */
export interface Beheerd {
  readonly organisatie: string;
  readonly lidmaatschap: string;
  readonly persoon: string;
  readonly uitnodiging: string;
  readonly webhook: string;
}

/** The paths of links in mails. */
export interface Maillinks {
  readonly volg: string;
  /** To follow as an organisation that was asked to think along. */
  readonly meedenken: string;
  readonly antwoord: string;
  /** To answer a question that is not asked any more. */
  readonly nietNodig: string;
  /** To stop ordinary mail, from a mail to who filed. */
  readonly minder: string;
  /** To get ordinary mail again, of an organisation that stopped it. */
  readonly weer: string;
}

/** An organisation where nobody has an account. */
const ZONDER_ACCOUNT = 'corporatie-ehv-wz';

interface Acted {
  readonly handeling: { readonly id: string };
  readonly code?: string;
}

const CASE = {
  omschrijving: 'De stad plaatst bakken volgens één vast plan. Voor deze straat is er geen plek in het plan.',
  watKanWel: 'Samen een week lang tellen.',
  focusgebied: 'EHV-WZ',
  thema: 'leefomgeving',
  blokkades: ['lokaal_beleid', 'regelgeving'],
};

/** The day so many days from now, as `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Files and acts through the API, each act until it is carried out. */
export class CaseWorld {
  private constructor(
    private readonly api: Api,
    private readonly organisaties: ReadonlyMap<string, string>,
  ) {}

  static async of(api: Api): Promise<CaseWorld> {
    const { body } = await api.get<{ items: { id: string; sleutel: string }[] }>(
      WIE.bureau,
      '/v1/organisaties?focusgebied=EHV-WZ',
    );
    return new CaseWorld(api, new Map(body.items.map(({ sleutel, id }) => [sleutel, id])));
  }

  /** The id of an organisation by its sleutel. Throws when there is none. */
  organisatie(sleutel: string): string {
    const id = this.organisaties.get(sleutel);
    if (!id) throw new Error(`There is no organisation ${sleutel}.`);
    return id;
  }

  async file(titel: string, change: object = {}, persoon: string = WIE.indiener): Promise<Filed> {
    const { status, body } = await this.api.post<Filed>(persoon, '/v1/vastlopers', { ...CASE, titel, ...change });
    if (status !== 201) throw new Error(`Filing answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Acts on a case, or on the question or handover behind another address. */
  async act(persoon: string, path: string, body: object = {}): Promise<void> {
    const answer = await this.api.post<Acted>(persoon, path, body);
    if (answer.status !== 201 && answer.status !== 202)
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    await until(`${path} is afgehandeld`, 60_000, async () => {
      const { stand, code } = await this.standOf(persoon, answer.body.handeling.id);
      if (stand === 'geweigerd') throw new Error(`${path} was refused: ${code}`);
      return stand !== 'ontvangen';
    });
  }

  private async standOf(persoon: string, id: string): Promise<{ stand: string; code: string | null }> {
    const { status, body } = await this.api.get<{ stand: string; code: string | null }>(persoon, `/v1/handelingen/${id}`);
    if (status === 200) return body;
    // Who refuses a handover sees the case no more; then it is done. Any other answer says nothing yet.
    return { stand: status === 404 ? 'verwerkt' : 'ontvangen', code: null };
  }

  /** An organisation with its member, an invitation to it that waits, and a webhook of it: what the pages of the beheerder are about. */
  async beheer(): Promise<Beheerd> {
    const organisatie = this.organisatie('gemeente-ehv-wz');
    const { body: leden } = await this.api.get<{ items: { id: string; persoonId: string }[] }>(
      WIE.beheerder,
      `/v1/beheer/organisaties/${organisatie}/leden`,
    );
    const [lid] = leden.items;
    const uitnodiging = { emailadres: 'medewerker@gemeente.example', rol: 'partner', focusgebied: 'EHV-WZ', organisatie };
    const { status, body } = await this.api.post<{ token?: string }>(WIE.beheerder, '/v1/beheer/uitnodigingen', uitnodiging);
    if (!body.token || !lid) throw new Error(`There is nothing to administer: ${status} ${JSON.stringify(body)}`);
    return {
      organisatie,
      lidmaatschap: lid.id,
      persoon: lid.persoonId,
      uitnodiging: body.token,
      webhook: await this.webhook(organisatie),
    };
  }

  /** A webhook to a server that is not there, with a test that did not arrive. */
  private async webhook(organisatie: string): Promise<string> {
    const webhook = {
      organisatie,
      naam: 'Zaaksysteem',
      adres: 'https://zaken.gemeente.invalid/doorbraak',
      soorten: ['opgeschaald', 'besloten'],
    };
    const { status, body } = await this.api.post<{ webhook?: string }>(WIE.beheerder, '/v1/webhooks', webhook);
    if (!body.webhook) throw new Error(`There is no webhook: ${status} ${JSON.stringify(body)}`);
    await this.api.post(WIE.beheerder, `/v1/webhooks/${body.webhook}/proeven`, {});
    return body.webhook;
  }

  /** The addresses in the mails of an organisation where nobody has an account: to follow a case, and to answer a question; and of one that lapsed. */
  async maillinks(): Promise<Maillinks> {
    const [filed, lapsed] = [await this.takenUp('Gevraagd in een mail'), await this.takenUp('Niet meer gevraagd')];
    const gebeld = { indienerOrganisatie: this.organisatie(ZONDER_ACCOUNT) };
    const own = await this.takenUp('Gebeld door een organisatie', gebeld, 'doorbraakteam-ehv-wz', WIE.bureau);
    for (const one of [filed, lapsed]) await this.ask(one, ZONDER_ACCOUNT, 'Kunt u een plek vrijmaken?');
    const vraag = { organisatie: this.organisatie(ZONDER_ACCOUNT), vraag: 'Ziet u nog iets anders?' };
    await this.act(WIE.team, `/v1/vastlopers/${filed.id}/meedenkverzoeken`, vraag);
    const found = { volg: '', antwoord: '', minder: '', meedenken: '', nietNodig: '' };
    await until('de mails er zijn', 120_000, async () => {
      for (const tekst of [...(await this.mailsTo(ZONDER_ACCOUNT)), ...(await this.mailsTo(WIE.indiener))]) {
        const [, path = '', kind = ''] = /http\S+?(\/(antwoord|volg|minder)[a-z-]*\/[\w-]{43})/.exec(tekst) ?? [];
        if (kind === 'antwoord' && tekst.includes(lapsed.nummer)) found.nietNodig = path;
        else if (kind === 'volg' && !tekst.includes(own.nummer)) found.meedenken = path;
        else if (Object.hasOwn(found, kind)) found[kind as keyof typeof found] = path;
      }
      return Object.values(found).every(Boolean);
    });
    await this.act(WIE.indiener, `/v1/vastlopers/${lapsed.id}/intrekkingen`, { reden: 'De buurt loste het zelf op.' });
    return { ...found, weer: await this.stopMail(own) };
  }

  /** Stops ordinary mail with the link in the mail about this case to an organisation where nobody has an account; answers where it takes it again. */
  private async stopMail(filed: Filed): Promise<string> {
    const link = await this.mailedLink(ZONDER_ACCOUNT, filed, 'minder-mail');
    const { status } = await fetch(link, { method: 'POST' });
    if (status !== 200) throw new Error(`Mail could not be stopped: ${status}`);
    return `/weer-mail/${weerToken(link.split('/').at(-1) ?? '')}`;
  }

  /** The address under this path in a mail to somebody about this case; waits until the mail is there. */
  async mailedLink(sleutel: string, { nummer }: Filed, path: string): Promise<string> {
    let found: string | null = null;
    await until(`er mail over ${nummer} is voor ${sleutel}`, 120_000, async () => {
      const teksten = (await this.mailsTo(sleutel)).filter((tekst) => tekst.includes(nummer));
      found = teksten.map((tekst) => new RegExp(`http\\S+?/${path}\\S+`).exec(tekst)?.[0]).find(Boolean) ?? null;
      return found !== null;
    });
    return found ?? '';
  }

  /** The texts of the mails to somebody, by their sleutel. */
  private async mailsTo(sleutel: string): Promise<string[]> {
    const aan = encodeURIComponent(`${sleutel}@doorbraak.example`);
    const answer = await fetch(`${this.api.url('MAIL')}/mails.json?aan=${aan}`);
    return ((await answer.json()) as { readonly tekst: string }[]).map(({ tekst }) => tekst);
  }

  /** A case taken up: now at the intern doorbraakteam, pulled by it or by another. */
  async takenUp(titel: string, change: object = {}, trekker = 'doorbraakteam-ehv-wz', persoon?: string): Promise<Filed> {
    const filed = await this.file(titel, change, persoon);
    const trekkerOrganisatie = this.organisatie(trekker);
    const aanname = { trekkerOrganisatie, sporen: ['quick_win'], blokkades: ['lokaal_beleid'] };
    await this.act(WIE.bureau, `/v1/vastlopers/${filed.id}/aannames`, aanname);
    return filed;
  }

  /** Brings a case one rung up, or straight to the rijksvertegenwoordiger with its rule. */
  async bringUp(persoon: string, { id }: Filed, change: object = {}): Promise<void> {
    await this.act(persoon, `/v1/vastlopers/${id}/opschalingen`, {
      geenGesprekReden: 'Het overleg werd twee keer verzet.',
      watGeprobeerd: 'Wij spraken twee keer met de afdeling.',
      vraag: 'Wie durft de proef aan?',
      reden: 'buiten_bevoegdheid',
      gewenstOp: dayFromNow(20),
      ...change,
    });
  }

  /** A case with the rijksvertegenwoordiger, stuck on a rule. */
  async inDenHaag(titel: string): Promise<Filed> {
    const filed = await this.takenUp(titel);
    const regel = { naam: 'Wet kinderopvang', artikel: 'artikel 1.50' };
    const vraag = 'Welk ministerie kan deze regel uitleggen?';
    await this.bringUp(WIE.team, filed, { naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet', regel, vraag });
    return filed;
  }

  /** Asks a ministry to take it; with `ja` it does. */
  async offerTo(ministerie: string, persoon: string, { id }: Filed, ja: boolean): Promise<void> {
    const reden = 'Deze regel hoort bij dit ministerie.';
    await this.act(WIE.rijk, `/v1/vastlopers/${id}/doorgeleidingen`, { organisatie: this.organisatie(ministerie), reden });
    if (!ja) return;
    const { body } = await this.api.get<{ overdracht: { id: string } }>(persoon, `/v1/vastlopers/${id}`);
    await this.act(persoon, `/v1/overdrachten/${body.overdracht.id}/antwoorden`, { aanvaard: true });
  }

  /** Asks a party; answers the id of the question. */
  async ask(filed: Filed, organisatie: string, vraag: string): Promise<string> {
    const antwoordVoor = dayFromNow(15);
    const verzoek = { organisatie: this.organisatie(organisatie), vraag, antwoordVoor };
    await this.act(WIE.bureau, `/v1/vastlopers/${filed.id}/partnerverzoeken`, verzoek);
    const { body } = await this.api.get<{ items: { id: string; vraag: string | null }[] }>(
      WIE.bureau,
      `/v1/vastlopers/${filed.id}/toezeggingen`,
    );
    return body.items.find((toezegging) => toezegging.vraag === vraag)?.id ?? '';
  }

  async promise(persoon: string, toezegging: string, wat: string): Promise<void> {
    const antwoord = { antwoord: 'toegezegd', wat, voor: dayFromNow(30) };
    await this.act(persoon, `/v1/toezeggingen/${toezegging}/antwoorden`, antwoord);
  }

  async decide(persoon: string, { id }: Filed, uitvoerder: string): Promise<void> {
    await this.act(persoon, `/v1/vastlopers/${id}/besluiten`, {
      besluit: 'Een proef van drie maanden met één extra bak.',
      waarom: 'Het kan snel en het kost weinig.',
      uitvoerderOrganisatie: this.organisatie(uitvoerder),
      uitvoerenVoor: dayFromNow(40),
      stemVanBewoners: 'Bewoners vroegen hierom.',
    });
  }

  async close(persoon: string, { id }: Filed, resultaat = 'doorbraak'): Promise<void> {
    await this.act(persoon, `/v1/vastlopers/${id}/afsluitingen`, {
      resultaat,
      vangst: 'Er staat een bak, en de straat is schoon.',
      bijvangst: 'De buurt let nu samen op.',
      borging: 'eenmalig',
      borgingToelichting: 'Eerst kijken of het blijft werken.',
      betekenisVoorBewoners: 'Een schone straat.',
    });
  }
}
