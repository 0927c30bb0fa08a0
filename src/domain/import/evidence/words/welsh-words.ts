/** Words of Welsh headers, with their mutated forms. */
import type { Vocabulary } from './concepts.ts';

export const WELSH: Vocabulary = {
  workplace: 'gweithle weithle',
  light: `
    y yr r a ac neu i o yn mewn ar at gyda gan am dros eich ei eu fy dy ein chi ti fi ni mae yw ydy ydyw
    sydd oes bod fod ydych wyt rwyf ydw pa beth pwy rhowch nodwch nodi ysgrifennwch dewiswch dewis os
    gwelwch dda gwelwch_yn_dda llenwch cyfredol presennol prif gorau swyddogol personol dewisol gofynnol
    gwirfoddol byr gryno allwch gallwch gellwch gallu gall allai ganddoch gennych sy wneud w ch n u i_chi
    bydd eisoes_ hynny hon hwn rhain pob holl unrhyw fwy mwy dywedwch wrthym manylion wybodaeth gwybodaeth
    ac_eithrio parod barod er mwyn manwl wnewch defnyddio mentora_ cymryd gymryd cefnogi_ y_gallwch
    gallwch_chi allwch_chi sy_n ddefnyddio dylem wrth efo inni gyda_ch ganddynt eu_cymryd ar_y_tro gael rwy
    ym mha yng nghwmni pha ba bwy hwnnw i_gael y_byddech byddech gennyt wyt_ti`,
  email: 'ebost* e_bost* cyfeiriad_ebost cyfeiriad_e_bost bost post_electronig',
  address: 'cyfeiriad gyfeiriad',
  contact: 'cyswllt gyswllt cysylltu chysylltu gysylltu',
  reach: 'cyrraedd gyrraedd',
  name: 'enw enwau henw enw_llawn',
  full: 'llawn lawn',
  first: 'enw_cyntaf enw_blaen enwau_cyntaf henw_cyntaf enw_bedydd',
  last: 'cyfenw gyfenw chyfenw enw_olaf enw_teuluol cyfenwau',
  middle: 'enw_canol',
  call: 'enw_dewisol llysenw galw',
  secondary: 'arall eraill amgen amgenach ail ychwanegol eilaidd',
  confirm: 'cadarnhau gadarnhau cadarnhewch',
  owner: `
    cyfranogwr cyfranogwyr gyfranogwr ymgeisydd ymgeiswyr aelod aelodaeth staff gweithiwr gyflogai cyflogai
    cyfranogydd gwirfoddolwr gweithwyr cyflogeion`,
  student: 'myfyriwr fyfyriwr athro athrawes disgybl athrawon',
  learner: 'myfyrwyr fyfyrwyr disgyblion ddisgyblion pobl bobl dysgwyr ddysgwyr',
  person: 'rhywun unigolyn person berson cydweithiwr',
  id: 'rhif cod id dynodydd',
  reference: 'rhif_staff rhif_cyflogai rhif_myfyriwr rhif_aelodaeth cyfeirnod rhif_gweithiwr rhif_personel',
  organisation: `
    sefydliad sefydliadau cwmni gwmni chwmni cyflogwr gyflogwr chyflogwr corff asiantaeth busnes fusnes
    mudiad elusen enw_sefydliad cymdeithas cwmni_neu_sefydliad gweithio_i enw_r_sefydliad enw_r_cwmni`,
  school: 'ysgol prifysgol brifysgol coleg goleg lleoliad_addysg enw_r_ysgol',
  department: `
    adran adrannau cyfadran gyfadran tim dim is_adran uned cyfarwyddiaeth gyfarwyddiaeth maes_gwasanaeth
    gwasanaeth canolfan_gostau adran_neu_dim`,
  manager: `
    rheolwr reolwr goruchwyliwr goruchwylydd pennaeth_adran rheolwr_llinell reolwr_llinell rheolwraig
    oruchwyliwr atebol adrodd rheolwyr pennaeth_tim arweinydd_tim`,
  job: `
    swydd teitl_swydd teitl_y_swydd deitl_swydd galwedigaeth swyddi proffesiwn safle alwedigaeth
    rol_bresennol swydd_bresennol eich_swydd teitl_eich_swydd rol_gyfredol rol_swydd gwaith_bob_dydd`,
  title: 'teitl deitl',
  role: 'rol rolau',
  level: 'lefel gradd_ graddfa lefelau raddfa band gradd_swydd gradd',
  seniority: 'uwch yrfa gyrfa gyrfaol hynafedd rheoli',
  years: `
    blynyddoedd flynyddoedd blwyddyn_o faint_o_flynyddoedd sawl_blwyddyn nifer_y_blynyddoedd mlynedd blynedd`,
  howlong: 'am_faint pa_mor_hir ers_faint ers_pryd ers_pa_bryd',
  tenure: 'hyd_gwasanaeth',
  experience: 'profiad brofiad phrofiad',
  work: 'gwaith waith gweithio weithio proffesiynol broffesiynol busnes_ gweithiwch',
  worked: 'wedi_gweithio gweithioch gweithiwyd',
  sector: 'sector sectorau diwydiant ddiwydiant diwydiannau cyfnod_addysg cyfnod',
  field: 'maes maes_gwaith maes_proffesiynol',
  country: 'gwlad wlad ngwlad',
  countries: 'gwledydd wledydd',
  region: 'rhanbarth sir ardal talaith ranbarth awdurdod_lleol',
  city: 'dinas tref dref ddinas pentref',
  location: 'lleoliad leoliad',
  where: 'ble lle ym_mhle i_ble o_ble',
  live: 'byw preswylio breswyl wedi_ch_lleoli lleoli preswyl yn_byw',
  timezone: 'cylchfa_amser parth_amser gylchfa_amser cylchfa',
  language: 'iaith mamiaith iaith_gyntaf',
  languages: 'ieithoedd',
  speak: 'siarad siaradwch siarad_ siaredir medru',
  fluent: 'rhugl hyderus',
  available: 'argaeledd ar_gael rhydd',
  when: 'pryd pa_bryd pa_amser pa_amseroedd pa_ddyddiau',
  time: 'amser amseroedd adegau bore prynhawn noson nos hwyr',
  day: 'diwrnod dydd dyddiau diwrnodau llun mawrth mercher iau gwener sadwrn sul dydd_llun ddyddiau',
  meet: 'cwrdd gwrdd cyfarfod* gyfarfod* cyfathrebu gyfathrebu sesiynau sesiwn cysylltu_a',
  how: 'sut',
  channel: 'dull ddull cyfrwng sianel dulliau modd ffordd',
  'in-person': 'wyneb_yn_wyneb hybrid yn_bersonol',
  online: 'ar_lein rhithiol rithiol o_bell',
  howmany: 'faint_o sawl nifer faint uchafswm_nifer',
  number: 'rhif',
  max: 'uchafswm mwyaf fwyaf',
  capacity: 'capasiti lleoedd gapasiti',
  mentee: 'mentorai mentoreion mentorei fentorai fentoreion mentoreai mentee mentorae mentoriaid_ mentees',
  mentor: 'mentor fentor mentoriaid fentoriaid',
  mentoring: 'mentora fentora mentoriaeth',
  expertise: `
    arbenigedd arbenigol cryfderau gwybodaeth_arbenigol arbenigedd_ gryfderau arbenigeddau arbenigo
    meysydd_arbenigol cryfder`,
  skill: 'sgil sgiliau sgiliau_ medrau',
  topic: 'pwnc pynciau bynciau testun themau',
  area: 'meysydd feysydd agweddau pethau bethau',
  help: 'helpu cymorth gymorth chymorth cefnogaeth cefnogi gefnogi help gynorthwyo cynorthwyo cyngor',
  offer: 'cynnig gynnig rhannu rannu cyfrannu gyfrannu addysgu gallwch_chi_ei_gynnig',
  'can-help': `
    allwch_chi_helpu gallwch_chi_helpu gallaf_helpu allaf_helpu allwch_helpu gallwch_helpu helpu_eraill
    allwch_chi_gynnig gallwch_chi_gynnig allwch_chi_gefnogi gallwch_chi_gefnogi allwch_chi_fentora
    gallwch_chi_fentora gallaf_gynnig gallaf_gefnogi`,
  want: `
    hoffech hoffet hoffwn eisiau dymuno ddymuno gobeithio disgwyl ddisgwyl disgwyliadau chwilio angen hoffi`,
  interest: 'diddordeb diddordebau ddiddordeb',
  goal: 'nod nodau amcan amcanion uchelgais uchelgeisiau cyflawni gyflawni targedau blaenoriaethau',
  develop: 'datblygu ddatblygu datblygiad gwella wella tyfu gweithio_arno weithio_arno',
  learn: 'dysgu ddysgu',
  gain: 'ennill elwa cael_allan gael_o cael',
  challenge: 'her heriau anawsterau rhwystrau problemau',
  background: 'cefndir gefndir proffil gyrfa_hyd',
  'about-you': `
    amdanoch_chi_eich_hun amdanoch amdanoch_chi amdanat amdanaf amdanaf_i bywgraffiad cyflwynwch_eich_hun
    bio cyflwyniad amdanoch_eich_hun disgrifiwch_eich_hun ychydig_amdanoch dywedwch_wrthym_amdanoch
    bywgraffiad_byr cyflwyniad_byr rhywfaint_amdanoch`,
  describe: 'disgrifiwch disgrifiad esboniwch disgrifio',
  why: 'pam beth_sy_n_eich_cymell',
  motivation: 'cymhelliant cymhelliad cymell gymhelliant ysgogi',
  reason: 'rheswm rhesymau reswm',
  join: `
    ymuno cymryd_rhan gymryd_rhan cofrestru gofrestru cyfranogiad cyfranogi ymuno_fel cofrestru_fel
    gymryd_rhan_fel`,
  apply: 'ymgeisio gwneud_cais cais gais',
  be: 'bod_yn fod_yn dod_yn ddod_yn rwy_n rydw_i_n hoffwn_fod',
  both: 'y_ddau ddau',
  programme: 'rhaglen raglen cynllun gynllun prosiect',
  hours: 'awr oriau',
  month: 'mis misol y_mis fis',
  week: 'wythnos wythnosol yr_wythnos dyddiol blynyddol y_flwyddyn tymor',
  often: 'pa_mor_aml amlder',
  format: 'fformat ffurf fformatau',
  type: 'math fath mathau',
  group: 'grwp grwpiau cylch cyfoedion panel',
  'one-to-one': 'un_i_un unigol un_wrth_un 1_1',
  match: 'paru baru cyfateb pharu',
  avoid: 'osgoi peidio_a_ch_paru gwrthdaro_buddiannau peidio_a_chael ddim_eisiau ddim_am_gael',
  not: 'dim ddim nid na peidio heb byth',
  prefer: 'dewis_ well_gennych orau_gennych dewisiadau ffefrir ffafrio dewisaf orau_gan ddewis',
  consent: 'caniatad cydsyn* gydsyn* caniatau ganiatad',
  agree: 'cytuno cytunaf gytuno derbyn',
  data: 'data gwybodaeth_bersonol gwybodaeth manylion',
  privacy: 'preifatrwydd diogelu_data gdpr phreifatrwydd',
  process: 'prosesu brosesu storio cadw defnydd phrosesu chadw gadw defnyddio',
  notice: 'hysbysiad polisi datganiad',
  version: 'fersiwn',
  date: 'dyddiad ddyddiad',
  submit: 'cyflwyno gyflwyno cyflwynwyd anfonwyd ymateb anfon creu',
  complete: 'cwblhau gwblhau gorffen diwedd gorffennwyd',
  start: 'dechrau cychwyn ddechrau',
  timestamp: `
    stamp_amser amser_cwblhau dyddiad_cyflwyno dyddiad_ac_amser cyflwynwyd_ar dyddiad_ymgeisio
    dyddiad_cofrestru dyddiad_y_cais dyddiad_creu dyddiad_ymateb dyddiad_cwblhau`,
  'other-person': `
    argyfwng rhiant rieni rhieni gwarcheidwad priod partner gwr gwraig canolwr canolwyr dyfarnwr
    cynorthwyydd ysgrifennydd pennaeth prifathro plentyn plant tad mam mab merch ffrind meddyg tiwtor
    darlithydd cydlynydd nawdd person_cyswllt noddwr`,
  phone: 'ffon symudol rhif_ffon teleffon',
  link: 'dolen gwefan wefan',
  gender: 'rhyw rhywedd rhagenw* menyw dyn rhywiol*',
  age: 'oed oedran',
  birth: 'geni eni pen_blwydd',
  origin: 'cenedligrwydd dinasyddiaeth tarddiad cenedl',
  sensitive: `
    anabledd* crefydd ethnig* iechyd alergedd* deiet* cyflog incwm hygyrchedd addasiadau statws_priodasol
    credo hil`,
  hobby: 'hobi hobiau amser_hamdden chwaraeon',
  study: `
    astudio astudiaeth* cwrs gradd cymhwyster cymwysterau addysg_ addysg graddio hyfforddiant tystysgrif
    mynychu mynychwyd mynychoch blwyddyn_astudio`,
  hear: 'clywed clywsoch glywsoch clywoch',
  comment: `
    sylwad* sylwadau cwestiwn cwestiynau awgrymiadau unrhyw_beth_arall adborth arall_yr_hoffech
    gwybodaeth_ychwanegol`,
  file: 'cv llun lluniau uwchlwytho atodi ffeil',
  approve: 'cymeradwy* llofnod ymwybodol',
  rate: 'graddiwch graddfa_o pa_mor_hyderus bodlon* pwysig pa_mor_fodlon sgorio',
  past: 'blaenorol flaenorol o_r_blaen gynt cyn eisoes diwethaf erioed cynt wedi_cael',
  ideal: 'delfrydol ddelfrydol breuddwyd dyfodol nesaf dymunol rhinweddau',
  postal: 'cod_post stryd cyfeiriad_cartref cyfeiriad_post',
  programming: 'rhaglennu meddalwedd technoleg* cyfrifiadur*',
  size: 'maint nifer_y_staff nifer_o_staff nifer_y_gweithwyr trosiant crys',
  status: 'statws amser_llawn rhan_amser contract tynnu_n_ol',
  newsletter: 'cylchlythyr derbyn_ hysbysiadau anfonwch diweddariadau',
  code: 'amodau telerau rheolau cod_ymddygiad',
  'yes-no': `
    ^oes ^ydych ^a_ydych ^a_oes ^a_hoffech ^wyt ^hoffech_chi ^hoffech ^a_fyddech ^fyddech ^allwch ^a_allwch
    ^a_wnewch ydych_chi_n_cytuno os_ydych os_felly`,
};
