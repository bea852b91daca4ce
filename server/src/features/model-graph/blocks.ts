/** Finds stretches of a graph that repeat themselves, so that they can be shown once. */
import type { BlockFacts, NodeFacts } from "./facts";

/** A block of more nodes than this is nothing that one sees as one thing. */
const LONGEST_BLOCK = 40;

/** Equal for nodes that do the same to the same shapes, and are connected in the same way. */
function signature(
  { type, inputs, outputs, params }: NodeFacts,
  at: number,
  indices: ReadonlyMap<string, number>,
): string {
  const from = inputs.map((input) => (input.from === null ? "?" : at - (indices.get(input.from) ?? at)));
  return JSON.stringify([type, from, outputs.map(({ text }) => text), params]);
}

/** How often the `length` signatures at `first` stand there one after the other. */
function repeats(signatures: readonly string[], first: number, length: number): number {
  let times = 1;
  for (;;) {
    const next = first + times * length;
    for (let i = 0; i < length; i++)
      if (signatures[next + i] === undefined || signatures[next + i] !== signatures[first + i]) return times;
    times += 1;
  }
}

/** The blocks of at least two nodes, or of one that repeats three times, in order; each covers as much as it can. */
export function repeatedBlocks(nodes: readonly NodeFacts[]): readonly BlockFacts[] {
  const indices = new Map(nodes.map(({ id }, i) => [id, i]));
  const signatures = nodes.map((node, i) => signature(node, i, indices));
  const blocks: BlockFacts[] = [];
  let first = 0;
  while (first < nodes.length) {
    let best: BlockFacts | undefined;
    for (let length = 1; length <= LONGEST_BLOCK && first + 2 * length <= nodes.length; length++) {
      const times = repeats(signatures, first, length);
      if (times < (length === 1 ? 3 : 2)) continue;
      if (!best || times * length > best.times * best.length) best = { first, length, times };
    }
    if (best) blocks.push(best);
    first += best ? best.length * best.times : 1;
  }
  return blocks;
}
