/** Statements that nobody wrote, for what IPython does: each stands where the line does that asks for it. */
import type { Expression, Range, Statement } from "../ast";

/** A file as a module that an import may name: by its path, which holds a `/`. */
export function importsAll(file: string, range: Range): Statement {
  const path = file.replaceAll("\\", "/");
  const module = path.startsWith("/") ? path : `./${path}`;
  return { kind: "ImportFrom", ...range, level: 0, module, names: [], star: true };
}

const named = (id: string, range: Range): Expression => ({ kind: "Name", ...range, id });
/** A text literal. */
export const text = (value: string, range: Range): Expression => ({
  kind: "Constant",
  ...range,
  value: { type: "str", value },
});
const member = (value: Expression, name: string, range: Range): Expression => ({
  kind: "Attribute",
  ...range,
  value,
  name,
  nameRange: range,
});
const calling = (callee: Expression, values: readonly Expression[], range: Range): Expression => ({
  kind: "Call",
  ...range,
  callee,
  arguments: values.map((value) => ({ ...range, value })),
  argumentsRange: range,
});
const stating = (value: Expression, range: Range): Statement => ({ kind: "Expression", ...range, value });
const ofSystem = (name: string, range: Range): Expression =>
  member(calling(named("__import__", range), [text("os", range)], range), name, range);

/** `os.chdir(folder)`. */
export const goesTo = (folder: Expression, range: Range): Statement =>
  stating(calling(ofSystem("chdir", range), [folder], range), range);

/** `os.environ[NAME] = value` for `NAME=value`. */
export function sets(setting: string, range: Range): Statement {
  const at = setting.indexOf("=");
  const both = [setting.slice(0, at), setting.slice(at + 1)].map((part) => text(part, range));
  return stating(calling(member(ofSystem("environ", range), "__setitem__", range), both, range), range);
}

/** `exec(code)`, which may bind the names in it. */
export const executes = (code: string, range: Range): Statement =>
  stating(calling(named("exec", range), [text(code, range)], range), range);
