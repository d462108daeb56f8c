// SPDX-License-Identifier: EUPL-1.2
import { MAILRITMES, type Mailritme } from '#domain/berichten/overzicht';
import { Code, JaNee } from '../http/toon.js';
import { CodeVeld, JaNeeVeld } from '../invoer/veld.js';

/** How the person who asks gets mail. */
export class VoorkeurenDto {
  @Code(
    MAILRITMES,
    'dagelijks',
    'Hoe u gewone mail krijgt. Een dringende vraag wacht nooit op een verzamelmail. Alle mail gaat weg op werkdagen tussen 8 en 18 uur, behalve wat echt niet kan wachten.',
  )
  ritme: Mailritme;
  @JaNee(true, 'Krijgt u elke week een lijst van vastlopers die stilstaan, en in de alliantieraad elke maand een lijst?')
  overzichten: boolean;
}

/** Body of a choice. */
export class VoorkeurenWijzigenDto {
  @CodeVeld(MAILRITMES, { uitleg: 'Hoe wilt u gewone mail krijgen?', voorbeeld: 'dagelijks' })
  ritme: Mailritme;

  @JaNeeVeld({ uitleg: 'Wilt u lijsten krijgen van vastlopers die stilstaan?', voorbeeld: true })
  overzichten: boolean;
}
