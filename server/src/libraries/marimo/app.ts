/**
 * `marimo`: a notebook that is a script. Each cell is a function, whose parameters are names of other cells and whose returned
 * names are its own; `app.run()` runs them in the order in which they need each other, as the editor of marimo does.
 */
import type { Entry } from "../callables/entries";
import { type LibraryTable, libraryTable } from "../library";
import { type Method, libraryClass } from "../library-class";
import type { Context } from "../../values/context";
import {
  type Arguments,
  FALSE,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  unknown,
} from "../../values/value";
import { NOWHERE } from "../../values/records/span";

/** The attribute that holds an app's cells, under what is no name in Python. */
const CELLS = "cells of the notebook";

const selfOf = ({ positional: [self] }: Arguments): ObjectValue | undefined =>
  self?.kind === "object" ? self : undefined;

function cellsOf(app: ObjectValue | undefined): readonly Value[] | undefined {
  const cells = app?.attributes.get(CELLS);
  if (!cells) return [];
  return cells.kind === "list" ? cells.items : undefined;
}

/** Notes a function as the next cell of an app. */
function addCell(app: ObjectValue | undefined, cell: Value, context: Context): void {
  const cells = cellsOf(app);
  if (app)
    context.heap.set(
      app.attributes,
      CELLS,
      cells ? list([...cells, cell]) : unknown("data", "the cells of a notebook"),
    );
}

/** A decorator that gives its function back, with or without options of its own: `@app.cell`, `@app.cell(hide_code=True)`. */
const decorator =
  (name: string, note: (app: ObjectValue | undefined, decorated: Value, context: Context) => void): Method =>
  (args, context) => {
    const [, decorated] = args.positional;
    const app = selfOf(args);
    if (decorated) {
      note(app, decorated, context);
      return decorated;
    }
    const made = libraryFunction(name, ({ positional: [inner = NONE] }, later) => {
      note(app, inner, later);
      return inner;
    });
    return { ...made, captured: [args] };
  };

const isFunction = (value: Value): value is FunctionValue => value.kind === "function";

/** The cells in an order in which each stands behind those whose names it takes; where they need each other, as they are written. */
function inOrder(cells: readonly FunctionValue[]): readonly FunctionValue[] {
  const left = cells.map((cell) => ({
    cell,
    takes: cell.parameters ?? [],
    gives: new Set(cell.returnedNames),
  }));
  /** How many of those that are left give each name. */
  const missing = new Map<string, number>();
  const count = (names: Iterable<string>, more: number): void => {
    for (const name of names) missing.set(name, (missing.get(name) ?? 0) + more);
  };
  for (const { gives } of left) count(gives, 1);
  const ordered: FunctionValue[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(({ takes, gives }) =>
      takes.every((name) => gives.has(name) || !missing.get(name)),
    );
    for (const { cell, gives } of left.splice(Math.max(0, ready), 1)) {
      count(gives, -1);
      ordered.push(cell);
    }
  }
  return ordered;
}

/** Runs the cells of an app, each on what those before it returned. */
function runCells(args: Arguments, context: Context): Value {
  const names = new Map<string, Value>();
  for (const cell of inOrder((cellsOf(selfOf(args)) ?? []).filter(isFunction))) {
    const given = (cell.parameters ?? []).map(
      (name) => names.get(name) ?? unknown("data", `the name ${name} of no cell`),
    );
    const result = context.call(cell, argumentsOf(args.site, given));
    const parts = result.kind === "tuple" ? result.items : [result];
    for (const [at, name] of (cell.returnedNames ?? []).entries())
      names.set(name, parts[at] ?? unknown("data", `what a cell returns as ${name}`));
  }
  return unknown("data", "what the cells of a notebook show");
}

/** `with app.setup:`, whose block binds names that all cells see. */
const setupClass = libraryClass("marimo.Setup", [], {
  methods: {
    __enter__: ({ positional: [self = NONE] }) => self,
    __exit__: () => FALSE,
    __call__: ({ positional: [self = NONE] }) => self,
  },
});
const setup: ObjectValue = {
  kind: "object",
  class: setupClass,
  attributes: new Map(),
  constructed: NOWHERE,
};

const appClass = libraryClass("marimo.App", [], {
  openBase: { code: "not-modelled", detail: "marimo.App" },
  attributes: [["setup", setup]],
  methods: {
    cell: decorator("marimo.App.cell", addCell),
    function: decorator("marimo.App.function", () => undefined),
    class_definition: decorator("marimo.App.class_definition", () => undefined),
    run: runCells,
  },
});

const entries: readonly Entry[] = [["marimo.App", () => appClass]];

export const marimoTable: LibraryTable = libraryTable(entries);
