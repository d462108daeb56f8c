// SPDX-License-Identifier: EUPL-1.2

/** Texts of the page of an invitation. */
export const UITNODIGING = {
  titel: 'U bent uitgenodigd',
  lead: 'Doorbraak helpt als werk vastloopt door een regel, door geld of door een grens tussen organisaties. Hieronder staat wat u bij ons kunt doen als u ja zegt.',
  organisatie: 'Organisatie',
  rol: 'Uw rol',
  gebied: 'Gebied',
  alleGebieden: 'Alle gebieden',
  tot: 'U kunt ja zeggen tot',
  tijdstip: '{datum}, {tijd} uur',
  ingelogdAls: 'U bent ingelogd als {naam}. Onder deze naam werkt u in Doorbraak.',
  naam: 'Hoe heet u?',
  naamUitleg: 'Uw aanmelddienst noemt geen naam. Onder deze naam ziet een collega uw werk.',
  aanvaard: 'Ja, ik doe mee',
  niet: 'Wilt u dit niet? Dan hoeft u niets te doen.',
  gebruikt: 'U hebt deze uitnodiging al aanvaard',
  gebruiktUitleg: 'U kunt meteen aan het werk.',
  werk: 'Aan het werk',
  anders: 'Bent u dit niet?',
  uitloggen: 'Log uit en log in als een ander',
} as const;
