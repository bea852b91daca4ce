/** Named unknowns: parameters that nobody gives, and what is read from them, so that shapes can be written with their names. */
import { type Dim, fromPolynomial } from "./dimension";
import { type Between, atom, ofAtom } from "./polynomial";
import { type Reason, reason } from "../records/reason";
import { type Span, placeKey } from "../records/span";
import { type AxisNames, type Shape, shapeOf } from "./shape";
import { type TensorValue, type UnknownValue, type Value, unknown } from "../value";

/** An unknown that prints as `text` where a number is wanted. `id` must be the same for the same number only. */
export function symbol(id: string, text: string, why: Reason, between?: Between): UnknownValue {
  return { kind: "unknown", reason: why, dim: symbolDim(id, text, why.span, between) };
}

function symbolDim(id: string, text: string, span: Span | undefined, between?: Between): Dim {
  return fromPolynomial(ofAtom(atom(id, text, false, between)), { span, name: text });
}

/** A parameter of the function whose parameter stands at `span`. */
export function parameterSymbol(name: string, span: Span): UnknownValue {
  // The name comes first because sums are written in the order of their atoms' ids.
  return symbol(`${name} ${placeKey(span)}`, name, reason("parameter", name, span));
}

/** What is not worth a name: it stands for no value that the program would have. */
const nameless: ReadonlySet<Reason["code"]> = new Set(["already-reported", "syntax"]);

let lastBinding = 0;
/** Digits of the number of a binding: as texts they stand in the order of their numbers, whatever was bound before in a server. */
const BINDING_DIGITS = 12;

/**
 * What `name = value` binds: a number, a shape or an array that can't be known is called by the name that it is first
 * bound to, so that shapes can be written with it (`X.shape[1]`). Each binding makes a number of its own, since the
 * same line may run again for another.
 */
export function calledBy(value: Value, name: string, span: Span): Value {
  if (value.kind === "unknown") {
    // What can be called is no number, nor is a coroutine or a tuple.
    const isNoNumber = value.choices ?? value.awaited ?? value.tupleOf;
    if (value.dim || isNoNumber || nameless.has(value.reason.code)) return value;
    const called = symbol(nextBinding(name), name, { ...value.reason, span: value.reason.span ?? span });
    return knownAs(value, called);
  }
  if (value.kind === "int") {
    const { dim } = value;
    if (dim.kind !== "unknown" || nameless.has(dim.reason.code)) return value;
    return { ...value, dim: symbolDim(nextBinding(name), name, span, dim.between) };
  }
  return value.kind === "tensor" && value.flavour !== "keras" ? calledArray(value, name, span) : value;
}

/**
 * The same for `object.attribute = value`. Tensors and variables of a backend are left as they are: they are the object's
 * own weights, which a library knows again.
 */
export const heldAs = (value: Value, name: string, span: Span): Value =>
  value.kind === "tensor" && value.flavour !== "numpy" ? value : calledBy(value, name, span);

/** `called`, of which as much is known as of `value`. */
const knownAs = ({ among, isScalar }: UnknownValue, called: UnknownValue): UnknownValue =>
  among || isScalar ? { ...called, among, isScalar } : called;

function nextBinding(name: string): string {
  lastBinding += 1;
  return `${name} =${String(lastBinding).padStart(BINDING_DIGITS, "0")}`;
}

/** A number of something that is bound to `name`, written as `text`; each call makes a number of its own. */
export function axisCalled(name: string, text: string, span: Span | undefined): Dim {
  return symbolDim(`${nextBinding(name)} ${text}`, text, span);
}

/** A whole number that NumPy drew: the same one wherever it is used. */
const isUntoldInteger = ({ shape, content, flavour, dtype, drawn }: TensorValue): boolean =>
  drawn === true &&
  flavour === "numpy" &&
  shape.ranked &&
  shape.dims.length === 0 &&
  !content &&
  /^u?int\d/.test(dtype ?? "");

function calledArray(array: TensorValue, name: string, span: Span): Value {
  const { shape } = array;
  if (isUntoldInteger(array))
    return { ...array, content: [{ kind: "int", dim: symbolDim(nextBinding(name), name, span) }] };
  if (!shape.ranked) {
    if (namesOf(array) || nameless.has(shape.reason.code)) return array;
    return {
      ...array,
      axes: { id: `${nextBinding(name)}.shape`, text: `${name}.shape`, from: 0, of: shape },
    };
  }
  if (!shape.dims.some((dim) => dim.kind === "unknown" && !nameless.has(dim.reason.code))) return array;
  const id = nextBinding(name);
  const dims = shape.dims.map((dim, i) =>
    dim.kind === "unknown" && !nameless.has(dim.reason.code)
      ? symbolDim(`${id}.shape[${i}]`, `${name}.shape[${i}]`, span, dim.between)
      : dim,
  );
  return { ...array, shape: shapeOf(dims) };
}

/** What a value that can't be known is called, where that is a plain name, and which one it is. */
export function nameOf(value: Value): { readonly id: string; readonly name: string } | undefined {
  if (value.kind === "unknown") {
    const base = soleAtom(value);
    return base && /^\w+$/.test(base.text) ? { id: base.id, name: base.text } : undefined;
  }
  // A symbolic tensor is called by what its shape was taken from, which is another thing.
  if (value.kind !== "tensor" || value.flavour === "keras") return undefined;
  const axes = namesOf(value);
  const name = axes && /^(\w+)\.shape$/.exec(axes.text)?.[1];
  return axes && name !== undefined ? { id: axes.id.replace(/\.shape$/, ""), name } : undefined;
}

/** The same value by another name: equal numbers stay equal. */
export function renamed(value: Value, name: string): Value {
  if (value.kind === "unknown") {
    const base = soleAtom(value);
    return base ? knownAs(value, symbol(base.id, name, value.reason)) : value;
  }
  if (value.kind !== "tensor" || !value.axes) return value;
  return { ...value, axes: { ...value.axes, text: `${name}.shape` } };
}

/** The names of a tensor's axes, where its rank is not known and they are its own. */
function namesOf({ axes, shape }: TensorValue): AxisNames | undefined {
  return !shape.ranked && axes?.of === shape ? axes : undefined;
}

/** An axis of a tensor of unknown rank, from the end where negative; undefined where it has no name. */
export function axisOf(tensor: TensorValue, index: number): Dim | undefined {
  const names = namesOf(tensor);
  if (!names) return undefined;
  if (index < 0) return symbolDim(`${names.id}[${index}]`, `${names.text}[${index}]`, undefined);
  if (names.batch && index === 0) return names.batch;
  const position = names.from + index - (names.batch ? 1 : 0);
  return symbolDim(`${names.id}[${position}]`, `${names.text}[${position}]`, undefined);
}

/** The shape of a tensor of unknown rank, as a named unknown. */
export function shapeSymbol(tensor: TensorValue): UnknownValue | undefined {
  const names = namesOf(tensor);
  if (!names || names.batch || names.from > 0) return undefined;
  const why = tensor.shape.ranked ? reason("shape") : tensor.shape.reason;
  return symbol(names.id, names.text, why);
}

/** A named unknown as a sequence of axes; `X.shape[1:]` names them from the second on. */
export function axesOf(value: Value, of: Shape, batch?: Dim): AxisNames | undefined {
  const base = soleAtom(value);
  if (!base) return undefined;
  const rest = restOf(base);
  return rest ? { ...rest, of, batch } : { id: base.id, text: base.text, from: 0, of, batch };
}

/** What `value[from:]` was taken from. */
function restOf({ id, text }: { id: string; text: string }) {
  const suffix = /\[(\d+):\]$/.exec(id);
  if (!suffix) return undefined;
  const { length } = suffix[0];
  return { id: id.slice(0, -length), text: text.slice(0, -length), from: Number(suffix[1]) };
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
  if (!base && value.named !== undefined)
    return { ...unknown(value.reason), named: `${value.named}.${name}` };
  if (!base) return unknown(value.reason);
  return symbol(`${base.id}.${name}`, `${base.text}.${name}`, value.reason);
}

/** The lower end of `[lower:]`, where it is known and counts from the front. */
function lowerOf(index: Value): number | undefined {
  if (index.kind !== "slice" || index.upper.kind !== "none" || index.step.kind !== "none") return undefined;
  const { lower } = index;
  return lower.kind === "int" && lower.dim.kind === "known" && lower.dim.value >= 0
    ? lower.dim.value
    : undefined;
}

/** `value[index]` of a named unknown for a known index, and `value[from:]`, itself named. */
export function symbolSubscript(value: UnknownValue, index: Value): UnknownValue {
  const base = soleAtom(value);
  const lower = base && lowerOf(index);
  if (base && lower !== undefined)
    return symbol(`${base.id}[${lower}:]`, `${base.text}[${lower}:]`, value.reason);
  const rest = base && restOf(base);
  if (rest && index.kind === "int" && index.dim.kind === "known" && index.dim.value >= 0) {
    const position = rest.from + index.dim.value;
    return symbol(`${rest.id}[${position}]`, `${rest.text}[${position}]`, value.reason);
  }
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
export function symbolPart(value: Value, position: number, name: string | undefined): UnknownValue {
  if (value.kind !== "unknown") return unknown("not-supported", "unpacking");
  const base = soleAtom(value);
  if (!base) return unknown(value.reason);
  const rest = restOf(base);
  if (rest) {
    const at = rest.from + position;
    return symbol(`${rest.id}[${at}]`, name ?? `${rest.text}[${at}]`, value.reason);
  }
  return symbol(`${base.id}[${position}]`, name ?? `${base.text}[${position}]`, value.reason);
}
