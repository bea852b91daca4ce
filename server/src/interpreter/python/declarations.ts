/** Shapes that the program's author declares, in comments and annotations: believed where nothing is known, else checked. */
import { evaluate } from "./evaluate";
import { type Machine, lookUp, spanOf } from "../machine";
import { annotationShape } from "../../libraries/annotations";
import { isNoField } from "../../libraries/builtins";
import type { Expression, Range } from "../../syntax/ast";
import type { ShapeComment } from "../../syntax/shape-comment";
import {
  type DeclaredShape,
  type NamedAxes,
  meetShapes,
  shapesInComment,
} from "../../values/dimensions/declared-shape";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../values/dimensions/shape";
import { type Span, placeKey } from "../../values/records/span";
import { type TensorValue, type Value, tuple } from "../../values/value";

interface Declaration {
  readonly shape: DeclaredShape;
  /** Where it stands. */
  readonly range: Range;
  /** Whether the text there may be rewritten as a shape. */
  readonly isComment: boolean;
}

/** What a person may write beside a statement or a parameter. */
export interface Declaring {
  readonly shape?: ShapeComment;
  readonly annotation?: Expression;
}

function commentsOf(comment: ShapeComment | undefined): readonly Declaration[] {
  if (!comment) return [];
  const shapes = shapesInComment(comment.text);
  return shapes.map((shape) => ({ shape, range: comment, isComment: shapes.length === 1 }));
}

/** The shape of an annotation. Only those that are written as `Float[…]` can say one. */
function annotated(m: Machine, annotation: Expression | undefined): Declaration | undefined {
  if (annotation?.kind !== "Subscript") return undefined;
  const base = evaluateQuietly(m, annotation.value);
  // Whatever else stands in annotations is not looked at: it is evaluated by no rule that would matter here.
  if (base?.kind !== "class" || base.canonical === undefined) return undefined;
  const index = evaluateQuietly(m, annotation.index);
  const shape = index && annotationShape(base.canonical, index);
  return shape && { shape, range: annotation, isComment: false };
}

/** What an annotation names: plain names and attributes, whose evaluation does nothing. */
export function evaluateQuietly(m: Machine, expression: Expression): Value | undefined {
  m.silent += 1;
  try {
    return isPlain(expression) ? evaluate(m, expression) : undefined;
  } finally {
    m.silent -= 1;
  }
}

/**
 * What `__annotations__` holds for one: a class that is named, or the mark that it is no field. With postponed
 * evaluation (`from __future__ import annotations`, which binds that name) it is text, which nobody asks for.
 */
export function annotationValue(m: Machine, annotation: Expression): Value | undefined {
  const head = annotation.kind === "Subscript" ? annotation.value : annotation;
  const value = evaluateQuietly(m, head);
  if (value?.kind !== "class") return undefined;
  if (isNoField(value)) return value;
  const isText = lookUp(m, m.frame.scope, "annotations") !== undefined;
  return head === annotation && !isText ? value : undefined;
}

function isPlain(expression: Expression): boolean {
  switch (expression.kind) {
    case "Name":
      return true;
    case "Constant":
      return true;
    case "JoinedString":
      return true;
    case "Attribute":
      return isPlain(expression.value);
    case "Subscript":
      return isPlain(expression.value) && isPlain(expression.index);
    case "Tuple":
      return expression.items.every(isPlain);
    default:
      return false;
  }
}

/** What names in a declaration stand for: the program's own numbers, else one number in each run of a function. */
function namesAt(m: Machine, span: Span): NamedAxes {
  return {
    span,
    scope: [span.file, ...m.callPath.map(placeKey)].join(" "),
    valueOf: (name) => {
      const value = lookUp(m, m.frame.scope, name);
      return value?.kind === "int" && value.dim.kind === "known" ? value.dim : undefined;
    },
  };
}

function tell(m: Machine, { shape, range, isComment }: Declaration, actual: Shape): void {
  const span = spanOf(m, range);
  const isWhole = actual.ranked && actual.dims.every(({ kind }) => kind === "known" || kind === "open");
  m.context.report({
    code: "declared-shape-differs",
    severity: "warning",
    span,
    facts: { declared: shape.text, actual },
    remedies:
      isComment && isWhole ? [{ kind: "replaceText", span, text: formatShape(actual), preferred: true }] : [],
  });
}

/** What is declared of the axes behind an open batch, which a comment leaves out as declarations of inputs do. */
function behindBatch(shape: Shape, declared: DeclaredShape, names: NamedAxes): Shape | undefined {
  const [batch, ...rest] = shape.ranked ? shape.dims : [];
  if (batch?.kind !== "open" || declared.gap !== undefined || declared.axes.length !== rest.length)
    return undefined;
  const met = meetShapes(shapeOf(rest), declared, names);
  return met?.ranked ? shapeOf([batch, ...met.dims]) : undefined;
}

/** The value with what is declared of it; where that contradicts what is known, it is told and not believed. */
function believed(m: Machine, value: Value, declaration: Declaration): Value {
  const { shape } = declaration;
  const names = namesAt(m, spanOf(m, declaration.range));
  if (value.kind === "object") {
    const other = value.native?.hooks?.declare?.(value, shape, names, m.heap);
    if (other) tell(m, declaration, other);
    return value;
  }
  if (value.kind !== "tensor" && value.kind !== "unknown") return value;
  if (value.kind === "unknown" && value.reason.code === "already-reported") return value;
  const before = value.kind === "tensor" ? value.shape : unrankedShape(value.reason);
  const met =
    meetShapes(before, shape, names) ??
    (declaration.isComment ? behindBatch(before, shape, names) : undefined);
  if (!met) {
    tell(m, declaration, before);
    return value;
  }
  if (value.kind === "tensor") return met === before ? value : { ...value, shape: met };
  if (!met.ranked) return value;
  const array: TensorValue = { kind: "tensor", flavour: "eager", shape: met, dtype: shape.dtype };
  return array;
}

/** What nobody gave to a parameter, as an instance of the class that it is annotated with, where a library makes one. */
function ofType(m: Machine, value: Value, annotation: Expression | undefined, name: string): Value {
  if (value.kind !== "unknown" || value.reason.code !== "parameter" || !annotation) return value;
  const type = evaluateQuietly(m, annotation);
  const span = spanOf(m, annotation);
  const made = type?.kind === "class" ? type.unknownInstance?.(span, m.context) : undefined;
  if (made?.kind !== "object" || !made.native) return value;
  made.native.called?.(made.native, name, span, m.heap);
  return made;
}

/** A value with what its statement or parameter declares of it. */
export function asDeclared(
  m: Machine,
  value: Value,
  { shape, annotation }: Declaring,
  parameter?: string,
): Value {
  const given = parameter === undefined ? value : ofType(m, value, annotation, parameter);
  if (given !== value) return given;
  if (!shape && annotation?.kind !== "Subscript") return value;
  const [first, ...more] = commentsOf(shape);
  const type = annotated(m, annotation);
  const typed = type ? believed(m, value, type) : value;
  if (!first) return typed;
  if (more.length === 0) return isSequence(typed) ? typed : believed(m, typed, first);
  return severally(m, typed, [first, ...more]);
}

const isSequence = ({ kind }: Value): boolean => kind === "tuple" || kind === "list";

/** One declaration for each of several values, as `x, y = …` binds them. */
function severally(m: Machine, value: Value, declarations: readonly Declaration[]): Value {
  if (value.kind === "unknown" && value.reason.code !== "already-reported")
    return tuple(declarations.map((declaration) => believed(m, value, declaration)));
  if (value.kind !== "tuple" || value.items.length !== declarations.length) return value;
  return {
    ...value,
    items: value.items.map((item, i) => {
      const declaration = declarations[i];
      return declaration ? believed(m, item, declaration) : item;
    }),
  };
}
