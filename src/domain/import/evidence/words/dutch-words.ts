/** Words of Dutch headers. */
import type { Vocabulary } from './concepts.ts';

export const DUTCH: Vocabulary = {
  'work-on': 'aan_werken werken_aan',
  workplace: 'werkplek werkplaats',
  light: `
    de het een en of van voor in op aan bij met te ten ter om uit naar over door als je jij jou jouw u uw ik
    mijn me mij wij we ons onze hun zijn is ben bent was waren wordt worden heb hebt heeft hebben kan kun
    kunt kunnen zou zouden wil wilt willen zal moet mag graag gelieve vul invullen vul_hier geef opgeven
    aangeven noem kies selecteer vermeld welk welke wat wie huidig huidige momenteel op_dit_moment nu hoofd
    belangrijkste beste persoonlijk persoonlijke officiele optioneel verplicht indien van_toepassing dat die
    dit deze er zich zelf kort korte enkele woorden bereid meer alle alles iets eigen jullie hoe_heet heet
    heten details gegevens_ beschikbaar_voor ook volledig_ per wij_je gebruikt gebruik begeleiden tegelijk
    tegelijkertijd per_ronde besteden vrijmaken genoeg`,
  email: '*mailadres e_mail* mail emailadres mailadres e_mailadres',
  address: 'adres',
  contact: 'contact contactgegevens contacteren',
  reach: 'bereiken bereikbaar',
  name: 'naam namen volledige_naam voor_en_achternaam',
  full: 'volledige volledig hele',
  first: 'voornaam voornamen roepnaam',
  last: 'achternaam familienaam achternamen',
  middle: 'tussenvoegsel* meisjesnaam voorletters initialen aanhef',
  call: 'bijnaam genoemd_worden aangesproken',
  secondary: 'alternatie* tweede ander* extra secundair*',
  confirm: 'bevestig* herhaal',
  owner: `
    deelnemer* deelneemster medewerker* werknemer* kandidaat* lid leden vrijwilliger* sollicitant aanvrager
    personeels personeel persoon inschrijver`,
  student: 'student studente leerling leraar docent_ leerkracht',
  learner: 'student* leerling* mensen personen jongeren studenten',
  person: 'iemand persoon personen collega*',
  id: 'nummer id code nr kenmerk',
  reference: `
    personeelsnummer studentnummer lidnummer medewerkersnummer stamnummer referentie registratienummer_`,
  organisation: `
    organisatie* bedrijf* bedrijfs werkgever* instelling* onderneming firma instantie vereniging stichting
    instituut affiliatie organisatienaam bedrijfsnaam naam_van_je_organisatie`,
  school: 'school universiteit hogeschool',
  department: `
    afdeling* directie divisie team faculteit eenheid sectie dienst onderdeel kostenplaats
    organisatie_eenheid organisatieonderdeel businessunit`,
  manager: `
    leidinggevende* manager* supervisor* chef baas teamleider direct_leidinggevende rapporteert_aan
    lijnmanager afdelingshoofd leidinggevenden`,
  job: `
    functie functietitel beroep baan functienaam functiebenaming functie_titel positie werkfunctie
    functieomschrijving_ vak functieomschrijving beroepsgroep rol_in_de_organisatie huidige_rol
    huidige_functie werk_je_als wat_doe_je baantitel`,
  title: 'titel',
  role: 'rol rollen',
  level: 'niveau* schaal trede functieniveau rang functieschaal klasse functiegroep',
  seniority: `
    senioriteit carriere* loopbaan* hierarchisch leidinggevend_ functieniveau carrierefase loopbaanfase`,
  years: 'jaar jaren aantal_jaar aantal_jaren',
  howlong: 'hoe_lang hoelang sinds_wanneer duur',
  tenure: 'dienstjaren dienstverband_duur',
  experience: 'ervaring* werkervaring',
  work: 'werk werkt werken werkzaam zakelijk* professionele professioneel werk_ beroeps',
  worked: 'gewerkt',
  sector: 'sector sectoren branche bedrijfstak industrie',
  field: 'vakgebied* werkveld werkgebied werkterrein',
  country: 'land',
  countries: 'landen',
  region: 'regio provincie gewest',
  city: 'stad woonplaats plaats gemeente dorp standplaats',
  location: 'locatie vestiging werklocatie',
  where: 'waar',
  live: 'woont woon wonen verblijf gevestigd woonachtig',
  timezone: 'tijdzone',
  language: 'taal moedertaal',
  languages: 'talen',
  speak: 'spreek spreekt gesproken spreken beheers* beheerst',
  fluent: 'vloeiend goed',
  available: 'beschikbaar* beschikbaarheid tijdslot* tijdstip* momenten',
  when: 'wanneer op_welke_momenten op_welke_dagen',
  time: 'tijd tijden moment uur_ ochtend middag avond dagdeel dagdelen',
  day: 'dag dagen maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag* zondag*',
  meet: 'ontmoet* afspreken afspraak afspraken gesprek* bijeenkomst* communicatie communiceren',
  how: 'hoe op_welke_manier',
  channel: `
    kanaal kanalen manier methode wijze communicatiemiddel communicatiekanaal vorm_van_contact
    communicatievorm contactvorm platform contactvoorkeur ontmoetingsvorm overlegvorm`,
  'in-person': 'fysiek persoonlijk_ontmoeten face_to_face hybride op_locatie live in_persoon',
  online: 'online virtueel digitaal videobellen',
  howmany: 'hoeveel aantal',
  number: 'nummer getal',
  max: 'maximum* maximaal max maximale',
  capacity: 'capaciteit plekken plaatsen',
  mentee: 'mentee mentees mentee_s pupil pupillen',
  mentor: 'mentor mentors mentoren mentrix',
  mentoring: 'mentoring mentorschap mentorprogramma begeleiding mentoraat mentortraject',
  expertise: `
    expertise* deskundigheid specialisme* specialisatie* sterke_punten kennis expert expertisegebieden
    specialisaties specialismen vakkennis goed_in kennisgebieden sterk_in`,
  skill: 'vaardigheden vaardigheid competentie* skills',
  topic: 'onderwerp* thema*',
  area: 'gebied gebieden vlak aspecten waarmee waarbij waarin waar_mee',
  help: 'help* hulp ondersteun* advies adviseren',
  offer: `
    bieden bied aanbieden delen bijdragen overbrengen kun_je_bieden inbrengen meegeven te_bieden
    kan_ik_bieden heb_je_te_bieden`,
  'can-help': `
    kun_je_helpen kunt_u_helpen kan_ik_helpen kan_helpen kunnen_helpen kun_je_anderen_helpen
    kun_je_ondersteunen kan_ik_ondersteunen kun_je_begeleiden_bij kun_je_mentoren kunt_u_ondersteunen
    kunt_u_bieden kun_je_mentor_zijn wil_je_begeleiden kun_je_iemand_begeleiden kunt_u_begeleiden
    kun_je_begeleiden iemand_begeleiden kun_je_mentees_begeleiden`,
  want: 'wens* verwacht* zoek zoekt nodig hoop* behoefte* zou_je_willen zou_je_graag wil_je zoeken',
  interest: 'interesse* geinteresseerd',
  goal: 'doel doelen doelstelling* bereiken_ leerdoel* ambitie* prioriteiten leervragen leervraag',
  develop: 'ontwikkel* verbeter* groeien groei ontwikkelpunten',
  learn: 'leren leer',
  gain: 'halen opdoen winnen',
  challenge: 'uitdaging* moeilijkheden knelpunten obstakel* probleem problemen',
  background: 'achtergrond loopbaan_ profiel werkverleden',
  'about-you': `
    over_jezelf over_uzelf over_mij over_jou over_u stel_jezelf_voor bio biografie introductie korte_bio
    jezelf_voor voorstellen wie_ben_je wie_bent_u iets_over_jezelf korte_introductie vertel_over_jezelf
    introduceer_jezelf wie_ben_jij over_de_mentor persoonlijke_introductie`,
  describe: 'beschrijf* beschrijving omschrijf* vertel omschrijving vertel_ons',
  why: 'waarom wat_motiveert',
  motivation: 'motivatie* motiveert beweegreden* drijfveer drijfveren motivatiebrief',
  reason: 'reden redenen',
  join: `
    deelname deelnemen meedoen aanmelden aanmelding inschrijven inschrijving meld aansluiten neem_je_deel
    doe_je_mee aanmelden_als deelnemen_als meld_je_je_aan`,
  apply: 'solliciteren sollicitatie',
  be: 'worden zijn_ ik_ben_een ik_wil ik_ben ik_meld_me_aan_als deelnemen_als',
  both: 'beide allebei',
  programme: 'programma project traject',
  hours: 'uur uren',
  month: 'maand maandelijks* maanden',
  week: 'week wekelijks* weken dagelijks* per_dag per_jaar jaarlijks* semester kwartaal',
  often: 'hoe_vaak frequentie',
  format: 'vorm vormen mentorvorm format',
  type: 'type soort',
  group: 'groep groepen groepsmentoring peer panel',
  'one-to-one': 'individueel een_op_een 1_op_1 1_1 individuele',
  match: 'gekoppeld koppelen match gematcht matching koppeling',
  avoid: `
    vermijden niet_gekoppeld niet_koppelen uitsluiten belangenconflict* belangenverstrengeling niet_gematcht
    niet_gekoppeld_worden`,
  not: 'niet geen zonder nooit niemand',
  prefer: 'voorkeur* liever verkies gewenste_mentor',
  consent: 'toestemming* instemm*',
  agree: 'akkoord ga_akkoord stem accepteer mee_eens',
  data: 'gegevens persoonsgegevens data informatie',
  privacy: 'privacy* avg privacyverklaring gegevensbescherming',
  process: 'verwerk* opslag opgeslagen gebruik_van bewaren verwerking delen_van',
  notice: 'verklaring beleid',
  version: 'versie',
  date: 'datum',
  submit: 'ingediend inzending verzonden indienen ingevuld ontvangen aanmeld inschrijf aangemaakt',
  complete: 'voltooi* afgerond einde eindtijd',
  start: 'begin* start*',
  timestamp: `
    tijdstempel tijd_van_voltooien tijd_van_voltooiing ingevuld_op ingediend_op verzonden_op datum_en_tijd
    aanmelddatum inschrijfdatum registratiedatum datum_van_inzending datum_aanmelding datum_ingediend
    aanmaakdatum datum_van_aanmelding`,
  'other-person': `
    nood* ouder ouders moeder vader partner* voogd referent* referentie* assistent* secretaresse
    contactpersoon* begeleider* docent* schoolleider rector decaan directeur kind kinderen vriend*
    hoogleraar coordinator* huisarts klant* hr trainer* verzorger*`,
  phone: '*telefoon telefoon* mobiel* gsm tel fax mobiele_nummer telefoonnummer',
  link: 'link website profiel_link linkedinprofiel webpagina',
  gender: 'geslacht gender voornaamwoord* man vrouw seksue* aanhef',
  age: 'leeftijd',
  birth: 'geboorte* geboren verjaardag',
  origin: 'nationaliteit herkomst afkomst paspoort burgerschap bsn',
  sensitive: `
    beperking* handicap religie* geloof gezondheid allergi* dieet* salaris inkomen toegankelijk* etni* iban
    bank* burgerlijke_staat ras politiek* rijksregister*`,
  hobby: 'hobby* vrije_tijd sport* vrijetijd*',
  study: `
    studie* opleiding* diploma* studeer* studeert afstuder* afgestudeerd onderwijs* cursus* cijfer
    studiejaar certifica* gevolgde richting schoolklas`,
  hear: 'gehoord gevonden kennisgemaakt terechtgekomen hoor',
  comment: 'opmerking* vragen suggestie* overig* toelichting aanvullend* kwijt reacties',
  file: 'cv upload* foto* bijlage* bestand* beeldmateriaal',
  approve: 'goedkeur* goedgekeurd handtekening op_de_hoogte ondertekening',
  rate: 'beoordeel* schaal hoe_tevreden hoe_belangrijk score waardeer*',
  past: 'eerder* vorig* voorgaand* vroeger al voormalig* gehad geweest laatste',
  ideal: 'ideale droom* toekomst* volgende gewenst* zou_willen_werken eigenschappen streef*',
  postal: 'straat* postcode huisnummer woonadres postadres adresgegevens factuuradres thuisadres',
  programming: 'programmeer* software technologie* computer* gereedschap',
  size: 'grootte omvang aantal_medewerkers aantal_werknemers omzet maat shirt*',
  status: 'status voltijd deeltijd contract dienstverband ingetrokken intrekking',
  newsletter: 'nieuwsbrief* ontvang* stuur sturen melding* herinnering* updates',
  code: 'voorwaarden gedragscode regels reglement',
  'yes-no': `
    ^heb ^heeft ^hebt ^ben ^bent ^wil ^wilt ^kun ^kunt ^kan ^ga ^gaat ^is ^zou ^werk ^werkt ^spreek ^spreekt
    ^geef ^stem ^mogen ^mag ^bestaat ja_nee zo_ja indien_ja`,
};
