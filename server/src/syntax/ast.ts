/**
 * The abstract syntax tree that the interpreter walks, named after Python's own `ast` module.
 *
 * Offsets are UTF-16 code units **relative to the start of the top-level statement** that holds the node, so that the
 * lowered form of an unedited statement can be reused after an edit above it. `Unit.base` makes them offsets in the file.
 */
import type { Gap, GapRange } from "./ast-gap";
import type { Pattern } from "./ast-pattern";
import type { ShapeComment } from "./shape-comment";
import type { BinaryOperator, ComparisonOperator, UnaryOperator } from "../values/names/operators";

export type { Gap, GapRange, Reached } from "./ast-gap";
export type { Pattern } from "./ast-pattern";

/** One top-level statement of a file, lowered; shared between document versions while its text stays the same. */
export interface Unit {
  /**
   * UTF-16 offset in the file to which the statement's offsets are relative: the statement's own start, except
   * behind a broken header, where the body follows as units of their own with the header's base.
   */
  readonly base: number;
  readonly statement: Statement;
}

/**
 * A whole file. A statement with a syntax error becomes a {@link Gap} in `units` (or in the block that holds
 * it), so that what it binds becomes unknown; its place stands in `gaps` as well.
 */
export interface ModuleSyntax {
  readonly units: readonly Unit[];
  /** Places (file offsets) that could not be parsed, in nested blocks too; nothing is inferred in them. */
  readonly gaps: readonly GapRange[];
  /** Comments (file offsets), in order; `# shape:` and `# keras-shape-lens:` comments are read from them. */
  readonly comments: readonly Range[];
}

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/* ── Statements ─────────────────────────────────────────────────────────────────────────────────────────── */

export type Statement =
  | ExpressionStatement
  | Assign
  | AnnotatedAssign
  | AugmentedAssign
  | Return
  | Raise
  | Pass
  | Break
  | Continue
  | Delete
  | Assert
  | Global
  | Import
  | ImportFrom
  | If
  | For
  | While
  | Try
  | With
  | Match
  | FunctionDef
  | ClassDef
  | Gap;

export interface ExpressionStatement extends Range {
  readonly kind: "Expression";
  readonly value: Expression;
}
/** `a = b = value`. */
export interface Assign extends Range {
  readonly kind: "Assign";
  readonly targets: readonly Expression[];
  readonly value: Expression;
  readonly shape?: ShapeComment;
}
export interface AnnotatedAssign extends Range {
  readonly kind: "AnnotatedAssign";
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value?: Expression;
  readonly shape?: ShapeComment;
}
export interface AugmentedAssign extends Range {
  readonly kind: "AugmentedAssign";
  readonly target: Expression;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}
export interface Return extends Range {
  readonly kind: "Return";
  readonly value?: Expression;
}
export interface Raise extends Range {
  readonly kind: "Raise";
  readonly exception?: Expression;
}
export interface Pass extends Range {
  readonly kind: "Pass";
}
export interface Break extends Range {
  readonly kind: "Break";
}
export interface Continue extends Range {
  readonly kind: "Continue";
}
export interface Delete extends Range {
  readonly kind: "Delete";
  readonly targets: readonly Expression[];
}
export interface Assert extends Range {
  readonly kind: "Assert";
  readonly test: Expression;
  readonly message?: Expression;
}
export interface Global extends Range {
  readonly kind: "Global";
  readonly scope: "global" | "nonlocal";
  readonly names: readonly string[];
}
/** `import a.b as c`: name "a.b", alias "c". */
export interface ImportAlias extends Range {
  readonly name: string;
  readonly alias?: string;
}
export interface Import extends Range {
  readonly kind: "Import";
  readonly names: readonly ImportAlias[];
}
/** `from ..a.b import c as d`: level 2, module "a.b"; `from x import *` has `star` true and no names. */
export interface ImportFrom extends Range {
  readonly kind: "ImportFrom";
  readonly level: number;
  readonly module: string;
  readonly names: readonly ImportAlias[];
  readonly star: boolean;
}
/** `elif` is an `If` in `orelse`. */
export interface If extends Range {
  readonly kind: "If";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface For extends Range {
  readonly kind: "For";
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface While extends Range {
  readonly kind: "While";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface ExceptHandler extends Range {
  readonly type?: Expression;
  readonly name?: string;
  readonly body: readonly Statement[];
}
export interface Try extends Range {
  readonly kind: "Try";
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}
export interface WithItem {
  readonly context: Expression;
  readonly target?: Expression;
}
export interface With extends Range {
  readonly kind: "With";
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}
export interface MatchCase extends Range {
  readonly pattern: Pattern;
  readonly guard?: Expression;
  readonly body: readonly Statement[];
}
export interface Match extends Range {
  readonly kind: "Match";
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}
export interface Parameter extends Range {
  readonly name: string;
  /** "positional" may be given either way, "positionalOnly" stands before `/`, "keywordOnly" after `*`. */
  readonly passing: "positionalOnly" | "positional" | "star" | "keywordOnly" | "doubleStar";
  readonly default?: Expression;
  readonly annotation?: Expression;
  readonly shape?: ShapeComment;
}
export interface FunctionDef extends Range {
  readonly kind: "FunctionDef";
  readonly name: string;
  readonly nameRange: Range;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly isAsync: boolean;
  /** Whether the body holds a `yield` of its own. */
  readonly isGenerator: boolean;
}
export interface ClassDef extends Range {
  readonly kind: "ClassDef";
  readonly name: string;
  readonly nameRange: Range;
  readonly bases: readonly Argument[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
}

/* ── Expressions ────────────────────────────────────────────────────────────────────────────────────────── */

export type Expression =
  | Name
  | Constant
  | JoinedString
  | Attribute
  | Subscript
  | Slice
  | Call
  | BinaryOperation
  | UnaryOperation
  | BooleanOperation
  | Comparison
  | Conditional
  | TupleDisplay
  | ListDisplay
  | SetDisplay
  | DictDisplay
  | Comprehension
  | Lambda
  | Starred
  | NamedExpression
  | Yield
  | Await
  | Missing;

export interface Name extends Range {
  readonly kind: "Name";
  readonly id: string;
}
export interface Constant extends Range {
  readonly kind: "Constant";
  readonly value:
    | { readonly type: "int"; readonly value: number | bigint }
    | { readonly type: "float"; readonly value: number }
    | { readonly type: "complex" }
    | { readonly type: "str"; readonly value: string }
    | { readonly type: "bytes"; readonly value: string }
    | { readonly type: "bool"; readonly value: boolean }
    | { readonly type: "none" }
    | { readonly type: "ellipsis" };
}
/** A replacement field of an f-string. */
export interface FormattedValue {
  readonly value: Expression;
  /** "r", "s" or "a"; `{x=}` sets "r", as Python does, and puts `x=` in the text before it. */
  readonly conversion?: string;
  /** The format specification as written; one that holds `{` is itself computed at run time. */
  readonly format?: string;
}
/** An f-string (also implicit concatenations that hold one). */
export interface JoinedString extends Range {
  readonly kind: "JoinedString";
  readonly parts: readonly (string | FormattedValue)[];
}
export interface Attribute extends Range {
  readonly kind: "Attribute";
  readonly value: Expression;
  readonly name: string;
  readonly nameRange: Range;
}
/** `value[index]`; several indices are a TupleDisplay. */
export interface Subscript extends Range {
  readonly kind: "Subscript";
  readonly value: Expression;
  readonly index: Expression;
}
export interface Slice extends Range {
  readonly kind: "Slice";
  readonly lower?: Expression;
  readonly upper?: Expression;
  readonly step?: Expression;
}
/** One argument of a call; `name` for keywords, `spread` for `*args` and `**kwargs`. */
export interface Argument extends Range {
  readonly name?: string;
  readonly spread?: "*" | "**";
  readonly value: Expression;
}
export interface Call extends Range {
  readonly kind: "Call";
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** From `(` to `)`, both included. */
  readonly argumentsRange: Range;
}
export interface BinaryOperation extends Range {
  readonly kind: "BinaryOperation";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface UnaryOperation extends Range {
  readonly kind: "UnaryOperation";
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}
export interface BooleanOperation extends Range {
  readonly kind: "BooleanOperation";
  readonly operator: "and" | "or";
  readonly operands: readonly Expression[];
}
/** A chain `a < b < c`: operands [a, b, c], operators ["<", "<"]. */
export interface Comparison extends Range {
  readonly kind: "Comparison";
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}
export interface Conditional extends Range {
  readonly kind: "Conditional";
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}
export interface TupleDisplay extends Range {
  readonly kind: "Tuple";
  readonly items: readonly Expression[];
}
export interface ListDisplay extends Range {
  readonly kind: "List";
  readonly items: readonly Expression[];
}
export interface SetDisplay extends Range {
  readonly kind: "Set";
  readonly items: readonly Expression[];
}
/** An entry without a key is `**value`. */
export interface DictDisplay extends Range {
  readonly kind: "Dict";
  readonly entries: readonly { readonly key?: Expression; readonly value: Expression }[];
}
export interface ComprehensionClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}
export interface Comprehension extends Range {
  readonly kind: "Comprehension";
  readonly produces: "list" | "set" | "dict" | "generator";
  readonly element: Expression;
  /** The value of a dict comprehension; `element` is its key. */
  readonly value?: Expression;
  readonly clauses: readonly ComprehensionClause[];
}
export interface Lambda extends Range {
  readonly kind: "Lambda";
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}
export interface Starred extends Range {
  readonly kind: "Starred";
  readonly value: Expression;
}
export interface NamedExpression extends Range {
  readonly kind: "NamedExpression";
  readonly target: Name;
  readonly value: Expression;
}
export interface Yield extends Range {
  readonly kind: "Yield";
  readonly value?: Expression;
  readonly isFrom: boolean;
}
export interface Await extends Range {
  readonly kind: "Await";
  readonly value: Expression;
}
/** An expression that could not be parsed or that the grammar left out. */
export interface Missing extends Range {
  readonly kind: "Missing";
}
