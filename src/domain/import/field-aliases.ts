/** What forms, surveys and spreadsheets call each field: Google Forms, Microsoft Forms, Airtable, HR systems. */

/** Returns words as a list. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Normalised headers by field, the likeliest first. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ref: words(`
    staff_number employee_number student_id student_number payroll_number personnel_number member_id
    membership_number participant_id reference external_id staff_id employee_id candidate_id
  `),
  name: words(`
    name_of_participant employee_name preferred_name_and_surname first_and_last_name
    first_name_and_last_name first_name_and_surname name_and_surname worker full_name your_name
    participant_name participant fullname
  `),
  email: words(`
    email_id business_email school_email contact_email_address work_email_address primary_work_email
    upn e_mail email_address e_mail_address mail your_email work_email contact_email
  `),
  roles: words(`
    would_you_like_to_be_a_mentor_or_a_mentee would_you_like_to_be_a_mentor_or_mentee
    are_you_a_mentor_or_a_mentee are_you_a_mentor_or_mentee i_would_like_to_be
    i_would_like_to_join_as i_am_applying_as role_in_the_programme role_in_programme mentor_mentee
    participant_type role i_want_to_be mentor_or_mentee participating_as
  `),
  organisation: words(`
    which_organisation_do_you_work_for organisation_name organization_name company_name school_name
    name_of_organisation name_of_school where_do_you_work current_employer current_company
    school_organisation business_unit_name organization company employer school company_organization
    institution workplace
  `),
  department: words(`
    department_name directorate which_department_do_you_work_in function division team unit faculty
  `),
  manager: words(`
    manager_s_email line_manager_s_email reports_to manager_id supervisor_email line_manager
    manager_email line_manager_email supervisor
  `),
  job_title: words(`
    job_role current_position business_title role_title what_is_your_job title position job
    current_job_title current_role occupation
  `),
  level: words(`
    grade_level job_level management_level level_of_seniority seniority_level seniority career_level
    career_stage
  `),
  years_experience: words(`
    years_in_role years_of_professional_experience how_many_years_of_experience_do_you_have
    years_of_work_experience total_years_of_experience experience years_of_experience years
  `),
  sector: words(`
    business_sector field_of_work industry field primary_industry_field phase_of_education
  `),
  country: words(`
    country_of_residence_or_work which_country_do_you_live_in which_country_do_you_work_in
    which_country_are_you_based_in work_country location_country country_region country_of_residence
    country_of_work
  `),
  region: words(`
    county state area province
  `),
  timezone: words(`
    which_time_zone_are_you_in what_time_zone_are_you_in which_timezone_are_you_in local_time_zone
    time_zone tz your_time_zone
  `),
  languages: words(`
    what_languages_do_you_speak languages_you_speak languages_spoken_fluently languages_i_speak
    working_languages language languages_spoken which_languages_do_you_speak
    which_languages_do_you_speak_fluently
  `),
  availability: words(`
    when_can_you_meet when_are_you_usually_available times_you_are_available preferred_meeting_times
    best_times_to_meet available times when_are_you_available
  `),
  channels: words(`
    preferred_channel how_do_you_prefer_to_meet how_would_you_prefer_to_meet preferred_way_to_meet
    meeting_preference preferred_meeting_method channel preferred_channels
    how_would_you_like_to_meet
  `),
  expertise: words(`
    expertise_areas what_can_you_help_with what_could_you_help_a_mentee_with
    topics_you_can_help_with which_topics_can_you_help_with which_topics_could_you_mentor_on
    what_topics_can_you_mentor_on mentoring_topics areas_you_can_mentor_in areas_of_experience
    skills_you_can_share topics_i_can_help_with skills areas_of_expertise i_can_help_with strengths
  `),
  goals: words(`
    what_do_you_want_to_work_on what_would_you_like_help_with which_topics_would_you_like_help_with
    what_would_you_like_to_work_on what_do_you_want_help_with topics_you_want_help_with
    what_are_your_goals mentoring_goals learning_goals goals_for_mentoring
    areas_you_would_like_to_develop topics_of_interest what_do_you_hope_to_gain
    topics_i_want_help_with career_goals topics development_goals i_want_help_with development_areas
    areas_for_development
  `),
  challenges: words(`
    needs current_challenges
  `),
  about: words(`
    tell_us_about_yourself tell_us_a_little_about_yourself
    describe_your_career_background_and_areas_of_experience career_background_and_areas_of_experience
    short_bio professional_bio
    introduce_yourself bio biography about_me profile about_you
  `),
  motivation: words(`
    why_do_you_want_to_join why_do_you_want_to_be_a_mentor why_do_you_want_to_be_a_mentee
    why_would_you_like_to_take_part why_would_you_like_to_be_a_mentor why_would_you_like_a_mentor
    what_do_you_hope_to_provide_as_a_mentor why why_do_you_want_to_take_part reason_for_joining
  `),
  capacity: words(`
    how_many_mentees_can_you_take how_many_mentees_could_you_take how_many_mentees_would_you_like
    how_many_mentees_can_you_support how_many_students_are_you_comfortable_mentoring
    number_of_mentees_you_can_take maximum_number_of_mentees max_number_of_mentees mentee_capacity
    places max_mentees number_of_mentees how_many_mentees
  `),
  hours_per_month: words(`
    hours_available_per_month how_many_hours_a_month_can_you_give
    how_many_hours_per_month_can_you_give how_many_hours_per_month_can_you_spare
    how_many_hours_per_month_can_you_spare_on_mentoring monthly_hours hours hours_a_month time_commitment
  `),
  worked_in: words(`
    countries_you_have_worked_in which_countries_have_you_worked_in countries_of_work_experience
    countries_worked_in international_experience
  `),
  formats: words(`
    type_of_mentorship_format_do_you_prefer what_type_of_mentorship_format_do_you_prefer
    preferred_mentoring_format preferred_format mentoring_formats format mentoring_format
  `),
  prefers: words(`
    preferences preferred_mentor preferred_mentee
  `),
  avoids: words(`
    avoid not_with do_not_match_with
  `),
  consent_on: words(`
    date_of_consent consent_given_on consent_given consent consent_date consented_on
  `),
  consent_notice: words(`
    notice notice_version privacy_notice
  `),
};

/** Returns the other headers that a field has, as {@link normalised} gives them. */
export function aliasesOf(field: string): readonly string[] {
  return ALIASES[field] ?? [];
}
