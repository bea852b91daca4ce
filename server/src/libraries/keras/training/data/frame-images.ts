/** The pictures that `flow_from_dataframe` finds: rows of a table whose files are there, and the classes that these have. */
import { spanOfArgument } from "../../../callables/arguments";
import { tensorOf } from "../../../tensor-functions";
import type { Context } from "../../../../values/context";
import { knownText } from "../../../../values/known-text";
import type { Span } from "../../../../values/records/span";
import { lookup } from "../../../../values/names/lookup";
import type { Remedy } from "../../../../values/records/finding";
import { type Arguments, type Value, str } from "../../../../values/value";

/** What files of pictures end in (`white_list_formats`). */
const ENDINGS = /\.(png|jpe?g|bmp|ppm|tiff?)$/i;

interface FrameImages {
  /** How many rows have a file; undefined where the folder is not on this machine. */
  readonly count: number | undefined;
  /** The labels of those rows, each once and in order; undefined where one is not known. */
  readonly classes: readonly string[] | undefined;
}

/** The texts of a column, row by row; undefined where one is not known. */
function textsOf(frame: Value, column: Value, site: Span, context: Context): readonly string[] | undefined {
  const series = context.item(frame, column, site);
  const items = series.kind === "object" ? context.iterate(series) : undefined;
  const texts = items?.map((item) => knownText(item));
  return texts?.every((text) => text !== undefined) ? texts : undefined;
}

/** Whether there is a file at a path; each folder is listed once. */
function existing(context: Context): (path: string) => boolean | undefined {
  const listed = new Map<string, ReadonlySet<string> | undefined>();
  return (path) => {
    const at = path.lastIndexOf("/");
    const folder = at < 0 ? "." : path.slice(0, at);
    if (!listed.has(folder)) {
      const names = context.dataFile(folder, { as: "folder" })?.facts;
      listed.set(folder, names && new Set(names.map(({ name }) => name)));
    }
    return listed.get(folder)?.has(path.slice(at + 1));
  };
}

/** The pictures of a table; undefined where its columns or the folder are not known. */
export function imagesOfFrame(
  read: (name: string) => Value | undefined,
  isChecked: boolean,
  site: Span,
  context: Context,
): FrameImages | undefined {
  const [frame, directory] = [read("dataframe"), read("directory")];
  const [ofFiles, ofLabels] = [read("x_col") ?? str("filename"), read("y_col") ?? str("class")];
  const isBare = directory === undefined || directory.kind === "none";
  const folder = isBare ? "" : knownText(directory);
  if (frame?.kind !== "object" || knownText(ofFiles) === undefined || folder === undefined) return undefined;
  const files = textsOf(frame, ofFiles, site, context);
  if (!files) return undefined;
  const isThere = existing(context);
  const before = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
  const there = files.map((file) => !isChecked || (ENDINGS.test(file) ? isThere(before + file) : false));
  const isSeen = !there.includes(undefined);
  const mode = read("class_mode");
  const hasLabels = mode?.kind !== "none" && knownText(mode) !== "input";
  const isAsked = hasLabels && knownText(ofLabels) !== undefined;
  const labels = isAsked ? textsOf(frame, ofLabels, site, context) : undefined;
  // Where the pictures lie on another machine, most likely none is missing there.
  const kept = isSeen ? labels?.filter((_, row) => there[row] === true) : labels;
  return {
    count: isSeen ? there.filter(Boolean).length : undefined,
    classes: kept && [...new Set(kept)].sort(),
  };
}

/** What Keras says of labels that are no texts, by the mode that makes class numbers of them. */
const WANTED: Readonly<Record<string, string>> = {
  binary: "strings",
  sparse: "strings",
  categorical: "type string, list or tuple",
};

/** Refuses a column of numbers as the names of classes, after `DataFrameIterator._check_params`; gives whether it is refused. */
export function refusedNumbersAsClasses(
  read: (name: string) => Value | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const [frame, mode] = [read("dataframe"), read("class_mode") ?? str("categorical")];
  const ofLabels = knownText(read("y_col") ?? str("class"));
  const chosen = knownText(mode);
  const wanted = chosen === undefined ? undefined : lookup(WANTED, chosen);
  if (frame?.kind !== "object" || wanted === undefined || ofLabels === undefined) return false;
  const series = context.silently(() => context.item(frame, str(ofLabels), args.site));
  const labels = series.kind === "object" ? tensorOf(series, context) : undefined;
  if (!labels?.shape.ranked || labels.shape.dims.length !== 1) return false;
  const dtype = labels.values?.of === labels.shape ? labels.values.all?.dtype : labels.dtype;
  if (dtype === undefined || !/^(u?int|float|bool)/.test(dtype)) return false;
  const span = spanOfArgument(args, 0, "dataframe");
  const words = `If class_mode="${chosen}", y_col="${ofLabels}" column values must be ${wanted}`;
  const asText: Remedy = {
    kind: "wrapText",
    span,
    before: "",
    after: `.astype({${JSON.stringify(ofLabels)}: str})`,
    preferred: true,
  };
  const asTheyAre: Remedy = { kind: "setArgument", call: args.site, name: "class_mode", value: '"raw"' };
  context.report({
    code: "refused-value",
    severity: "error",
    span,
    facts: { call: "flow_from_dataframe(…)", exception: "TypeError", words },
    kerasSays: `TypeError: ${words}.`,
    remedies: chosen === "categorical" ? [asText] : [asText, asTheyAre],
  });
  return true;
}
