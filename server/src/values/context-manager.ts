/** What a `with` needs to know of the managers that Python's own library makes from generators. */
import { NATIVE_ROLES, held } from "./children";
import type { Arguments, FunctionValue, NativeState, Value } from "./value";

/** The state of what a function under `@contextlib.contextmanager` gives: the generator, not yet begun. */
export interface GeneratorManager extends NativeState {
  readonly type: "generator-manager";
  readonly generator: FunctionValue;
  readonly given: Arguments;
  /** The generator's names at its `yield`, where the manager was entered by hand. */
  readonly names?: ReadonlyMap<string, Value>;
}

export const GENERATOR_MANAGER_HOLDS = held<GeneratorManager>({
  ...NATIVE_ROLES,
  generator: "held",
  given: "held",
  names: "held",
});

/** The generator that manages a `with`; undefined where the manager is another. */
export function generatorManager(value: Value): GeneratorManager | undefined {
  if (value.kind !== "object" || value.native?.type !== "generator-manager") return undefined;
  return value.native as GeneratorManager;
}
