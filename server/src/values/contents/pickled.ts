/** What a pickled file holds as far as it is plain: Python's own values, and arrays by their headers. */
import type { Cell } from "./column-content";

export type Pickled =
  | { readonly kind: "none" | "opaque" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: number }
  | { readonly kind: "float"; readonly value: number }
  | {
      readonly kind: "str";
      readonly value: string;
      /** Set of texts of Python 2, which are bytes where the reader says so. */
      readonly isOld?: true;
    }
  /** Bytes, as text where all of them are ASCII. */
  | { readonly kind: "bytes"; readonly value: string | undefined }
  | { readonly kind: "array"; readonly facts: ArrayFacts }
  | {
      /** Of a dict the keys and values in turn. */
      readonly kind: "list" | "tuple" | "set" | "dict";
      readonly items: readonly Pickled[];
    };
/** One array in a file. */

export interface ArrayFacts {
  /** Its name in an archive; "" in a file that holds one only. */
  readonly name: string;
  readonly shape: readonly number[];
  /** As NumPy names it; undefined for records and the like. */
  readonly dtype: string | undefined;
  /** Of a vector or a matrix that is no data of its own: every element, row by row. */
  readonly elements?: readonly Cell[];
  /** Of a longer row or column of whole numbers: the different ones, where they are few. */
  readonly different?: readonly number[];
  /** Of an array of objects, which Python pickles: each of them. */
  readonly objects?: readonly Pickled[];
  /** Whole numbers among the attributes of an HDF5 dataset or of the file, which has no name. */
  readonly numbers?: ReadonlyMap<string, number>;
}
