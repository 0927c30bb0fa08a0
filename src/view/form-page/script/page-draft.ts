/** What somebody typed, kept on their device until it is sent. A device may keep nothing, or refuse at any time. */
export interface Draft {
  /** Whether this device keeps anything. */
  readonly isKept: boolean;
  /** By key; undefined where nothing is kept. */
  readonly read: () => Readonly<Record<string, string>> | undefined;
  readonly write: (values: Readonly<Record<string, string>>) => void;
  readonly clear: () => void;
}

/** Returns the draft of one code, which no other page reads. */
export function draftOf(code: string): Draft {
  const name = `mentor.form.${code}`;
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    isKept:
      attempt(() => {
        localStorage.setItem(`${name}.test`, '1');
        localStorage.removeItem(`${name}.test`);
        return true;
      }) === true,
    read: () =>
      attempt(() => {
        const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
        return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : undefined;
      }),
    write: (values) => {
      attempt(() => {
        localStorage.setItem(name, JSON.stringify(values));
      });
    },
    clear: () => {
      attempt(() => {
        localStorage.removeItem(name);
      });
    },
  };
}
