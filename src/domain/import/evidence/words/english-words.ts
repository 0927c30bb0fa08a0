/** Words of English headers. */
import type { Vocabulary } from './concepts.ts';

export const ENGLISH: Vocabulary = {
  workplace: 'workplace place_of_work place_of_employment work_place workplaces where_from',
  light: `
    a an the of to for in on at as with by from and or is are am be was were do does i me my mine we us our
    ours what whats you your yours u please kindly enter select list choose state tell indicate specify
    write share pick fill add insert input complete_your_own that this these those it its so if applicable
    any all some just only most main primary current currently present best correct own usual usually
    regularly regular typically generally normally normal permanent official legal valid following below
    above box field_below details detail information info into out up about would could can will may might
    shall should able willing happy feel get got has have having been being who which whichever optional
    required mandatory here there also e g eg ie etc s per briefly short brief few words little bit more
    than then now today right let know answer question form formal exactly specific specifically possible
    particular particularly overall general check apply_to comfortable take taking taken accommodate
    ideally_suited use through via within during while each every other_than include including new both_your
    one ones once such based_on accurately accurate as_possible you_would_like_us_to correspondence
    regarding commit commits committing dedicate devote devoted total finding mind_if whose yes click option
    answer_here your_answer applicable_to would_you_say best_describes describes closest represent
    represents enter_the pick_the select_the us_know let_us let_us_know kind_of sort_of great good really
    very excited focus_area_1 at_least must_choose top three five two additional_to people_call shown`,
  email: 'inbox electronic_mail electronic_address business_email google_account gmail gmail_address',
  address: 'address addresses addr',
  contact: 'contact contacts contacted contacting',
  reach: 'reach reached',
  name: 'name_and_surname name names fullname full_name named nam display_name',
  full: 'full complete',
  first: `
    first firstname first_name first_names forename forenames given_name given_names fname fore_name
    christian_name`,
  last: `
    last lastname last_name last_names surname surnames family_name family_names lname second_name sname
    sur_name`,
  middle: `
    middle initial initials maiden nickname suffix prefix salutation honorific pronunciation pronounced
    pronounce`,
  call: `
    like_to_be_called go_by goes_by known_as known_name prefer_to_be_called call_you preferred_name
    preferred_first_name preferred_names name_you_prefer name_you_use`,
  secondary: `
    secondary alternative alternate alt backup another other others second 2nd third 3rd cc recovery spare
    fallback previous_email second_email`,
  confirm: 'confirm confirmation verify re_enter reenter repeat again retype',
  owner: `
    participant participants applicant applicants employee employees volunteer volunteers member members
    membership worker workers staff staffs candidate candidates registrant delegate attendee individual
    associate personnel payroll colleague person trainee`,
  student: 'student students pupil pupils teacher teachers coach scholar fellow user client trainee_teacher',
  learner: `
    mentoree mentorees protege proteges students student pupils people individuals persons trainees
    apprentices young_people participants ects youth professionals`,
  person: `
    anyone someone anybody somebody people person persons individual individuals colleagues colleague
    individual_s who whom`,
  id: 'id ids number numbers num no identifier ident identification code uid uin nbr',
  reference: `
    reference ref refs external_id externalid uin upi netid net_id banner_id badge_number
    matriculation_number matric_number roll_number enrolment_number enrollment_number computing_id unikey
    username`,
  organisation: `
    organisation organization org company employer institution agency firm charity business corporation
    enterprise company_organisation employers_name organisation_s company_s affiliation affiliated trust
    nhs_trust council organisational_affiliation organisation_name business_unit_name institute
    organisational legal_entity employing_organisation hospital startup start_up ngo nonprofit non_profit
    foundation ministry host_organisation home_organisation company_or_organisation organisation_or_company
    business_name law_firm church practice_name universitys_name`,
  school: 'school university college academy campus uni setting nursery institution_of_study sixth_form',
  department: `
    department dept departments directorate division faculty unit team teams function business_unit
    service_line section business_area org_unit cost_centre cost_center branch work_area work_group
    workgroup sub_department subdepartment organisational_unit organizational_unit workstream squad tribe
    chapter practice_area work_stream sub_team dept_name`,
  manager: `
    manager managers supervisor supervisors reports_to report_to line_manager direct_manager boss
    line_management reporting_manager reporting_to supervisor_s superior mgr people_manager people_leader
    team_leader team_lead reporting_officer managers_name superviser head_of_department direct_supervisor
    immediate_supervisor`,
  job: `
    job position occupation profession designation jobtitle job_title job_titles job_role job_position post
    jobs professional_title business_title work_title position_title title_of_your_job line_of_work day_job
    employment_role employment job_function roles_and_responsibilities career_role what_do_you_do
    what_you_do working_as`,
  title: 'title titles headline',
  role: 'role roles',
  level: `
    level levels grade grades band stage tier rank pay_grade pay_band paygrade grading class job_class
    employee_class`,
  seniority: `
    seniority career management managerial senior leadership_level hierarchical job_level civil_service`,
  years: 'years year_s yrs yr years_ no_of_years number_of_years years_of year_of_experience',
  howlong: 'how_long length_of_time length duration',
  tenure: `
    tenure length_of_service time_in_post service_length length_of_employment seniority_in_years
    years_of_service time_served`,
  experience: 'experience experiences experienced exp expertise_years years_experience',
  work: `
    work working works professional professionally worksite employed business corporate office company_s
    job_related employment practise practising practice`,
  worked: 'worked worked_in have_worked been_working has_worked been_employed',
  sector: `
    sector sectors industries phase_of_education line_of_business phase sub_sector industry vertical
    verticals industry_sector market`,
  field: 'field fields domain discipline specialism_area area_of_work',
  country: 'country nation',
  countries: 'countries international_experience',
  region: `
    region county province regional prefecture state_province regions canton territory district region_name`,
  city: 'city town village state borough hometown suburb municipality metro area_you_live',
  location: `
    location geography geographic geographical geographically office_location work_location based_location
    locations site`,
  where: 'where',
  live: 'live living based located residence reside residing resident situated residential',
  timezone: 'timezone time_zone time_zones timezones',
  language: 'language mother_tongue native_tongue native_language tongue first_language tongues',
  languages: 'languages spoken_languages working_languages languages_known',
  speak: 'speak speaks spoken speaking converse communicate_in conversant understand',
  fluent: 'fluent fluently fluency proficient proficiency comfortable_in comfortably known know_well native',
  available: `
    available availability availabilities schedule free_time time_slots time_slot timeslot timeslots
    calendar slots times_you_can_meet availabilty free suitable when_are_you_free open_slots`,
  when: 'when what_times which_times what_days which_days',
  time: `
    time times timing timings hour_of_day mornings afternoons evenings morning afternoon evening lunchtime
    daytime time_of_day times_of_day suitable_time suitable_times hour`,
  day: `
    day days date_s monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays
    saturday saturdays sunday sundays weekday weekdays weekend weekends mon tue tues wed thu thurs fri sat
    sun day_of_the_week days_of_the_week dates`,
  meet: `
    meet meeting meetings session sessions connect connecting interact interaction communicate communicating
    communication conversations catch_up get_together calls call_with appointments appointment chat chats
    talk mentoring_sessions`,
  how: 'how',
  channel: `
    channel channels method methods mode modes medium way ways means platform platforms modality
    style_of_meeting form_of_communication forms_of_communication form_of_contact tool tools mode_of_meeting
    platform_do_you`,
  'in-person': 'in_person face_to_face f2f face_2_face remote remotely hybrid',
  online: 'online virtual video phone_or_video virtually',
  howmany: `
    how_many maximum_number number_of max_number no_of nr_of maximum_no num_of number_of_people amount_of
    quantity quantity_of max_no max_num number_of_individual no_of_mentees how_much`,
  number: 'number',
  max: 'max maximum limit upper_limit most_number most up_to',
  capacity: 'capacity capacities spaces places slots_for limit_of mentee_limit mentee_slots',
  mentee: 'mentee mentees mentee_s mentoree mentorees protege proteges',
  mentor: 'mentor mentors mentor_s',
  mentoring: 'mentoring mentorship mentorships mentored mentor_programme pairing partnership relationship',
  expertise: `
    expertise expert specialism specialisms specialty specialties speciality specialities specialisation
    specialization specialise specialize strength strengths knowledge competencies competences competency
    subject_expertise talents speciali* strongest competenc* expertise_area areas_of_strength good_at
    best_at subject_matter superpower superpowers core_strengths knowledgeable specialised specialized
    area_of_practice know_how skilled mastery`,
  skill: `
    skill skills skillset skill_set skillsets abilities ability capabilities competence capabilit*
    technical_skills soft_skills hard_skills`,
  topic: 'topic topics subject subjects theme themes issues areas_of_focus focus_areas focus focus_area',
  area: 'area areas aspects aspect things thing areas_of something what_kind_of',
  help: `
    help helping helped support supporting assist assistance assisting advise advice guidance guide guiding
    assisted supported advising feedback_on input`,
  offer: `
    offer offering bring contribute contribution give_to provide_as pass_on teach impart qualified equipped
    offers give provide providing advising able_to_provide excited_to mentor_in_the can_i_offer`,
  'can-help': `
    share_with you_can_share i_can_share can_share can_mentor could_mentor comfortable_mentoring
    confident_mentoring can_offer able_to_share willing_to_share happy_to_mentor able_to_mentor
    mentor_others mentor_someone can_help could_help i_can_help you_can_help comfortable_discussing
    can_support could_support can_advise can_teach able_to_help able_to_support able_to_offer happy_to_help
    help_others help_a_mentee help_mentees help_your_mentee support_others support_a_mentee support_mentees
    offer_support can_you_help could_you_help can_you_support can_you_offer could_you_offer can_you_mentor
    could_you_mentor can_you_advise would_you_be_able_to_help can_you_teach can_you_share
    are_you_able_to_help are_you_able_to_mentor are_you_comfortable_mentoring confident_mentoring_others
    help_someone help_other advise_on comfortable_advising feel_confident_mentoring`,
  share: 'share',
  want: `
    want wants wanting wish would_like like hope hoping looking seek seeking need needing desire expect
    expecting expectations expectation keen interested_in hopes you_d_like i_d_like wanted required_from
    looking_for needed wishes needs_from hope_for wishing searching requirements ask_for require`,
  interest: 'interest interests interested interesting',
  goal: `
    goal goals objective objectives aim aims ambitions ambition aspirations aspiration priorities achieve
    accomplish outcomes outcome smart_goals achieving learning_goals hope_to_achieve purpose vision targets
    career_goal intentions milestones`,
  develop: `
    develop development developing improve improving improvement strengthen grow growth enhance explore
    build discuss progress advance focus_on developmental gaps upskill growth_areas growth_area build_on gap`,
  'work-on': 'work_on working_on',
  learn: 'learn learning learned acquire',
  gain: 'gain get_out get_from gaining take_away benefit get_out_of out_of benefits take_from obtain',
  challenge: `
    challenge challenges obstacle obstacles barrier barriers difficulty difficulties struggle struggles
    struggling challenging problems needs pain_points face_at_work facing hurdles difficult hardest hard_at
    issues pain_point roadblocks roadblock hurdle blockers stuck`,
  background: `
    background backgrounds profile career_history career_path career_journey professional_history
    career_summary work_history career_to_date journey career_story`,
  'about-you': `
    about_yourself about_you about_me about_myself bio bios biography introduce_yourself introduction intro
    personal_statement describe_yourself summary_of_yourself short_biography biographical who_you_are
    who_are_you elevator_pitch blurb your_story brief_intro professional_summary profile_summary
    summary_about personal_profile personal_bio about_the_mentor about_the_mentee about_the_participant
    introduction_of_yourself describe_you`,
  describe: `
    describe description summary summarise summarize outline explain overview tell_us_about tell_me_about`,
  why: 'why what_makes_you',
  motivation: `
    motivation motivations motivates motivated motivate interest_in_joining statement_of_interest motive
    motives motivating drew_you inspired_you attracted_you inspires inspired excites drives
    interest_in_the_programme interest_in_the_program interest_in_mentoring interest_in_becoming
    interests_you attracts_you appeals_to_you draws_you`,
  reason: 'reason reasons purpose rationale',
  join: `
    join joining participate participating participation part take_part taking_part enrol enroll enrolling
    sign_up signing_up register registering sign_me_up be_part_of become_a become involved becoming
    volunteering volunteer registration signup sign_up_as signing_up_for registering_as sign_up_for
    register_as register_for be_involved enrolled_as enter`,
  apply: 'apply applying application applied applicant_type',
  be: `
    be_a becoming_a become i_would_like_to_be i_want_to_be i_would_like_to_join_as i_d_like_to_be
    like_to_be_a want_to_be_a interested_in_being_a wish_to_be_a`,
  both: 'both',
  programme: 'programme program scheme initiative project cohort network pilot cycle',
  hours: 'hours hrs hour time_commitment',
  month: 'month monthly months',
  week: `
    week weekly weeks daily per_day a_day fortnight fortnightly quarter year_ annually per_year a_year
    each_year yearly semester term`,
  often: 'how_often frequency frequently often frequencies how_frequently cadence',
  format: 'format formats structure',
  type: 'type types kind kinds form_of forms_of category sort applicant_type user_type member_type track',
  group: 'group groups circle circles peer small_group team_mentoring panel panels',
  'one-to-one': 'one_to_one one_on_one 1_1 1_to_1 1_on_1 121 individual_mentoring one_2_one 1_2_1 1on1 1to1',
  match: `
    match matched matching pair paired pairing partnered assigned in_mind work_with partner_with
    be_mentored_by mentored_by be_paired someone_in_mind`,
  avoid: `
    avoid avoids avoiding not_with do_not_match conflict_of_interest conflicts_of_interest conflict exclude
    rather_not prefer_not uncomfortable not_match not_be_matched not_be_paired not_matched not_paired
    not_want_to_be_matched not_to_be_matched not_to_be_paired not_like_to_be_matched not_like_to_be_paired
    shouldn_t_be_matched dont_match not_want_to_be_paired not_match_me not_pair never_match conflicts
    not_want_to_be_matched_with`,
  not: 'not non no_one never without cannot dont dislike least unable nt un',
  prefer: `
    preferred preference preferences prefer preferring favourite favorite choice choices request requested
    ranking ranked rather hoped_for`,
  consent: 'consent consents consented consenting opt_in agree_to_share give_permission',
  agree: `
    agree agreement accept agreed i_agree acknowledge understand_and_agree acceptance authorise authorize
    permission consent_to_share happy_for_us okay_with fine_with acknowledge_that`,
  data: 'data personal_data personal_information my_information my_details your_data information details answers responses',
  privacy: 'privacy gdpr data_protection confidentiality',
  process: `
    processing process processed store stored storing storage hold held holding use_of collected collection
    shared sharing contained retained retention keep kept use_my use_your using`,
  notice: 'notice policy statement data_protection_statement privacy_statement',
  version: 'version',
  date: 'date datetime dated on_date',
  submit: `
    submitted submission submit submitting response recorded recorded_date form_completed received sent_at
    created created_at entry_date logged date_of_application registration_date application_date responded
    filled filled_out form_filled date_applied date_of_submission date_received form_submitted
    application_submitted`,
  complete: 'completion completed finish finished end ended end_time',
  start: 'start started begin start_time',
  timestamp: `
    timestamp date_time datetime time_stamp submitted_at submitted_on created_time created_at recorded_date
    submission_time submission_date date_submitted enddate recordeddate date_and_time_of_submission
    date_applied submission_timestamp response_date submitted_date date_of_registration date_created`,
  'other-person': `
    emergency parent parents parental guardian guardians spouse partner wife husband next_of_kin kin mother
    father mum dad child children son daughter family_member referee referees referrer recommender
    recommendation references assistant secretary pa ea principal headteacher head_teacher head dean advisor
    adviser sponsor sponsors nominator nominated nominee nominate nominating hr payroll_contact coordinator
    administrator admin recruiter landlord friend friends doctor gp tutor lecturer professor counsellor
    counselor chaperone witness approver proposer seconder author contact_person buddy pet ceo founder
    invoice billing finance_contact customer role_model supplier hiring matched_mentor assigned_mentor
    emergency_contact school_s_head chair owner_of referred colleague_who heard site_supervisor interviewer
    reviewer created_by modified_by updated_by evaluator sibling`,
  phone: `
    phone phones mobile mobiles telephone tel cell cellphone handphone landline fax text sms dial extension`,
  link: 'link links web social_media handle socials profile_url linkedin_profile homepage',
  gender: `
    gender sex pronoun pronouns sexual sexuality orientation trans transgender woman women man men female
    male lgbt lgbtq lgbtqi`,
  age: 'age aged old ages generation',
  birth: 'birth born birthday dob birthdate birthplace date_of_birth',
  origin: `
    nationality nationalities citizenship citizenships citizen origin passport visa immigration
    native_country home_country country_code`,
  sensitive: `
    ethnic ethnicity race racial religion religious faith disability disabilities disabled health medical
    dietary diet allergies allergy accessibility adjustments accommodations accommodation access_needs
    special_needs political politics union income salary pay socioeconomic veteran military national_id
    social_security ssn national_insurance tax bank iban licence license criminal dbs clearance password
    conviction neurodiver* caring carer marital first_generation indigenous ni_number accessibility_needs
    card protected_characteristics insurance`,
  hobby: `
    hobby hobbies pastime pastimes leisure sport sports music spare_time free_time_activities fun_fact fun
    outside_of_work personality introverted extroverted mbti movie book food zodiac`,
  study: `
    study studying studied studies degree degrees major majors minor minors graduation graduated graduate
    graduating education educational qualification qualifications course courses gpa diploma thesis
    dissertation academic_year year_of_study undergraduate postgraduate phd masters bachelor alma_mater
    alumni attended school_attended certificate certificates certification certifications training trainings
    semester_of highest_level curriculum exam high_school freshman sophomore graduated_from enrolled
    academic academically transfer module modules student_year class_year expected_graduation
    graduating_class`,
  hear: `
    hear heard find_out found_out did_you_find referral source learn_about_this learn_about_the come_across
    learned_about find_us recommended_by referred_by how_did_you_learn`,
  comment: `
    comment comments feedback anything_else remarks additional_information other_information questions
    suggestion suggestions concerns concern notes further_information anything additional_details
    special_requests anything_you`,
  file: `
    cv resume upload attach attachment photo photos picture image headshot file files video_link logo
    cover_letter recording recorded_video image_rights media filming photograph avatar photographs filmed`,
  approve: `
    approval approved approve approves aware signed signature sign permission_from sign_off endorsement
    supports_your discussed`,
  rate: `
    rate rating scale confident_are confidence satisfied satisfaction how_important important extent
    strongly score likely how_likely how_comfortable how_confident rank_the on_a_scale evaluate evaluation
    how_would_you_describe_your_level ratings`,
  past: `
    before previously previous past former formerly had ever already prior last_year mentored have_mentored
    earlier historic history been_a been_mentored ago`,
  ideal: `
    ideal dream future next desired target aspire aspiring ideally perfect career_aspirations five_years
    long_term short_term 5_years 10_years see_yourself looking_to_join looking_to_move moving_to transition
    relocate travel destination potential intended would_like_to_visit want_to_move attributes qualities
    characteristics traits`,
  postal: `
    street postal zip zipcode postcode post_code mailing home_address postal_address house_number zip_code
    billing_address address_line shipping delivery residential_address`,
  programming: `
    programming coding code_in software scripting frameworks technologies technology tech_stack computer
    markup frontend backend framework tools query sign body_language love foreign_language_level`,
  size: `
    size sizes headcount revenue turnover number_of_employees how_large how_big t_shirt shirt employees_in
    budget how_many_people_work how_many_people_are how_many_employees how_many_staff`,
  status: `
    respondent status stage_of_application active state_of approved_by type_of_employment employment_type
    contract part_time full_time legal_form website_of score_of ip ip_address latitude longitude collector
    duplicate consent_withdrawn withdrawn withdraw login user_status`,
  newsletter: `
    newsletter newsletters marketing updates news mailing_list mailings subscribe unsubscribe notifications
    notification notified opt_out promotional domain_name email_domain sent bounced verified opened emailed
    preferences_for_email`,
  code: `
    code_of_conduct terms conditions rules commitment_statement terms_of_use guidelines handbook
    country_code honor`,
  'yes-no': `
    ^do ^are ^is ^have ^has ^did ^will ^would ^can ^could ^were ^was ^does ^should ^may ^might ^am yes_no
    y_n yes_or_no tick_if check_if whether true_false if_yes if_no if_so if_not if_other
    do_you_agree_to_attend`,
};
