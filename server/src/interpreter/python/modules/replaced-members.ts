/** Members of library modules that the program replaces: `K.flatten = flatten` holds for all of its files. */
import type { Machine, Scope } from "../../machine";
import { noteRead } from "../../paths/environment-decides";
import { type ModuleValue, TRUE, type Value } from "../../../values/value";

/** The setting that says that there are some, so that no text is put together for each attribute of a module. */
const REPLACED = "replaced members";

const keyOf = (module: ModuleValue, name: string): string => `member ${module.name}.${name}`;

/** `module.name = value`; a module that was read from source keeps its names itself. */
export function setMember(m: Machine, module: ModuleValue, name: string, value: Value): void {
  if (module.setMember) {
    module.setMember(name, value, m.context);
    return;
  }
  if (!m.settings.has(REPLACED)) m.heap.set(m.settings, REPLACED, TRUE);
  m.heap.set(m.settings, keyOf(module, name), value);
}

/** `module.name`; undefined where the module has no such member. */
export function moduleMember(m: Machine, module: ModuleValue, name: string): Value | undefined {
  if (module.scope) noteRead(m, (module.scope as Scope).names, name);
  const replaced = m.settings.has(REPLACED) ? m.settings.get(keyOf(module, name)) : undefined;
  return replaced ?? module.member(name, m.context);
}
