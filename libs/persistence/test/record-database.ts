// SPDX-License-Identifier: EUPL-1.2
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { KALENDER_STANDAARD, type Kalender } from '#domain/kalender/kalender';
import { wekmomentOp } from '#domain/klok/wekmoment';
import { beslisHandeling } from '#domain/ladder/beslis-handeling';
import { dienIn } from '#domain/ladder/dien-in';
import type { Hoedanigheid } from '#domain/ladder/begrippen';
import type { HandelingGegevens, HandelingKern, HandelingSoort } from '#domain/ladder/handelingen';
import type { Positie, Zetels } from '#domain/ladder/positie';
import type { Zet } from '#domain/ladder/zet';
import { Klok } from '#application/ports/klok';
import type { HandelingOpslag, NieuweHandeling } from '#application/ports/handeling.repository';
import type { FilingOpdracht, FilingUitkomst, VastloperTekst } from '#application/ports/vastloper.repository';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';
import { zichtDoor } from '#testing/vastloper.builder';
import { v7 } from 'uuid';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { HandelingWekker } from '#persistence/handelingen/handeling-wekker';
import { PgHandelingRepository } from '#persistence/handelingen/pg-handeling.repository';
import { migrate } from '#persistence/migrate';
import { PgVastloperRecord } from '#persistence/record/pg-vastloper-record';
import { loadReferenceData } from '#persistence/reference-data';
import { organisatieIdVan } from '#persistence/reference-id';
import { VeranderingWekker } from '#persistence/signaal/verandering-wekker';
import { PgVastloperRepository } from '#persistence/vastlopers/pg-vastloper.repository';

/** A clock that stands where the test puts it. */
export class TestKlok extends Klok {
  constructor(
    public moment = '2026-11-23T09:00:00.000Z',
    private readonly tempoMs: number | null = null,
  ) {
    super();
  }

  override nu(): string {
    return this.moment;
  }

  override vandaag(): string {
    return amsterdamDatum(this.moment);
  }

  override wekmoment(datum: string, vastloperId: string): string {
    return wekmomentOp(datum, vastloperId, 0);
  }

  override kalender(): Kalender {
    return KALENDER_STANDAARD;
  }

  override tempo(): number | null {
    return this.tempoMs;
  }
}

/** The seats of Woensel-Zuid, with a school that files. */
export const ZETELS: Zetels = {
  indiener: organisatieIdVan('test-school'),
  programmabureau: organisatieIdVan('programmabureau-ehv-wz'),
  doorbraakteam: organisatieIdVan('doorbraakteam-ehv-wz'),
  alliantieraad: organisatieIdVan('alliantieraad-ehv-wz'),
  rijksvertegenwoordiger: organisatieIdVan('rijksvertegenwoordiger-ehv-wz'),
  doorbraakoverleg: organisatieIdVan('doorbraakoverleg'),
  coordinerendBewindspersoon: organisatieIdVan('bureau-bewindspersoon'),
  ministeries: [organisatieIdVan('ministerie-bzk'), organisatieIdVan('ministerie-vro')],
};
/** The person who files in the tests. */
export const INDIENER = '01900000-0000-7000-8000-0000000000aa';

/** What the test filer wrote. */
export const TEKST: VastloperTekst = {
  titel: 'Eén extra afvalbak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan. 🗑️ ‮rechts‬',
  watKanWel: 'Een week lang samen tellen.',
  geprobeerd: null,
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid', 'organisatiegrens'],
  regel: { naam: 'Afvalplan', artikel: null },
  partijen: [{ naam: 'bewoners', watNodig: 'een schoon veld', watBiedt: null }],
  sporen: ['quick_win'],
  stemVanBewoners: null,
  naamVerbergen: false,
};

/** A migrated database with reference data and every adapter on it, each with the role of its program. */
export class RecordDatabase {
  readonly klok = new TestKlok();
  readonly record: PgVastloperRecord;
  readonly vastlopers: PgVastloperRepository;
  readonly handelingen: PgHandelingRepository;
  /** Stores acts of people that exist in no membership, past row-level security. */
  private readonly acts: PgHandelingRepository;

  private constructor(
    readonly test: TestDatabase,
    /** As api and web. */
    readonly database: Database,
    readonly worker: Database,
    readonly auditor: Database,
    readonly owner: Database,
  ) {
    const wekker = new HandelingWekker(database);
    this.record = new PgVastloperRecord(worker, this.klok, new VeranderingWekker(worker));
    this.vastlopers = new PgVastloperRepository(database, this.klok, wekker, new VeranderingWekker(database));
    this.handelingen = new PgHandelingRepository(database, this.klok, wekker);
    this.acts = new PgHandelingRepository(owner, this.klok, wekker);
  }

  static async create(name: string): Promise<RecordDatabase> {
    return RecordDatabase.connect(await createTestDatabase(name, { key: 'persistence', fill }));
  }

  /** The same on a database that a test made itself; it is filled first. */
  static async on(test: TestDatabase): Promise<RecordDatabase> {
    await fill(test);
    return RecordDatabase.connect(test);
  }

  private static async connect(test: TestDatabase): Promise<RecordDatabase> {
    const connect = async (url: string, poolSize: number) => new Database(await createDataSource({ url, poolSize }).initialize());
    return new RecordDatabase(
      test,
      await connect(test.applicationUrl, 16),
      await connect(test.workerUrl, 16),
      await connect(test.auditorUrl, 2),
      await connect(test.ownerUrl, 2),
    );
  }

  async drop(): Promise<void> {
    for (const { dataSource } of [this.database, this.worker, this.auditor, this.owner]) await dataSource.destroy();
    await this.test.drop();
  }

  /** Files as the person and organisation the filing names. */
  async file(opdracht: FilingOpdracht): Promise<FilingUitkomst> {
    return this.vastlopers.file(opdracht, zichtDoor([opdracht.indienerOrganisatieId], opdracht.indienerPersoonId));
  }

  /** Stores an act as the person and organisation it names. */
  async store(handeling: NieuweHandeling): Promise<HandelingOpslag> {
    const { persoonId, organisatieId } = handeling.kern.actor;
    return this.handelingen.insert(handeling, zichtDoor([organisatieId], persoonId));
  }

  /** Files a case and answers with its positie. */
  async fileCase(change: Partial<FilingOpdracht> = {}): Promise<Positie> {
    const opdracht = this.filing(change);
    await this.file(opdracht);
    return this.record.readPositie(opdracht.vastloperId);
  }

  /** A filing as the use case makes it. */
  filing(change: Partial<FilingOpdracht> = {}): FilingOpdracht {
    const ids = { vastloperId: v7(), handelingId: v7(), ...change };
    const zetels = { ...ZETELS, indiener: change.indienerOrganisatieId ?? ZETELS.indiener };
    const { klok } = this;
    return {
      focusgebied: 'EHV-WZ',
      jaar: 2026,
      tekst: TEKST,
      waaromGeenPersoonsgegevens: null,
      namensPersoonId: null,
      indienerPersoonId: INDIENER,
      indienerOrganisatieId: ZETELS.indiener,
      sleutel: null,
      op: klok.nu(),
      dienIn: (nummer) =>
        dienIn(
          {
            ...ids,
            nummer,
            persoonId: INDIENER,
            focusgebied: 'EHV-WZ',
            thema: TEKST.thema,
            zetels,
            regeling: TERMIJNREGELING_STANDAARD,
          },
          {
            vandaag: klok.vandaag(),
            kalender: klok.kalender(),
            nieuwId: () => v7(),
            wekmoment: (datum) => klok.wekmoment(datum, ids.vastloperId),
          },
        ),
      ...ids,
    };
  }

  /** Stores an act of an organisation and answers with it. */
  async storeAct<S extends HandelingSoort>(
    positie: Positie,
    soort: S,
    gegevens: HandelingGegevens[S],
    as: ActAs,
  ): Promise<StoredAct> {
    const id = v7();
    const actor = {
      persoonId: INDIENER,
      organisatieId: as.organisatieId,
      organisatieIds: [as.organisatieId],
      hoedanigheden: as.hoedanigheden,
    };
    const kern = { soort, op: this.klok.vandaag(), actor, gegevens } as unknown as HandelingKern;
    await this.acts.insert(
      {
        id,
        vastloperId: positie.vastloperId,
        kern,
        payload: as.payload ?? {},
        sleutel: null,
        voorrangMs: 0,
      },
      zichtDoor([as.organisatieId], INDIENER),
    );
    return { id, kern, zet: zetVan(positie, id, kern) };
  }

  /** Stores an act and commits what the ladder says; answers with the new positie. */
  async act<S extends HandelingSoort>(positie: Positie, soort: S, gegevens: HandelingGegevens[S], as: ActAs): Promise<Positie> {
    const { zet } = await this.storeAct(positie, soort, gegevens, as);
    return (await this.record.commitZet(positie.vastloperId, positie.versie, zet)).positie;
  }
}

/** In whose name a test acts, and with which words. */
export interface ActAs {
  readonly organisatieId: string;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** An act in the inbox with the Zet the ladder gives for it. */
export interface StoredAct {
  readonly id: string;
  readonly kern: HandelingKern;
  readonly zet: Zet;
}

/** The programmabureau of Woensel-Zuid. */
export const PROGRAMMABUREAU: ActAs = { organisatieId: ZETELS.programmabureau ?? '', hoedanigheden: ['programmabureau'] };
/** The doorbraakteam of Woensel-Zuid. */
export const DOORBRAAKTEAM: ActAs = { organisatieId: ZETELS.doorbraakteam ?? '', hoedanigheden: ['doorbraakteam', 'trekker'] };

async function fill({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Promise<void> {
  await migrate({ url: ownerUrl });
  await loadReferenceData({ url: ownerUrl });
}

function zetVan(positie: Positie, handelingId: string, kern: HandelingKern): Zet {
  const beslissing = beslisHandeling(positie, kern);
  if (!beslissing.toegestaan) throw new Error(`The ladder refuses ${kern.soort}: ${beslissing.code}`);
  const { persoonId, organisatieId } = kern.actor;
  return {
    aanleiding: { soort: 'handeling', handelingId, handeling: kern.soort, persoonId, organisatieId },
    effecten: beslissing.effecten,
  };
}
