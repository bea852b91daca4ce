/** What a pickled file holds as far as it is plain: Python's own values, and arrays by their headers. */
import type { ArrayFacts } from "./data-file";

export type Pickled =
  | { readonly kind: "none" | "opaque" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: number }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "str"; readonly value: string }
  | { readonly kind: "array"; readonly facts: ArrayFacts }
  | {
      /** Of a dict the keys and values in turn. */
      readonly kind: "list" | "tuple" | "set" | "dict";
      readonly items: readonly Pickled[];
    };
