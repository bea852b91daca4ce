/** What a pickled file holds as far as it is plain: Python's own values, and arrays by their headers. */
import type { ArrayFacts } from "./data-file";

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
