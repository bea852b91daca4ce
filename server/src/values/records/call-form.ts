/** How remedies write calls, arguments, imports and numbers anew. */
import type { Span } from "./span";

/** What an imported name that is gone from its module is today. */
export interface ImportedToday {
  /** Its name today, in `module` or else in the module of the other names. */
  readonly name?: string;
  readonly module?: string;
  /** The forms in which every call of it can be written instead, best first. */
  readonly forms?: readonly CallForm[];
}

/** Another number in place of the literal `was`; nothing where anything else stands there. */
export interface NumberChange {
  readonly span: Span;
  readonly was: number;
  readonly to: number;
}

/**
 * Takes arguments away and gives others in place of the first of them. Values are templates of what was taken:
 * `kernel_size: "({nb_row}, {nb_col})"`; `#1` is the argument at position 1, counted from 0.
 */
export interface ArgumentChange {
  readonly remove: readonly string[];
  readonly set: Readonly<Record<string, string>>;
}

/**
 * How to write what a name stood for. In templates `{self}` is what stands before the last dot, `{x}` an argument of the
 * old parameters, `{x|1}` the same with a default, `[[, axis={axis}]]` a part that falls away with its argument, and
 * `@ops` the file's own name for a module, imported where it must be.
 */
export type CallForm = {
  /** What must hold of the call's text for this form to mean the same; without it the form always does. */
  readonly when?: FormCondition;
} & (
  | /** Only the callee changes, and arguments in place. */
    {
      readonly callee: string;
      /** The old parameters in order, where arguments must be told apart. */
      readonly parameters?: readonly string[];
      /** How many arguments may stay without their names; the others get them. All, where it is not said. */
      readonly positional?: number;
      readonly rename?: Readonly<Record<string, string>>;
      readonly remove?: readonly string[];
    }
    /** The whole call changes; `behind` is what must be taken of the result, `as_list()` or `ndims`, and changes as well. */
  | { readonly call: string; readonly parameters: readonly string[]; readonly behind?: string }
);

/** Conditions of a form, by the old parameters' names; an argument that is not given matches nothing and differs. */
export interface FormCondition {
  /** Patterns that the whole texts of arguments match. */
  readonly matches?: Readonly<Record<string, string | undefined>>;
  readonly differs?: Readonly<Record<string, string | undefined>>;
  readonly absent?: readonly string[];
  /** Arguments that can't be below zero, as their text shows. */
  readonly nonNegative?: readonly string[];
  /** No attribute is taken of the result. */
  readonly isAlone?: boolean;
  /** One item of the result is taken. */
  readonly isIndexed?: boolean;
  /** A pattern of the name of the function whose argument the result is. */
  readonly givenTo?: string;
  /** The result is used at once, by an operator or an operation: nobody can keep it and assign to it later. */
  readonly isOperand?: boolean;
}
