/** What a library keeps on an instance, and the hooks by which it has a say in what Python does with it. */
import type { Context } from "./context";
import type { DeclaredShape, NamedAxes } from "./dimensions/declared-shape";
import type { Heap } from "./heap/heap";
import type { MissingAttribute } from "./records/missing-attribute";
import type { Shape } from "./dimensions/shape";
import type { Span } from "./records/span";
import type { Made } from "./records/statement-result";
import type { ObjectValue, Value } from "./value";

/** State that a library keeps on an instance; the library's own interface extends this. */
export interface NativeState {
  readonly type: string;
  /** The names of the properties that lead to other values or states; `held` makes the list. */
  readonly holds: readonly string[];
  /** Set by the interpreter where two paths left this state differently; what it holds is then only one possibility. */
  readonly uncertain?: boolean;
  /**
   * What a place of the state is after either of two paths, where more is known than that they differ; nothing where
   * the state becomes uncertain.
   */
  readonly join?: (key: string, first: unknown, second: unknown) => { readonly value: unknown } | undefined;
  /** What a name that it is bound to does to it: numbers that can't be known are called by the first. */
  readonly called?: (state: NativeState, name: string, span: Span, heap: Heap) => void;
  /** What the library adds to Python's own rules for the instance. */
  readonly hooks?: InstanceHooks;
}

/** What a library adds to Python's own rules for an instance of its classes; the interpreter knows no more of it. */
export interface InstanceHooks {
  /** What they are of, as `NativeState.type` says it. */
  readonly of: string;
  /** Whether `join` tells what any of several instances is: of tables that the rounds of a loop made, one stands for all. */
  readonly standsForAll?: true;
  /** Whether it is no sequence to NumPy, so that `np.array` makes an array without axes, which holds the instance itself. */
  readonly isOneElement?: true;
  /** An attribute that neither the instance nor its class holds; undefined where there is none of that name. */
  readonly attribute?: (self: ObjectValue, name: string, context: Context) => Value | undefined;
  /** Takes an assignment to an attribute that no descriptor takes; false leaves it to Python. */
  readonly setAttribute?: (
    self: ObjectValue,
    name: string,
    value: Value,
    context: Context,
    site: Span,
  ) => boolean;
  /** Why the instance certainly lacks an attribute that others of its class have; asked before it is read at `site`. */
  readonly missing?: (
    self: ObjectValue,
    name: string,
    site: Span,
    context: Context,
  ) => MissingAttribute | undefined;
  /** The method of a program's own class that runs where an instance is called. */
  readonly calledMethod?: string;
  /** Objects inside, beside those that its attributes hold: who has the instance can reach them. */
  readonly inside?: (self: ObjectValue) => readonly ObjectValue[];
  /** Forgets what a method of this name changes, for where nobody knows whether it is called on this instance, or with what. */
  readonly loseBy?: (self: ObjectValue, method: string, context: Context) => void;
  /** What may have been done with it once code that can't be seen was given it. */
  readonly givenAway?: (object: ObjectValue, context: Context) => void;
  /** Takes note that a method of the instance gives it to code that can't be seen, as `build_heads(self)` does. */
  readonly givesItself?: (self: ObjectValue, context: Context) => void;
  /** The state of a copy that has nothing in common with the instance; where there is none, a copy is the instance itself. */
  readonly copied?: (self: ObjectValue) => NativeState | undefined;
  /** What a hint tells of the instance; `tell` does the same for a value inside. */
  readonly told?: (self: ObjectValue, tell: (value: Value) => Made) => Made | undefined;
  /** Takes over a shape that the program's author declares; gives the shape that is known where that is another. */
  readonly declare?: (
    self: ObjectValue,
    declared: DeclaredShape,
    names: NamedAxes,
    heap: Heap,
  ) => Shape | undefined;
}

/** The state of instances of which only this is kept: whether code that can't be seen has them, as is noted of those with a state. */
export function followedState(of: string): NativeState {
  const state: NativeState = { type: of, holds: [], hooks: { of, copied: () => state } };
  return state;
}
