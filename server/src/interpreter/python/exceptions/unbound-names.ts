/** Names that nothing binds: neither the function that reads them, nor its module, nor Python itself. */
import { isOfProgram, mayBeCaught } from "./raising";
import { report } from "./reporting";
import { type Machine, type Scope, ignorance, spanOf } from "../../machine";
import type { Name } from "../../../syntax/ast";
import { namesOfModule } from "../../../syntax/names/module-bindings";
import { BUILTINS, BUILTINS_OF_PYTHON_2, GIVEN_BY_HOSTS } from "../../../syntax/names/names-of-python";
import { isReadFirst } from "../../../syntax/names/read-first";
import { localNames } from "../../../syntax/names/scope";
import type { Value } from "../../../values/value";

/** Whether code around the one that runs, in functions or classes, may bind the name as well. */
function mayBindAround(m: Machine, id: string): boolean {
  const { definition } = m.frame;
  if (definition && localNames(definition).has(id)) return true;
  let functions = 0;
  for (let scope: Scope | undefined = m.frame.scope; scope; scope = scope.parent) {
    // The names of a class may come from its metaclass, and those of a function around this one from what has not run yet.
    if (scope.kind === "class" && functions === 0) return true;
    if (scope.kind === "function") functions += 1;
  }
  return functions > 1;
}

/** Whether the names of the file that runs are at hand and it is somebody's own; those of the checked one the report looks at. */
function isOwnWithout(m: Machine, id: string): boolean {
  const { file } = m.frame;
  if (file === m.mainFile) return true;
  const source = m.modules.get(file)?.source;
  return source !== undefined && !source.isInstalled && namesOfModule(source.syntax)?.has(id) === false;
}

/**
 * Reports a name that is looked up and found nowhere. Whether a line of the checked file could bind it on another path only
 * all of its text tells, so that this is decided when the report is read (`unlessBound`).
 */
function tellUnbound(m: Machine, { id, ...range }: Name): void {
  if (m.silent > 0 || id.startsWith("__") || BUILTINS.has(id) || GIVEN_BY_HOSTS.has(id)) return;
  if (mayBindAround(m, id) || !isOwnWithout(m, id) || mayBeCaught(m, "NameError")) return;
  // Programs for both Pythons ask which one runs, in ways that nobody can decide here.
  if (BUILTINS_OF_PYTHON_2.has(id) && !isOfProgram(m)) return;
  const span = spanOf(m, range);
  report(
    m,
    {
      code: "undefined-name",
      severity: "error",
      span,
      facts: { name: id },
      pythonSays: `NameError: name '${id}' is not defined`,
      remedies: [
        { kind: "meantName", span, preferred: true },
        { kind: "importName", span },
      ],
      unlessBound: m.frame.file === m.mainFile ? id : undefined,
    },
    true,
  );
}

/** Reports a name of the function that runs which is read before any line of it binds it, whatever it is outside. */
export function tellReadFirst(m: Machine, { id, ...range }: Name): void {
  const { definition, scope, yields } = m.frame;
  if (scope.kind !== "function" || scope.names.has(id) || definition?.kind !== "FunctionDef") return;
  if (!localNames(definition).has(id) || m.silent > 0 || yields) return;
  if (mayBeCaught(m, "UnboundLocalError")) return;
  if (!isReadFirst(definition, id, range)) return;
  const pythonSays = `UnboundLocalError: cannot access local variable '${id}' where it is not associated with a value`;
  const facts = { name: id, function: definition.name };
  report(m, { code: "unbound-local", severity: "error", span: spanOf(m, range), facts, pythonSays }, true);
}

/** What a name stands for that is found nowhere. */
export function unboundName(m: Machine, node: Name): Value {
  tellUnbound(m, node);
  return ignorance(m, { code: "undefined-name", detail: node.id, span: spanOf(m, node) });
}
