// SPDX-License-Identifier: EUPL-1.2
import { woordenVan } from './woorden-van.js';

/** Words that may stand with a capital where a name could, but are a place, an organisation, a law, a month or the start of a sentence. */
const GEEN_NAAM = woordenVan(`
  de het een dit dat die deze er ook als maar want dus toch nu dan daarna daarom hier daar wat wie waar hoe waarom wanneer welke wij we u uw ik
  hij zij ze je jullie men niemand iedereen alle alleen elke iedere geen niet wel nog al zo bij voor van met op aan in uit over onder na tot
  tussen tegen door om omdat zonder volgens sinds tijdens binnen buiten naast per via heeft hebben is zijn was waren wordt worden kan kunnen
  mag mogen moet moeten wil willen zal zullen gaat gaan komt staat vraagt zegt ziet krijgt doet laat vindt
  januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag
  zondag jan feb mrt apr jun jul aug sep sept okt nov dec kerst pasen pinksteren ramadan suikerfeest offerfeest koningsdag
  noord zuid oost west centrum noordoost noordwest zuidoost zuidwest nederland europa rijk eu centraal
  amsterdam rotterdam utrecht eindhoven tilburg groningen almere breda nijmegen enschede haarlem arnhem zaanstad zaandam amersfoort apeldoorn
  zwolle leiden maastricht dordrecht ede alphen westland alkmaar emmen delft venlo deventer heerlen roosendaal schiedam vlaardingen lelystad
  nieuwegein leeuwarden helmond oss hilversum purmerend haag bosch brabant limburg gelderland zeeland friesland drenthe overijssel flevoland
  woensel overvecht nieuwland westwijk ring limbeek tivoli doornakkers gennep stratum strijp gestel tongelre vught veldhoven best son geldrop
  turkije marokko polen suriname syrie oekraine eritrea somalie afghanistan duitsland belgie spanje
  gemeente provincie rijksoverheid ministerie raad college wethouder burgemeester alliantie alliantieraad doorbraak doorbraakteam
  doorbraakoverleg programmabureau programma rijksvertegenwoordiger corporatie woningcorporatie woonbedrijf wooninc school scholen politie ggd ggz
  uwv svb cak duo coa ind kvk belastingdienst bzk szw vws ocw jenv vro wmo avg woo awb wams politiewet participatiewet jeugdwet omgevingswet
  wet besluit regeling verordening artikel lid damocles bibob lijst bijlage tabel figuur optie plan variant fase team wijk wijkteam buurt
  buurthuis buurtkamer stichting vereniging welzijn zorg jeugdzorg jeugd onderwijs werk inkomen wonen veiligheid loket sociaal sociale
  voorzitter directeur bestuurder secretaris projectleider trekker manager coordinator adviseur docent leraar wijkagent agent officier rechter
  notaris huisarts arts verpleegkundige psycholoog maatwerkloket mavo havo vwo vmbo mbo hbo basisschool lyceum voorzieningenrechter
  bewoners inwoners huurders ouders jongeren leerlingen partners partijen kinderen mensen vrijwilligers
`);

const STRAATNAAM =
  /(?:straat|laan|weg|plein|hof|kade|singel|dreef|pad|park|gracht|dijk|markt|steeg|baan|burg|brug|haven|kwartier|veld|buurt|wijk|dorp|stad|ziekenhuis|school|college|huis|flat|toren|wet|fonds|akkoord|plan|team|loket|bureau|raad)$/i;
const NAAM_VAN_INSTELLING =
  /^ ?(?:-|school|basisschool|college|lyceum|stichting|ziekenhuis|fonds|huis|universiteit|instituut|straat|laan|plein|park|flat|gebouw|kerk|moskee|centrum|toren|kazerne|academie|mavo|zorg|zorggroep|methode|fonds|bus|bank|b\.?v\.?(?![a-z])|n\.?v\.?(?![a-z]))/i;
const INSTELLING_ERVOOR =
  /(?:sint|st\.|prins|prinses|koning|koningin|stichting|school|basisschool|college|ziekenhuis|moskee|kerk|vereniging|winkel|firma|fa\.|bakkerij|garage|de|het|wet|methode|heilige|buurthuis|speeltuin|zorggroep) $/i;

/** Can this word with a capital be the last part of a person's name? Places, streets, organisations and first words of a sentence cannot. */
export function kanNaamZijn(woord: string): boolean {
  return !GEEN_NAAM.has(woord.toLowerCase().replace(/'s$/, '')) && !STRAATNAAM.test(woord.replace(/'s$/, ''));
}

/** Is the name in this place part of the name of a school, a hospital, a street or a firm ("het Titus Brandsma College")? */
export function isNaamVanInstelling(tekst: string, van: number, tot: number): boolean {
  return NAAM_VAN_INSTELLING.test(tekst.slice(tot, tot + 20)) || INSTELLING_ERVOOR.test(tekst.slice(Math.max(0, van - 14), van));
}
