/**
 * Which concepts make a header which field. A rule is a line: its strength, the concepts it needs (`a|b` is either),
 * then, after `;`, concepts that it bears beside them. `~6` says how many words it may leave unexplained; a header with
 * any unexplained word is weak evidence.
 */
import type { Concept } from './words/concepts.ts';

export interface HeaderRule {
  readonly field: string;
  readonly strength: 'strong' | 'weak';
  /** Of each, one concept must be in the header. */
  readonly needs: readonly (readonly Concept[])[];
  /** All concepts that the rule explains, needed or not. */
  readonly explains: ReadonlySet<Concept>;
  /** How many words may remain unexplained. */
  readonly reach: number;
}

const REACH = 2;

const RULES: Readonly<Record<string, string>> = {
  name: `
    strong name ; full owner ~0
    strong name last first ; full owner ~1
    weak name|name-or-first|name-or-last ; full owner middle own-side student start ~0
    strong name-or-first|name-or-last|name full ; owner ~0
    weak name-or-first|name last ; full student own-side first ~0
    weak name-or-last|name first ; full student own-side last ~0
    strong name-or-first last ; full owner ~0
    strong name-or-last first ; full owner ~0
    strong first last ; name full owner middle ~1
    weak owner|student|own-side full ; ~0
    weak owner ; ~0
    weak call ; name full first prefer last name-or-first name-or-last ~1`,
  first_name: `
    strong first ; owner ~0
    weak first ; owner student own-side name middle prefer ~1
    weak call ; name first prefer want ~1
    weak name-or-first ; owner student own-side ~0`,
  last_name: `
    strong last ; owner ~0
    weak last ; owner student own-side name name-or-first ~1
    weak name-or-last ; owner student own-side ~0`,
  email: `
    strong email ; address contact work school organisation prefer reach owner acronym
    weak email ; address contact work school organisation prefer reach owner student own-side mentoring programme
      secondary confirm phone name full first last mentor mentee id acronym start apply process join ~2`,
  ref: `
    strong owner|student id ; reference ~0
    strong owner reference ; ~0
    weak reference ; id owner student school person ~0
    weak owner|student|school|own-side id ; own-side person organisation work ~0`,
  roles: `
    strong mentor mentee ; be both join apply role want programme interest yes-no type part ~0
    weak mentor mentee ; be both join apply role want programme interest prefer yes-no type mentoring part ~2
    strong role programme|mentoring ; part join want apply ~0
    weak role ; prefer want own-side ~0
    weak role programme|mentoring|join ; part join want apply prefer interest ~1
    weak join|be|apply mentor|mentee ; yes-no want role programme gain interest ~1
    weak role type ; ~0
    strong owner type ; ~0
    weak owner|apply|join|part type ; ~0
    weak be|join|apply ; mentor mentee interest want both how programme mentoring ~0
    weak how|role join ; want programme mentoring capacity ~0`,
  organisation: `
    strong organisation ; name work where full school ~0
    weak workplace ; name work where organisation school ~1
    weak organisation ; name work where school join own-side location student owner department part workplace ~2
    weak school ; name work where own-side student owner ~1
    weak where work ; job ~0`,
  department: `
    strong department ; name work organisation ~0
    weak department ; name work organisation own-side school student owner role sector field area ~1`,
  manager: `
    strong manager ; name email id address full contact work ~0
    weak manager ; name email id first last address full contact own-side student owner person number ~0`,
  job_title: `
    weak title role ; full describe work organisation job ~1
    weak job describe ; title role full work ~2
    strong job ; title role work name ~0
    strong job title ; role work organisation
    strong title work|role ; job ~0
    strong role work ; title job ~0
    weak job ; title role work organisation name school own-side student owner level department ~1
    weak title ; own-side student owner ~0
    weak role ; work own-side organisation title name ~1`,
  level: `
    strong seniority level ; job role work organisation ~0
    strong job level ; work role seniority organisation ~0
    weak level ; job role work seniority organisation title own-side owner student ~1
    weak seniority ; role work organisation type level own-side ~0`,
  years_experience: `
    strong years experience ; howmany number work job field sector worked howlong role ~1
    weak years experience ; howmany number work job field sector worked howlong role organisation own-side department
      expertise tenure type area school data ~4
    weak years worked|work ; howmany number job field sector role organisation experience howlong school ~3
    weak years sector|field ; howmany number experience work job ~0
    weak years role|tenure|job ; howmany number work organisation ~1
    weak howlong worked|work|role|job ; field sector organisation school years be ~2
    weak experience ; work level howmany number own-side ~0
    weak experience howmany|howlong ; work field job sector ~1
    weak experience work ; job seniority ~0
    weak tenure ; years organisation ~1
    weak years ; howmany number ~0`,
  sector: `
    strong sector ; work field job organisation name ~0
    strong field work ; job sector ~0
    strong organisation sector ; work field ~0
    weak sector ; work field organisation area job experience own-side type ~1
    weak field ; work job expertise area own-side experience ~0
    weak area work ; ~0`,
  country: `
    strong country ; live work location where region ~0
    weak country ; live work location where region city own-side organisation timezone ~1
    weak location ; country city region work live organisation own-side ~0
    weak where live ; location city region country work ~1`,
  region: `
    strong region ; live work location where country ~0
    weak region ; live work location where country city own-side organisation ~1
    weak area ; ~0
    weak city ; region country live work location where own-side organisation ~1
    weak location ; country city region work live own-side organisation ~0
    weak where live ; location city region country work ~1
    weak workplace ; location where work name ~0`,
  timezone: `
    strong timezone ; live location work where country ~1
    weak timezone ; live location work where country own-side time available city prefer ~3`,
  languages: `
    strong languages ; speak fluent work ~0
    strong language|languages speak ; fluent work want ~1
    strong language|languages fluent ; speak work ~0
    weak language|languages ; speak fluent work prefer mentoring meet offer can-help own-side secondary first level contact person help want owner name ~2`,
  availability: `
    strong available ; when time day meet mentoring prefer ~0
    strong when meet ; available time day prefer want mentor mentee ~1
    strong time|day meet ; when available prefer week mentor mentee mentoring ~1
    strong when available ; time day meet week mentoring mentor mentee prefer call ~2
    strong time|day available ; when meet week mentoring prefer hours ~1
    weak available ; when time day meet week mentoring prefer own-side mentor mentee hours location ~3
    weak time|day|when ; meet available prefer want work ~1
    weak time|day meet|available|prefer|work ; when week mentor mentee mentoring offer yes-no online in-person ~4`,
  channels: `
    strong how meet ; prefer want mentor mentee channel online in-person yes-no ~0
    strong channel meet ; prefer want type how mentor mentee online in-person ~1
    strong online in-person ; prefer meet mentoring channel format how want ~0
    strong in-person|online prefer meet ; yes-no want mentor mentee ~0
    weak online in-person ; prefer meet mentoring channel format how want yes-no mentor mentee group phone both email ~4
    weak how meet ; prefer want mentor mentee channel mentoring contact email ~2
    weak channel meet|contact|reach ; prefer want mentor mentee mentoring format how email phone ~2
    weak meet prefer ; format type channel location want how ~1
    weak format|type meet ; prefer want ~1
    weak channel ; prefer ~0
    weak prefer online|in-person ; mentoring format channel meet type ~1
    weak available|meet online|in-person|phone ; prefer mentoring want ~1
    weak location meet ; prefer where ~1`,
  expertise: `
    strong can-help ; topic area skill expertise mentee learner person mentoring help ~0
    weak can-help ; topic area skill expertise mentee learner person mentoring help offer experience work field share mentor ~4
    strong expertise ; area topic field skill own-side ~0
    strong offer help|topic|area|skill|expertise ; experience mentor mentee mentoring topic area skill help ~1
    strong skill|topic|area offer ; help mentor mentee mentoring own-side ~1
    weak expertise ; area topic field skill experience work own-side mentoring background sector mentor mentee share offer help job ~4
    weak offer|share help|topic|area|skill|expertise|experience|mentor|mentee|mentoring ; topic area skill mentor mentee experience mentoring
      expertise share mentoring interest person learner want field programme join be how prefer yes-no howmany ~5
    weak interest|topic ; area topic mentoring own-side prefer ~0
    weak skill ; own-side work experience job field area topic mentoring ~1
    weak area|topic|skill mentor|mentee|mentoring ; want be expertise prefer ~2
    weak topic|area mentoring ; skill expertise prefer help offer own-side interest ~1
    weak area experience ; expertise skill work job field mentoring ~1
    weak help ; area topic own-side skill ~0`,
  goals: `
    strong goal ; mentoring develop learn own-side programme seniority job topic area ~0
    strong work-on want ; topic area skill mentoring mentor ~1
    weak work-on ; topic area skill mentoring mentor want goal interest ~4
    strong help want ; topic area skill mentor challenge ~0
    strong develop area|skill|topic ; want learn own-side ~0
    strong learn|develop want ; topic area skill mentor mentoring programme work ~1
    strong gain want ; mentoring programme join mentor help ~1
    weak goal ; mentoring develop learn mentor work join programme want job topic area skill role gain help ideal month years
      seniority own-side field person be interest describe howlong department part time how why start ~7
    weak help want ; topic area skill mentor mentoring programme goal develop learn gain role job challenge share join
      field seniority interest person be describe offer work meet time prefer ~8
    weak develop|learn area|skill|topic|goal|want ; want mentor mentoring programme help gain interest job work own-side experience
      role offer seniority expertise person join field share describe time ~7
    weak want ; mentor programme mentoring ~0
    weak gain want|goal|learn|mentoring|programme|develop ; mentor mentee mentoring programme join goal learn help be
      person share describe how experience interest develop ~8
    weak want mentor|mentoring|programme ; mentee programme join describe experience be share person part interest ~4
    weak topic|area interest|want|learn|goal ; mentoring prefer mentor own-side seniority job want work programme expertise skill ~2
    weak topic ; own-side mentoring prefer ~0
    weak interest ; area topic skill seniority job work mentoring own-side sector field ~1
    weak skill|expertise want|develop|learn ; mentor mentoring area topic prefer ~3`,
  challenges: `
    strong challenge ; work own-side seniority mentoring job role area ~0
    weak challenge ; work own-side seniority job role area want help mentor mentoring develop describe goal school topic organisation sector reach ~5`,
  about: `
    strong about-you ; describe background share ~0
    strong background ; work job describe seniority experience expertise area ~0
    weak describe ; person ~1
    weak describe experience ; work job ~2
    weak about-you ; describe background share work experience interest skill mentor mentee expertise job role want
      person hobby study seniority past name full ~6
    weak background ; work job describe experience expertise area seniority role study field sector share own-side skill ~3
    weak describe experience|work|job|role|person ; work area job role share expertise seniority organisation background field
      interest years skill ~4
    weak experience work|job ; describe seniority role ~1`,
  motivation: `
    strong why join|be|mentor|mentee|mentoring|programme|apply ; want mentor mentee mentoring programme be join interest apply role ~1
    strong motivation ; join be mentor mentee mentoring programme apply want role interest
    strong reason join|apply ; be mentor mentee mentoring programme want interest ~1
    weak why join|be|mentor|mentee|mentoring|programme|apply|want|interest ; want mentor mentee mentoring programme be join interest
      apply role person describe share learner offer be seniority work organisation school be past gain help develop learn ~8
    weak motivation ; join be mentor mentee mentoring programme apply want role interest describe job work share why ~5
    weak reason ; join be mentor mentee mentoring programme apply want interest ~2
    weak why ; ~0
    weak gain want ; be mentor mentoring programme join
    weak want ; programme mentoring ~0
    weak offer mentor|mentee|mentoring|programme ; want be join ~3`,
  capacity: `
    strong howmany mentee|learner ; mentor mentoring max want offer join capacity time number prefer programme ~1
    strong max|capacity mentee ; number howmany mentoring own-side mentor learner prefer ~1
    strong max learner ; howmany number mentor mentoring own-side
    strong max howmany|number|capacity mentor|mentee|learner|mentoring ; mentor mentee learner mentoring prefer ~1
    weak howmany|number mentee|learner ; mentor mentoring want offer join capacity time number prefer programme max yes-no
      month one-to-one help own-side in-person share status person past ~5
    weak capacity ; mentor mentee mentoring max own-side learner number ~0
    weak howmany mentor|mentoring ; want max offer person learner ~3`,
  hours_per_month: `
    strong hours month ; howmany number available offer want time mentoring programme share how max ~2
    weak hours month ; howmany number available offer want time mentoring programme share mentor mentee week meet how max join role ~6
    weak hours ; available howmany number offer mentoring max ~0
    weak time month ; how howmany available offer mentoring want meet share ~4
    weak time code ; ~0`,
  worked_in: `
    strong countries worked|work ; live experience where ~0
    weak worked ; ~0
    weak countries ; worked work experience ~0
    weak countries worked|work|experience|live ; study location where region experience ~2`,
  formats: `
    strong format mentoring ; prefer type want ~1
    strong one-to-one group ; mentoring prefer want mentor mentee meet type format yes-no ~1
    strong format ; prefer ~0
    weak format ; mentoring prefer type want programme meet ~1
    weak type mentoring ; prefer want ~1
    weak one-to-one|group available|prefer|mentoring ; meet mentoring prefer type ~1
    weak one-to-one group ; mentoring prefer want mentor mentee meet type format yes-no in-person online interest be learner ~4`,
  prefers: `
    strong prefer mentor|mentee ; name full ~0
    weak prefer ; mentor mentee match ~0
    weak mentor|mentee match ; person want yes-no name prefer ~1
    weak person match ; want prefer mentor mentee name yes-no email ~4
    weak person mentor|mentee ; want prefer match name yes-no ~2
    weak prefer mentor|mentee ; name full email first secondary number match own-side ~1`,
  avoids: `
    strong avoid ; match person mentor mentee want ~0
    weak avoid ; match person mentor mentee want yes-no name prefer not manager why work other-person ~4
    strong not match ; person want prefer mentor mentee ~1
    weak not match ; person want prefer mentor mentee yes-no name why work manager ~4`,
  consent_on: `
    strong consent ; date data privacy process agree programme yes-no time ~1
    strong consent|agree data|privacy ; date process agree programme yes-no consent notice share mentoring join match month ~3
    weak data process ; yes-no share match mentor mentee agree consent notice programme ~4
    weak consent ; date data privacy process agree yes-no notice share join match mentor mentee mentoring programme name
      email part time contact person organisation code ~10
    weak agree|consent data|privacy|notice ; newsletter join date process yes-no consent notice share mentoring join match programme mentor mentee code
      person name email contact organisation part ~10`,
  consent_notice: `
    strong notice version ; privacy consent data ~0
    weak notice version ; privacy data consent ~2
    weak notice ; privacy data consent ~0`,
  submitted_at: `
    strong timestamp ; date time submit ~0
    strong date|time submit|complete ; owner start ~0
    strong complete time ; ~0
    weak start time ; ~0
    weak start ; date time ~0
    weak date ; submit apply join ~0
    weak submit ; date time complete ~0
    weak date apply|submit|join|complete ; owner time programme ~1
    weak time|complete date ; ~0`,
};

/** Reads a rule from its line. */
function ruleOf(field: string, line: string): HeaderRule {
  const [, strength = '', needed = '', borne = '', reach] =
    /^(strong|weak) ([^;~]*)(?:;([^~]*))?(?:~(\d+))?$/.exec(line) ?? [];
  const needs = concepts(needed).map((one) => one.split('|') as Concept[]);
  return {
    field,
    strength: strength === 'strong' ? 'strong' : 'weak',
    needs,
    explains: explained(field, [...needs.flat(), ...(concepts(borne) as Concept[])]),
    reach: reach === undefined ? REACH : Number(reach),
  };
}

/** "Nom" may be any name where another field is named. */
function explained(field: string, all: readonly Concept[]): ReadonlySet<Concept> {
  const isOther = all.includes('name') && !field.endsWith('name');
  return new Set(isOther ? [...all, 'name-or-first', 'name-or-last'] : all);
}

function concepts(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

let known: readonly HeaderRule[] | undefined;

/** Returns all rules, in an arbitrary but fixed order. They are read at the first use. */
export function headerRules(): readonly HeaderRule[] {
  known ??= Object.entries(RULES).flatMap(([field, lines]) =>
    lines
      .trim()
      .split(/\n\s+(?=strong |weak )/)
      .map((line) => ruleOf(field, line.replace(/\s+/g, ' '))),
  );
  return known;
}
