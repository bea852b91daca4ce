/** `isinstance` and `type` for values of every kind. */
import { contentOf } from "../containers/container-classes";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { metaclassOf, ownClassOf } from "../../../values/special-methods";
import type { Context } from "../../../values/context";
import type { ClassValue, StrValue, Value } from "../../../values/value";
import { dtypeOfType } from "../../../values/contents/dtype-codes";
import { isBelow, isOfNumPy } from "../../../values/contents/dtype-values";
import { lookup } from "../../../values/names/lookup";
import { scalarType } from "../../../values/scalar-type";

/** Names of built-in types, with what counts as an instance of each; Python's bool is an int. */
const kinds: Readonly<Record<string, readonly Value["kind"][]>> = {
  int: ["int", "bigint", "bool"],
  bool: ["bool"],
  float: ["float"],
  str: ["str"],
  bytes: ["bytes"],
  tuple: ["tuple"],
  list: ["list"],
  dict: ["dict"],
  set: ["set"],
  slice: ["slice"],
  range: ["range"],
  type: ["class"],
  complex: [],
  frozenset: [],
};

/** Abstract base classes and the like, by their canonical names. */
const protocols: Readonly<Record<string, readonly Value["kind"][]>> = {
  "collections.abc.Iterable": ["tuple", "list", "dict", "set", "str", "bytes", "range", "iterator"],
  "collections.abc.Sequence": ["tuple", "list", "str", "bytes", "range"],
  "collections.abc.Mapping": ["dict"],
  "collections.abc.Callable": ["function", "class"],
  "numbers.Number": ["int", "bool", "float", "bigint"],
  "numbers.Integral": ["int", "bool", "bigint"],
  "numbers.Real": ["int", "bool", "float", "bigint"],
  "numpy.ndarray": ["tensor"],
};

const DEQUE = "collections.deque";

/** NumPy's classes of single numbers. */
const NUMPY_SCALARS =
  /^numpy\.(generic|number|(signed|unsigned)?integer|floating|inexact|complexfloating|bool_|float\d+|u?int\d+|complex\d+)$/;

/** Whether a scalar of a type is an instance of one of NumPy's classes, of Python's, or of those of `numbers`. */
function isScalarOf(dtype: string, canonical: string): boolean | undefined {
  const [, name] = /^numpy\.(\w+)$/.exec(canonical) ?? [];
  if (name !== undefined) return isBelow(dtype, name) ?? dtypeOfType(name) === dtype;
  if (canonical === "builtins.float") return dtype === "float64";
  if (canonical.startsWith("builtins.")) return false;
  // NumPy registers its types with these, and Python's protocols are those of floats.
  if (canonical === "numbers.Integral") return dtype.includes("int");
  return canonical.startsWith("numbers.") ? true : undefined;
}

const plain: ReadonlySet<Value["kind"]> = new Set([
  "none",
  "bool",
  "int",
  "bigint",
  "float",
  "str",
  "bytes",
  "tuple",
  "list",
  "dict",
  "set",
  "slice",
  "range",
]);

/** `isinstance(value, type)`; undefined where it can't be known. */
export const isInstance = boundedWalk(isOfType, (): boolean | undefined => undefined);

function isOfType(value: Value, type: Value): boolean | undefined {
  if (type.kind === "tuple") {
    const answers = type.items.map((t) => isInstance(value, t));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  }
  if (type.kind !== "class" || value.kind === "unknown") return undefined;
  if (type.name === "object") return true;
  if (value.kind === "str" && value.isDtype) return isTypeOfElements(value, type.canonical ?? "");
  if (type.canonical === "functools.partial" && value.kind === "function")
    return value.decorated ? undefined : value.name === type.canonical;
  if (value.kind === "object") {
    const content = contentOf(value);
    return instanceOf(value.class, type) || content === undefined
      ? instanceOf(value.class, type)
      : isOfType(content, type);
  }
  if (value.kind === "tuple" && value.class)
    return type.canonical === "builtins.tuple" || value.class.mro.includes(type);
  if (ownClassOf(value)?.mro.includes(type) === true) return true;
  const scalar = numpyScalar(value, type.canonical ?? "");
  if (scalar !== "another") return scalar;
  if (value.kind === "int" && value.dim.kind !== "known" && value.dim.kind !== "symbolic")
    return type.name === "int" ? true : undefined;
  const canonical = type.canonical ?? "";
  const builtin = canonical.startsWith("builtins.") ? lookup(kinds, type.name) : lookup(protocols, canonical);
  if (value.kind === "tensor") {
    // What has no axes may be a scalar, and of 64 bits one is a float of Python's too.
    const mayBeScalar = value.flavour === "numpy" && (!value.shape.ranked || value.shape.dims.length === 0);
    if (mayBeScalar && canonical === "numpy.ndarray") return undefined;
    if (mayBeScalar && canonical === "builtins.float" && value.dtype === "float64") return undefined;
    // An item of an array of objects is any value of Python's, and so it may be of one whose dtype is not known.
    if (mayBeScalar && canonical.startsWith("builtins.") && (value.dtype ?? "object") === "object")
      return undefined;
    return tensorInstance(value.flavour, canonical);
  }
  if (value.kind === "list" && value.isDeque && (builtin?.includes("list") === true || canonical === DEQUE))
    return canonical === DEQUE || type.name !== "list";
  if (value.kind === "set" && (type.name === "set" || type.name === "frozenset") && builtin)
    return (value.isFrozen === true) === (type.name === "frozenset");
  if (builtin) return builtin.includes(value.kind);
  // A plain value is no instance of a class of the user's or of a library's.
  return plain.has(value.kind) && !canonical.startsWith("collections") && !canonical.startsWith("typing")
    ? false
    : undefined;
}

/** Whether the type of elements that is a value is of a class: of none of Python's own. */
function isTypeOfElements(value: StrValue, canonical: string): boolean | undefined {
  if (canonical.startsWith("builtins.")) return false;
  return canonical === "numpy.dtype" && isOfNumPy(value) ? true : undefined;
}

/** Whether a number or an array is one of NumPy's single numbers; "another" where neither is asked of. */
function numpyScalar(value: Value, canonical: string): boolean | undefined | "another" {
  const type = scalarType(value);
  if (typeof type === "string") return isScalarOf(type, canonical) ?? "another";
  if (type && value.kind === "int") {
    if (/^numpy\.(generic|number|integer)$/.test(canonical)) return true;
    if (canonical === "builtins.int") return false;
  }
  if (!NUMPY_SCALARS.test(canonical)) return "another";
  if (value.kind === "tensor") {
    const isArray = value.shape.ranked && value.shape.dims.length > 0;
    return value.flavour !== "numpy" || isArray ? false : undefined;
  }
  // What NumPy computed of floats and bools is a float or a bool to us.
  return value.kind === "bool" || type === true ? undefined : "another";
}

function instanceOf(own: ClassValue, type: ClassValue): boolean | undefined {
  if (own.mro.includes(type)) return true;
  return own.mro.some((c) => c.openBase) ? undefined : false;
}

function tensorInstance(flavour: "keras" | "eager" | "numpy", canonical: string): boolean | undefined {
  if (canonical === "numpy.ndarray") return flavour === "numpy";
  if (canonical.endsWith("KerasTensor")) return flavour === "keras";
  if (canonical.startsWith("builtins.")) return false;
  if (canonical === "tensorflow.Tensor")
    return flavour === "eager" ? true : flavour === "numpy" ? false : undefined;
  return undefined;
}

/** Modules of the standard library whose classes have a class of their own. */
const OF_OTHER_TYPES = /^(?:abc|enum|typing|collections\.abc)\./;

/** The class of a class: plain `type` unless the program or a base says otherwise. */
export function typeOfClass(value: ClassValue, context: Context): ClassValue | undefined {
  const own = metaclassOf(value);
  if (own || value.mro.some(({ openBase, canonical = "" }) => openBase ?? OF_OTHER_TYPES.test(canonical)))
    return own;
  const type = context.library("builtins.type");
  return type.kind === "class" ? type : undefined;
}
