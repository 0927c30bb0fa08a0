/** Words of Italian headers. */
import type { Vocabulary } from './concepts.ts';

export const ITALIAN: Vocabulary = {
  workplace: 'luogo_di_lavoro',
  light: `
    il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal
    dalla in nel nello nella nei nelle su sul sulla sulle con per tra fra e ed o od che chi cui tuo tua tuoi
    tue suo sua suoi sue mio mia miei mie nostro vostro vostra ti si mi ci vi te lei tu io voi noi qual
    quale quali quanto_ e_ sono sei siamo essere sia ha hai ho avere puoi puo posso potrebbe potresti potete
    prego per_favor per_favore inserisci inserire indica indicare indichi scrivi scriva scegli selezionare
    seleziona specificare specifica fornisci attuale attuali attualmente principale principali migliore
    personale ufficiale opzionale obbligatorio se applicabile piu breve brevemente poche parole tutto tutti
    tutte disposto disposta disponibile_a ogni alcun qualche saresti sarebbe dettagli proprio usa usi vuoi_
    cosa che_cosa come_ti ne istituzionale aziendale seguire accompagnare guidare_ dedicare
    contemporaneamente alla_volta mettersi appartenenza gestione della_richiesta puoi_indicare vuoi_indicare`,
  email: 'posta_elettronica indirizzo_di_posta e_mail posta pec',
  address: 'indirizzo recapito',
  contact: 'contatto contatti contattarti contattare recapiti',
  reach: 'raggiungerti',
  name: 'nome_e_cognome nome_cognome nome_completo nominativo denominazione',
  'name-or-first': 'nome nomi',
  full: 'completo completa',
  first: 'nome_di_battesimo nome_proprio',
  last: 'cognome cognomi',
  middle: 'secondo_nome nubile titolo_onorifico',
  call: 'soprannome essere_chiamato essere_chiamata nome_preferito',
  secondary: 'alternativ* secondari* altro altra altri altre second* aggiuntiv*',
  confirm: 'conferm* ripeti verific*',
  owner: `
    partecipant* candidat* dipendent* lavorator* membro soci* iscritt* volontari* collaborator* richiedente
    persona`,
  student: 'student* alliev* insegnante* universitario_ docente docenti insegnante',
  learner: 'student* alliev* persone giovani apprendist*',
  person: 'qualcuno persona persone collega colleghi',
  id: 'id numero num codice n identificativo',
  reference: 'matricola numero_di_matricola codice_dipendente riferimento numero_tessera numero_personale',
  organisation: `
    organizzazione* azienda aziend* societa impresa ente istituzion* datore_di_lavoro istituto_ ditta
    affiliazione associazione fondazione ente_di_appartenenza organizzazione_di_appartenenza ragione_sociale
    azienda_attuale`,
  school: 'scuola universita istituto liceo ateneo',
  department: `
    dipartimento* reparto divisione ufficio squadra team unita facolta direzione settore_interno
    area_aziendale funzione_aziendale centro_di_costo unita_organizzativa area_di_lavoro settore_aziendale`,
  manager: `
    responsabile_diretto responsabile superiore capo supervisor* manager diretto_superiore referente_diretto
    capo_diretto supervisore_diretto responsabile_gerarchico superiore_diretto riporta_a caporeparto`,
  job: `
    professione ruolo_professionale posizione occupazione mansione qualifica impiego titolo_professionale
    posizione_lavorativa ruolo_lavorativo incarico lavoro_attuale titolo_di_lavoro ruolo_aziendale mestiere
    posizione_attuale qualifica_professionale titolo_lavorativo ruolo_in_azienda
    posizione_lavorativa_attuale ruolo_attuale di_cosa_ti_occupi che_lavoro_fai occupazione_attuale
    titolo_della_posizione denominazione_ruolo`,
  title: 'titolo',
  role: 'ruolo ruoli funzione',
  level: 'livello livelli grado inquadramento fascia classe categoria rango',
  seniority: 'gerarchic* seniority carriera anzianita_ responsabilita',
  years: 'anni anno_i quanti_anni numero_di_anni',
  howlong: 'quanto_tempo da_quanto_tempo da_quando',
  tenure: 'anzianita',
  experience: 'esperienza esperienze',
  work: 'lavoro lavori lavora lavorativ* professional* lavorare aziendal*',
  worked: 'lavorato',
  sector: 'settore settori industria comparto ramo',
  field: 'campo ambito ambiti settore_professionale attivita',
  country: 'paese nazione stato',
  countries: 'paesi',
  region: 'regione provincia cantone',
  city: 'citta comune localita',
  location: 'luogo sede ubicazione localizzazione',
  where: 'dove',
  live: 'residenza vivi vive risiedi risiede domicilio abiti abita basato ti_trovi',
  timezone: 'fuso_orario fuso fusi_orari',
  language: 'lingua lingua_madre madrelingua',
  languages: 'lingue',
  speak: 'parli parla parlate parlata conosci_ conosciute comunicare_in',
  fluent: 'fluente fluentemente correntemente bene',
  available: 'disponibil* orari orario fascia_oraria fasce_orarie',
  when: 'quando in_quali_momenti in_quali_giorni in_che_giorni',
  time: 'ora ore_ momento momenti mattina pomeriggio sera mattino',
  day: 'giorno giorni lunedi martedi mercoledi giovedi venerdi sabato domenica',
  meet: `
    incontro incontri incontrare incontrarti incontrarsi riunion* sessioni sessione comunicazione comunicare
    colloqui`,
  how: 'come',
  channel: 'canale canali modalita metodo metodi mezzo mezzi modo piattaforma strumento strumenti',
  'in-person': 'presenza di_persona faccia_a_faccia ibrid* dal_vivo in_presenza',
  online: 'online virtual* videochiamat* da_remoto remoto a_distanza',
  howmany: 'quanti quante numero_di numero_massimo a_quanti',
  number: 'numero',
  max: 'massim* max',
  capacity: 'capacita posti',
  mentee: 'mentee mentees allievi_mentee protege mentorat* discent*',
  mentor: 'mentor mentore mentori mentrice',
  mentoring: 'mentoring mentorship tutoraggio mentorat affiancamento percorso_di_mentoring',
  expertise: `
    competenza competenze_chiave specializzazion* conoscenz* punti_di_forza expertise esperto esperta
    specialita specializzazione specializzazioni competenze_principali aree_di_conoscenza aree_di_esperienza
    ambiti_di_competenza`,
  skill: 'competenze abilita capacita_ skill skills',
  topic: 'tema temi argoment* tematic* materie',
  area: 'area aree aspetti cose in_cosa in_che_cosa su_cosa',
  help: 'aiut* support* sostegno consigli affiancare assistenza guidare',
  offer: `
    offr* condivid* contribu* trasmettere insegnare mettere_a_disposizione puoi_offrire apportare dare
    fornire posso_offrire mettere`,
  'can-help': `
    puoi_aiutare puo_aiutare posso_aiutare potresti_aiutare puoi_offrire puoi_supportare posso_offrire
    puoi_fare_da_mentor puo_offrire puoi_essere_utile puoi_dare puoi_contribuire`,
  want: `
    vorrest* vorrei vuoi desider* aspett* cerch* bisogn* speri spera aspettative necessit* piacerebbe
    vorrebbe ricerca ti_aspetti si_aspetta ti_aspetteresti essere_aiutato essere_aiutata vorresti_ricevere
    vorresti_essere`,
  interest: 'interess*',
  goal: 'obiettiv* scopo scopi traguardi raggiungere aspirazion* priorita',
  develop: 'svilupp* migliora* crescere crescita approfondire lavorare_su potenziare',
  learn: 'impara* apprend* acquisire',
  gain: 'ottenere guadagnare ricavare trarre',
  challenge: 'sfida sfide difficolta ostacol* problem* criticita',
  background: 'percorso background profilo percorso_professionale',
  'about-you': `
    su_di_te su_di_lei su_di_me biografia bio presentati presentazione parlaci_di_te si_presenti
    raccontaci_di_te chi_sei descriviti breve_biografia parlaci_un_po_di_te raccontaci_qualcosa_di_te
    si_descriva qualcosa_su_di_te breve_presentazione nota_biografica biografia_breve`,
  describe: 'descriv* descrizione racconta spiega parlaci raccontaci',
  why: 'perche per_quale_motivo cosa_ti_spinge cosa_ti_motiva',
  motivation: 'motiva* lettera_motivazionale',
  reason: 'ragion* motivo motivi',
  join: `
    partecipare partecipazione iscriver* iscrizione aderire diventare unirti entrare_a_far_parte partecipi
    partecipare_come iscriverti registrarti`,
  apply: 'candidar* candidatura domanda_di',
  be: 'essere_ diventare sono_un vorrei_essere partecipo_come in_qualita_di',
  both: 'entrambi entrambe',
  programme: 'programma progetto iniziativa',
  hours: 'ore',
  month: 'mese mensil* mesi',
  week: 'settiman* giornalier* al_giorno annual* all_anno semestre trimestre',
  often: 'frequenza con_quale_frequenza quanto_spesso con_che_frequenza ogni_quanto',
  format: 'formato formati formula',
  type: 'tipo tipi tipologia',
  group: 'gruppo gruppi pari panel',
  'one-to-one': 'individual* uno_a_uno one_to_one 1_1',
  match: 'abbina* abbinat* assegnat* match matching',
  avoid: `
    evitare non_abbin* escludere conflitto_di_interess* conflitti conflitto non_vorresti non_desideri
    non_essere`,
  not: 'non no senza mai nessun nessuno nessuna',
  prefer: 'prefer* preferenz* scelta',
  consent: 'consens* acconsent* autorizz*',
  agree: 'accett* accordo d_accordo',
  data: 'dati dati_personali informazioni_personali informazioni',
  privacy: 'privacy protezione_dei_dati riservatezza gdpr',
  process: 'trattamento trattati conservazione utilizzo uso raccolta',
  notice: 'informativa politica avviso',
  version: 'versione',
  date: 'data',
  submit: 'invio inviato inviata risposta compilazione registrazione presentazione_ creazione',
  complete: 'completamento fine conclusione',
  start: 'inizio avvio',
  timestamp: `
    informazioni_cronologiche ora_di_completamento marca_temporale data_di_invio data_e_ora
    data_di_compilazione marca_oraria data_di_iscrizione data_di_creazione data_di_registrazione
    data_di_candidatura data_della_risposta data_invio`,
  'other-person': `
    emergenza* genitor* madre padre coniuge moglie marito tutore tutor referenz* referente* assistent*
    segretari* dirigente* preside direttor* direttric* figli* raccomand* rettor* coordinator* amic*
    professor* medico clienti cliente persona_di_contatto rappresentante fornitor*`,
  phone: 'telefon* cellular* mobile fax tel',
  link: 'link sito sito_web pagina profilo_linkedin social',
  gender: 'genere sesso pronom* donna donne uomo uomini sessual*',
  age: 'eta',
  birth: 'nascita nato nata compleanno',
  origin: 'nazionalita cittadinanz* origine passaporto codice_fiscale documento',
  sensitive: `
    disabilit* religio* etni* salute allerg* diet* aliment* salario stipendio reddito accessibilit* assicur*
    stato_civile iban bancari* handicap politic* sindac* vegetarian*`,
  hobby: 'hobby passatemp* sport tempo_libero passioni',
  study: `
    studi studio laurea laure* diploma* formazione corso corsi titolo_di_studio universitari* academic*
    accademic* certific* istruzione facolta_ frequent* master dottorato voto anno_di_corso scolastic*`,
  hear: 'saputo conosciuto sentito venuto_a_conoscenza scoperto',
  comment: 'comment* osservazion* suggeriment* altre_informazioni note_ domande domanda aggiungere ulterior*',
  file: 'cv curriculum allega* foto* immagin* file carica* video',
  approve: 'approv* firma firmat* informat* nulla_osta',
  rate: 'valuta* scala soddisf* importan* punteggio da_1_a in_che_misura',
  past: 'precedent* prima gia ex mai_ passat* ultim* avuto stato_mentor stata_mentor in_passato',
  ideal: `
    ideal* sogno sogni futur* prossim* desiderat* vorresti_lavorare piacerebbe_lavorare qualita_ qualita
    caratteristich*`,
  postal: `
    postale cap via indirizzo_di_casa residenziale indirizzo_di_residenza indirizzo_postale
    domicilio_fiscale`,
  programming: 'programmazione software tecnologi* informatic* linguaggi linguaggio',
  size: 'dimension* numero_di_dipendenti fatturato taglia maglietta',
  status: 'status stato_di situazione tempo_pieno contratto revoca revocato ritirat*',
  newsletter: 'newsletter ricever* notifich* invia inviare aggiornament* promemoria novita',
  code: 'condizioni termini regolamento regole codice_di_condotta codice_etico',
  'yes-no': `
    ^hai ^ha ^sei ^e ^vuoi ^vorresti ^vorrebbe ^puoi ^puo ^accetti ^accetta ^saresti ^sarebbe ^desideri
    ^desidera ^lavori ^parli ^potresti ^ti_piacerebbe ^acconsenti ^autorizzi ^conosci ^c_e ^esiste si_no
    se_si in_caso_affermativo`,
};
