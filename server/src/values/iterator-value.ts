/** Iterators and generators. */
import type { Context } from "./context";
import type { Dim } from "./dimensions/dimension";
import type { Span } from "./records/span";
import type { TellUntil } from "./records/untold-results";
import type { ListValue, Value } from "./value";

/** What iteration gives: these items in order, then perhaps others like `further`. */
export interface Stream {
  readonly items: readonly Value[];
  readonly further: Value | undefined;
  /** How many others there are, where that is known. */
  readonly count?: Dim;
  /** The last of the others, where it certainly comes and differs from them. */
  readonly last?: Value;
}

/** How an iterator asks others for its items, as those of `enumerate`, `zip` and `filter` do. */
export interface Asking {
  /** How many of these ask others themselves, with those that they ask. */
  readonly asked: number;
  readonly sources: readonly IteratorValue[];
  /** Where each of them stood when the items were listed. */
  readonly starts: readonly (number | undefined)[];
  /** How many items each item has taken of every source in all; without it each takes one. */
  readonly taken?: readonly number[];
  /** How many are taken of every source once there are no more; without it as many as there are. */
  readonly takenInAll?: number;
  /** What `derive` uses beside the sources, such as the function of `map`. */
  readonly uses?: readonly Value[];
  /** Lists anew what follows after `given` items, where somebody else moved a source on. */
  readonly derive?: (left: readonly Stream[], given: number, context: Context) => Stream;
}

/**
 * What the items of an iterator were made of that Python reads only when somebody asks for them: the names of a generator,
 * the lists that a function of `map` looks into.
 */
export interface ReadLater {
  /** What `isSame` and `anew` read of the program beside their arguments. */
  readonly readers: readonly unknown[];
  /** Whether all of it is as it was when the items were listed, or as the body itself left it once `told` were asked for. */
  readonly isSame: (told: number) => boolean;
  /** What follows after so many items as things are now; undefined where nobody can tell. */
  readonly anew: (given: number) => IteratorValue | undefined;
}

/** What lists the items of an iterator for which nobody has asked yet: all that they need runs only then. */
export interface Unlisted {
  /** How many others it asks in turn. */
  readonly asked: number;
  /** What `list` reads of the program beside its argument. */
  readonly readers: readonly unknown[];
  /** The iterator with its items listed, or with so many of them at most and others that are not listed yet. */
  readonly list: (most: number | undefined) => IteratorValue;
}

/** How a generator goes on that is sent values, which its body has as those of its `yield`. */
export interface Sending {
  /** What `anew` reads of the program beside its arguments. */
  readonly readers: readonly unknown[];
  /** What was sent to each `yield` so far; one that `next` moved on has `None`. */
  readonly sent: readonly Value[];
  /** The generator as it is with these values sent, as far as they take it. */
  readonly anew: (sent: readonly Value[]) => IteratorValue | undefined;
}

/**
 * An iterator or generator whose items are listed at once, or once somebody asks for them; `position` moves through the
 * heap.
 */
export interface IteratorValue {
  readonly kind: "iterator";
  readonly items: readonly Value[];
  /** How many items were given; undefined where nobody knows. */
  readonly position: number | undefined;
  /** Set for a Python generator, the only iterator that Keras takes as data. */
  readonly isGenerator?: true;
  /** Where the function of a generator is defined. */
  readonly madeBy?: Span;
  /** What each of the others is that may follow the items, and how many there are, where that is known. */
  readonly further?: Value;
  readonly count?: Dim;
  /** The last of these, where it certainly comes and differs from them. */
  readonly last?: Value;
  /** What the body of a generator made behind its first item, and until which of them that was told so far. */
  readonly tellUntil?: TellUntil;
  readonly told?: number;
  /** What the body of a generator raises where somebody asks for more than the items, which `tellUntil` does. */
  readonly raises?: Value;
  /** The list that it goes through, which may change on the way. */
  readonly list?: ListValue;
  readonly asking?: Asking;
  readonly readLater?: ReadLater;
  /** Set as long as `items` lacks those that follow. */
  readonly unlisted?: Unlisted;
  readonly sending?: Sending;
  /** What the body of a generator returned, which `yield from` gives. */
  readonly returned?: Value;
}
