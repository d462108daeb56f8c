// SPDX-License-Identifier: EUPL-1.2
import type { HandelingSoort } from '#domain/ladder/handelingen';

/** The words of one act: what the button says, what it does, and what is said when it is done. */
export interface HandelingTekst {
  readonly titel: string;
  readonly uitleg: string;
  /** What to know before this act, where it has weight. */
  readonly gewicht?: string;
  readonly knop: string;
  readonly gedaan: string;
}

/** Every act in plain words. */
export const HANDELINGEN: Readonly<Record<HandelingSoort, HandelingTekst>> = {
  aanvullen: {
    titel: 'Iets toevoegen',
    uitleg: 'Weet u meer, of is er iets veranderd? Schrijf het op. Wie aan zet is, leest mee.',
    knop: 'Toevoegen',
    gedaan: 'Uw tekst is toegevoegd.',
  },
  aannemen: {
    titel: 'Aannemen',
    uitleg:
      'U neemt de vastloper aan en kiest een trekker. Daarna is het doorbraakteam aan zet. Mist u nog iets? Vraag het eerst met een bericht aan de indiener. De klok stilzetten kan pas daarna.',
    knop: 'Aannemen',
    gedaan: 'De vastloper is aangenomen.',
  },
  doorverwijzen: {
    titel: 'Doorverwijzen',
    uitleg: 'Hoort dit ergens anders? Vertel de indiener waar het wel kan. De vastloper sluit dan.',
    gewicht: 'De vastloper stopt hier. Doe dit alleen als een andere plek echt kan helpen.',
    knop: 'Doorverwijzen',
    gedaan: 'De vastloper is doorverwezen.',
  },
  ontvangst_bevestigen: {
    titel: 'Laten weten dat u bezig bent',
    uitleg: 'U laat zien dat u de vastloper hebt gezien. Dat telt een tijd. Daarna vragen wij het opnieuw.',
    knop: 'Wij zijn ermee bezig',
    gedaan: 'Genoteerd: u bent ermee bezig.',
  },
  terugkoppelen: {
    titel: 'Bericht geven aan de indiener',
    uitleg:
      'Vertel hoe het staat, ook als er niets nieuws is. U kunt ook iets vragen. De indiener kan dan iets toevoegen. Kies wanneer de indiener weer iets hoort.',
    knop: 'Bericht versturen',
    gedaan: 'De indiener krijgt uw bericht.',
  },
  gesprek_vastleggen: {
    titel: 'Gesprek vastleggen',
    uitleg: 'Het goede gesprek komt eerst. Schrijf op wat nodig is om het toch te doen.',
    knop: 'Gesprek vastleggen',
    gedaan: 'Het gesprek staat erin.',
  },
  partner_vragen: {
    titel: 'Een partij iets vragen',
    uitleg: 'Kies een partij en stel één vraag. De partij krijgt een eigen datum om te antwoorden.',
    knop: 'Vraag stellen',
    gedaan: 'De vraag is gesteld.',
  },
  vraag_beantwoorden: {
    titel: 'Antwoord geven',
    uitleg: 'Zeg wat u wel kunt doen, en voor wanneer. Kan het niet? Zeg dan waarom.',
    knop: 'Antwoord geven',
    gedaan: 'Uw antwoord is gegeven.',
  },
  besluiten: {
    titel: 'Besluiten',
    uitleg: 'Schrijf op wat is besloten, wie het uitvoert en voor wanneer. Vertel ook wat bewoners vinden.',
    gewicht: 'Na uw besluit gaat de klok van de uitvoering lopen. De indiener en de uitvoerder krijgen bericht.',
    knop: 'Besluit vastleggen',
    gedaan: 'Het besluit staat erin.',
  },
  nakomen: {
    titel: 'Zeggen dat het is gedaan',
    uitleg: 'Beschrijf in een paar woorden wat u hebt gedaan.',
    knop: 'Het is gedaan',
    gedaan: 'Genoteerd: u hebt het gedaan.',
  },
  opschalen: {
    titel: 'Een trede omhoog brengen',
    uitleg: 'Komt u er samen niet uit? Vertel wat is geprobeerd en wat u vraagt aan de volgende trede.',
    gewicht:
      'Eerst het goede gesprek, dan pas omhoog. Uw vraag gaat naar de trede hierboven, met alles wat hier is geprobeerd. Daar begint een nieuwe klok. De indiener krijgt bericht.',
    knop: 'Omhoog brengen',
    gedaan: 'De vastloper is een trede omhoog gegaan.',
  },
  meedenken_vragen: {
    titel: 'Vragen om mee te denken',
    uitleg: 'Vraag iemand van buiten om mee te kijken. De vastloper blijft waar hij is.',
    knop: 'Vragen',
    gedaan: 'De vraag om mee te denken is gesteld.',
  },
  terugleggen: {
    titel: 'Terugleggen',
    uitleg: 'Hoort dit toch lager? Zeg waarom, en wat u daar verwacht.',
    gewicht: 'De trede hieronder is dan weer aan zet. Iedereen ziet dat u het teruglegt, en waarom.',
    knop: 'Terugleggen',
    gedaan: 'De vastloper is teruggelegd.',
  },
  doorgeleiden: {
    titel: 'Een ander ministerie vragen',
    uitleg: 'Het andere ministerie moet ja zeggen. Tot dan blijft de vraag hier.',
    knop: 'Vragen',
    gedaan: 'De vraag ligt bij het andere ministerie.',
  },
  aanhouden: {
    titel: 'De klok stilzetten',
    uitleg: 'Is er een goede reden om te wachten? Zet de klok stil tot een datum. De indiener ziet dit.',
    knop: 'Klok stilzetten',
    gedaan: 'De klok staat stil.',
  },
  hervatten: {
    titel: 'De klok weer laten lopen',
    uitleg: 'Is het wachten voorbij? Dan gaat de vastloper verder waar hij was.',
    knop: 'Weer verder',
    gedaan: 'De klok loopt weer.',
  },
  verlengen: {
    titel: 'Meer tijd vragen',
    uitleg: 'De indiener of de voorzitter moet het goed vinden. Iedereen ziet wie dat was.',
    knop: 'Termijn verlengen',
    gedaan: 'De termijn is verlengd.',
  },
  overdragen: {
    titel: 'Overdragen',
    uitleg: 'Vraag een andere organisatie om het over te nemen. U blijft de vastloper zien.',
    knop: 'Overdragen',
    gedaan: 'De overdracht is gevraagd.',
  },
  overdracht_beantwoorden: {
    titel: 'Overdracht beantwoorden',
    uitleg: 'Neemt u het over? Bij nee vragen wij waarom niet.',
    knop: 'Antwoord geven',
    gedaan: 'Uw antwoord is gegeven.',
  },
  afsluiten: {
    titel: 'Afsluiten',
    uitleg:
      'Vertel wat is bereikt en hoe het zo blijft. Ook niet gelukt mag. Schrijf dan op wat u leerde. De trekker doet een voorstel. Het programmabureau of het doorbraakteam sluit af.',
    gewicht:
      'U zegt hiermee dat het klaar is. Is het afgesloten? Dan vragen wij na 3 en na 12 maanden aan de indiener of het nog werkt.',
    knop: 'Afsluiten',
    gedaan: 'Wat u opschreef over de afloop, is bewaard. Bij de status ziet u of de vastloper is afgesloten.',
  },
  nazorg_beantwoorden: {
    titel: 'Werkt de oplossing?',
    uitleg: 'Wij vragen na 3 en na 12 maanden of het nog werkt. Het antwoord van de indiener telt.',
    knop: 'Antwoord geven',
    gedaan: 'Dank u. Uw antwoord is genoteerd.',
  },
  heropenen: {
    titel: 'Weer openen',
    uitleg: 'Is het probleem terug? Dan gaat de vastloper verder op de trede waar hij was.',
    knop: 'Weer openen',
    gedaan: 'De vastloper is weer open.',
  },
  intrekken: {
    titel: 'Intrekken',
    uitleg: 'Is het niet meer nodig? Dan haalt u de vastloper terug. Wie eraan werkt of iets beloofde, krijgt bericht.',
    knop: 'Ja, intrekken',
    gedaan: 'De vastloper is ingetrokken.',
  },
  tekst_melden: {
    titel: 'Persoonsgegevens melden',
    uitleg: 'Staat er iets over een mens in een tekst? Kies het veld waar het in staat. Schrijf niet op wat er staat.',
    knop: 'Melden',
    gedaan: 'Dank u. Het programmabureau kijkt ernaar.',
  },
  tekst_wissen: {
    titel: 'Tekst wissen',
    uitleg: 'De tekst gaat overal weg. Dat kan niet meer terug. Het logboek zegt wie de tekst wiste en wanneer.',
    knop: 'Ja, wissen',
    gedaan: 'De tekst is gewist.',
  },
};

/** The fields of the acts of the filer. */
export const HANDELING_VELDEN = {
  aanvulling: 'Wat wilt u toevoegen?',
  intrekReden: 'Waarom is het niet meer nodig?',
  heropenReden: 'Wat is er weer misgegaan?',
  nazorgAntwoord: 'Werkt de oplossing nog?',
  nazorgToelichting: 'Wilt u er iets bij vertellen?',
  nazorg: { houdt: 'Ja, het werkt', houdt_deels: 'Voor een deel', houdt_niet: 'Nee, het werkt niet' },
  geenNamen: 'Noem geen bewoners. Schrijf over de regel en niet over de mens.',
} as const;
