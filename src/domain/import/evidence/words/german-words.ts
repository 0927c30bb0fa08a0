/** Words of German headers. */
import type { Vocabulary } from './concepts.ts';

export const GERMAN: Vocabulary = {
  workplace: 'arbeitsplatz arbeitsort',
  light: `
    der die das den dem des ein eine einen einem einer eines und oder zu zum zur in im an am auf bei beim
    mit von vom fur als aus nach um uber durch sie ihr ihre ihren ihrem ihrer ihres du dein deine deinen
    deinem deiner dich dir euch ich mein meine meinen meiner mich mir wir uns unser bitte angeben angabe
    angaben eingeben geben gib nennen nennen_sie nenne wahlen auswahlen auswahl ist sind bist bin sein war
    waren werden wird wirst haben hast hat habe hatten kann konnen kannst konnten konntest mochten mochte
    wurden wurdest wurde soll sollen will wollen es sich selbst derzeit derzeitige derzeitiger derzeitigen
    aktuell aktuelle aktueller aktuellen aktuelles momentan momentane gegenwartige heutige jetzige jetziger
    haupt hauptsachlich beste besten am_besten welche welcher welches welchen welchem wer wen optional
    pflichtfeld falls dass auch bereit gerne gern kurz kurze kurzen stichworten details wie_lautet lautet
    offizielle so unter dienstlich vollstandiger_angabe man noch alle alles etwas mal pro je eigene eigenen
    personliche personlichen bevorzugt_genutzte erreichbar tatig tatigen gerade hier gib_bitte bzw hochstens
    genau fullname direkt direkte direkter direkten gesamt gesamte insgesamt dienstliche bevorzugte_kontakt
    zweck betreuen begleiten gleichzeitig maximal_moglich pro_runde paar worte zu_dir gute guten investieren
    aufbringen aufwenden zustandige zustandiger`,
  email: `
    *mail mailadresse emailadresse mailaddy mail_adresse elektronische_adresse elektronische_postadresse`,
  address: 'adresse adress anschrift_elektronisch',
  contact: 'kontakt kontaktadresse kontaktieren',
  reach: 'erreichen erreichst',
  name: `
    namen bezeichnung vor_und_nachname vor_nachname vor_und_zuname vor_und_familienname wie_heissen
    wie_heisst`,
  'name-or-last': 'name',
  full: 'vollstandig* voll kompletter ganzer',
  first: 'vorname vornamen rufname',
  last: 'nachname nachnamen familienname zuname familiennamen',
  middle: 'geburtsname madchenname zweitname titel_vor anrede',
  call: 'spitzname wunschname genannt_werden angesprochen_werden',
  secondary: 'alternativ* zweite* weitere* andere* zusatzlich* ersatz*',
  confirm: 'bestatigen bestatigung wiederholen',
  owner: `
    teilnehmer teilnehmerin teilnehmers teilnehmende* teilnehmend* mitarbeiter mitarbeiterin mitarbeitende*
    mitarbeiterinnen bewerber bewerberin bewerbende personal beschaftigte* beschaeftigte mitglied mitglieds
    mitgliedern angestellte* person personen_ freiwillige*`,
  student: 'student studentin studierende* schuler schulerin lehrer lehrerin lehrkraft lehrperson matrikel',
  learner: `
    studierende* studenten studentinnen schuler schulerinnen schulern personen menschen lernende*
    jugendliche* auszubildende* azubis nachwuchskrafte schuler*innen leute teilnehmende jugendliche`,
  person: 'jemand jemanden personen person bestimmte_person kolleg* wunschperson wunschmentor wunschmentorin',
  id: 'nummer id kennung kennnummer nr kurzel',
  reference: `
    matrikelnummer personalnummer mitarbeiternummer mitgliedsnummer stammnummer personal_nr kennziffer`,
  organisation: `
    organisation* unternehmen* firma firmen arbeitgeber arbeitgeberin arbeitgebers institution* betrieb
    einrichtung* behorde arbeitsstatte arbeitsstelle dienststelle gesellschaft dienstgeber
    arbeitsort_unternehmen zugehorigkeit verein institut konzern kanzlei rechtstrager trager
    unternehmensname hochschulname verband stiftung`,
  school: 'schule hochschule universitat uni fachhochschule schul',
  department: `
    abteilung* bereich fachbereich fakultat team institut_abteilung referat dezernat geschaftsbereich
    organisationseinheit einheit funktionsbereich kostenstelle fachabteilung sachgebiet ressort
    abteilungsname`,
  manager: `
    vorgesetzte* fuhrungskraft_ direkte_fuhrungskraft ihre_fuhrungskraft deine_fuhrungskraft chef chefin
    teamleiter teamleitung_name linienvorgesetzte* disziplinarische* vorgesetztem fuhrungskraft
    direkte_vorgesetzte direkter_vorgesetzter teamleitung abteilungsleiter abteilungsleiterin
    fachvorgesetzte* linienmanager* vorgesetzen berichtet_an berichtslinie vorgesetztenname gruppenleiter`,
  job: `
    beruf beruflich_position position stelle stellenbezeichnung berufsbezeichnung jobtitel job_titel
    funktion tatigkeit tatigkeitsbezeichnung beruflich job berufliche_tatigkeit berufliche_position
    berufliche_funktion funktionsbezeichnung positionsbezeichnung dienstbezeichnung amtsbezeichnung
    aktuelle_position berufstitel jobbezeichnung beschaftigung arbeitsposition berufsgruppe stellentitel
    rolle_im_unternehmen berufliche_rolle aktuelle_rolle aktuelle_tatigkeit position_im_unternehmen
    titel_der_position was_machen_sie_beruflich was_machst_du_beruflich arbeit_als`,
  title: 'titel',
  role: 'rolle rollen',
  level: `
    stufe level ebene besoldungsgruppe entgeltgruppe gehaltsstufe hierarchieebene hierarchiestufe rang
    gehaltsgruppe klasse laufbahngruppe karrierelevel erfahrungsstufe tarifgruppe jobstufe`,
  seniority: `
    karrierestufe karriere karrierelevel karrierephase hierarchie fuhrung berufsphase hierarchieebene
    hierarchiestufe senioritat fuhrungsebene berufsstufe`,
  years: 'jahre jahren jahr anzahl_der_jahre anzahl_jahre jahrige berufsjahre arbeitsjahre',
  howlong: 'wie_lange seit_wann dauer',
  tenure: 'betriebszugehorigkeit dienstjahre dienstalter',
  experience: 'erfahrung* berufserfahrung',
  work: `
    berufs beruflich* arbeit arbeits arbeiten arbeitest dienst dienstlich* geschaft geschaftlich*
    beschaftigt firmen_ dienstliche dienstlichen arbeiten_sie praxis`,
  worked: 'gearbeitet berufstatig',
  sector: `
    branche branchen sektor wirtschaftszweig wirtschaftsbereich industrie industriezweig gewerbe
    wirtschaftssektor`,
  field: `
    berufsfeld arbeitsgebiet tatigkeitsfeld fachgebiet arbeitsbereich tatigkeitsbereich arbeitsfeld
    fachrichtung`,
  country: 'land wohnsitzland aufenthaltsland arbeitsland wohnland staat',
  countries: 'landern lander',
  region: 'region bundesland kanton landkreis gebiet provinz',
  city: 'stadt ort wohnort wohnsitz gemeinde dienstort',
  location: 'standort burostandort',
  where: 'wo woher',
  live: 'wohnen wohnst leben lebst wohnhaft ansassig',
  timezone: 'zeitzone',
  language: 'sprache muttersprache erstsprache',
  languages: 'sprachen sprachkenntnisse fremdsprachen sprach',
  speak: 'sprechen sprichst gesprochene gesprochen beherrschen beherrschst verstandigen',
  fluent: 'fliessend fliessende verhandlungssicher gut',
  available: `
    verfugbar* zeitfenster termine terminwunsch* erreichbarkeit zeiten_ verfugbare zeitliche freie_zeiten`,
  when: 'wann zu_welchen_zeiten um_wie_viel_uhr',
  time: `
    zeit zeiten uhrzeit* tageszeit* zeitpunkt passen zeitraum morgens abends vormittags nachmittags
    vormittag nachmittag abend`,
  day: 'tag tage tagen wochentag* montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag*',
  meet: 'treffen termin austausch gesprache gesprach austauschen kommunikation kommunizieren sitzungen',
  how: 'wie',
  channel: `
    kanal kanale kommunikationsweg* kommunikationskanal* medium kontaktweg* art_der_treffen
    kommunikationsart form_der_treffen format_der_treffen kommunikationsmittel besprechungsart
    austauschformat treffpunkt kommunikationsform kommunikationswege plattform kontaktart`,
  'in-person': 'prasenz personlich vor_ort hybrid personliches_treffen in_prasenz',
  online: 'online virtuell video digital',
  howmany: 'wie_viele wieviele anzahl zahl anzahl_der wie_vielen',
  max: 'maximal* max hochstzahl hochstens maximum',
  number: 'nummer zahl',
  capacity: 'kapazitat* platze plaetze',
  mentee: 'mentee mentees mentis mentee_s menteen mentorierte*',
  mentor: 'mentor mentors mentoren mentorin mentorinnen mentor_in',
  mentoring: 'mentoring mentorings mentorat mentoringprogramm mentorenprogramm tandem',
  expertise: `
    expertise fachkenntnisse fachwissen kompetenzen spezialgebiet* schwerpunkt* expertisen starken
    kompetenz* wissen know_how spezialisierung themenschwerpunkte expertengebiet* kernkompetenzen
    fachbereiche erfahrungsbereiche wissensgebiete beratungsthemen schwerpunktthemen spezialisierungen
    fachliche_schwerpunkte gut_auskennen auskennen besonders_gut`,
  skill: 'fahigkeiten kenntnisse skills fertigkeiten',
  topic: 'thema themen themenfeld* themenbereich* fragestellung* fragen',
  area: 'gebiete bereiche bereichen gebiet worin',
  help: 'helfen hilfe unterstutz* hilfst beraten weiterhelfen begleiten',
  offer: `
    anbieten bieten weitergeben biete bietest einbringen vermitteln beitragen mitbringen teilen
    kann_ich_bieten mitgeben weitergeben_mochten weitergeben_konnen beitrag`,
  'can-help': `
    kann_ich_helfen konnen_sie_helfen kannst_du_helfen konnen_sie_unterstutzen kannst_du_unterstutzen
    kann_ich_unterstutzen kannst_du_mentoring_anbieten kannst_du_anbieten konnen_sie_anbieten
    mochtest_du_mentoren kann_ich_unterstutzung beraten_kann beraten_konnen helfen_kann unterstutzen_kann
    weitergeben_kann anbieten_kann helfen_konnen unterstutzen_konnen beraten_konnte kann_ich_beraten`,
  want: `
    wunsche wunschen wunschst erwarten erwartest erwartung* suchen suchst brauchen brauchst benotigen
    erhoffen erhoffst hoffen mochten_sie mochtest mochtest_du mochte_ich wunsch wunscht wurden_sie_sich
    wollen_sie willst erhoffst_du_dir erhoffen_sie_sich erwarte wunsche_an bedarf bedurfnisse brauche suche`,
  interest: 'interesse* interessieren interessiert interessengebiet*',
  goal: `
    ziel ziele zielsetzung* zielen erreichen lernziel* entwicklungsziel* berufsziele karriereziel* anliegen
    lernziele themenwunsche entwicklungsthemen ziele_fur vorhaben`,
  develop: `
    entwickeln entwicklung* weiterentwickeln weiterentwicklung verbessern entwicklungsfelder
    entwicklungsbereiche entwicklungsbedarf weiterentwickelt`,
  learn: 'lernen lernfeld* lernwunsche erlernen',
  gain: 'mitnehmen gewinnen profitieren nutzen_ziehen',
  challenge: 'herausforderung* schwierigkeit* problem* hurden hindernisse',
  background: 'werdegang hintergrund laufbahn berufsweg profil kurzprofil berufshintergrund',
  'about-you': `
    uber_sich uber_dich uber_mich uber_ihre_person zu_ihrer_person zu_deiner_person kurzvorstellung
    stellen_sie_sich stell_dich vorstellung kurzbiografie kurzbiographie biografie biographie steckbrief
    uber_sie kurzvita vita zur_person selbstbeschreibung beschreiben_sie_sich beschreibe_dich
    erzahlen_sie_von_sich erzahl_von_dir uber_dich_selbst ein_paar_worte_zu_dir worte_zu_ihrer_person
    personliche_vorstellung kurze_vorstellung`,
  describe: 'beschreib* beschreibung erzahl* schildern',
  why: 'warum weshalb wieso was_motiviert aus_welchem_grund',
  motivation: 'motivation* motiviert beweggrunde motivationsschreiben',
  reason: 'grund grunde',
  join: `
    teilnehmen teilnahme mitmachen anmelden anmeldung beteiligen teilnimmst teilnehmen_mochten engagieren
    bewerben dabei mochten_sie_werden anmelden_als teilnahme_als teilnehmen_als dabei_sein mitwirken`,
  apply: 'bewerben bewerbung bewirbst bewerbe',
  be: 'werden sein ich_bin ich_mochte ich_mochte_teilnehmen_als werde',
  both: 'beides beide',
  programme: 'programm programms projekt projekts',
  hours: 'stunden stunde zeitaufwand_stunden',
  month: 'monat monatlich* monats',
  week: 'woche wochentlich* wochen taglich semester quartal',
  often: 'wie_oft haufigkeit wie_haufig regelmassigkeit',
  format: 'format formate mentoringformat mentoringform form formen',
  type: 'art typ',
  group: 'gruppe gruppen gruppenmentoring peer kleingruppe panel gremium',
  'one-to-one': 'einzel einzelmentoring eins_zu_eins one_to_one 1_1 1_zu_1 eins_eins',
  match: 'gematcht matching match zusammengebracht zugeordnet zugeteilt gepaart',
  avoid: `
    nicht_gematcht nicht_zugeordnet nicht_zusammen vermeiden ausschliessen ausschluss nicht_zugeteilt
    interessenkonflikt* nicht_als_mentor befangen*`,
  not: 'nicht kein keine keinen ohne nie',
  prefer: 'bevorzugt* wunsch* praferenz* lieber bevorzugen praferieren lieblings* wunschmentor',
  consent: `
    einwilligung* einverstanden einverstandnis* einwillig* zustimmung* willige willige_ein ein
    einverstandniserklarung`,
  agree: 'stimme zustimm* akzeptier* erklare_mich zustimme bestatige',
  data: 'daten personenbezogen* datenverarbeitung angaben informationen',
  privacy: 'datenschutz* datenschutzerklarung datenschutzhinweis* datenschutzbestimmungen',
  process: 'verarbeit* speicher* gespeichert verarbeitet weitergabe nutzung verwendung',
  notice: 'hinweis* erklarung',
  version: 'version fassung',
  date: 'datum tag_der',
  submit: `
    eingereicht abgesendet eingang eingegangen abgabe ubermittelt einsendedatum erstellt eingangsdatum
    anmeldedatum gesendet absendedatum`,
  complete: 'fertigstellung* abschluss ende beendet endzeit abschlusszeit',
  start: 'start* beginn anfang',
  timestamp: `
    zeitstempel fertigstellungszeit endzeitpunkt ausgefullt_am eingereicht_am abgesendet_am erstellt_am
    registrierungsdatum anmeldezeitpunkt absendezeit datum_der_anmeldung eingangsdatum anmeldedatum
    datum_der_einreichung bewerbungsdatum erstellungsdatum`,
  'other-person': `
    notfall* eltern* mutter vater ehepartner* partner* erziehungsberechtigte* referenz* gutachter*
    assistent* sekretariat ansprechpartner* ansprechperson* betreuer* empfehlende* schulleiter* schulleitung
    kind kinder kinds sohn tochter freund* dozent* professor* tutor* rektor* dekan* personalabteilung
    geschaftsfuhr* kontaktperson* koordinator* berater trainer* hausarzt kunde* inhaber*`,
  phone: '*telefon telefon* handy* mobil* tel rufnummer fax mobilnummer handynummer festnetz',
  link: 'profil_link webseite homepage internetseite website profillink',
  gender: 'geschlecht* pronomen anrede frau mann mannlich weiblich gender sexuell*',
  age: 'alter jahrgang altersgruppe',
  birth: 'geburt* geboren',
  origin: `
    staatsangehorigkeit nationalitat staatsburgerschaft herkunft* herkunftsland migrationshintergrund
    ausweis pass`,
  sensitive: `
    behinderung* religion* konfession gesundheit* allergi* ernahrung* essenswunsche gehalt* einkommen
    barrierefrei* steuer* sozialversicherung* iban familienstand fuhrungszeugnis ethni* krankheit*
    vegetarisch bank* kontonummer schwerbehindert*`,
  hobby: 'hobby* hobbys hobbies freizeit* sport lieblings*',
  study: `
    studium* studien* studiengang* studienfach semester abschluss* ausbildung* bildung* schulabschluss
    hochschulabschluss besuchte studiert studieren studierst fachsemester diplom zertifikat* weiterbildung*
    schulung* note noten promotion kurs`,
  hear: 'erfahren aufmerksam gehort empfohlen kennengelernt',
  comment: `
    anmerkung* kommentar* bemerkung* sonstig* wunsche_und_anregungen ruckmeldung* weitere_informationen
    mitteilen mochten_sie_uns feedback anregung* hinweise_an`,
  file: 'lebenslauf hochladen upload foto* bild* anhang datei* fotoaufnahmen bildaufnahmen anschreiben',
  approve: `
    genehmig* zugestimmt freigabe informiert unterschrift unterschrieben befurwort* einverstandnis_der`,
  rate: 'bewert* skala wie_sicher zufrieden* wie_wichtig einschatz* note_ wie_zufrieden wie_gut',
  past: 'bereits schon bisher* fruher* vorherig* ehemalig* vorher zuvor bislang letzte* gehabt war_mentor',
  ideal: `
    ideal* traum* zukunft* zukunftig* wunscharbeitgeber wunschberuf wunschposition nachste* gewunscht*
    angestrebt* eigenschaften wechseln ziel_position`,
  postal: `
    strasse* postleitzahl plz postanschrift anschrift hausnummer wohnadresse privatadresse postadresse
    rechnungsadresse lieferadresse`,
  programming: 'programmier* softwarekenntnisse framework* edv it_kenntnisse technologie* gebardensprache',
  size: `
    grosse mitarbeiterzahl anzahl_mitarbeiter* anzahl_der_mitarbeiter* umsatz t_shirt* kleidergrosse
    unternehmensgrosse firmengrosse`,
  status: 'status beschaftigungsverhaltnis vollzeit teilzeit befristet* widerruf* widerrufen',
  newsletter: `
    newsletter* benachrichtig* informationen_per werbung verteiler* erhalten infos schicken senden sende
    erinnerung*`,
  code: 'agb teilnahmebedingungen verhaltenskodex regeln nutzungsbedingungen bedingungen leitlinien',
  'yes-no': `
    ^haben ^hast ^sind ^bist ^mochten ^mochtest ^konnen ^kannst ^wollen ^willst ^ist ^wurden ^wurdest
    ^werden ^wirst ^stimmen ^stimmst ^gibt ^hat ^ware ^waren ^arbeiten ^arbeitest ^sprechen ^durfen ja_nein
    falls_ja wenn_ja`,
};
