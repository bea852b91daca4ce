/** The pictures that `flow_from_dataframe` finds: rows of a table whose files are there, and the classes that these have. */
import type { Context } from "../../../../values/context";
import { knownText } from "../../../../values/known-text";
import type { Span } from "../../../../values/records/span";
import { type Value, str } from "../../../../values/value";

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
  const labels = knownText(ofLabels) === undefined ? undefined : textsOf(frame, ofLabels, site, context);
  // Where the pictures lie on another machine, most likely none is missing there.
  const kept = isSeen ? labels?.filter((_, row) => there[row] === true) : labels;
  return {
    count: isSeen ? there.filter(Boolean).length : undefined,
    classes: kept && [...new Set(kept)].sort(),
  };
}
