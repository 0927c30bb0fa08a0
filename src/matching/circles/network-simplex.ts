/** Minimum-cost flow by the network simplex method. */

/** A network. Nodes are numbered; the last one is the root, which takes in what the others supply beyond their needs. */
export interface Network {
  readonly nodes: number;
  /** What each node but the root puts in; negative where it needs some. */
  readonly supplies: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacities: Float64Array;
  /** Integers. */
  readonly costs: Float64Array;
  /** The first arcs, one a node but the root in their order, lead from the node to the root. */
  readonly penalty: number;
}

export interface Flow {
  readonly flows: Float64Array;
  /** What it costs to bring one unit more from each node to the root. */
  readonly potentials: Float64Array;
}

const LOWER = 1;
const TREE = 0;
const UPPER = -1;

/**
 * Returns a flow of least cost and potentials that prove it: an arc with room left costs at least the difference of its
 * ends' potentials, and an arc in use at most that.
 *
 * 1. Begin with a spanning tree of the arcs to the root. A node in need is supplied by an artificial arc from the root, at
 *    a penalty above what any path could save.
 * 2. Look for an arc whose reduced cost has the wrong sign, in blocks, each time from where the last search ended; take the
 *    worst of the first block that has one. Where there is none, the flow is of least cost.
 * 3. Send flow around the cycle that the arc closes with the tree, until an arc of it is full or empty. That arc leaves
 *    the tree. Of several, the last in the direction of the cycle from its apex leaves: then the tree stays strongly
 *    feasible, and the method ends.
 * 4. Hang the part that is cut off to the other end of the arc, and bring its potentials up to date.
 *
 * Costs are integers, so all sums are exact up to 2^53. A few thousand pivots for some hundred nodes and some ten thousand
 * arcs. Sources: W. H. Cunningham (1976), "A network simplex method", Mathematical Programming 11,
 * doi:10.1007/BF01580379; Z. Király and P. Kovács (2012), "Efficient implementations of minimum-cost flow algorithms", Acta
 * Universitatis Sapientiae, Informatica 4(1). Departure: children are kept as linked lists, not as a thread.
 */
export function leastCostFlow(network: Network): Flow {
  return new NetworkSimplex(network).solve();
}

class NetworkSimplex {
  private readonly root: number;
  private readonly arcs: number;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly capacities: Float64Array;
  private readonly costs: Float64Array;
  private readonly flows: Float64Array;
  private readonly states: Int8Array;
  private readonly parent: Int32Array;
  private readonly arcOf: Int32Array;
  private readonly depth: Int32Array;
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly potentials: Float64Array;
  private readonly given: number;
  private readonly stack: Int32Array;
  private at = 0;
  private leaving = -1;
  private isOnFirst = false;

  constructor({ nodes, supplies, from, to, capacities, costs, penalty }: Network) {
    const root = (this.root = nodes - 1);
    this.given = from.length;
    const needy: number[] = [];
    for (let node = 0; node < root; node++) if (supplies[node]! < 0) needy.push(node);
    this.arcs = from.length + needy.length;
    this.from = extended(
      from,
      needy.map(() => root),
    );
    this.to = extended(to, needy);
    this.capacities = new Float64Array(this.arcs).fill(Infinity);
    this.capacities.set(capacities);
    this.costs = new Float64Array(this.arcs).fill(penalty);
    this.costs.set(costs);
    this.flows = new Float64Array(this.arcs);
    this.states = new Int8Array(this.arcs).fill(LOWER);
    this.parent = new Int32Array(nodes).fill(root);
    this.arcOf = new Int32Array(nodes).fill(-1);
    this.depth = new Int32Array(nodes).fill(1);
    this.first = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(nodes).fill(-1);
    this.previous = new Int32Array(nodes).fill(-1);
    this.potentials = new Float64Array(nodes);
    this.stack = new Int32Array(nodes);
    this.parent[root] = -1;
    this.depth[root] = 0;
    for (let node = 0; node < root; node++) this.plant(node, node, Math.max(0, supplies[node]!)); // 1
    for (const [k, node] of needy.entries()) {
      this.states[node] = LOWER;
      this.flows[node] = 0;
      this.arcOf[node] = from.length + k;
      this.states[from.length + k] = TREE;
      this.flows[from.length + k] = -supplies[node]!;
      this.potentials[node] = -penalty;
    }
  }

  /** Hangs a node to the root by an arc. */
  private plant(node: number, arc: number, flow: number): void {
    this.arcOf[node] = arc;
    this.states[arc] = TREE;
    this.flows[arc] = flow;
    this.potentials[node] = this.costs[arc]!;
    this.adopt(this.root, node);
  }

  solve(): Flow {
    for (let entering = this.entering(); entering !== -1; entering = this.entering()) this.pivot(entering);
    return { flows: this.flows.subarray(0, this.given), potentials: this.potentials };
  }

  /** Step 2. */
  private entering(): number {
    const { from, to, costs, potentials, states, arcs } = this;
    const block = Math.max(20, Math.ceil(Math.sqrt(arcs)));
    let [worst, found, left] = [0, -1, block];
    let arc = this.at;
    for (let seen = 0; seen < arcs; seen++) {
      const reduced = states[arc]! * (costs[arc]! + potentials[to[arc]!]! - potentials[from[arc]!]!);
      if (reduced < worst) {
        worst = reduced;
        found = arc;
      }
      arc = arc + 1 === arcs ? 0 : arc + 1;
      if (--left === 0) {
        if (found !== -1) break;
        left = block;
      }
    }
    this.at = arc;
    return found;
  }

  /** Steps 3 and 4. */
  private pivot(entering: number): void {
    const { from, to, states, flows, parent, arcOf } = this;
    const isFromLower = states[entering] === LOWER;
    const first = isFromLower ? from[entering]! : to[entering]!;
    const second = isFromLower ? to[entering]! : from[entering]!;
    const join = this.joinOf(first, second);
    const delta = this.findLeaving(entering, first, second, join);
    if (delta > 0) {
      flows[entering] = flows[entering]! + (isFromLower ? delta : -delta);
      for (let node = first; node !== join; node = parent[node]!)
        flows[arcOf[node]!]! += this.isUp(node) ? -delta : delta;
      for (let node = second; node !== join; node = parent[node]!)
        flows[arcOf[node]!]! += this.isUp(node) ? delta : -delta;
    }
    if (this.leaving === -1) {
      states[entering] = isFromLower ? UPPER : LOWER;
      return;
    }
    const cut = this.leaving;
    const leavingArc = arcOf[cut]!;
    states[leavingArc] = flows[leavingArc] === 0 ? LOWER : UPPER;
    states[entering] = TREE;
    this.rehang(cut, this.isOnFirst ? first : second, this.isOnFirst ? second : first, entering);
  }

  private joinOf(one: number, other: number): number {
    const { parent, depth } = this;
    let [a, b] = [one, other];
    while (a !== b) {
      if (depth[a]! >= depth[b]!) a = parent[a]!;
      else b = parent[b]!;
    }
    return a;
  }

  /** Returns how much can be sent around the cycle, and sets which node's arc to its parent leaves; −1 for the entering arc. */
  private findLeaving(entering: number, first: number, second: number, join: number): number {
    const { flows, capacities, parent, arcOf } = this;
    let delta = capacities[entering]!;
    this.leaving = -1;
    for (let node = first; node !== join; node = parent[node]!) {
      const arc = arcOf[node]!;
      const room = this.isUp(node) ? flows[arc]! : capacities[arc]! - flows[arc]!;
      if (room < delta) {
        delta = room;
        this.leaving = node;
        this.isOnFirst = true;
      }
    }
    for (let node = second; node !== join; node = parent[node]!) {
      const arc = arcOf[node]!;
      const room = this.isUp(node) ? capacities[arc]! - flows[arc]! : flows[arc]!;
      if (room <= delta) {
        delta = room;
        this.leaving = node;
        this.isOnFirst = false;
      }
    }
    return delta;
  }

  /** Whether the arc between a node and its parent leads to the parent. */
  private isUp(node: number): boolean {
    return this.from[this.arcOf[node]!] === node;
  }

  /** Turns the path from `inner` up to `cut` around, hangs `inner` to `outer`, and updates what is below. */
  private rehang(cut: number, inner: number, outer: number, entering: number): void {
    const { parent, arcOf } = this;
    let [node, above, arc] = [inner, outer, entering];
    for (;;) {
      const [oldParent, oldArc] = [parent[node]!, arcOf[node]!];
      this.disown(oldParent, node);
      this.adopt(above, node);
      arcOf[node] = arc;
      if (node === cut) break;
      [above, arc, node] = [node, oldArc, oldParent];
    }
    this.update(inner);
  }

  private update(top: number): void {
    const { parent, arcOf, depth, potentials, costs, first, next, stack } = this;
    let height = 0;
    stack[height++] = top;
    while (height > 0) {
      const node = stack[--height]!;
      const above = parent[node]!;
      const arc = arcOf[node]!;
      depth[node] = depth[above]! + 1;
      potentials[node] = potentials[above]! + (this.from[arc] === node ? costs[arc]! : -costs[arc]!);
      for (let child = first[node]!; child !== -1; child = next[child]!) stack[height++] = child;
    }
  }

  private adopt(above: number, node: number): void {
    const { first, next, previous, parent } = this;
    parent[node] = above;
    previous[node] = -1;
    next[node] = first[above]!;
    if (next[node] !== -1) previous[next[node]] = node;
    first[above] = node;
  }

  private disown(above: number, node: number): void {
    const { first, next, previous } = this;
    if (previous[node] === -1) first[above] = next[node]!;
    else next[previous[node]!] = next[node]!;
    if (next[node] !== -1) previous[next[node]!] = previous[node]!;
  }
}

function extended(numbers: Int32Array, more: readonly number[]): Int32Array {
  const all = new Int32Array(numbers.length + more.length);
  all.set(numbers);
  all.set(more, numbers.length);
  return all;
}
