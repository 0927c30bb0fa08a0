/** People who are no longer in the file because their enrolment was undone, but who are still in its log. */
import type { Database } from 'better-sqlite3';
import { grouped } from '../../../domain/grouping.ts';
import { folded } from '../../../domain/words/text.ts';
import { rowsIn } from '../../rows.ts';

/** One of them, as last known. */
export interface Undone {
  readonly id: number;
  readonly name: string;
  /** The date of the undo. */
  readonly undoneOn: string;
  /** Everything they were ever called, folded. */
  readonly names: ReadonlySet<string>;
  /** Every ref and e-mail they ever had, folded. */
  readonly addresses: ReadonlySet<string>;
}

interface Image {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly ref: string | null;
  readonly on: string;
}

/** Returns all who have not been erased from the log, by id. */
export function loadUndone(db: Database): Undone[] {
  const images = rowsIn<Image>(
    db,
    `WITH gone AS (SELECT DISTINCT row_id AS id FROM changes WHERE table_name = 'participants' AND after IS NULL
       AND row_id NOT IN (SELECT id FROM participants) AND row_id NOT IN (SELECT participant_id FROM erasures))
     SELECT row_id AS id, image ->> 'name' AS name, image ->> 'email' AS email, image ->> 'ref' AS ref, recorded_on AS "on"
     FROM (SELECT id, invocation_id, table_name, row_id, before AS image FROM changes WHERE before IS NOT NULL
       UNION ALL SELECT id, invocation_id, table_name, row_id, after FROM changes WHERE after IS NOT NULL) c
     JOIN invocations i ON i.id = c.invocation_id
     WHERE table_name = 'participants' AND row_id IN (SELECT id FROM gone)
     ORDER BY row_id, c.id`,
  );
  const byId = grouped(images, ({ id }) => id);
  return [...byId].map(([id, all]) => {
    const last = all.at(-1) as Image;
    return {
      id,
      name: last.name,
      undoneOn: last.on,
      names: new Set(all.map(({ name }) => folded(name))),
      addresses: new Set(
        all.flatMap(({ email, ref }) => [email, ref]).flatMap((one) => (one === null ? [] : [folded(one)])),
      ),
    };
  });
}

/** Which of the undone is, or may be, the person. */
export interface Alike {
  /** They share a ref or an e-mail, which identifies people: they are the person. */
  readonly same: readonly Undone[];
  /** They share only a name. */
  readonly namesakes: readonly Undone[];
}

/** Returns which of the undone share an address, or else a name, with somebody, other than themselves. */
export function alikeTo(
  undone: readonly Undone[],
  person: Pick<Undone, 'id' | 'names' | 'addresses'>,
): Alike {
  const others = undone.filter(({ id }) => id !== person.id);
  const same = others.filter(({ addresses }) => isShared(addresses, person.addresses));
  const namesakes = others.filter((one) => !same.includes(one) && isShared(one.names, person.names));
  return { same, namesakes };
}

function isShared(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}
