/** Python's exception classes, so that `except` finds what it names. */
import { libraryClass } from "../library-class";
import type { Context } from "../../values/context";
import { type Arguments, type ClassValue, NONE, type Value, tuple, unknown } from "../../values/value";

/** Each exception with its base. */
const hierarchy: readonly (readonly [string, string | undefined])[] = [
  ["BaseException", undefined],
  ["Exception", "BaseException"],
  ["KeyboardInterrupt", "BaseException"],
  ["SystemExit", "BaseException"],
  ["GeneratorExit", "BaseException"],
  ["ArithmeticError", "Exception"],
  ["ZeroDivisionError", "ArithmeticError"],
  ["OverflowError", "ArithmeticError"],
  ["AssertionError", "Exception"],
  ["AttributeError", "Exception"],
  ["ImportError", "Exception"],
  ["ModuleNotFoundError", "ImportError"],
  ["LookupError", "Exception"],
  ["IndexError", "LookupError"],
  ["KeyError", "LookupError"],
  ["NameError", "Exception"],
  ["OSError", "Exception"],
  ["FileNotFoundError", "OSError"],
  ["FileExistsError", "OSError"],
  ["PermissionError", "OSError"],
  ["RuntimeError", "Exception"],
  ["NotImplementedError", "RuntimeError"],
  ["RecursionError", "RuntimeError"],
  ["StopIteration", "Exception"],
  ["TypeError", "Exception"],
  ["ValueError", "Exception"],
  ["UnicodeDecodeError", "ValueError"],
  ["EOFError", "Exception"],
  ["MemoryError", "Exception"],
  ["Warning", "Exception"],
  ["UserWarning", "Warning"],
  ["DeprecationWarning", "Warning"],
  ["FutureWarning", "Warning"],
  ["RuntimeWarning", "Warning"],
];

/** An exception that the program makes keeps what it was given (`__new__`), and then what its `__init__` hands on. */
function keepArguments(
  instance: Value | undefined,
  given: readonly Value[],
  { rest }: Arguments,
  { heap }: Context,
): void {
  if (instance?.kind === "object")
    heap.set(instance.attributes, "args", rest ? unknown(rest.reason) : tuple(given));
}

const ofEveryException: Parameters<typeof libraryClass>[2] = {
  initialise: (instance, args, context) => {
    keepArguments(instance, args.positional, args, context);
  },
  methods: {
    __init__: (args, context) => {
      const [self, ...given] = args.positional;
      keepArguments(self, given, args, context);
      return NONE;
    },
  },
};

const classes = new Map<string, ClassValue>();
for (const [name, base] of hierarchy) {
  const parent = base === undefined ? undefined : classes.get(base);
  classes.set(name, libraryClass(`builtins.${name}`, parent ? [parent] : [], parent ? {} : ofEveryException));
}
const osError = classes.get("OSError");
if (osError) for (const alias of ["IOError", "EnvironmentError"]) classes.set(alias, osError);

export const exceptionClasses: readonly (readonly [string, () => Value])[] = [...classes].map(
  ([name, type]) => [`builtins.${name}`, () => type] as const,
);
