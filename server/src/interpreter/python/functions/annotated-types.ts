/** The types that the annotations of a function's parameters name, for libraries that go by them. */
import { evaluateQuietly } from "../declarations";
import type { Closure } from "./functions";
import { type Machine, inFrame } from "../../machine";
import type { Expression } from "../../../syntax/ast";
import {
  type ClassValue,
  type FunctionValue,
  type Value,
  dictOf,
  tuple,
  unknown,
} from "../../../values/value";

/** The classes that an annotation names, `int | float` both; undefined where it names anything else. */
function typesOf(m: Machine, annotation: Expression): readonly ClassValue[] | undefined {
  if (annotation.kind === "BinaryOperation" && annotation.operator === "|") {
    const [left, right] = [typesOf(m, annotation.left), typesOf(m, annotation.right)];
    return left && right && [...left, ...right];
  }
  const value = evaluateQuietly(m, annotation);
  return value?.kind === "class" ? [value] : undefined;
}

/** A dict of the parameters that are annotated, each with a tuple of the types that it may have. */
export function annotatedTypes(m: Machine, fn: FunctionValue): Value {
  const closure = fn.closure as Closure | undefined;
  if (!closure) return dictOf([]);
  return inFrame(m, { ...m.frame, file: closure.file, anchor: closure.anchor, scope: closure.scope }, () =>
    dictOf(
      closure.definition.parameters.flatMap(({ name, annotation }): (readonly [string, Value])[] => {
        if (!annotation) return [];
        const types = typesOf(m, annotation);
        return [[name, types ? tuple(types) : unknown("not-supported", "annotations")]];
      }),
    ),
  );
}
