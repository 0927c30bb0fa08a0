/** Words of French headers. */
import type { Vocabulary } from './concepts.ts';

export const FRENCH: Vocabulary = {
  workplace: 'lieu_de_travail',
  light: `
    le la les l un une des de du d et a au aux en dans pour par sur avec chez entre vers vous votre vos nous
    notre nos tu ton ta tes je mon ma mes moi te toi il elle on se ce cet cette ces ceci est es sont suis
    etes etre ai as avez avoir peut peux pouvez pourriez pourrais veuillez svp sil s_il_vous_plait plait
    merci indiquer indiquez precisez preciser saisir saisissez donnez donner choisir choisissez entrez
    entrer selectionnez selectionner inscrire ecrire quel quelle quels quelles qui que quoi qu est_ce dont
    actuel actuelle actuels actuellement principal principale principaux meilleur meilleure personnel
    personnelle officiel officielle usuel usuelle facultatif obligatoire optionnel si applicable plus mieux
    bref breve brievement courte quelques mots ligne autant_que_possible etes_vous avez_vous pouvez_vous
    vous_etes tout toute tous toutes y dispose disposez disponible_pour pret prete prets comme nous_indiquer
    details concernant souvent utilisez utilisee consultez propre civil sous lequel laquelle lesquels
    lesquelles auquel auxquels pensez pensez_vous acceptez_vous specifiques moment_ guidez accompagner
    encadrer suivre prendre_en_charge prendre consacrer en_meme_temps simultanement par_periode bien
    plusieurs liste preciser_votre spontanement ou`,
  email: `
    courriel* mel couriel adresse_electronique courrier_electronique adel messagerie mail mails
    adresse_de_messagerie adresse_courriel`,
  address: 'adresse adresses',
  contact: 'contact contacter coordonnees',
  reach: 'joindre rejoindre',
  name: 'denomination intitule prenom_nom nom_complet',
  'name-or-last': 'nom noms',
  full: 'complet complete',
  first: 'prenom prenoms prenom_usuel',
  last: 'nom_de_famille patronyme nom_d_usage nom_usuel nom_famille noms_de_famille',
  middle: 'jeune_fille nom_de_naissance civilite deuxieme_prenom',
  call: 'surnom appele appelle prenom_d_usage pseudo',
  secondary: 'secondaire* alternatif alternative autre autres deuxieme secours',
  confirm: 'confirmation confirmer confirmez repeter',
  owner: `
    participant* candidat* employe* salarie* membre* agent agents collaborateur* collaboratrice* benevole*
    adherent* postulant* inscrit inscrits personnel_`,
  student: 'etudiant etudiante eleve enseignant enseignante professeur_',
  learner: 'etudiant* eleves jeunes personnes apprenti* stagiaire* mentores filleul etudiants',
  person: 'quelqu_un personne personnes collegue* qqn',
  id: 'id identifiant matricule numero num code no n',
  reference: `
    matricule numero_d_employe reference identifiant_interne code_permanent numero_de_membre ine n_personnel
    numero_personnel`,
  organisation: `
    organisation* organisme* entreprise* societe employeur* institution* etablissement structure association
    compagnie cabinet raison_sociale organisation_d_appartenance structure_d_appartenance institut
    affiliation appartenance organisme_d_appartenance ministere employeur_actuel`,
  school: 'ecole universite lycee college faculte_ etablissement_scolaire',
  department: `
    departement service direction division equipe unite faculte pole entite filiale_ departements
    centre_de_couts unite_organisationnelle equipe_ bureau secteur_de_travail`,
  manager: `
    responsable_hierarchique superieur* manager manageur manageuse chef responsable_direct responsable
    hierarchique n_1 superviseur* supérieure gestionnaire superieur_hierarchique n_plus_1 chef_de_service
    chef_d_equipe superieure superieur superieure_hierarchique rattachement_hierarchique rend_compte`,
  job: `
    poste fonction profession metier emploi intitule_de_poste titre_du_poste intitule_du_poste
    titre_de_poste intitule_de_fonction poste_occupe titre_professionnel titre_d_emploi intitule_de_l_emploi
    activite_professionnelle poste_actuel titre_de_fonction occupation qualification
    intitule_de_poste_actuel role_professionnel situation_professionnelle que_faites_vous titre_actuel
    fonction_actuelle`,
  title: 'titre',
  role: 'role roles',
  level: 'niveau grade echelon categorie_ niveaux rang classe classification palier tranche categorie',
  seniority: 'hierarchique seniorite carriere responsabilite niveau_hierarchique cadre',
  years: 'annees ans annee_s nombre_d_annees',
  howlong: 'depuis_combien_de_temps depuis_quand duree',
  tenure: 'anciennete',
  experience: 'experience* experience_professionnelle',
  work: 'travail travaillez travailles travailler professionnel* travaille affaires',
  worked: 'travaille_ avez_vous_travaille travaille as_tu_travaille',
  sector: 'secteur secteurs branche industrie secteur_d_activite secteurs_d_activite filiere_',
  field: 'domaine domaines domaine_d_activite domaine_professionnel activite',
  country: 'pays',
  countries: 'quels_pays autres_pays',
  region: 'region province canton prefecture departement_de_residence departement_geographique academie etat',
  city: 'ville commune localite',
  location: 'localisation lieu site emplacement lieu_de_residence implantation',
  where: 'ou_habitez ou_etes ou_vivez ou_residez ou_habites ou',
  live: `
    residence habitez vivez residez habites vis domicile basee situe situee base ou_habitez ou_vivez
    ou_residez ou_etes_vous_base ou_etes_vous_situe ou_habites`,
  timezone: 'fuseau_horaire fuseau fuseaux_horaires',
  language: 'langue langue_maternelle',
  languages: 'langues',
  speak: `
    parlez parlees parles parlee parler maitrisez maitrisees maitrises echanger_en pratiquees pratiquez`,
  fluent: 'couramment courante fluide',
  available: 'disponib* creneau* dispo dispos plage* plages_horaires horaires horaire',
  when: 'quand a_quel_moment a_quels_moments quels_moments',
  time: 'heures_ moment* heure moments matin soir soiree apres_midi matinee midi',
  day: 'jour jours lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche*',
  meet: `
    rencontre* reunion* rencontrer seance* echanges rendez_vous echanger communication communiquer reunir`,
  how: 'comment',
  channel: 'canal canaux mode modes moyen moyens methode facon maniere modalite* outil outils plateforme',
  'in-person': 'presentiel en_personne distanciel face_a_face hybride en_presence sur_place',
  online: 'en_ligne virtuel* visio* a_distance distance',
  howmany: 'combien nombre combien_de nombre_de',
  number: 'numero',
  max: 'maximum maximal* max maximale',
  capacity: 'capacite* places',
  mentee: `
    mentore mentoree mentores mentorees mentee mentees filleul* protege proteges accompagnes mentoré
    accompagne accompagnee binomes`,
  mentor: 'mentor mentors mentore_ mentores_ mentoresse mentorat_ marraine parrain',
  mentoring: 'mentorat mentoring accompagnement jumelage parrainage tutorat',
  expertise: `
    expertise* competences_cles specialite* specialisation* savoir* connaissance* forces points_forts atouts
    expert* specialisations domaines_de_competence points_de_force connaissances talents`,
  skill: 'competence* aptitude* habilete* savoir_faire',
  topic: 'sujet* theme* thematique*',
  area: 'aspects choses point points axes axe en_quoi',
  help: `
    aide aider aidez soutien soutenir conseil conseils appui aider_a conseiller etre_accompagne
    etre_accompagnee`,
  offer: `
    offrir apporter proposer partager transmettre offrez proposez apportez contribuer amener pouvez_apporter
    apprendre_de_moi puis_je_apporter apportez_vous contribution apport`,
  'can-help': `
    pouvez_vous_aider peux_tu_aider puis_je_aider pouvez_vous_accompagner_ pouvez_vous_offrir
    pouvez_vous_apporter peux_tu_apporter pouvez_aider pouvez_accompagner peut_aider pouvez_vous_conseiller
    pouvez_vous_mentorer pouvez_vous_soutenir`,
  want: `
    souhait* voudri* aimeri* desir* attente* attendez attends recherchez recherche besoin* esperez esperes
    aimer veux voulez cherchez vouloir as_tu_besoin etre_accompagne etre_accompagnee`,
  interest: 'interet* interess*',
  goal: `
    objectif* but buts ambition* aspiration* finalite atteindre priorites vos_besoins tes_besoins
    mes_besoins objectif_de_mentorat projets projet_professionnel`,
  develop: `
    developper developpement ameliorer progresser amelioration travailler_sur approfondir renforcer aborder
    evoluer`,
  learn: 'apprendre apprentissage acquerir',
  gain: 'retirer gagner tirer benefici*',
  challenge: `
    defi defis difficulte* obstacle* probleme* problematique* enjeux frein freins difficile difficiles`,
  background: 'parcours profil parcours_professionnel cheminement',
  'about-you': `
    presentez_vous presente_toi presentation vous_presenter biographie bio a_propos_de_vous
    parlez_nous_de_vous a_propos_de_moi parle_nous_de_toi qui_etes_vous vous_decrire decrivez_vous
    a_propos_de_toi parlez_de_vous te_presenter parlez_nous_un_peu_de_vous quelques_mots_sur_vous
    dites_nous_en_plus_sur_vous description_personnelle courte_biographie en_quelques_mots_qui`,
  describe: `
    decrire decrivez description decris expliquez parlez_nous resume resumer parle_nous dites_nous racontez
    racontez_nous`,
  why: 'pourquoi pour_quelle_raison pour_quelles_raisons qu_est_ce_qui_vous_motive',
  motivation: 'motivation* motive* lettre_de_motivation',
  reason: 'raison raisons motif motifs',
  join: `
    participer participation joindre_ rejoindre inscription inscrire_ inscrivez devenir engager participez
    rejoindre_le integrer m_inscris inscrivez_vous en_tant_que prendre_part`,
  apply: 'postuler candidature postulez',
  be: `
    devenir je_suis je_suis_un je_souhaite_etre je_veux_etre je_suis_une je_participe_en_tant_que
    en_tant_que`,
  both: 'les_deux',
  programme: 'programme projet dispositif',
  hours: 'heures',
  month: 'mois mensuel* mensuellement',
  week: 'semaine* hebdomadaire* jour_ par_jour par_an annuel* trimestre semestre',
  often: 'frequence a_quelle_frequence combien_de_fois regularite',
  format: 'format formats formule forme',
  type: 'type types genre_de sorte',
  group: 'groupe groupes collectif pairs panel',
  'one-to-one': 'individuel individuelle tete_a_tete un_a_un 1_1 un_pour_un',
  match: 'jumele jumelee jumeles jumelage_ associe apparie appariement binome matching matche',
  avoid: `
    eviter ne_pas_etre_jumele exclure conflit_d_interets conflits_d_interets conflit ne_souhaitez_pas
    ne_voulez_pas ne_pas_jumeler ne_pas_etre`,
  not: 'ne pas non aucun aucune sans jamais',
  prefer: 'prefer* souhaite_ privilegi* choix_ choix favori*',
  consent: 'consent* autorisation autorise* consens consens_a j_autorise',
  agree: 'accepte acceptez accord j_accepte accepter approuve',
  data: `
    donnees informations_personnelles donnees_personnelles renseignements_personnels informations
    renseignements`,
  privacy: 'rgpd confidentialite vie_privee protection_des_donnees',
  process: 'traitement traitees conserve* collecte* utilisation conservation stockage utilisees',
  notice: 'politique avis mention* notice',
  version: 'version',
  date: 'date',
  submit: 'soumission soumis envoi envoye reponse enregistrement depot inscription_le creation reception',
  complete: 'fin achevement completion',
  start: 'debut commencement',
  timestamp: `
    horodat* heure_de_fin date_de_soumission date_et_heure date_d_envoi heure_d_achevement date_de_reponse
    date_d_inscription date_de_candidature date_de_creation date_de_remplissage date_de_la_reponse`,
  'other-person': `
    urgence parent parents mere pere conjoint* tuteur tutrice tuteurs referent* reference_ references
    assistant* secretaire directeur_de directrice_de directeur directrice professeur* enfant enfants fils
    fille medecin recommand* parrainant representant* responsable_legal responsables_legaux
    chef_d_etablissement coordinat* ami amis amie dirigeant* client* personne_a_contacter contact_d_urgence
    fournisseur* encadrant* proviseur`,
  phone: 'telephone* tel portable mobile cellulaire fax telecopie gsm',
  link: 'lien site_web site_internet siteweb profil_linkedin page_web',
  gender: 'sexe genre pronom* femme femmes homme hommes sexuel* civilite',
  age: 'age tranche_d_age',
  birth: 'naissance ne_le nee_le anniversaire',
  origin: 'nationalite* citoyennete origine* passeport immigration',
  sensitive: `
    handicap* religion* ethni* sante allergi* alimentaire* regime salaire revenu* accessibilite
    securite_sociale casier politique* syndic* orientation_sexuelle iban bancaire situation_familiale
    etat_civil autochtone`,
  hobby: 'loisir* passe_temps passions hobby hobbies sport* divertissement centres_d_interet',
  study: `
    etude* etudes_ diplome* formation* scolarite scolaire* cursus filiere promotion_ promotion
    specialite_d_etude master licence doctorat frequente* certificat* niveau_d_etudes annee_d_etude* cours
    bac moyenne universitaire_`,
  hear: 'entendu connu decouvert entendre connaissance_du appris avez_vous_connu',
  comment: `
    commentaire* remarque* autre_information informations_complementaires question questions suggestion*
    ajouter complementaire* precisions`,
  file: 'cv joindre_votre telecharger televerser photo* image* fichier* piece_jointe droit_a_l_image',
  approve: 'approbation approuve_ signature signe avise informe* au_courant valide_par validation',
  rate: 'evaluez evaluer evaluation echelle satisf* notez importance important note_ degre a_quel_point',
  past: `
    deja auparavant precedent* ancien ancienne anciens avant passe passee anterieur* ex par_le_passe eu ete
    dernier derniere`,
  ideal: `
    ideal* reve reves futur* prochain* cible* vise* aimeriez_travailler aimeriez_rejoindre
    souhaitez_integrer souhaitez_rejoindre qualites envisage*`,
  postal: 'postal* rue code_postal adresse_postale domicile_ numero_de_rue facturation voie',
  programming: 'programmation informatique* logiciel* langages langage codage technolog* outils',
  size: 'taille effectif* nombre_d_employes nombre_de_salaries chiffre_d_affaires',
  status: 'statut etat temps_plein temps_partiel type_de_contrat retrait retire',
  newsletter: `
    infolettre newsletter* recevoir notification* diffusion envoyez envoyer rappel* abonn* actualites`,
  code: 'conditions reglement charte code_de_conduite termes engagement',
  'yes-no': `
    ^avez ^as ^etes ^es ^souhaitez ^souhaites ^acceptez ^acceptes ^pouvez ^peux ^aimeriez ^aimerais ^seriez
    ^serais ^est ^voulez ^veux ^travaillez ^parlez ^y_a ^connaissez ^consentez ^voudriez ^disposez
    ^etes_vous ^avez_vous ^pouvez_vous oui_non si_oui`,
};
