/** The patterns of `match` statements; part of the tree in ast.ts. */
import type { Expression } from "./ast";

export type Pattern =
  | { readonly kind: "Wildcard" }
  | { readonly kind: "Capture"; readonly name: string }
  | { readonly kind: "Value"; readonly value: Expression }
  | { readonly kind: "Sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "Star"; readonly name?: string }
  | { readonly kind: "Or"; readonly alternatives: readonly Pattern[] }
  | { readonly kind: "As"; readonly pattern: Pattern; readonly name: string }
  | {
      readonly kind: "Mapping";
      readonly entries: readonly { readonly key: Expression; readonly value: Pattern }[];
      /** The name after `**`. */
      readonly rest?: string;
    }
  | {
      readonly kind: "Class";
      readonly type: Expression;
      readonly positional: readonly Pattern[];
      readonly keywords: readonly { readonly name: string; readonly pattern: Pattern }[];
    }
  | { readonly kind: "Opaque" };
