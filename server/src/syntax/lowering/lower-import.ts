/** Lowers import statements. */
import type { ImportAlias, Statement } from "../ast";
import {
  afterNode,
  endOf,
  identifierText,
  type Lowering,
  namedChildren,
  nameOf,
  startOf,
  type StatementLowerer,
  textOf,
} from "./lower-context";

/** `a . b` may be written with spaces and line continuations. */
function dottedName(context: Lowering, node: number): string {
  return textOf(context, node)
    .replace(/[\s\\]+/g, "")
    .normalize("NFKC");
}

function lowerAlias(context: Lowering, node: number): ImportAlias {
  const range = { start: startOf(context, node), end: endOf(context, node) };
  if (nameOf(context, node) === "dotted_name") return { ...range, name: dottedName(context, node) };
  const name = node + 1;
  return {
    ...range,
    name: dottedName(context, name),
    alias: identifierText(context, afterNode(context, name)),
  };
}

function lowerImport(context: Lowering, node: number): Statement {
  const names = namedChildren(context, node).map((child) => lowerAlias(context, child));
  return { kind: "Import", start: startOf(context, node), end: endOf(context, node), names };
}

function lowerImportFrom(context: Lowering, node: number): Statement {
  const [source, ...rest] = namedChildren(context, node);
  let level = 0;
  let module = "";
  if (source !== undefined && nameOf(context, source) === "relative_import") {
    const [prefix, name] = namedChildren(context, source);
    if (prefix !== undefined) level = textOf(context, prefix).replace(/[^.]/g, "").length;
    if (name !== undefined) module = dottedName(context, name);
  } else if (source !== undefined) {
    module = dottedName(context, source);
  }
  const star = rest.some((child) => nameOf(context, child) === "wildcard_import");
  const names = star ? [] : rest.map((child) => lowerAlias(context, child));
  return {
    kind: "ImportFrom",
    start: startOf(context, node),
    end: endOf(context, node),
    level,
    module,
    names,
    star,
  };
}

function lowerFutureImport(context: Lowering, node: number): Statement {
  const names = namedChildren(context, node).map((child) => lowerAlias(context, child));
  const range = { start: startOf(context, node), end: endOf(context, node) };
  return { kind: "ImportFrom", ...range, level: 0, module: "__future__", names, star: false };
}

export const importLowerers: Readonly<Record<string, StatementLowerer>> = {
  import_statement: lowerImport,
  import_from_statement: lowerImportFrom,
  future_import_statement: lowerFutureImport,
};
