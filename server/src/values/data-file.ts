/** What a program may ask of the files that lie beside it, and what is answered: facts about data, never the data's use. */
import type { Dim } from "./dimension";
import type { PlainValue } from "./plain-value";
import type { Span } from "./span";

/**
 * One question about a file:
 * - `records`: a table of text, taken apart at `separator` (one character, or `\s+` for any run of blanks)
 * - `text`: the whole text, in UTF-8
 * - `document`: what a json, yaml or toml file says
 * - `arrays`: the arrays of an `.npy`, `.npz`, `.h5` or `.mat` file
 * - `table`: columns and rows of a parquet file
 * - `sheet`: the cells of a workbook's sheet, by its name or number
 * - `model`: the configuration in a `.keras` or `.h5` file
 * - `picture`, `sound`: what the header says
 * - `folder`: the names in a folder; `classes`: its subfolders, with how many files in each have one of the `endings`
 */
export type FileQuestion =
  | { readonly as: "records"; readonly separator: string; readonly comment?: string }
  | { readonly as: "document"; readonly format: "json" | "yaml" | "toml" }
  | { readonly as: "sheet"; readonly sheet: string | number }
  | { readonly as: "classes"; readonly endings: string }
  | { readonly as: "folder" }
  | {
      readonly as: "text" | "arrays" | "table" | "model" | "picture" | "sound";
    };

/** A table of text. */
export interface RecordsFacts {
  /** From the first on; all of them where `total` is their number. Blank lines are not among them. */
  readonly records: readonly (readonly string[])[];
  /** How many there are; undefined where the file is too long to count them. */
  readonly total: number | undefined;
}

/** One array in a file. */
export interface ArrayFacts {
  /** Its name in an archive; "" in a file that holds one only. */
  readonly name: string;
  readonly shape: readonly number[];
  /** As NumPy names it; undefined for records and the like. */
  readonly dtype: string | undefined;
}

export interface FileAnswers {
  readonly records: RecordsFacts;
  readonly text: string;
  readonly document: { readonly value: PlainValue };
  readonly arrays: readonly ArrayFacts[];
  readonly table: {
    readonly columns: readonly { readonly name: string; readonly dtype: string | undefined }[];
    readonly rows: number;
  };
  readonly sheet: RecordsFacts;
  readonly model: { readonly config: PlainValue };
  readonly picture: { readonly width: number; readonly height: number };
  readonly sound: {
    readonly rate: number;
    readonly channels: number;
    readonly frames: number;
    readonly dtype: string;
  };
  readonly folder: readonly { readonly name: string; readonly isFolder: boolean }[];
  readonly classes: readonly { readonly name: string; readonly count: number }[];
}

/** What a file answered, with the file. */
export interface DataFile<As extends FileQuestion["as"] = FileQuestion["as"]> {
  readonly file: string;
  readonly facts: FileAnswers[As];
}

/** The start of a file, as the place that its numbers come from. */
export const placeIn = (file: string): Span => ({ file, start: 0, end: 0 });

/** A number that a file told. */
export const told = (value: number, file: string, name?: string): Dim => ({
  kind: "known",
  value,
  origin: { span: placeIn(file), name },
});
