/** The journal of all mutation: lets the interpreter run a branch, take its effects back, and join them with another's. */
import { birthsAfter, bornSoFar, wasBornSince } from "./births";
import type { Value } from "../value";
import { countCopied } from "../bounds/work";
import { isOver } from "./local-names";

/** One recorded write: a property of an object, or a key of a map. Where the key was new, `before` is what stood behind it. */
interface Write {
  readonly holder: object;
  readonly key: string;
  readonly isMap: boolean;
  existed: boolean;
  before: unknown;
}

/** The net effect of a stretch of execution: for each place written, its value before and after. */
export interface Effects {
  /** How many things had been made when it began; undefined where that was not noted. */
  readonly born?: number;
  readonly places: ReadonlyMap<object, ReadonlyMap<string, Effect>>;
}
export interface Effect {
  readonly isMap: boolean;
  readonly existed: boolean;
  readonly before: unknown;
  readonly exists: boolean;
  readonly after: unknown;
}

/** An effect that is still being told, from the last write of its place back to the first. */
interface NetEffect extends Effect {
  existed: boolean;
  before: unknown;
}

/** A write that was undone and can be done again: the journal's own entry, with what it had put there. */
interface UndoneWrite extends Write {
  exists: boolean;
  after: unknown;
}
export type Redo = Readonly<UndoneWrite>;

/** A point in the journal to come back to. */
export type Mark = number;

/** Entries of the journal; what was taken back of them and written anew is not theirs any more. */
export interface Stretch {
  readonly from: Mark;
  readonly to: Mark;
  readonly last: object;
}

/**
 * All mutation of abstract values goes through here. There is one heap per analysis; state that is not written
 * through it survives a branch that was not taken.
 */
export class Heap {
  /** What the present piece of the program wrote. */
  private writes: Write[] = [];
  /** Where it begins. */
  private from: Mark = 0;
  /** What the pieces before it wrote, as far as it may have to be taken back, and where each of them begins. */
  private readonly over: { readonly from: Mark; readonly writes: Write[] }[] = [];
  private lookedBack = 0;
  private madeOnce = new Map<object, Map<string, unknown>>();
  /** The holders that the present piece made, in their order. */
  private births = birthsAfter();
  /** Things whose writing is noted. */
  private watched: { readonly has: (holder: object) => boolean } | undefined;
  /** Whether one of those was written. */
  isTouched = false;

  /** Notes in `isTouched` where one of these holders is written. */
  watch(holders: { readonly has: (holder: object) => boolean }): void {
    this.watched = holders;
  }

  /**
   * How many writes were looked through for the net effects of a stretch. Where this grew, what was written there may
   * depend on what was there before, since alternatives were joined.
   */
  get joins(): number {
    return this.lookedBack;
  }

  /** Sets a property that the type calls readonly: `heap.write(list, "items", [...])`. */
  write<H extends object, K extends keyof H & string>(holder: H, key: K, value: H[K]): void {
    // What a container held before stays in the journal, so that every new version takes memory of its own.
    if (Array.isArray(value)) countCopied(value.length);
    else if (value instanceof Map) countCopied(4 * value.size);
    if (this.watched?.has(holder)) this.isTouched = true;
    this.writes.push({ holder, key, isMap: false, existed: key in holder, before: holder[key] });
    holder[key] = value;
  }

  /**
   * Sets a key of an environment or attribute map. `behind` is what a path has that doesn't set it, where the map lacks it, as
   * an instance has what its class has.
   */
  set<V>(map: Map<string, V>, key: string, value: V, behind?: V): void {
    if (this.watched?.has(map)) this.isTouched = true;
    const before = map.get(key) ?? behind;
    this.writes.push({ holder: map, key, isMap: true, existed: map.has(key), before });
    map.set(key, value);
  }

  /** Removes a key of a map. */
  delete<V>(map: Map<string, V>, key: string): void {
    if (!map.has(key)) return;
    if (this.watched?.has(map)) this.isTouched = true;
    this.writes.push({ holder: map, key, isMap: true, existed: true, before: map.get(key) });
    map.delete(key);
  }

  /** Notes that a holder is made now: a path that made it shares it with no other. */
  bear(holder: object): void {
    this.births.made.push(holder);
  }

  /** How many holders were made so far. */
  get bornSoFar(): number {
    return bornSoFar(this.births);
  }

  /** The present point. One of an earlier piece means the beginning of the present one, but for what `undo` takes back. */
  mark(): Mark {
    return this.from + this.writes.length;
  }

  /**
   * Something made once per piece of the program, owner and key, so that two undecided branches that make the same
   * get the same and not two. It outlives a branch that is taken back, and nothing else: an edit runs the piece anew,
   * and then makes it anew.
   */
  once<T>(owner: object, key: string, make: () => T): T {
    const ofOwner = this.madeOnce.get(owner) ?? new Map<string, unknown>();
    this.madeOnce.set(owner, ofOwner);
    if (ofOwner.has(key)) return ofOwner.get(key) as T;
    const made = make();
    ofOwner.set(key, made);
    return made;
  }

  /** Begins a piece of the program, which knows nothing of what others made once. */
  beginPiece(): Mark {
    this.madeOnce = new Map();
    this.births = birthsAfter(this.births);
    return this.begin([]);
  }

  /** Begins a piece that has written so much already. */
  private begin(writes: Write[]): Mark {
    const mark = this.mark();
    if (this.writes.length > 0) this.over.push({ from: this.from, writes: this.writes });
    this.from = mark;
    this.writes = writes;
    return mark;
  }

  /**
   * Forgets what the present piece wrote to anything but these holders: to what nobody will take it back of, since only
   * the piece's own code has it.
   */
  forgetOthers(isKept: (holder: object) => boolean): void {
    this.writes = this.writes.filter(({ holder }) => isKept(holder));
  }

  /** What was done since `mark`, as one net effect per place; nothing is taken back. */
  effectsSince(mark: Mark): Effects {
    this.lookedBack += this.mark() - mark;
    return this.effectsBeside(mark, []);
  }

  /** What was written since `mark`; undefined where nothing was. */
  stretchSince(mark: Mark): Stretch | undefined {
    const last = this.writes.at(-1);
    return last && this.mark() > mark ? { from: mark, to: this.mark(), last } : undefined;
  }

  /** Whether what was written in a stretch is still the journal's, and was not taken back since. */
  isThere({ to, last }: Stretch): boolean {
    return this.writes[to - 1 - this.from] === last;
  }

  /** What was done since `mark` beside some stretches, which follow one another in their order or lie in one another. */
  effectsBeside(mark: Mark, stretches: readonly Stretch[]): Effects {
    const apart = stretches.filter((stretch) => this.isThere(stretch));
    const places = new Map<object, Map<string, NetEffect>>();
    const start = this.placeOf(mark);
    for (let i = this.writes.length - 1; i >= start; i--) {
      while (apart.length > 0 && (apart.at(-1)?.from ?? 0) - this.from > i) apart.pop();
      const within = apart.at(-1);
      if (within && i < within.to - this.from) {
        i = within.from - this.from;
        continue;
      }
      const write = this.writes[i];
      if (!write || (write.isMap && isOver(write.holder))) continue;
      let ofHolder = places.get(write.holder);
      if (!ofHolder) places.set(write.holder, (ofHolder = new Map<string, NetEffect>()));
      const later = ofHolder.get(write.key);
      if (later) {
        later.existed = write.existed;
        later.before = write.before;
        continue;
      }
      const { exists, value } = this.read(write);
      const { isMap, existed, before } = write;
      ofHolder.set(write.key, { isMap, existed, before, exists, after: value });
    }
    return { places };
  }

  /** Takes back everything since `mark` and returns what it had done. */
  rollback(mark: Mark): Effects {
    const effects = this.effectsSince(mark);
    const start = this.placeOf(mark);
    for (let i = this.writes.length - 1; i >= start; i--) {
      const write = this.writes[i];
      if (write) this.restore(write, write.existed, write.before);
    }
    this.writes.length = start;
    return effects;
  }

  /** Takes back everything, for another program. */
  takeBackAll(): void {
    for (let { writes } = this; ;) {
      for (let i = writes.length - 1; i >= 0; i--) {
        const write = writes[i];
        if (write) this.restore(write, write.existed, write.before);
      }
      const before = this.over.pop();
      if (!before) break;
      writes = before.writes;
    }
    this.writes = [];
    this.from = 0;
    this.isTouched = false;
  }

  /** Takes back everything since `mark`, the present piece's or all of earlier ones', and returns the writes in their order. */
  undo(mark: Mark): readonly Redo[] {
    const undone = this.takeSince(mark) as UndoneWrite[];
    for (let i = undone.length - 1; i >= 0; i--) {
      const write = undone[i];
      if (!write) continue;
      const { exists, value } = this.read(write);
      write.exists = exists;
      write.after = value;
      this.restore(write, write.existed, write.before);
    }
    return undone;
  }

  /** Does again what `undo` took back, as a piece of its own, on a state that agrees wherever that matters. */
  redo(undone: readonly Redo[]): void {
    for (const redo of undone) {
      const write = redo as UndoneWrite;
      const { exists, value } = this.read(write);
      write.existed = exists;
      write.before = value;
      this.restore(write, write.exists, write.after);
    }
    // They are the journal's own again.
    this.begin(undone as UndoneWrite[]);
  }

  /** Takes out of the journal what was written since `mark`, in its order. */
  private takeSince(mark: Mark): Write[] {
    if (mark > this.from) return this.writes.splice(mark - this.from);
    const pieces = [this.writes];
    this.writes = [];
    while (mark < this.from && this.writes.length === 0) {
      const before = this.over.pop() ?? { from: 0, writes: [] };
      // A piece in the midst of which it was keeps what it wrote before.
      if (mark > before.from) this.writes = before.writes.splice(0, mark - before.from);
      this.from = before.from;
      pieces.push(before.writes);
    }
    const [last = []] = pieces;
    if (pieces.length === 1) return last;
    const taken: Write[] = [];
    for (const writes of pieces.reverse()) for (const write of writes) taken.push(write);
    return taken;
  }

  /** The holders that were written since `mark`. */
  holdersSince(mark: Mark): Set<object> {
    const holders = new Set<object>();
    for (let i = this.placeOf(mark); i < this.writes.length; i++) {
      const write = this.writes[i];
      if (write) holders.add(write.holder);
    }
    return holders;
  }

  /** Does again what `rollback` took back. */
  apply(effects: Effects): void {
    for (const [holder, keys] of effects.places) {
      if (isOver(holder)) continue;
      for (const [key, effect] of keys) this.put(holder, key, effect, effect.exists, effect.after);
    }
  }

  /** Puts back what was there before the effects, by writes that are as good as any other. */
  putBack(effects: Effects): void {
    for (const [holder, keys] of effects.places) {
      if (isOver(holder)) continue;
      for (const [key, effect] of keys) this.put(holder, key, effect, effect.existed, effect.before);
    }
  }

  /**
   * Applies the join of two alternative effects on the present state: where only one of them wrote a place, the
   * other's value is the present one.
   */
  applyJoin(
    a: Effects,
    b: Effects,
    join: (x: unknown, y: unknown, holder: object, key: string) => unknown,
  ): void {
    for (const [holder, ofA] of a.places) {
      if (isOver(holder)) continue;
      const ofB = b.places.get(holder);
      const isOfOne = !ofB && this.wasMade(holder, a);
      for (const [key, left] of ofA) this.joinPlace(holder, key, left, ofB?.get(key), isOfOne, join);
      for (const [key, right] of ofB ?? [])
        if (!ofA.has(key)) this.joinPlace(holder, key, undefined, right, false, join);
    }
    for (const [holder, ofB] of b.places) {
      if (a.places.has(holder) || isOver(holder)) continue;
      const isOfOne = this.wasMade(holder, b);
      for (const [key, right] of ofB) this.joinPlace(holder, key, undefined, right, isOfOne, join);
    }
  }

  /** Joins one place that at least one of two paths wrote; of a holder that only one of them made, what that one left is kept. */
  private joinPlace(
    holder: object,
    key: string,
    ofA: Effect | undefined,
    ofB: Effect | undefined,
    isOfOne: boolean,
    join: (x: unknown, y: unknown, holder: object, key: string) => unknown,
  ): void {
    const either = ofA ?? ofB;
    if (!either) return;
    const { existed, before } = either;
    const existsLeft = ofA ? ofA.exists : existed;
    const existsRight = ofB ? ofB.exists : existed;
    const left = ofA ? ofA.after : before;
    const right = ofB ? ofB.after : before;
    if (isOfOne) this.put(holder, key, either, either.exists, either.after);
    else if (!existsLeft && !existsRight) this.put(holder, key, either, false, undefined);
    else {
      const isSame = existsLeft && existsRight && left === right;
      this.put(holder, key, either, true, isSame ? left : join(left, right, holder, key));
    }
  }

  /** Whether a holder was made on the path that has these effects. */
  private wasMade(holder: object, { born }: Effects): boolean {
    return born !== undefined && wasBornSince(this.births, holder, born);
  }

  /** Where among the present piece's writes those since `mark` begin. */
  private placeOf(mark: Mark): number {
    return Math.max(0, mark - this.from);
  }

  /** What stands in a place now. */
  read(write: Pick<Write, "holder" | "key" | "isMap">): { exists: boolean; value: unknown } {
    if (write.isMap) {
      const map = write.holder as Map<string, unknown>;
      return { exists: map.has(write.key), value: map.get(write.key) };
    }
    return { exists: write.key in write.holder, value: (write.holder as Record<string, unknown>)[write.key] };
  }

  /** Puts a value back without a word in the journal. */
  private restore({ holder, key, isMap }: Write, exists: boolean, value: unknown): void {
    if (!isMap) (holder as Record<string, unknown>)[key] = value;
    else if (exists) (holder as Map<string, unknown>).set(key, value);
    else (holder as Map<string, unknown>).delete(key);
  }

  private put(holder: object, key: string, effect: Effect, exists: boolean, value: unknown): void {
    if (!effect.isMap) {
      this.write(holder as Record<string, unknown>, key, value);
      return;
    }
    const map = holder as Map<string, Value>;
    if (exists) this.set(map, key, value as Value, effect.before as Value | undefined);
    else this.delete(map, key);
  }
}
