/** Modules that the program itself put under a name, as `sys.modules["layers"] = mine` does: an import of it gives those. */
import { moduleMember } from "./replaced-members";
import type { Machine } from "../../machine";
import { noteRead } from "../../paths/environment-decides";
import { MODULES_BY_HAND, settingOfModule } from "../../../libraries";
import { type Value, unknown } from "../../../values/value";

/** A module by its name, with those around it: "a.b.c", "a.b", "a". */
const withParents = (name: string): readonly string[] => {
  const parts = name.split(".");
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("."));
};

/** Notes that an import looks at what may stand under a name. */
export function noteModule(m: Machine, name: string): void {
  for (const each of withParents(name)) noteRead(m, m.settings, settingOfModule(each));
}

/** What an import gives of a module that the program put there, or of one inside it; undefined where it put none. */
export function registeredModule(m: Machine, name: string): Value | undefined {
  noteModule(m, name);
  if (!m.settings.has(MODULES_BY_HAND)) return undefined;
  const found = withParents(name).find((each) => m.settings.has(settingOfModule(each)));
  const module = found === undefined ? undefined : m.settings.get(settingOfModule(found));
  if (found === undefined || !module) return undefined;
  const inside = name.slice(found.length + 1);
  if (inside === "") return module;
  const member = module.kind === "module" ? moduleMember(m, module, inside) : undefined;
  return member ?? unknown("not-supported", "sys.modules");
}
