/** What a program may ask of the files that lie beside it, and what is answered: facts about data, never the data's use. */
import type { Cell } from "./column-content";
import { type Dim, known } from "../dimensions/dimension";
import type { ArrayFacts, Pickled } from "./pickled";
import type { PlainValue } from "./plain-value";
import type { Span } from "../records/span";

/**
 * One question about a file:
 * - `records`: a table of text, packed or not, taken apart at `separator` (one character, or `\s+` for any run of blanks)
 * - `text`: the whole text, in UTF-8
 * - `document`: what a json, yaml or toml file says
 * - `arrays`: the arrays of an `.npy`, `.npz` or HDF5 file
 * - `matrices`: the variables of a `.mat` file that is no HDF5 file
 * - `table`: columns and rows of a parquet file
 * - `sheet`: the cells of a workbook's sheet, by its name or number
 * - `model`: the configuration in a `.keras` or `.h5` file
 * - `pickle`: the plain values and arrays in a pickled file
 * - `picture`, `sound`: what the header says
 * - `size`: how many bytes there are
 * - `members`: the names in a zip archive, in its own order
 * - `folder`: the names in a folder; `classes`: its subfolders, with how many files in each have one of the `endings`
 */
export type FileQuestion =
  | {
      readonly as: "records";
      readonly separator: string;
      /** Whether the separator is a regular expression. */
      readonly isPattern?: true;
      readonly comment?: string;
      /** Python's name of the text's encoding; UTF-8 where it is not given. */
      readonly encoding?: string;
      /** The name of the table in an archive; its only file where it is not given. */
      readonly member?: string;
    }
  | { readonly as: "document"; readonly format: "json" | "yaml" | "toml" }
  | { readonly as: "sheet"; readonly sheet: string | number }
  | { readonly as: "classes"; readonly endings: string }
  | {
      readonly as: "folder";
      /** A regular expression: of several folders of that name, the one is meant that has such a name in it. */
      readonly having?: string;
    }
  | {
      readonly as:
        | "text"
        | "arrays"
        | "matrices"
        | "table"
        | "model"
        | "pickle"
        | "picture"
        | "sound"
        | "size"
        | "members";
    };

/** A table of text. */
export interface RecordsFacts {
  /** From the first on, one a line; all of them where `total` is their number. A blank line is one without fields. */
  readonly records: readonly (readonly string[])[];
  /** How many there are; undefined where the file is too long to count them. */
  readonly total: number | undefined;
  /** How many of all are blank. */
  readonly blanks: number;
}

/** A sheet of a workbook, with what its cells are. */
export interface SheetFacts extends RecordsFacts {
  /** The names of all sheets. */
  readonly sheets: readonly string[];
  /** One a cell of `records`: whether it is a number, which a date is not. */
  readonly isNumber: readonly (readonly boolean[])[];
  /** And whether it is text. */
  readonly isText: readonly (readonly boolean[])[];
}

/** The type that sparse matrices have here, which are no arrays. */
export const SPARSE = "sparse";

/** What the header of a picture says. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** The mode that Pillow opens it in. */
  readonly mode: string | undefined;
  /** Whether it was taken with the camera on its side: some readers turn it. */
  readonly isTurned: boolean;
}

export interface FileAnswers {
  readonly records: RecordsFacts;
  readonly text: string;
  readonly document: { readonly value: PlainValue };
  readonly arrays: readonly ArrayFacts[];
  readonly matrices: {
    readonly variables: readonly ArrayFacts[];
    /** Whether SciPy tells of the file beside them: of its header, its version and its globals. */
    readonly isNoted: boolean;
  };
  readonly table: {
    readonly columns: readonly {
      readonly name: string;
      readonly dtype: string | undefined;
      /** What it holds, row by row, where that was read. */
      readonly cells?: readonly Cell[];
    }[];
    readonly rows: number;
    /** Columns that pandas wrote as row labels, and reads as such. */
    readonly labels: readonly string[];
  };
  readonly sheet: SheetFacts;
  readonly members: readonly string[];
  readonly model: { readonly config: PlainValue };
  readonly pickle: { readonly value: Pickled };
  readonly picture: PictureFacts;
  readonly size: number;
  readonly sound: {
    readonly rate: number;
    readonly channels: number;
    readonly frames: number;
    /** Of the samples as SciPy reads them; undefined where it does not read this format. */
    readonly dtype: string | undefined;
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
const placeIn = (file: string): Span => ({ file, start: 0, end: 0 });

/** A number that a file told, or a text of the program's own, which is no place to go to. */
export const told = (value: number, file: string | undefined, name?: string): Dim =>
  file === undefined ? known(value) : { kind: "known", value, origin: { span: placeIn(file), name } };
