/** Names and arguments that a library no longer has and the program uses: told, or raised where a `try` waits for that. */
import { isOfProgram, mayBeCaught } from "../exceptions/raising";
import { report } from "../exceptions/reporting";
import { type Machine, RaiseSignal } from "../../machine";
import type { Removal } from "../../../libraries/library-rules";
import {
  refusedCall,
  removedAttribute,
  removedImport,
  removedMember,
  removedModule,
  removedOfClass,
  setMember,
} from "../../../libraries/rules";
import type { Import, ImportAlias, ImportFrom } from "../../../syntax/ast";
import type { Span } from "../../../values/records/span";
import type { Arguments, ClassValue, ModuleValue, ObjectValue, Value } from "../../../values/value";

function tell(m: Machine, { finding, exception, isAskedFor }: Removal, isOfModule = true): void {
  // A program that waits for the failure goes on in its handler.
  if (exception && mayBeCaught(m, exception))
    throw new RaiseSignal(m.context.library(`builtins.${exception}`), finding.span);
  if (isAskedFor && !isOfProgram(m)) return;
  report(m, finding, isOfModule);
}

/** Tells `module.name` where a library no longer has it. Gives what stands for it, so that the rest keeps its hints. */
export function tellRemovedAttribute(
  m: Machine,
  module: ModuleValue,
  name: string,
  site: Span,
): Value | undefined {
  return removedAttribute(module, name, site, m.context, (removal) => {
    tell(m, removal);
  });
}

/** Tells `object.name` where objects of its class no longer have such a method or attribute. */
export function tellRemovedMember(m: Machine, object: ObjectValue, name: string, site: Span): void {
  const removal = removedMember(object, name, site, m.context);
  if (removal) tell(m, removal, false);
}

/** Tells `Class.name` where a class no longer has it. */
export function tellRemovedOfClass(m: Machine, type: ClassValue, name: string, site: Span): void {
  const removal = removedOfClass(type, name, site, m.context);
  if (removal) tell(m, removal, false);
}

/** Tells a call with arguments that its library no longer takes; `name` is what `calledName` makes of it. */
export function tellRefusedCall(m: Machine, callee: Value, name: string | undefined, args: Arguments): void {
  if (name === undefined) return;
  // A method that is taken from its class is given the object first.
  const isUnbound = callee.kind === "function" && callee.binding === "instance" && callee.self === undefined;
  const given = isUnbound ? { ...args, positional: args.positional.slice(1) } : args;
  const removal = refusedCall(name, given, m.context);
  if (removal) tell(m, removal, false);
}

/** Tells `object.name = …` where nothing reads it any more. */
export function tellSetMember(m: Machine, object: ObjectValue, name: string, site: Span): void {
  const finding = setMember(object, name, site, m.context);
  if (finding) m.context.report(finding);
}

/**
 * Whether a module of one name is a file of the program's own: `Queue` may be, where Python has no such module any more. Asked
 * only of what would be told, since it looks for the file.
 */
function isThere(m: Machine, name: string): boolean {
  const found = name.includes(".") ? null : m.findModule(name, m.frame.file);
  return found !== null && (found === undefined || found === "unread" || !found.isInstalled);
}

/** `import module` where there is no such module any more. */
export function tellRemovedImport(m: Machine, node: Import, spanOf: (range: ImportAlias) => Span): void {
  for (const imported of node.names) {
    const removal = removedModule(imported, spanOf(imported), m.context);
    if (removal && !isThere(m, imported.name)) tell(m, removal);
  }
}

/** `from module import …` where there is no such module any more, or not all of the names. */
export function tellRemovedFrom(m: Machine, node: ImportFrom, module: string, site: Span): void {
  const { names, star } = node;
  const removal = removedImport({ module, names, star }, site, m.context);
  if (removal && !isThere(m, module)) tell(m, removal);
}
