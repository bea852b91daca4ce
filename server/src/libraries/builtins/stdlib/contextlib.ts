/** `contextlib`: managers made from generators, and those that swallow, close or gather. */
import { argument } from "../../callables/arguments";
import { isInstance } from "../objects/types";
import { truthOf } from "../truth";
import { type Method, libraryClass } from "../../library-class";
import { NATIVE_ROLES, held } from "../../../values/children";
import {
  GENERATOR_MANAGER_HOLDS,
  type GeneratorManager,
  generatorManager,
} from "../../../values/context-manager";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type ClassValue,
  FALSE,
  type FunctionValue,
  NONE,
  type NativeState,
  type ObjectValue,
  type Value,
  argumentsOf,
  bool,
  libraryFunction,
  unknown,
} from "../../../values/value";

const selfOf = (args: Arguments): Value => args.positional[0] ?? NONE;

function make(type: ClassValue, args: Arguments, native: NativeState): ObjectValue {
  return {
    kind: "object",
    class: type,
    attributes: new Map(),
    native,
    constructed: args.site,
    arguments: args,
  };
}

/** Calls a manager's `__enter__` or `__exit__`. */
function ask(
  value: Value,
  name: string,
  positional: readonly Value[],
  args: Arguments,
  context: Context,
): Value {
  const method = context.attribute(value, name);
  return method ? context.call(method, argumentsOf(args.site, positional)) : NONE;
}

/** Entered by hand and not by a `with`, the generator runs as far as its `yield`; a `with` runs it round its block. */
const generatorManagerClass = libraryClass("contextlib.GeneratorManager", [], {
  methods: {
    __enter__: (args, context) => {
      const state = generatorManager(selfOf(args));
      return state ? context.enterByHand(state) : unknown("not-supported", "contextmanager");
    },
    __exit__: (args, context) => {
      const state = generatorManager(selfOf(args));
      if (state) context.leaveByHand(state);
      return FALSE;
    },
  },
});

/** `@contextmanager`: the function gives a manager. */
function contextManager(args: Arguments): Value {
  const fn = argument(args, 0, "func");
  if (fn?.kind !== "function") return fn ?? NONE;
  const manager: FunctionValue = {
    ...fn,
    canonical: undefined,
    captured: [fn],
    call: (later) => {
      const native: GeneratorManager = {
        type: "generator-manager",
        holds: GENERATOR_MANAGER_HOLDS,
        generator: { ...fn, self: undefined },
        given: later,
      };
      return make(generatorManagerClass, later, native);
    },
  };
  return manager;
}

/** A manager whose entered value is its first argument. */
function givingFirst(name: string, exit: Method): ClassValue {
  return libraryClass(`contextlib.${name}`, [], {
    methods: {
      __init__: () => NONE,
      __enter__: (args) => {
        const self = selfOf(args);
        return (self.kind === "object" && self.arguments ? argument(self.arguments, 0) : undefined) ?? NONE;
      },
      __exit__: exit,
    },
  });
}

const closing: Method = (args, context) => {
  const self = selfOf(args);
  const thing = self.kind === "object" ? self.arguments?.positional[0] : undefined;
  if (thing) ask(thing, "close", [], args, context);
  return FALSE;
};

const suppress = libraryClass("contextlib.suppress", [], {
  methods: {
    __init__: () => NONE,
    __enter__: () => NONE,
    __exit__: (args) => {
      const [self, type, exception] = args.positional;
      if (!type || type.kind === "none") return FALSE;
      const types = self?.kind === "object" ? (self.arguments?.positional ?? []) : [];
      const answers = types.map((each) =>
        type.kind === "class" && each.kind === "class"
          ? type.mro.includes(each)
          : exception && isInstance(exception, each),
      );
      if (answers.includes(true)) return bool(true);
      return answers.includes(undefined) ? unknown("data", "an exception") : FALSE;
    },
  },
});

/** What an `ExitStack` does when it is left, the last first: each is given the exception's three parts. */
interface ExitStackState extends NativeState {
  readonly type: "exit-stack";
  readonly exits: readonly ((exception: readonly Value[], args: Arguments, context: Context) => Value)[];
}

const EXIT_STACK_HOLDS = held<ExitStackState>({ ...NATIVE_ROLES, exits: "held" });

function push(self: Value, exit: ExitStackState["exits"][number], context: Context): void {
  if (self.kind !== "object" || self.native?.type !== "exit-stack") return;
  const state = self.native as ExitStackState;
  context.heap.write(state, "exits", [...state.exits, exit]);
}

function leave(args: Arguments, context: Context): Value {
  const [self, ...exception] = args.positional;
  if (self?.kind !== "object" || self.native?.type !== "exit-stack") return FALSE;
  const state = self.native as ExitStackState;
  const { exits } = state;
  context.heap.write(state, "exits", []);
  let parts: readonly Value[] = exception;
  const isRaised = (exception[0] ?? NONE).kind !== "none";
  for (const exit of [...exits].reverse()) {
    const truth = truthOf(exit(parts, args, context), context);
    if (isRaised && truth === undefined) return unknown("data", "an exception");
    if (truth === true) parts = [NONE, NONE, NONE];
  }
  return bool(isRaised && parts !== exception);
}

const exitStack = libraryClass("contextlib.ExitStack", [], {
  initialise: (instance, _args, context) => {
    const native: ExitStackState = { type: "exit-stack", holds: EXIT_STACK_HOLDS, exits: [] };
    context.heap.write(instance, "native", native);
  },
  methods: {
    __init__: () => NONE,
    __enter__: selfOf,
    __exit__: leave,
    close: (args, context) => {
      leave({ ...args, positional: [selfOf(args), NONE, NONE, NONE] }, context);
      return NONE;
    },
    enter_context: (args, context) => {
      const [self = NONE, manager = NONE] = args.positional;
      const entered = ask(manager, "__enter__", [], args, context);
      push(self, (parts, at, later) => ask(manager, "__exit__", parts, at, later), context);
      return entered;
    },
    callback: (args, context) => {
      const [self = NONE, fn = NONE, ...rest] = args.positional;
      const call = { ...args, positional: rest, positionalSpans: args.positionalSpans.slice(2) };
      push(self, (_, __, later) => (later.call(fn, call), FALSE), context);
      return fn;
    },
    push: (args, context) => {
      const [self = NONE, exit = NONE] = args.positional;
      push(
        self,
        (parts, at, later) =>
          exit.kind === "function"
            ? later.call(exit, argumentsOf(at.site, parts))
            : ask(exit, "__exit__", parts, at, later),
        context,
      );
      return exit;
    },
    pop_all: () => unknown("not-supported", "ExitStack.pop_all"),
  },
});

const base = (name: string): ClassValue =>
  libraryClass(`contextlib.${name}`, [], { methods: { __enter__: selfOf, __exit__: () => NONE } });

export const contextlibNames: readonly (readonly [string, () => Value])[] = [
  ["contextlib.contextmanager", () => libraryFunction("contextlib.contextmanager", contextManager)],
  ["contextlib.suppress", () => suppress],
  ["contextlib.nullcontext", () => givingFirst("nullcontext", () => FALSE)],
  ["contextlib.redirect_stdout", () => givingFirst("redirect_stdout", () => FALSE)],
  ["contextlib.redirect_stderr", () => givingFirst("redirect_stderr", () => FALSE)],
  ["contextlib.closing", () => givingFirst("closing", closing)],
  ["contextlib.ExitStack", () => exitStack],
  ["contextlib.AbstractContextManager", () => base("AbstractContextManager")],
  ["contextlib.ContextDecorator", () => base("ContextDecorator")],
];
