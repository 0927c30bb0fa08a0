/** What is wrong with an answer: listed at the top with a link to each place, and said there. */
import { byId, say } from './page-elements.ts';
import type { Field } from './page-fields.ts';

export interface ShownProblem {
  readonly field: Field;
  readonly words: string;
}

export function showProblems(heading: string, problems: readonly ShownProblem[]): void {
  const box = byId('problems');
  const title = document.createElement('h2');
  title.textContent = heading;
  const list = document.createElement('ul');
  for (const { field, words } of problems) {
    say(field.problem, words);
    field.problem.hidden = false;
    field.marked.setAttribute('aria-invalid', 'true');
    const link = document.createElement('a');
    link.href = `#${field.problem.id}`;
    link.textContent = `${field.title} – ${words}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field.first.focus();
      field.problem.scrollIntoView({ block: 'center' });
    });
    list.appendChild(document.createElement('li')).appendChild(link);
  }
  box.textContent = '';
  box.appendChild(title);
  box.appendChild(list);
  box.hidden = false;
  box.focus();
  box.scrollIntoView();
}

export function clearProblems(fields: readonly Field[]): void {
  byId('problems').hidden = true;
  for (const { problem, marked } of fields) {
    problem.hidden = true;
    problem.textContent = '';
    marked.removeAttribute('aria-invalid');
  }
}
