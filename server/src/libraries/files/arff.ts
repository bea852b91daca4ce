/** `scipy.io.arff.loadarff`: records and their attributes, which pandas makes a table of. */
import { type Entry, fn } from "../callables/entries";
import { libraryClass } from "../library-class";
import { pathOf } from "../builtins";
import { columnsOf, frameState, rangeIndex, tableOf, tableValue } from "../pandas";
import { frameItem } from "../pandas/rows/selection";
import type { Context } from "../../values/context";
import { type Cell, type ColumnContent, contentOfCells } from "../../values/contents/column-content";
import { told } from "../../values/contents/data-file";
import type { InstanceHooks } from "../../values/native-state";
import { shapeOf } from "../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  type Value,
  axisValue,
  intOf,
  libraryFunction,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

interface Relation {
  readonly names: readonly string[];
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

const NAME = /^@attribute\s+(?:'([^']*)'|"([^"]*)"|(\S+))\s+(.+)$/i;

/** A relation as it is written; undefined where a row is sparse, or has another number of values than attributes. */
function relationOf(text: string): Relation | undefined {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const written = lines.filter((line) => line !== "" && !line.startsWith("%"));
  const start = written.findIndex((line) => /^@data$/i.test(line));
  if (start < 0) return undefined;
  const attributes = written.slice(0, start).flatMap((line) => {
    const [, single, double, plain, type = ""] = NAME.exec(line) ?? [];
    const name = single ?? double ?? plain;
    return name === undefined ? [] : [{ name, isNumber: /^(numeric|real|integer)$/i.test(type.trim()) }];
  });
  const rows = written.slice(start + 1).map((line) => line.split(",").map((part) => part.trim()));
  const isEven = rows.every((row) => row.length === attributes.length && row[0]?.startsWith("{") === false);
  return isEven
    ? {
        names: attributes.map(({ name }) => name),
        isNumber: attributes.map(({ isNumber }) => isNumber),
        rows,
      }
    : undefined;
}

/** What stands in one attribute: numbers, or words as bytes. */
function contentOf({ rows, isNumber }: Relation, at: number): ColumnContent {
  const isReal = isNumber[at] === true;
  const cell = (part: string | undefined): Cell =>
    part === undefined || part === "?"
      ? isReal
        ? undefined
        : "?"
      : isReal
        ? String(Number(part))
        : part.replace(/^(['"])(.*)\1$/, "$2");
  return contentOfCells(isReal ? "float64" : "object", () => rows.map((row) => cell(row[at])));
}

/** Records are one axis to NumPy, however many attributes they have. */
const recordHooks: InstanceHooks = {
  of: "records",
  told: (self) => {
    const table = tableOf(self);
    return (
      table && {
        kind: "tensor",
        tensor: { kind: "tensor", flavour: "numpy", shape: shapeOf([table.rows]), dtype: undefined },
      }
    );
  },
};

const recordClass = libraryClass("scipy.io.arff.records", [], {
  openBase: { code: "data", detail: "records" },
  methods: {
    __len__: ({ positional: [self] }) => {
      const table = tableOf(self);
      return table ? intOf(table.rows) : unknown("data", "records");
    },
    __getitem__: ({ positional: [self, index = NONE], site }, context) => {
      const table = tableOf(self);
      if (table?.type !== "frame" || index.kind !== "str") return unknown("data", "records");
      return tableValue(frameItem(table, index, context), site, context);
    },
  },
  attributes: [
    [
      "shape",
      {
        kind: "property",
        get: libraryFunction(
          "scipy.io.arff.records.shape",
          ({ positional: [self] }) => {
            const table = tableOf(self);
            return table ? tuple([axisValue(table.rows)]) : unknown("data", "records");
          },
          "instance",
        ),
      },
    ],
  ],
});

/** What `meta` says: the names of the attributes. */
const metaOf = (names: readonly string[], args: Arguments): Value => ({
  kind: "object",
  class: metaClass,
  attributes: new Map([["_names", list(names.map((name) => str(name)))]]),
  constructed: args.site,
});

const metaClass = libraryClass("scipy.io.arff.MetaData", [], {
  openBase: { code: "data", detail: "attributes" },
  methods: {
    names: ({ positional: [self] }) => {
      const names = self?.kind === "object" ? self.attributes.get("_names") : undefined;
      return names?.kind === "list" ? list(names.items) : unknown("data", "attributes");
    },
  },
});

function loadRelation(args: Arguments, context: Context): Value {
  const path = pathOf(args.positional[0] ?? args.keywords.get("f"));
  const found = path === undefined ? undefined : context.dataFile(path, { as: "text" });
  const relation = found && relationOf(found.facts);
  if (!relation) return tuple([unknown("data", "records"), unknown("data", "attributes")]);
  const rows = told(relation.rows.length, found.file);
  const keys = relation.names.map((name) => `s:${name}`);
  const contents = new Map(keys.map((key, i) => [key, contentOf(relation, i)] as const));
  const frame = frameState(rows, columnsOf(keys), { index: rangeIndex(rows), contents });
  const records: Value = {
    kind: "object",
    class: recordClass,
    attributes: new Map(),
    native: { ...frame, hooks: recordHooks },
    constructed: args.site,
  };
  return tuple([records, metaOf(relation.names, args)]);
}

export const arffEntries: readonly Entry[] = [fn("scipy.io.arff.loadarff", loadRelation)];
