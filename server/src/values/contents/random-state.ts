/**
 * NumPy's `RandomState` of a given seed: the Mersenne Twister, and the orders that it draws. Its stream is frozen
 * (NEP 19), so that which rows a split of `random_state=42` takes follows from the source alone.
 */

const SIZE = 624;
const SHIFT = 397;

/** Rows beyond these are not put into an order: as many as make a table that nobody waits for. */
const MOST_ROWS = 300_000;

/** The state of a generator, which every draw changes. */
export interface RandomState {
  readonly key: Uint32Array;
  position: number;
}

/** `RandomState(seed)` for one number (`mt19937_seed`); undefined for what it refuses. */
export function randomState(seed: number): RandomState | undefined {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) return undefined;
  const key = new Uint32Array(SIZE);
  let value = seed >>> 0;
  for (let i = 0; i < SIZE; i += 1) {
    key[i] = value;
    value = (Math.imul(1_812_433_253, value ^ (value >>> 30)) + i + 1) >>> 0;
  }
  return { key, position: SIZE };
}

function refill({ key }: RandomState): void {
  const at = (i: number): number => key[i % SIZE] ?? 0;
  for (let i = 0; i < SIZE; i += 1) {
    const y = (at(i) & 0x8000_0000) | (at(i + 1) & 0x7fff_ffff);
    key[i] = at(i + SHIFT) ^ (y >>> 1) ^ (y & 1 ? 0x9908_b0df : 0);
  }
}

function draw(state: RandomState): number {
  if (state.position === SIZE) {
    refill(state);
    state.position = 0;
  }
  let y = state.key[state.position] ?? 0;
  state.position += 1;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c_5680;
  y ^= (y << 15) & 0xefc6_0000;
  return (y ^ (y >>> 18)) >>> 0;
}

/** A number from 0 to `most`, by masks and refusal (`random_interval`). */
function upTo(state: RandomState, most: number): number {
  const mask = 2 ** (32 - Math.clz32(most)) - 1;
  for (;;) {
    const value = (draw(state) & mask) >>> 0;
    if (value <= most) return value;
  }
}

/** `state.permutation(items)`; undefined where there are too many. */
export function permutation<T>(state: RandomState, items: readonly T[]): readonly T[] | undefined {
  if (items.length > MOST_ROWS) return undefined;
  const shuffled = [...items];
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = upTo(state, i);
    const [a, b] = [shuffled[i], shuffled[j]];
    if (a === undefined || b === undefined) return undefined;
    shuffled[i] = b;
    shuffled[j] = a;
  }
  return shuffled;
}

/** The numbers below `count`. */
export const rangeTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** The numbers below `count` in the order that `state.permutation(count)` gives; undefined where there are too many. */
export const permutedRange = (state: RandomState, count: number): readonly number[] | undefined =>
  count > MOST_ROWS ? undefined : permutation(state, rangeTo(count));
