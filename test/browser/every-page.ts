// SPDX-License-Identifier: EUPL-1.2
import { LEES_DELEN, leesAdres } from '../../apps/web/src/vastlopers/lezen.js';
import type { CaseState, EveryState } from './every-state.js';
import { WIE } from './case-world.js';

/** Who looks: a role of the demo people, somebody who is not signed in, or somebody who is and has nothing here but an invitation. */
export type Kijker = keyof typeof WIE | 'bezoeker' | 'genodigde';

/** The same page for these people, at these addresses. `status` is what it answers; 200 when nothing is said. */
export interface Visit {
  readonly who: readonly Kijker[];
  readonly paths: (state: EveryState) => readonly string[];
  readonly status?: number;
  /** Where it ends, for a page of another service. */
  readonly leadsTo?: RegExp;
}

const SIGNED_IN = Object.keys(WIE) as (keyof typeof WIE)[];
const FILE = SIGNED_IN.filter((who) => who !== 'beheerder');
const WORK: readonly Kijker[] = ['bureau', 'team', 'voorzitter', 'rijk', 'ministerie', 'anderMinisterie', 'bewindspersoon'];
const at =
  (...paths: readonly string[]) =>
  () =>
    paths;
const cases =
  (names: readonly CaseState[], end = '') =>
  (state: EveryState) =>
    names.map((name) => `/vastlopers/${state[name].nummer}${end}`);
const doing =
  (name: CaseState, ...acts: readonly string[]) =>
  (state: EveryState) =>
    acts.map((soort) => `/vastlopers/${state[name].nummer}?doe=${soort}`);

/** Every page with who looks at it and in which states. A page of the application that is not here fails the test. */
export const PAGES: Readonly<Record<string, readonly Visit[]>> = {
  'GET /': [{ who: ['bezoeker', ...SIGNED_IN], paths: at('/') }],
  'GET /inloggen': [{ who: ['bezoeker'], paths: at('/inloggen'), leadsTo: /\/kies\/[\w-]+$/ }],
  'GET /melden': [{ who: FILE, paths: at('/melden') }],
  'GET /melden/:stap': [{ who: ['indiener', 'bureau'], paths: at('/melden/1', '/melden/2', '/melden/3', '/melden/4') }],
  'GET /melden/controleren': [{ who: ['indiener'], paths: at('/melden/controleren') }],
  'GET /melden/klaar/:nummer': [{ who: ['indiener'], paths: ({ nieuw }) => [`/melden/klaar/${nieuw.nummer}`] }],
  'GET /mijn-meldingen': [{ who: FILE, paths: at('/mijn-meldingen') }],
  'GET /vastlopers/:nummer': [
    {
      who: ['indiener', 'bureau', 'team'],
      paths: cases(['nieuw', 'team', 'partners', 'aangehouden', 'overdracht', 'raad', 'uitvoering', 'nazorg', 'ingetrokken']),
    },
    { who: ['indiener', 'bureau', 'team'], paths: cases(['doorverwezen', 'nietGelukt', 'wachtOpIndiener', 'laat']) },
    { who: ['bureau', 'rijk'], paths: cases(['denHaag', 'ministerie', 'overleg']) },
    { who: ['ministerie'], paths: cases(['ministerie', 'overleg']) },
    { who: ['anderMinisterie'], paths: cases(['denHaag']) },
    { who: ['gemeente'], paths: cases(['partners', 'uitvoering', 'laat']) },
    { who: ['welzijn'], paths: cases(['partners', 'overdracht']) },
    { who: ['voorzitter'], paths: cases(['raad']) },
    {
      who: ['bureau'],
      paths: doing('nieuw', 'aannemen', 'doorverwijzen', 'terugkoppelen', 'overdragen', 'verlengen', 'tekst_wissen'),
    },
    {
      who: ['team'],
      paths: doing(
        'team',
        'opschalen',
        'gesprek_vastleggen',
        'partner_vragen',
        'meedenken_vragen',
        'aanhouden',
        'besluiten',
        'afsluiten',
      ),
    },
    { who: ['rijk'], paths: doing('denHaag', 'doorgeleiden', 'terugleggen') },
    {
      who: ['bureau'],
      paths: ({ partners, denHaag }) => [
        ...LEES_DELEN.map((deel) => leesAdres(denHaag.nummer, deel)),
        leesAdres(partners.nummer, 'partijen'),
        leesAdres(partners.nummer, 'alles', 99),
      ],
    },
    { who: ['indiener'], paths: ({ partners }) => [leesAdres(partners.nummer, 'melding'), leesAdres(partners.nummer, 'alles')] },
    { who: ['bureau'], paths: at('/vastlopers/ONBEKEND-1'), status: 404 },
  ],
  'GET /vastlopers/:nummer/zaak': [
    { who: ['bureau'], paths: ({ team }) => ['', '?bronorganisatie=12'].map((end) => `/vastlopers/${team.nummer}/zaak${end}`) },
  ],
  'GET /vastlopers/:nummer/dossier': [
    { who: ['rijk', 'ministerie'], paths: cases(['ministerie'], '/dossier') },
    { who: ['indiener', 'bureau'], paths: cases(['partners', 'nieuw'], '/dossier') },
  ],
  'GET /partner': [{ who: ['gemeente', 'welzijn', 'ministerie', 'anderMinisterie', 'bewindspersoon'], paths: at('/partner') }],
  'GET /den-haag': [{ who: ['rijk', 'ministerie', 'anderMinisterie', 'bewindspersoon'], paths: at('/den-haag') }],
  'GET /alliantie': [{ who: ['voorzitter'], paths: at('/alliantie') }],
  'GET /werkvoorraad': [
    { who: WORK, paths: at('/werkvoorraad') },
    {
      who: ['bureau'],
      paths: at('/werkvoorraad?telaat=1', '/werkvoorraad?trede=intake'),
    },
  ],
  'GET /bord': [{ who: WORK, paths: at('/bord', '/bord?trede=intake', '/bord?trede=doorbraakoverleg') }],
  'GET /beheer': [{ who: ['beheerder', 'bureau'], paths: at('/beheer') }],
  'GET /beheer/organisaties': [
    {
      who: ['beheerder'],
      paths: at('/beheer/organisaties', '/beheer/organisaties?gebied=EHV-WZ', '/beheer/organisaties?zoek=nergens'),
    },
  ],
  'GET /beheer/organisaties/:id': [{ who: ['beheerder'], paths: ({ beheer }) => [`/beheer/organisaties/${beheer.organisatie}`] }],
  'GET /beheer/mensen': [{ who: ['beheerder'], paths: at('/beheer/mensen', '/beheer/mensen?zoek=partner') }],
  'GET /beheer/mensen/:id': [{ who: ['beheerder'], paths: ({ beheer }) => [`/beheer/mensen/${beheer.persoon}`] }],
  'GET /beheer/lidmaatschappen/:id': [
    { who: ['beheerder'], paths: ({ beheer }) => [`/beheer/lidmaatschappen/${beheer.lidmaatschap}`] },
  ],
  'GET /beheer/uitnodigen': [{ who: ['beheerder', 'bureau'], paths: at('/beheer/uitnodigen') }],
  'GET /beheer/toegang': [{ who: ['beheerder'], paths: at('/beheer/toegang', '/beheer/toegang?maand=2020-01') }],
  'GET /beheer/bewaren': [{ who: ['beheerder'], paths: at('/beheer/bewaren') }],
  'GET /beheer/wachtrijen': [{ who: ['beheerder'], paths: at('/beheer/wachtrijen') }],
  'GET /beheer/gebeurtenissen': [{ who: ['beheerder'], paths: at('/beheer/gebeurtenissen') }],
  'GET /beheer/termijnen': [{ who: ['beheerder'], paths: at('/beheer/termijnen') }],
  'GET /beheer/termijnen/nieuw': [
    { who: ['beheerder'], paths: at('/beheer/termijnen/nieuw', '/beheer/termijnen/nieuw?gebied=EHV-WZ') },
  ],
  'GET /beheer/kalender': [{ who: ['beheerder'], paths: at('/beheer/kalender') }],
  'GET /beheer/mailteksten': [{ who: ['beheerder'], paths: at('/beheer/mailteksten') }],
  'GET /beheer/mailteksten/:gebied': [{ who: ['beheerder'], paths: at('/beheer/mailteksten/EHV-WZ') }],
  'GET /beheer/themas': [{ who: ['beheerder'], paths: at('/beheer/themas') }],
  'GET /beheer/themas/:code': [{ who: ['beheerder'], paths: at('/beheer/themas/leefomgeving') }],
  'GET /beheer/webhooks': [{ who: ['beheerder'], paths: at('/beheer/webhooks') }],
  'GET /beheer/webhooks/:id': [{ who: ['beheerder'], paths: ({ beheer }) => [`/beheer/webhooks/${beheer.webhook}`] }],
  'GET /pet': [{ who: ['tweePetten'], paths: at('/pet') }],
  'GET /exports': [{ who: SIGNED_IN, paths: at('/exports') }],
  'GET /voorkeuren': [{ who: SIGNED_IN, paths: at('/voorkeuren') }],
  'GET /minder-mail/:token': [
    { who: ['bezoeker'], paths: ({ maillinks }) => [maillinks.minder] },
    { who: ['bezoeker'], paths: at('/minder-mail/bestaat-niet'), status: 404 },
  ],
  'GET /weer-mail/:token': [
    { who: ['bezoeker'], paths: ({ maillinks }) => [maillinks.weer] },
    { who: ['bezoeker'], paths: at('/weer-mail/bestaat-niet'), status: 404 },
  ],
  'GET /uitnodiging/:token': [
    { who: ['genodigde', 'bureau'], paths: ({ beheer }) => [`/uitnodiging/${beheer.uitnodiging}`] },
    { who: ['genodigde', 'bureau'], paths: at('/uitnodiging/bestaat-niet'), status: 404 },
  ],
  'GET /volg/:token': [
    { who: ['bezoeker'], paths: ({ maillinks }) => [maillinks.volg, maillinks.meedenken] },
    { who: ['bezoeker'], paths: at('/volg/bestaat-niet'), status: 404 },
  ],
  'GET /antwoord/:token': [
    { who: ['bezoeker'], paths: ({ maillinks }) => [maillinks.antwoord] },
    { who: ['bezoeker'], paths: at('/antwoord/bestaat-niet'), status: 404 },
  ],
  'GET /beeld': [
    { who: FILE, paths: at('/beeld') },
    { who: ['bureau'], paths: at('/beeld?periode=alles&blokkade=lokaal_beleid', '/beeld?gebied=bestaat-niet') },
  ],
};

/** Addresses that answer something else than a page of their own, each with what. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  'GET /exports/:id/bestand': 'a file',
  'GET /aanmelden/terug': 'leads on after signing in',
  'GET /aanmelden/terug/:dienst': 'leads on after signing in',
  'GET /bestanden/:naam': 'files of the pages',
  'GET /den-haag/terugkoppelen': 'leads to the desk',
  'GET /beheer/:deel/:id/:daad': 'leads to the page that the form stands on',
  'GET /beheer/webhooks/:id/stand': 'data for the script of a page on which a test is under way',
  'GET /antwoord/:token/stand': 'data for the script of a waiting page',
  'GET /handelingen/:id/stand': 'data for the script of a waiting page',
  'GET /volg/:token/levend': 'a stream',
  'GET /health/live': 'for whoever watches the process',
  'GET /health/ready': 'for whoever watches the process',
  'GET /levend': 'a stream',
  'GET /melden/aansluiten': 'the page before sending, as at /melden/controleren',
  'GET /partner/:handeling/:id': 'leads to the desk',
  'GET /vastlopers/:nummer/:handeling': 'leads to the form on the case',
  'GET /uitloggen': 'leads to the start page',
  'GET /vastlopers/:nummer/zaak/bestand': 'a file to take along',
  'GET /vastlopers/:nummer/logboek': 'a file to take along',
  'GET /werkvoorraad/samen': 'what came of acts on more cases, else leads to the list',
  'GET /werkvoorraad/zoeken': 'what a search found, else leads to the list',
  'GET /.well-known/security.txt': 'a file for who finds a leak',
};

/** A form that is sent empty, so that its page tells what is wrong: who sends it, where it stands, and which button sends it. */
export interface EmptyForm {
  readonly who: Kijker;
  readonly path: (state: EveryState) => string;
  readonly button: string;
  /** A value past what the form itself would send, for a form that stands filled: the name of the field, and what is sent with it. */
  readonly wrong?: readonly [name: string, value: string];
}

const act = (who: Kijker, name: CaseState, soort: string): EmptyForm => ({
  who,
  path: (state) => `/vastlopers/${state[name].nummer}?doe=${soort}`,
  button: `#doe-${soort.replaceAll('_', '-')} .button-row button`,
});
const acts = (who: Kijker, name: CaseState, ...soorten: readonly string[]): EmptyForm[] =>
  soorten.map((soort) => act(who, name, soort));

const BEHEER_FORMS: readonly (readonly [path: (beheer: EveryState['beheer']) => string, form: string])[] = [
  [() => '/beheer/organisaties', 'organisatie'],
  [() => '/beheer/uitnodigen', 'uitnodigen'],
  [({ persoon }) => `/beheer/mensen/${persoon}`, 'rol'],
  [({ lidmaatschap }) => `/beheer/lidmaatschappen/${lidmaatschap}`, 'vervangen'],
  [() => '/beheer/kalender', 'besluit'],
  [() => '/beheer/themas', 'thema'],
  [() => '/beheer/webhooks', 'webhook'],
  [({ webhook }) => `/beheer/webhooks/${webhook}`, 'opnieuw'],
];

/** Forms that stand filled, with what they do not take. */
const FILLED_FORMS: readonly Pick<EmptyForm, 'path' | 'button' | 'wrong'>[] = [
  {
    path: () => '/beheer/termijnen/nieuw',
    button: '#termijnen .button-row button',
    wrong: ['vraagWerkdagen', 'veel'],
  },
  {
    path: () => '/beheer/mailteksten/EHV-WZ',
    button: '#mailtekst .button-row button',
    wrong: ['groet', 'Met vriendelijke groet. '.repeat(20)],
  },
  { path: () => '/voorkeuren', button: '#voorkeuren .button-row button', wrong: ['ritme', 'nooit'] },
];

/** Every kind of form with what it says when nothing was filled in. */
export const EMPTY_FORMS: readonly EmptyForm[] = [
  ...['1', '2', '3', '4'].map((step): EmptyForm => ({
    who: 'indiener',
    path: () => `/melden/${step}`,
    button: '#melden .button-row button',
  })),
  ...acts('indiener', 'nieuw', 'aanvullen', 'intrekken', 'tekst_melden'),
  ...acts('indiener', 'nazorg', 'nazorg_beantwoorden', 'heropenen'),
  ...acts('bureau', 'nieuw', 'aannemen', 'doorverwijzen', 'terugkoppelen', 'overdragen', 'tekst_wissen'),
  ...acts(
    'team',
    'team',
    'opschalen',
    'gesprek_vastleggen',
    'partner_vragen',
    'meedenken_vragen',
    'aanhouden',
    'besluiten',
    'afsluiten',
    'verlengen',
  ),
  ...acts('rijk', 'denHaag', 'doorgeleiden', 'terugleggen'),
  ...acts('gemeente', 'partners', 'vraag_beantwoorden'),
  ...acts('gemeente', 'uitvoering', 'nakomen'),
  ...acts('welzijn', 'overdracht', 'overdracht_beantwoorden'),
  { who: 'gemeente', path: () => '/partner', button: '#gevraagd ~ ul details form .button-row button' },
  { who: 'gemeente', path: () => '/partner', button: '#beloofd ~ ul details form .button-row button' },
  { who: 'anderMinisterie', path: () => '/partner', button: '#overdrachten ~ ul details form .button-row button' },
  { who: 'rijk', path: () => '/den-haag', button: '#bericht button[type="submit"]' },
  { who: 'bureau', path: () => '/werkvoorraad', button: '#samen button[value="aannemen"]' },
  ...BEHEER_FORMS.map(([path, form]): EmptyForm => ({
    who: 'beheerder',
    path: ({ beheer }) => path(beheer),
    button: `#${form} .button-row button`,
  })),
  ...FILLED_FORMS.map((form): EmptyForm => ({ who: 'beheerder', ...form })),
  { who: 'bureau', path: () => '/exports', button: '#exports .button-row button' },
];
