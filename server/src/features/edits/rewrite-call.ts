/** Writes another form of a call, or of a name that is not called, as its `CallForm` says. */
import { type CodePart, filledTemplate, isPrimary } from "./call-template";
import type { AnalysedDocument } from "../document";
import { givenArguments, holds } from "./form-conditions";
import { moduleReference } from "./module-reference";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression } from "../../syntax/ast";
import { type CallText, callText } from "../../syntax/call-at";
import { lookup } from "../../values/names/lookup";
import { templateModules } from "../../values/names/template-modules";
import type { CallForm } from "../../values/records/call-form";
import type { Remedy } from "../../values/records/finding";

interface Resolved {
  readonly template: string;
  readonly imports: readonly TextEdit[];
}

/** A template with the file's own names for modules. */
function withModules({ text, syntax }: AnalysedDocument, template: string, at: number): Resolved | undefined {
  let resolved: Resolved = { template, imports: [] };
  for (const name of new Set(template.match(/@\w+/g))) {
    const module = lookup(templateModules, name);
    const reference = module === undefined ? undefined : moduleReference(text, syntax(), module, at);
    if (!reference) return undefined;
    resolved = {
      template: resolved.template.replaceAll(new RegExp(`${name}\\b`, "g"), reference.text),
      imports: [...resolved.imports, ...reference.imports],
    };
  }
  return resolved;
}

/** What stands before the last dot of an attribute. */
function receiverPart(text: string, node: Expression, base: number): readonly [string, CodePart][] {
  if (node.kind !== "Attribute") return [];
  const { value } = node;
  const code = text.slice(base + value.start, base + value.end);
  return [["self", { text: code, isPrimary: isPrimary(value) }]];
}

/** Parts of a list that is written out: `{inputs_but_last}` of a template, and `{outputs_only}` where it has one item. */
function listParts(
  text: string,
  parameter: string,
  list: Expression,
  base: number,
): readonly [string, CodePart][] {
  const last = list.kind === "List" ? list.items.at(-1) : undefined;
  if (list.kind !== "List" || !last) return [];
  const end = list.items.at(-2)?.end ?? list.start + 1;
  const others = `${text.slice(base + list.start, base + end)}]`;
  const only = { text: text.slice(base + last.start, base + last.end), isPrimary: isPrimary(last) };
  return [
    [`${parameter}_but_last`, { text: others, isPrimary: true }],
    ...(list.items.length === 1 ? [[`${parameter}_only`, only] as [string, CodePart]] : []),
  ];
}

/** The arguments by the old parameters' names; undefined where they can't be told apart. */
function argumentParts(
  text: string,
  call: CallText,
  parameters: readonly string[],
  base: number,
): ReadonlyMap<string, CodePart> | undefined {
  const parts = new Map<string, CodePart>();
  for (const { name, index, spread, argument, valueRange } of call.arguments) {
    const parameter = name ?? parameters[index];
    if (spread !== undefined || parameter === undefined || !parameters.includes(parameter)) return undefined;
    const code = text.slice(valueRange.start, valueRange.end);
    parts.set(parameter, { text: code, isPrimary: isPrimary(argument.value) || code.startsWith("(") });
    for (const [name, part] of listParts(text, parameter, argument.value, base)) parts.set(name, part);
  }
  return parts;
}

/** What is taken of a call that stands within `around`: its `name`, or what its `name()` gives; undefined where it is not. */
function takenOf(around: readonly Expression[], taken: string): Expression | undefined {
  const name = taken.replace(/\(\)$/, "");
  const [attribute, outer] = [around.at(-1), around.at(-2)];
  if (attribute?.kind !== "Attribute" || attribute.name !== name) return undefined;
  if (name === taken) return attribute;
  const isBare = outer?.kind === "Call" && outer.callee === attribute && outer.arguments.length === 0;
  return isBare ? outer : undefined;
}

/** The edits; undefined where the form needs a call and there is none, or where its arguments can't be told apart. */
export function rewriteCall(
  document: AnalysedDocument,
  { target, name, form }: Extract<Remedy, { kind: "rewriteCall" }>,
): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  const found = target.file === report.file ? expressionAtRange(syntax(), target) : undefined;
  if (!found) return undefined;
  const { base, around } = found;
  // A list of one thing may stand for it, as in what a model is made of.
  const [only, ...more] = found.node.kind === "List" ? found.node.items : [];
  const stands = only && more.length === 0 ? only : found.node;
  const parent = around.at(-1);
  const isCallee = parent?.kind === "Call" && parent.callee === found.node;
  const call = stands.kind === "Call" ? stands : isCallee ? parent : undefined;
  const node = call?.callee ?? stands;
  // What is called may be reached in another way, such as by a function that was given it.
  const written = node.kind === "Attribute" ? node.name : node.kind === "Name" ? node.id : undefined;
  if (written !== name) return undefined;
  const [start, end] = [base + node.start, base + node.end];
  const whole = call && callText(text, call, base);
  const receiver = receiverPart(text, node, base);
  const given = (whole?.arguments ?? []).map(({ argument, valueRange }) => ({
    argument,
    text: text.slice(valueRange.start, valueRange.end),
  }));
  const outside = isCallee ? around.slice(0, -1) : around;
  if (!holds(form.when, givenArguments(given, form.parameters ?? []), { around: outside })) return undefined;
  if ("call" in form) {
    const parts = whole && argumentParts(text, whole, form.parameters, base);
    const resolved = withModules(document, form.call, start);
    const taken = form.behind === undefined ? call : takenOf(outside, form.behind);
    if (!parts || !resolved || !taken) return undefined;
    const code = filledTemplate(resolved.template, new Map([...receiver, ...parts]));
    if (code === undefined) return undefined;
    return [...resolved.imports, { start: whole.start, end: base + taken.end, newText: code }];
  }
  const resolved = withModules(document, form.callee, start);
  if (!resolved) return undefined;
  const code = filledTemplate(resolved.template, new Map(receiver));
  const changes = whole ? argumentEdits(text, whole, form) : [];
  if (code === undefined || !changes) return undefined;
  const callee = code === text.slice(start, end) ? [] : [{ start, end, newText: code }];
  return [...resolved.imports, ...callee, ...changes];
}

/** Names, new names and removals of arguments in place; undefined where they can't be told apart. */
function argumentEdits(
  text: string,
  call: CallText,
  { parameters = [], positional, rename = {}, remove = [] }: Extract<CallForm, { callee: string }>,
): readonly TextEdit[] | undefined {
  const keeps = positional ?? Infinity;
  if (call.arguments.some(({ spread, index }) => spread === "*" && index >= keeps)) return undefined;
  const edits: TextEdit[] = [];
  const isGone = (name: string | undefined): boolean => name !== undefined && remove.includes(name);
  const nameOf = (index: number): string | undefined => call.arguments[index]?.name ?? parameters[index];
  for (const { name, index, spread, start, end, valueRange } of call.arguments) {
    if (spread !== undefined) continue;
    const old = nameOf(index);
    if (isGone(old)) {
      const before = call.arguments[index - 1];
      const next = call.arguments[index + 1];
      if (before) edits.push({ start: before.end, end, newText: "" });
      else edits.push({ start, end: next?.start ?? end, newText: "" });
      continue;
    }
    const today = old === undefined ? undefined : (lookup(rename, old) ?? old);
    if (name === undefined && index >= keeps) {
      if (today === undefined) return undefined;
      edits.push({ start, end, newText: `${today}=${text.slice(valueRange.start, valueRange.end)}` });
    } else if (name !== undefined && today !== undefined && today !== name) {
      edits.push({ start, end: start + name.length, newText: today });
    }
  }
  // Two that fall away beside one another at the front would take the same comma.
  return edits.some((edit, i) => edit.end > (edits[i + 1]?.start ?? Infinity)) ? undefined : edits;
}
