// SPDX-License-Identifier: EUPL-1.2
import { woordenVan } from './woorden-van.js';

/**
 * First names common in the Netherlands, of every background, in small letters without accents. Own compact list: it helps to warn and is
 * never complete.
 */
export const VOORNAMEN = woordenVan(`
  aad adam adrie albert alex alexander alice alicia amber andre andrea angela anita anja ank anke anna anne annelies annemarie annie anouk
  anton arie arjan arnold arthur astrid bart bas bastiaan ben bernard bert bianca bob bram brenda brigitte carla carlijn carolien caroline
  cees charlotte chris christiaan christina cindy claudia coby colin cor corrie daan daniel danny david debby dennis diana dick dirk
  dominique edwin eefje eline elise ellen els elisabeth emma emiel eric erik ernst esmee esther eva evelien evert femke ferdinand fleur floor
  floris frank frans fred frederik frits gerard gerda gerrit gert gijs greet greetje guus hanneke hannah hans harm harry heleen helena
  hendrik hendrika henk henny herman hester hugo ilse inge ingrid iris isa ivo jaap jack jacob jacqueline jan janneke jannie jasper jeanette
  jeffrey jelle jennifer jeroen jesse jessica jet jip joep johan johanna johannes john joke jolanda joost joris jos judith julia jurgen
  karel karin kees kelly kevin kim klaas koen lars laura leo leon lieke lies lijsje linda lisa lisanne loes lotte louis luc lucas luuk
  maaike maarten machteld manon marc marcel margriet maria marianne marieke marijke marijn marit marjan marjolein mark marleen martijn martin
  mathijs maud maurits max melissa merel michael michelle michiel mieke milan milou mirjam monique nathalie nick nico nicole niels nienke
  nina noor olga oscar patricia patrick paul paula pauline peter petra philip piet pieter pim quinten rachel ralph ramon raymond rebecca
  reinier remco renate rene rianne richard rick rik rita rob robert robin roel roelof roland ron ronald roos rosa ruben rudolf ruud sabine
  sander sandra sanne sara saskia sebastiaan sem sharon sjaak sjoerd sonja stefan sterre stijn suzanne sven sylvia tamara tess teun theo thijs
  thomas tijn tim timo tineke tobias tom ton tonnie trudy truus valerie vera vincent wendy wessel wesley willem willemijn wilma wim wouter
  yvonne yvette
  abdel abdelkader abdellah abdelkarim abderrahim achraf adil aicha ali amal amina amine anas anouar ayoub aziz badr bilal brahim chaima
  dounia driss fadma faiza farid farida fatiha fatima fatna fouad habiba hafid hafida hakim hakima halima hamid hamza hanan hassan hicham
  houda houssam ibrahim ibtissam ikram ilham ilias imane ismail jamal jamila karima khadija khalid latifa layla leila loubna malika mariam
  meryem mimoun mimount mina mohamed mohammed moussa mounir mustapha naima najat najib nabil nora nordin omar otman rachid rachida rania redouan
  ridouan saida said salah salma samir samira sanae siham souad soufiane soukaina tarik yasmina yassin yassine younes youssef zahra zakaria
  zineb zohra
  ahmet asli ayhan aylin ayse aysel bahar baris berat beyza bulent burak busra can cansu cem cemal cigdem deniz derya ebru elif emine emir
  emre ercan erdem erkan esra eymen fadime fatih fatma ferhat furkan gul gulsen gulten guler hakan halil hamide hasan hatice havva hulya huseyin
  ibrahim ilknur ismet kaan kadir kemal kubra leyla mehmet melek meral merve mert metin mevlut murat mustafa nazli necati nermin nihat nur
  nuray nurten omer onur orhan osman ozan ozge ozgur ozlem pinar ramazan recep rukiye sabri sahin salih selcuk selim selin selma semra serap
  serdar serkan sevgi sevim seyma sibel sinan songul suleyman sultan tugba tuncay turgut ufuk ugur umit umut veli volkan yagmur yasar yasemin
  yasin yavuz yildiz yunus yusuf zehra zeki zeliha zeynep
  adrian agata agnieszka aleksandra alicja andrzej aneta beata boguslaw bogdan bozena dariusz dawid dorota elzbieta ewa ewelina grazyna
  grzegorz halina henryk iwona izabela jacek jadwiga jakub janusz jaroslaw jerzy joanna justyna kamil kamila karolina katarzyna kinga krystyna
  krzysztof lukasz maciej magdalena malgorzata marcin mariusz marek marta mateusz michal miroslaw monika natalia pawel piotr przemyslaw
  radoslaw rafal renata robert ryszard slawomir stanislaw sylwia szymon tadeusz tomasz urszula waldemar wieslaw wioletta witold wojciech zbigniew
  zofia zuzanna
  anil anjali arjun asha ashwin chander clyfton dewi djaienti ganesh glenn humphrey indra jerrel jetty kavita kishan lalita marvin mavis
  maikel meredith mohan naresh natasja orlando prem radj radjesh rajesh ramesh ricardo rishi romeo roshni ruthmila sandjai santosh sharda
  sherida shanti shirley sunil suresh sushila urmila usha vijay vishal winston
  ahmed ali arash behrouz fatemeh fatmata hoa hung ikenna jamila linh minh mohamud nasser sadia suleiman zahir
  marie louise annette bernadette christel danielle gerrie hilde jolien koos leonie lex marloes mees mia mila nora ans riet sien tessa toos wies
  abebe abdi abdullah abdulrahman adebayo aisha amadou amir andrei aweke ayaan bogdana chen chidi daria dmitri fadi farah farhan fatou
  gabriela giorgos hawa hodan hossein ioana ion ivan kofi kwame li mahmoud maryam mihai mohammad muhammad nadia nasrin natalya noura oksana
  olena omid osama reza samuel selam semhar sergej sofia svetlana tesfay tigist wei xiomara yohannes yusra zainab ayan
  kiran kenji hussein karim rahma rania ruqaya saad tariq yara zaid nour giovanni luca marco miguel jose juan carlos pedro ana elena valentina
`);

/** First names that are also a plain word, place or sign, so alone they say too little. */
export const VOORNAMEN_DUBBEL = woordenVan(`
  adam aad bas ben bob can chen cor daan deniz ernst els floor frank ganesh guus inge ion isa jan jet jip joke kim leo li lies luc lucas mark max
  mina melek merel milan nick noor nur orlando paul paula peter piet pim prem rik rita robin roel ron roos rosa sem sophia sterre sultan tess
  tim tom ton umut valentina veli vera wei wim victoria anna maria pieter willem thomas martin johannes frans hendrik bernard alexander david
  emma gijs hugo iris florence jacob elisabeth wilhelmina titus said ana marco luca sofia winston amber angela charlotte said wil
`);

/** Family names common in the Netherlands, in small letters without accents and without prefix. */
export const ACHTERNAMEN = woordenVan(`
  jong jansen janssen vries berg dijk bakker visser smit meijer meyer boer mulder groot bos vos peters hendriks leeuwen dekker brouwer wit
  dijkstra smits graaf meer kok jacobs haan vermeulen heuvel veen broek bruijn bruin heijden schouten beek willems vliet hoek koster prins
  huisman postma kuipers wal verhoeven hoekstra schipper peeters kramer bosch kuijpers koning scholten post mol wijk martens berkel kuiper
  timmermans groen gerritsen sanders blom hermans molenaar veenstra evers hofman bijl claassen driessen aarts maas pol gerrits dam bergh
  jonker zanden schreuder verbeek dongen wouters velde hoeven joosten kroon pietersen jonge ridder linden verhagen roos horst poel
  adriaansen klaassen vlies ven laar mierlo eijk gils hurk kemenade donkers swinkels snoeren coolen dortmans
  yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan simsek polat
  korkmaz cakir erdogan aksoy bulut tekin gunes turan ozcan karaca yavuz aktas sari tas
  amrani idrissi bouzid bouazza bouali bakkali alaoui ouali yaacoubi khattabi mansouri hamdaoui aissati fassi haddad boukhari boujettif
  benali chakir tahiri ziani saidi mrabet azzouzi ouaali haddaoui kaddouri messaoudi morabit akrouh aarab bensaid
  nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski kaminska lewandowski lewandowska zielinski zielinska szymanski
  szymanska wozniak dabrowski dabrowska kozlowski kozlowska jankowski jankowska mazur krawczyk kwiatkowski piotrowski grabowski grabowska
  pawlak michalski wieczorek nowicki adamczyk dudek zajac
  ramdin ramlal ramsaran mahabir jagroep bhagwandin sewnarain soekhai sital kalpoe narain baldew oemrawsingh panday biharie mangal ramautar
  pinas kenswil hasselbaink seedorf emanuelson rijkaard vyent tjin amstelveen-pinas dompig biervliet
  abdi ali ahmed hassan mohamed hussein nguyen tran chen wang singh kumar khan diallo mensah owusu silva santos pereira lopez garcia tesfay
  popescu ionescu ivanov ivanova petrov petrova kovalenko shevchenko tesfamariam
`);

/** Family names that are also a plain word; they count with a capital only. */
export const ACHTERNAMEN_DUBBEL = woordenVan(`
  jong bakker visser smit boer groot bos vos wit graaf meer kok haan broek bruin hoek koster prins schipper koning post mol wijk kuiper groen
  dam jonge ridder linden roos horst poel maas kroon dekker brouwer berg dijk beek wal vliet molenaar kramer ven laar sari tas kara kurt
`);
