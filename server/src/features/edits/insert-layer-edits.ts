/** Applies another layer before one, in each of the ways a layer is given its input. */
import { layerReference } from "./layer-reference";
import { lineBreakOf } from "../text/line-end";
import type { LocatedCall, LocatedExpression } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Call, ModuleSyntax } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

/** The name and the arguments of `Reshape((8, 9))`. */
function splitLayer(layer: string): { readonly name: string; readonly rest: string } {
  const open = layer.indexOf("(");
  return open < 0 ? { name: layer, rest: "()" } : { name: layer.slice(0, open), rest: layer.slice(open) };
}

/** A layer with the code of the program that it quotes. */
export const quoting = (text: string, layer: string, quotes: readonly Span[] = []): string =>
  layer.replaceAll(/\{(\d+)\}/g, (whole, place: string) => {
    const span = quotes[Number(place)];
    return span ? text.slice(span.start, span.end) : whole;
  });

/** The constructor call inside an application `Layer(…)(x)`, or the call itself where it is one. */
function constructorOf(located: LocatedCall): LocatedCall {
  const { callee } = located.call;
  if (callee.kind !== "Call") return located;
  return {
    call: callee,
    base: located.base,
    start: located.base + callee.start,
    end: located.base + callee.end,
    around: located.around,
  };
}

/**
 * The edits that apply `layer` (such as `Flatten()`) to the input of an application: around the argument of
 * `Dense(10)(x)`, as an element before it in a Sequential's list, as a statement before `model.add(Dense(10))`.
 * Undefined where the layer can't be named here or the application is written in none of these ways.
 */
export function insertLayerBefore(
  text: string,
  syntax: ModuleSyntax,
  application: LocatedCall,
  constructed: LocatedCall | undefined,
  layer: string,
  item?: number,
): readonly TextEdit[] | undefined {
  const { name, rest } = splitLayer(layer);
  const reference = layerReference(text, syntax, constructed ?? constructorOf(application), name);
  if (!reference) return undefined;
  const code = reference.text + rest;
  if (item !== undefined) {
    const around = aroundItem(text, application, code, item);
    return around && [...reference.imports, ...around];
  }
  const placed =
    intoList(text, application, code) ?? beforeAdd(text, application, code) ?? aroundInput(application, code);
  return placed && [...reference.imports, ...placed];
}

const parentOf = (located: LocatedCall): LocatedExpression | undefined => located.around().at(-1);

/** What stands between a line's start and an offset, where that is only blanks. */
export function indentationBefore(text: string, offset: number): string | undefined {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  return before.trim() === "" ? before : undefined;
}

function intoList(text: string, application: LocatedCall, code: string): readonly TextEdit[] | undefined {
  const parent = parentOf(application);
  if (parent?.node.kind !== "List" && parent?.node.kind !== "Tuple") return undefined;
  const { start } = application;
  // Where each element has a line of its own, so has the new one.
  const indentation = indentationBefore(text, start);
  const separator = indentation === undefined ? ", " : `,${lineBreakOf(text)}${indentation}`;
  return [{ start, end: start, newText: `${code}${separator}` }];
}

const isAdd = (call: Call): boolean => call.callee.kind === "Attribute" && call.callee.name === "add";

function beforeAdd(text: string, application: LocatedCall, code: string): readonly TextEdit[] | undefined {
  const parent = parentOf(application);
  if (parent?.node.kind !== "Call" || !isAdd(parent.node)) return undefined;
  const before = text.slice(parent.start, application.base + parent.node.argumentsRange.start);
  const indentation = indentationBefore(text, parent.start) ?? "";
  return [
    {
      start: parent.start,
      end: parent.start,
      newText: `${before}(${code})${lineBreakOf(text)}${indentation}`,
    },
  ];
}

/** Around one of the inputs that are given as a list; `{other}` in the code stands for the other one of two. */
function aroundItem(
  text: string,
  application: LocatedCall,
  code: string,
  item: number,
): readonly TextEdit[] | undefined {
  const input = application.call.arguments.find(({ name }) => name === undefined || name === "inputs");
  const items = input?.value.kind === "List" || input?.value.kind === "Tuple" ? input.value.items : [];
  const found = items[item];
  if (!found || items.some(({ kind }) => kind === "Starred")) return undefined;
  const [start, end] = [application.base + found.start, application.base + found.end];
  const other = items[1 - item];
  const like = other ? text.slice(application.base + other.start, application.base + other.end) : "";
  return [
    { start, end: start, newText: `${code.replaceAll("{other}", () => like)}(` },
    { start: end, end, newText: ")" },
  ];
}

function aroundInput(application: LocatedCall, code: string): readonly TextEdit[] | undefined {
  const input = application.call.arguments.find(
    (argument) => argument.name === undefined || argument.name === "inputs",
  );
  if (!input || input.spread || application.call.callee.kind === "Attribute") return undefined;
  const start = application.base + input.value.start;
  const end = application.base + input.value.end;
  return [
    { start, end: start, newText: `${code}(` },
    { start: end, end, newText: ")" },
  ];
}
