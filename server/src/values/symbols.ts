/** Named unknowns: parameters that nobody gives, and what is read from them, so that shapes can be written with their names. */
import { type Dim, fromPolynomial } from "./dimension";
import { atom, ofAtom } from "./polynomial";
import { type Reason, reason } from "./reason";
import { type Span, placeKey } from "./span";
import { type UnknownValue, type Value, unknown } from "./value";

/** An unknown that prints as `text` where a number is wanted. `id` must be the same for the same number only. */
export function symbol(id: string, text: string, why: Reason): UnknownValue {
  return { kind: "unknown", reason: why, dim: symbolDim(id, text, why.span) };
}

function symbolDim(id: string, text: string, span: Span | undefined): Dim {
  return fromPolynomial(ofAtom(atom(id, text)), { span, name: text });
}

/** A parameter of the function whose parameter stands at `span`. */
export function parameterSymbol(name: string, span: Span): UnknownValue {
  // The name comes first because sums are written in the order of their atoms' ids.
  return symbol(`${name} ${placeKey(span)}`, name, reason("parameter", name, span));
}

/** The atom that a named unknown is, where it is exactly one. */
function soleAtom(value: Value): { id: string; text: string } | undefined {
  if (value.kind !== "unknown" || value.dim?.kind !== "symbolic") return undefined;
  const [term] = value.dim.form.terms;
  const [only] = term?.atoms ?? [];
  if (value.dim.form.terms.length !== 1 || term?.coefficient !== 1 || term.atoms.length !== 1)
    return undefined;
  return only;
}

/** `value.name` of a named unknown, itself named. */
export function symbolAttribute(value: UnknownValue, name: string): UnknownValue {
  const base = soleAtom(value);
  if (!base) return unknown(value.reason);
  return symbol(`${base.id}.${name}`, `${base.text}.${name}`, value.reason);
}

/** `value[index]` of a named unknown for a known index, itself named. */
export function symbolSubscript(value: UnknownValue, index: Value): UnknownValue {
  const base = soleAtom(value);
  const shown =
    index.kind === "int" && index.dim.kind === "known"
      ? String(index.dim.value)
      : index.kind === "str"
        ? index.value
        : undefined;
  if (!base || shown === undefined) return unknown(value.reason);
  const text = index.kind === "str" ? `'${shown}'` : shown;
  return symbol(`${base.id}[${text}]`, `${base.text}[${text}]`, value.reason);
}

/**
 * The part that `a, b, c = value` binds at `position`: called by the name it is bound to, yet the same number as
 * `value[position]`. Python counts from the front, so both spellings agree.
 */
export function symbolPart(value: Value, position: number, name: string | undefined): Value {
  if (value.kind !== "unknown") return unknown("not-supported", "unpacking");
  const base = soleAtom(value);
  if (!base) return unknown(value.reason);
  return symbol(`${base.id}[${position}]`, name ?? `${base.text}[${position}]`, value.reason);
}
