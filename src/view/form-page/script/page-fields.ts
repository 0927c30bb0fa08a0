/** The questions of a page: what is typed and chosen in them. */
export interface Field {
  readonly key: string;
  readonly kind: string;
  readonly isRequired: boolean;
  /** As a list of problems names it: with the goal or topic that it is about. */
  readonly title: string;
  /** What has the focus where something is wrong. */
  readonly first: HTMLElement;
  readonly problem: HTMLElement;
  /** What a screen reader is told is wrong. */
  readonly marked: HTMLElement;
  readonly read: () => string;
  readonly write: (value: string) => void;
}

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Returns the questions of a form in their order. */
export function fieldsOf(form: HTMLElement): Field[] {
  return all<HTMLElement>(form, '[data-key]').map(fieldOf);
}

/** Returns what is found in an element, as a list. */
export function all<Found extends Element>(within: ParentNode, selector: string): Found[] {
  return Array.from(within.querySelectorAll<Found>(selector));
}

function fieldOf(root: HTMLElement): Field {
  const key = root.getAttribute('data-key') ?? '';
  const kind = root.getAttribute('data-kind') ?? '';
  const problem = document.getElementById(`q-${key}-problem`) ?? root;
  const about = root.parentElement?.closest('.group')?.querySelector('legend')?.textContent;
  const title = root.querySelector('.title')?.textContent ?? '';
  const common = {
    key,
    kind,
    isRequired: root.hasAttribute('data-required'),
    title: about ? `${about}: ${title}` : title,
    problem,
  };
  const options = all<HTMLInputElement>(root, '[type=radio], [type=checkbox]');
  const [option] = options;
  if (option !== undefined) {
    const noAnswer = root.querySelector<HTMLElement>('.no-answer');
    const look = (): void => {
      if (noAnswer) noAnswer.hidden = !options.some(({ checked }) => checked);
    };
    root.addEventListener('change', look);
    noAnswer?.addEventListener('click', () => {
      for (const one of options) one.checked = false;
      option.dispatchEvent(new Event('change', { bubbles: true }));
      option.focus();
    });
    return {
      ...common,
      first: option,
      marked: root,
      read: () =>
        options
          .filter(({ checked }) => checked)
          .map(({ value }) => value)
          .join('; '),
      write: (value) => {
        const chosen = value.split('; ');
        for (const one of options) one.checked = chosen.includes(one.value);
        look();
      },
    };
  }
  const control = root.querySelector<Control>('input, textarea') ?? document.createElement('input');
  const look = (): void => {
    control.classList.toggle('filled', control.value !== '');
    if (control instanceof HTMLTextAreaElement) grow(control);
  };
  control.addEventListener('input', look);
  control.addEventListener('change', look);
  return {
    ...common,
    first: control,
    marked: control,
    read: () => control.value,
    write: (value) => {
      control.value = value;
      look();
    },
  };
}

/** A text is seen whole, on paper too. It never shrinks while there is text: what is below would move away under a thumb. */
function grow(area: HTMLTextAreaElement): void {
  if (area.value === '') area.style.height = '';
  else if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 4}px`;
}
