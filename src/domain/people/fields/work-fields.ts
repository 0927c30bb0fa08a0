/** What a person does and where. */
import { type FieldEntry, unreadWords, wrong } from './field-entry.ts';
import { number, person, readBy, text } from './field-kinds.ts';
import { mergedName } from '../organisations.ts';
import { folded, nearest, quote } from '../../words/text.ts';
import { YEARS } from '../../words/written-numbers.ts';

const line = text();

export const WORK = {
  organisation: {
    label: 'Organisation',
    about: 'school, company or other organisation',
    aliases: `
      which_organisation_do_you_work_for organisation_name organization_name company_name school_name
      name_of_organisation name_of_school where_do_you_work current_employer current_company
      school_organisation business_unit_name organization company employer school company_organization
      institution workplace`,
    ...readBy((given, vocabulary) => line.read(mergedName(vocabulary.organisations, given), vocabulary)),
    held: 'description',
    matchedOn: 'value',
    isAsked: true,
  },
  department: {
    label: 'Department',
    about: 'department',
    aliases: `
      department_name directorate which_department_do_you_work_in function division team unit faculty`,
    ...text(),
    held: 'description',
    matchedOn: 'value',
  },
  /** The line manager. */
  manager: {
    label: 'Manager',
    about: 'the line manager: e-mail, ref, id or full name',
    aliases: `
      manager_s_email line_manager_s_email reports_to manager_id supervisor_email line_manager
      manager_email line_manager_email supervisor manager_e_mail manager_e_mail_address manager_email_address
      manager_s_e_mail line_manager_e_mail line_manager_e_mail_address line_manager_email_address
      line_manager_s_e_mail`,
    ...person(),
    held: 'references',
    matchedOn: 'value',
    isBarring: true,
  },
  jobTitle: {
    label: 'Job title',
    about: 'job title',
    aliases: `
      job_role current_position business_title role_title what_is_your_job title position job
      current_job_title current_role occupation`,
    ...text(),
    held: 'description',
    matchedOn: 'value',
    isAsked: true,
  },
  /** One of the programme’s levels, by name. */
  level: {
    label: 'Level',
    about: 'one of the programme’s levels',
    aliases: `
      grade_level job_level management_level level_of_seniority seniority_level seniority career_level
      career_stage`,
    ...readBy((given, { levels }) => {
      const level = levels.find((known) => folded(known) === folded(given));
      if (level !== undefined) return { value: level };
      const near = nearest(spelledOut(given), levels);
      const hint =
        levels.length === 0
          ? 'this programme has no levels: mentor programme edit --levels "Junior,Senior,Head" gives it levels; otherwise leave it out, or keep a column of them as a custom field with --keep HEADER=NAME'
          : `the levels are ${levels.join(', ')}`;
      return wrong(
        'unknown-level',
        `${quote(given)} is not a level`,
        near === undefined ? hint : `did you mean "${near}"? ${hint}`,
        [unreadWords(given, near)],
      );
    }),
    held: 'term',
    matchedOn: 'number',
    isAsked: true,
  },
  yearsExperience: {
    label: 'Years of experience',
    about: 'years of experience',
    aliases: `
      years_in_role years_of_professional_experience how_many_years_of_experience_do_you_have
      years_of_work_experience total_years_of_experience experience years_of_experience years`,
    words: 'years of experience',
    ...number(80, YEARS),
    held: 'plain',
    matchedOn: 'number',
  },
  sector: {
    label: 'Sector',
    about: 'sector or phase of education',
    aliases: `
      business_sector field_of_work industry field primary_industry_field phase_of_education`,
    ...text(),
    held: 'term',
    matchedOn: 'value',
  },
} satisfies Record<string, FieldEntry>;

/** How levels are shortened in HR systems. */
const SHORT = new Map(
  Object.entries({
    sr: 'senior',
    snr: 'senior',
    jr: 'junior',
    jnr: 'junior',
    mgr: 'manager',
    dir: 'director',
    asst: 'assistant',
    assoc: 'associate',
    exec: 'executive',
    vp: 'vice president',
  }),
);

function spelledOut(given: string): string {
  return given.replace(/\p{L}+\.?/gu, (word) => SHORT.get(folded(word).replace('.', '')) ?? word);
}
