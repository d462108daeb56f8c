// SPDX-License-Identifier: EUPL-1.2

/** Texts of the page on which one chooses how to get mail, and of the pages behind the links in a mail that stop ordinary mail and start it again. */
export const VOORKEUREN = {
  titel: 'Uw mail',
  intro: 'Kies hoe u mail krijgt over uw vastlopers. Een dringende vraag wacht nooit op een verzamelmail.',
  dringend: 'Dringend is een vraag aan u, of een datum die voorbij gaat. Ook een vastloper die naar u toe komt, en een besluit.',
  uren: 'Mail gaat weg op werkdagen tussen 8 en 18 uur. Alleen wat niet kan wachten, komt ook daarbuiten.',
  ritme: 'Hoe wilt u gewone mail krijgen?',
  ritmes: {
    direct: { naam: 'Elke mail apart', uitleg: 'Zodra er iets nieuws is, op werkdagen tussen 8 en 18 uur.' },
    dagelijks: { naam: 'Eén mail per dag', uitleg: 'Op werkdagen, in de ochtend. Is er niets nieuws? Dan komt er geen mail.' },
    wekelijks: { naam: 'Eén mail per week', uitleg: 'Op de eerste werkdag van de week.' },
    geen: { naam: 'Geen gewone mail', uitleg: 'U krijgt alleen nog mail die dringend is. In Doorbraak staat alles.' },
  },
  overzichten: 'Wilt u lijsten krijgen?',
  overzichtenKeuze: 'Stuur mij elke week de vastlopers die stilstaan',
  overzichtenUitleg: 'Zit u in de alliantieraad? Dan krijgt u ook elke maand een lijst.',
  knop: 'Bewaar',
  bewaardTitel: 'Uw keuze is bewaard',
  bewaard: 'Vanaf nu krijgt u mail zoals u koos.',
  minderTitel: 'Stop gewone mail',
  minderUitleg:
    'U kunt hier stoppen met gewone mail van Doorbraak. Mail die dringend is, blijft komen. Er verandert pas iets als u op de knop drukt.',
  minderKnop: 'Stop gewone mail',
  gestoptTitel: 'U krijgt geen gewone mail meer',
  gestopt: 'Alleen mail die dringend is, blijft komen.',
  anders: 'Wilt u het anders? Log in en kies zelf.',
  andersKnop: 'Kies hoe u mail krijgt',
  weerVraag: 'Toch weer gewone mail?',
  weerUitleg: 'Dat kan altijd. De link staat ook in elke dringende mail die u krijgt.',
  weerLink: 'Ja, ik wil weer gewone mail',
  weerTitel: 'Krijg weer gewone mail',
  weerPaginaUitleg:
    'U krijgt nu alleen mail die dringend is. Hier zet u gewone mail weer aan. Er verandert pas iets als u op de knop drukt.',
  weerKnop: 'Zet gewone mail weer aan',
  weerGedaanTitel: 'U krijgt gewone mail',
  weerGedaan: 'U krijgt weer mail als er iets nieuws is bij een vastloper. In elke gewone mail staat een link om te stoppen.',
} as const;
