// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { HOEDANIGHEDEN, ROLLEN, type Hoedanigheid, type Rol } from '../ladder/begrippen.js';
import { BEWERKINGEN, type Bewerking } from './beleid.js';
import { beoordeel, GEEN_RELATIE, plaatsIn, type BeleidActor, type Onderwerp, type Relatie } from './beoordeel.js';

/*
 * The policy as a person reads it, written by hand from ladder.md ("Acts", "Who sits where") and design section 6; never made from the code;
 * what is wider than ladder.md is in docs/adr/0036.
 * x: open to this part. p: open to the organisation that was asked, whatever its part. z: open to whoever sees the case. s: also for one's own act.
 */
const PER_HOEDANIGHEID = `
  bewerking                indiener programmabureau doorbraakteam trekker partner uitvoerder alliantie_voorzitter rijksvertegenwoordiger departement meedenker beoogd_houder voormalig_trekker
  vastloper_lezen          z        z               z             z       z       z          z                    z                      z           z         z             z
  gebeurtenissen_lezen     z        z               z             z       z       z          z                    z                      z           z         z             z
  termijnen_lezen          z        z               z             z       z       z          z                    z                      z           z         z             z
  toezeggingen_lezen       z        z               z             z       z       z          z                    z                      z           z         z             z
  logboek_uitvoeren        z        z               z             z       z       z          z                    z                      z           z         z             z
  handeling_lezen          s        s               s             s       s       s          s                    s                      s           s         s             s
  naam_indiener_lezen      x        x               x             .       .       .          .                    .                      .           .         .             .
  aanvullen                x        x               x             x       .       x          x                    x                      x           x         .             .
  aannemen                 .        x               x             .       .       .          .                    .                      .           .         .             .
  doorverwijzen            .        x               x             .       .       .          .                    .                      .           .         .             .
  ontvangst_bevestigen     .        x               x             x       .       x          x                    x                      x           .         .             .
  terugkoppelen            .        x               x             x       .       x          x                    x                      x           .         .             .
  gesprek_vastleggen       .        x               x             x       .       x          x                    x                      x           .         .             .
  partner_vragen           .        x               x             x       .       .          .                    .                      .           .         .             .
  vraag_beantwoorden       p        p               p             p       p       p          p                    p                      p           p         p             p
  besluiten                .        x               x             x       .       x          x                    x                      x           .         .             .
  nakomen                  p        p               p             p       p       p          p                    p                      p           p         p             p
  opschalen                .        x               x             x       .       x          x                    x                      x           .         .             .
  meedenken_vragen         .        x               x             x       .       x          x                    x                      x           .         .             .
  terugleggen              .        x               x             x       .       x          x                    x                      x           .         .             .
  doorgeleiden             .        .               .             .       .       .          .                    x                      x           .         .             .
  aanhouden                .        x               x             x       .       x          x                    x                      x           .         .             .
  hervatten                x        x               x             x       .       x          x                    x                      x           .         .             .
  verlengen                .        x               x             x       .       x          x                    x                      x           .         .             .
  overdragen               .        x               x             x       .       x          x                    x                      x           .         .             .
  overdracht_beantwoorden  p        p               p             p       p       p          p                    p                      p           p         p             p
  afsluiten                .        x               x             x       .       .          .                    .                      .           .         .             .
  nazorg_beantwoorden      x        x               .             .       .       .          .                    .                      .           .         .             .
  heropenen                x        x               .             .       .       .          .                    .                      .           .         .             .
  intrekken                x        .               .             .       .       .          .                    .                      .           .         .             .
  zgw_uitvoeren            z        z               z             z       z       z          z                    z                      z           z         z             z
  tekst_melden             z        z               z             z       z       z          z                    z                      z           z         z             z
  tekst_wissen             .        x               x             .       .       .          .                    .                      .           .         .             .
`;

/** Which role of a person carries which part of their organisation. e: only in a case they filed themselves. */
const ROL_DRAAGT = `
  rol                    indiener programmabureau doorbraakteam trekker partner uitvoerder alliantie_voorzitter rijksvertegenwoordiger departement meedenker beoogd_houder voormalig_trekker
  indiener               x        .               .             x       x       x          .                    .                      .           x         x             x
  programmabureau        x        x               .             x       x       x          .                    .                      .           x         x             x
  doorbraakteam          x        .               x             x       x       x          .                    .                      .           x         x             x
  partner                e        .               .             x       x       x          .                    .                      .           x         x             x
  alliantie_voorzitter   x        .               .             x       x       x          x                    .                      .           x         x             x
  rijksvertegenwoordiger x        .               .             x       x       x          .                    x                      .           x         x             x
  departement            x        .               .             x       x       x          .                    .                      x           x         x             x
  beheerder              .        .               .             .       .       .          .                    .                      .           .         .             .
`;

/** What is about no case. a: with the role for the area or for all; l: with the role for all areas; x: everyone. */
const PER_ROL = `
  bewerking                  indiener programmabureau doorbraakteam partner alliantie_voorzitter rijksvertegenwoordiger departement beheerder
  ik_lezen                   x        x               x             x       x                    x                      x           x
  pet_kiezen                 x        x               x             x       x                    x                      x           x
  voorkeuren_beheren         x        x               x             x       x                    x                      x           x
  keuzelijst_lezen           x        x               x             x       x                    x                      x           x
  vastlopers_lijst           x        x               x             x       x                    x                      x           x
  werkvoorraad_lijst         x        x               x             x       x                    x                      x           x
  beeld_lezen                x        x               x             x       x                    x                      x           x
  vastloper_zoeken           x        x               x             x       x                    x                      x           x
  concept_schrijven          x        x               x             x       x                    x                      x           x
  exports_lezen              x        x               x             x       x                    x                      x           x
  exports_maken              x        x               x             x       x                    x                      x           x
  stroom_lezen               x        x               x             x       x                    x                      x           x
  indienen                   a        a               a             a       a                    a                      a           .
  beheer_openen              .        a               .             .       .                    .                      .           a
  organisaties_beheren       .        .               .             .       .                    .                      .           l
  leden_lezen                .        .               .             .       .                    .                      .           l
  lidmaatschappen_beheren    .        .               .             .       .                    .                      .           l
  plaatsvervangingen_beheren .        .               .             .       .                    .                      .           l
  schorsingen_beheren        .        .               .             .       .                    .                      .           l
  mailadressen_beheren       .        .               .             .       .                    .                      .           l
  wachtrijen_bekijken        .        .               .             .       .                    .                      .           l
  berichten_herhalen         .        .               .             .       .                    .                      .           l
  uitnodigen                 .        a               .             .       .                    .                      .           a
  toegangslijsten_beheren    .        .               .             .       .                    .                      .           l
  beheergebeurtenissen_lezen .        .               .             .       .                    .                      .           l
  termijnregelingen_beheren  .        .               .             .       .                    .                      .           l
  kalender_beheren           .        .               .             .       .                    .                      .           l
  themas_beheren             .        .               .             .       .                    .                      .           l
  mailteksten_bekijken       .        a               .             .       .                    .                      .           a
  mailteksten_beheren        .        .               .             .       .                    .                      .           l
  bewaartermijnen_beheren    .        .               .             .       .                    .                      .           l
  vernietigingen_lezen       .        .               .             .       .                    .                      .           l
  vernietigingen_bevestigen  .        .               .             .       .                    .                      .           l
  webhooks_beheren           .        .               .             .       .                    .                      .           l
  gebied_uitvoeren           .        l               .             .       .                    .                      .           .
  indienen_voor_ander        .        a               .             .       .                    .                      .           .
`;

type Tabel = ReadonlyMap<string, ReadonlyMap<string, string>>;

function readTabel(tekst: string): Tabel {
  const [kop = [], ...rijen] = tekst
    .trim()
    .split('\n')
    .map((regel) => regel.trim().split(/ +/));
  return new Map(rijen.map(([naam = '', ...cellen]) => [naam, new Map(cellen.map((cel, i) => [kop[i + 1] ?? '', cel]))]));
}

const perHoedanigheid = readTabel(PER_HOEDANIGHEID);
const rolDraagt = readTabel(ROL_DRAAGT);
const perRol = readTabel(PER_ROL);

const PERSOON = 'persoon-1';
const EIGEN = 'org-eigen';
const GEBIED = 'VLA-WW';
const GEBIEDEN = [GEBIED, 'EHV-WZ', null] as const;
const antwoord = (oordeel: ReturnType<typeof beoordeel>): string => (oordeel.toegestaan ? 'ja' : oordeel.reden);
const lid = (rol: Rol, focusgebied: string | null, organisatieId = EIGEN): BeleidActor => ({
  persoonId: PERSOON,
  lidmaatschappen: [{ organisatieId, rol, focusgebied }],
});
const onderwerp = (indienerPersoonId = 'ander'): Onderwerp => ({ focusgebied: GEBIED, indienerPersoonId });
const relatie = (hoedanigheid: Hoedanigheid | null, meer: Partial<Relatie> = {}): Relatie => ({
  ...GEEN_RELATIE,
  betrokkenheden: [
    { organisatieId: 'org-ander', hoedanigheid: 'doorbraakteam' },
    ...(hoedanigheid === null ? [] : [{ organisatieId: EIGEN, hoedanigheid }]),
  ],
  ...meer,
});

/** What the tables above say of one cell. */
function verwacht(
  bewerking: Bewerking,
  rol: Rol,
  hoedanigheid: Hoedanigheid | null,
  wereld: {
    readonly isVanGebied: boolean;
    readonly zelfIngediend: boolean;
    readonly gevraagd: boolean;
    readonly zelfGedaan: boolean;
  },
): string {
  const open = perHoedanigheid.get(bewerking)?.get(hoedanigheid ?? 'indiener') ?? '?';
  if (open === 's' && wereld.zelfGedaan) return 'ja';
  if (rol === 'beheerder' || hoedanigheid === null || !wereld.isVanGebied) return 'ongezien';
  if (open === 'z' || open === 's') return 'ja';
  const draagt = rolDraagt.get(rol)?.get(hoedanigheid) ?? '?';
  if (draagt === '.' || (draagt === 'e' && !wereld.zelfIngediend)) return 'niet_bevoegd';
  return open === 'x' || (open === 'p' && wereld.gevraagd) ? 'ja' : 'niet_bevoegd';
}

const JA_NEE = [false, true] as const;

describe(beoordeel.name, () => {
  it('has every operation in one of the tables of this test, and no other', () => {
    expect([...perHoedanigheid.keys(), ...perRol.keys()].sort()).toEqual([...BEWERKINGEN].sort());
    expect([...(perHoedanigheid.get('aanvullen')?.keys() ?? [])].sort()).toEqual([...HOEDANIGHEDEN].sort());
    expect([...rolDraagt.keys()].sort()).toEqual([...ROLLEN].sort());
  });

  it('answers every cell of operation, role, part, area, filer, asked party and own act as the tables say', () => {
    const fout: string[] = [];
    let cellen = 0;
    for (const bewerking of [...perHoedanigheid.keys()] as Bewerking[])
      for (const rol of ROLLEN)
        for (const hoedanigheid of [...HOEDANIGHEDEN, null])
          for (const focusgebied of GEBIEDEN)
            for (const zelfIngediend of JA_NEE)
              for (const gevraagd of JA_NEE)
                for (const zelfGedaan of JA_NEE) {
                  const oordeel = beoordeel(
                    lid(rol, focusgebied),
                    bewerking,
                    onderwerp(zelfIngediend ? PERSOON : 'ander'),
                    relatie(hoedanigheid, { gevraagdeOrganisatieId: gevraagd ? EIGEN : 'org-ander', zelfGedaan }),
                  );
                  const isVanGebied = focusgebied !== 'EHV-WZ';
                  const goed = verwacht(bewerking, rol, hoedanigheid, { isVanGebied, zelfIngediend, gevraagd, zelfGedaan });
                  cellen += 1;
                  if (antwoord(oordeel) !== goed)
                    fout.push(`${bewerking} ${rol} ${hoedanigheid} ${focusgebied}: ${antwoord(oordeel)}, not ${goed}`);
                }
    expect(fout).toEqual([]);
    expect(cellen).toBe(33 * 8 * 13 * 3 * 8);
  });

  it('answers every operation that is about no case as the table says, for the own area, another and all', () => {
    const fout: string[] = [];
    for (const [bewerking, rij] of perRol)
      for (const rol of ROLLEN)
        for (const focusgebied of GEBIEDEN)
          for (const over of [GEBIED, null]) {
            const oordeel = beoordeel(lid(rol, focusgebied), bewerking as Bewerking, {
              focusgebied: over,
              indienerPersoonId: null,
            });
            const cel = rij.get(rol) ?? '?';
            const past = focusgebied === null || focusgebied === over;
            const goed = cel === 'x' || (cel === 'a' && past) || (cel === 'l' && past) ? 'ja' : 'niet_bevoegd';
            if (antwoord(oordeel) !== goed) fout.push(`${bewerking} ${rol} ${focusgebied} over ${over}: ${antwoord(oordeel)}`);
          }
    expect(fout).toEqual([]);
  });

  it('lets nobody do what has no row', () => {
    for (const naam of ['sluit_alles', 'toString', '__proto__'])
      expect(beoordeel(lid('beheerder', null), naam as Bewerking)).toEqual({ toegestaan: false, reden: 'niet_bevoegd' });
  });

  it('shows nothing to somebody without a membership that counts', () => {
    const niemand: BeleidActor = { persoonId: PERSOON, lidmaatschappen: [] };
    for (const bewerking of perHoedanigheid.keys())
      expect(antwoord(beoordeel(niemand, bewerking as Bewerking, onderwerp(PERSOON), relatie('indiener')))).toBe('ongezien');
  });

  it('lets the line neither close nor rewrite a case (R-57)', () => {
    const lijn = {
      ...GEEN_RELATIE,
      betrokkenheden: (['uitvoerder', 'partner'] as const).map((hoedanigheid) => ({ organisatieId: EIGEN, hoedanigheid })),
    };
    for (const rol of ROLLEN.filter((naam) => naam !== 'beheerder'))
      for (const bewerking of [
        'afsluiten',
        'aannemen',
        'doorverwijzen',
        'intrekken',
        'heropenen',
        'nazorg_beantwoorden',
      ] as const)
        expect([rol, bewerking, antwoord(beoordeel(lid(rol, null), bewerking, onderwerp(), lijn))]).toEqual([
          rol,
          bewerking,
          'niet_bevoegd',
        ]);
  });

  it('does not lend the role in one organisation to the part of another', () => {
    const actor: BeleidActor = {
      persoonId: PERSOON,
      lidmaatschappen: [
        { organisatieId: 'org-school', rol: 'partner', focusgebied: GEBIED },
        { organisatieId: 'org-gemeente', rol: 'indiener', focusgebied: GEBIED },
      ],
    };
    const betrokkenheden = [
      { organisatieId: 'org-school', hoedanigheid: 'indiener' },
      { organisatieId: 'org-gemeente', hoedanigheid: 'partner' },
    ] as const;
    expect(antwoord(beoordeel(actor, 'intrekken', onderwerp(), { ...GEEN_RELATIE, betrokkenheden }))).toBe('niet_bevoegd');
  });
});

describe(plaatsIn.name, () => {
  it('names the parts a person carries and for whom', () => {
    expect(plaatsIn(lid('indiener', GEBIED), onderwerp(), relatie('indiener').betrokkenheden)).toEqual({
      ziet: true,
      hoedanigheden: ['indiener'],
      organisatieIds: [EIGEN],
    });
  });

  it('gives sight without a part to a colleague whose role does not carry it', () => {
    expect(plaatsIn(lid('partner', null), onderwerp(), relatie('programmabureau').betrokkenheden)).toEqual({
      ziet: true,
      hoedanigheden: [],
      organisatieIds: [],
    });
  });
});
