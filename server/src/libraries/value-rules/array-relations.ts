/** Arrays of NumPy's whose axes do not fit a function, or one another, told where the axes that are looked at are known. */
import { argument } from "../callables/arguments";
import { type Refuses, type Said, typeError, valueError } from "../builtins/refused-values/refusal";
import { isCertainArray } from "../../values/certain-array";
import { type Dim, sameDim } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import type { Arguments, Value } from "../../values/value";

/** The axes of an array of NumPy's; undefined for what may become one. */
export const axesOf = (value: Value | undefined): readonly Dim[] | undefined =>
  value?.kind === "tensor" && value.flavour === "numpy" && value.shape.ranked ? value.shape.dims : undefined;

const linAlgError = (message: string): Said => ({ exception: "LinAlgError", message });

const differ = (one: Dim | undefined, other: Dim | undefined): boolean =>
  one !== undefined && other !== undefined && sameDim(one, other) === false;

/** Matrices, of which there may be many. */
const matrices: Refuses = (args) => {
  const given = argument(args, 0, "a");
  const dims = given && isCertainArray(given) ? axesOf(given) : undefined;
  return dims && dims.length < 2
    ? linAlgError(`${dims.length}-dimensional array given. Array must be at least two-dimensional`)
    : undefined;
};

/** Matrices with as many rows as columns. */
const square: Refuses = (args) => {
  const dims = axesOf(argument(args, 0, "a"));
  const refused = matrices(args);
  if (refused || !dims || dims.length < 2) return refused;
  return differ(dims.at(-1), dims.at(-2))
    ? linAlgError("Last 2 dimensions of the array must be square")
    : undefined;
};

/** `solve(a, b)` of one matrix. */
function solved(args: Arguments): Said | undefined {
  const refused = square(args);
  const [matrix, right] = [axesOf(argument(args, 0, "a")), axesOf(argument(args, 1, "b"))];
  if (refused || matrix?.length !== 2 || (right?.length !== 1 && right?.length !== 2)) return refused;
  const [[rows], [others]] = [matrix, right];
  if (rows?.kind !== "known" || others?.kind !== "known" || rows.value === others.value) return undefined;
  const [name, signature] =
    right.length === 1 ? ["solve1", "(m,m),(m)->(m)"] : ["solve", "(m,m),(m,n)->(m,n)"];
  return valueError(
    `${name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature ${signature} (size ${others.value} is different from ${rows.value})`,
  );
}

/** `lstsq(a, b)` of one matrix with as many rows as there are results. */
function fitted(args: Arguments): Said | undefined {
  const [matrix, right] = [axesOf(argument(args, 0, "a")), axesOf(argument(args, 1, "b"))];
  if (matrix && matrix.length !== 2)
    return linAlgError(`${matrix.length}-dimensional array given. Array must be two-dimensional`);
  return differ(matrix?.[0], right?.[0]) ? linAlgError("Incompatible dimensions") : undefined;
}

/** Orders of a norm that matrices have, where it is a number. */
const OF_MATRICES: ReadonlySet<number> = new Set([1, -1, 2, -2]);

/** A norm over all axes, of which a number says the order. */
function normed(args: Arguments): Said | undefined {
  const [dims, order] = [axesOf(argument(args, 0, "x")), argument(args, 1, "ord")];
  const axis = argument(args, 2, "axis");
  const number = order?.kind === "int" ? knownInteger(order) : undefined;
  if (!dims || number === undefined || (axis && axis.kind !== "none")) return undefined;
  if (dims.length > 2) return valueError("Improper number of dimensions to norm.");
  return dims.length === 2 && !OF_MATRICES.has(number)
    ? valueError("Invalid norm order for matrices.")
    : undefined;
}

/** Points whose places and values are as many. */
function fittedPolynomial(args: Arguments): Said | undefined {
  const [x, y] = [axesOf(argument(args, 0, "x")), axesOf(argument(args, 1, "y"))];
  if (x && x.length !== 1) return typeError("expected 1D vector for x");
  if (y && (y.length < 1 || y.length > 2)) return typeError("expected 1D or 2D array for y");
  return differ(x?.[0], y?.[0]) ? typeError("expected x and y to have same length") : undefined;
}

/** Numbers that say of each element how often it is repeated. */
function repeated(args: Arguments): Said | undefined {
  const [dims, times] = [axesOf(argument(args, 0, "a")), argument(args, 1, "repeats")];
  const axis = argument(args, 2, "axis");
  const place = axis === undefined || axis.kind === "none" ? undefined : knownInteger(axis);
  const along = place === undefined ? (axis || dims?.length !== 1 ? undefined : dims[0]) : dims?.at(place);
  const count = itemsOf(times)?.length;
  if (along?.kind !== "known" || count === undefined || count <= 1 || count === along.value) return undefined;
  const shape = dims?.map((dim) => (dim.kind === "known" ? dim.value : "…")) ?? [];
  return valueError(
    `operands could not be broadcast together with shape (${shape.join(",")}${shape.length === 1 ? "," : ""}) (${count},)`,
  );
}

/** Items of a list or tuple of the program's own. */
const itemsOf = (value: Value | undefined): readonly Value[] | undefined =>
  value?.kind === "tuple" || (value?.kind === "list" && value.escaped !== true) ? value.items : undefined;

/** Places along an axis, none of which may lie behind its end; `mode` says what becomes of those otherwise. */
function taken(args: Arguments): Said | undefined {
  const [dims, axis] = [axesOf(argument(args, 0, "a")), argument(args, 2, "axis")];
  if (!dims || args.keywords.has("mode") || args.positional.length > 3) return undefined;
  const place = axis && axis.kind !== "none" ? knownInteger(axis) : dims.length === 1 ? 0 : undefined;
  const along = place === undefined ? undefined : dims.at(place);
  const indices = argument(args, 1, "indices");
  const places = itemsOf(indices) ?? (indices?.kind === "int" ? [indices] : []);
  if (along?.kind !== "known" || place === undefined) return undefined;
  const { value: size } = along;
  const at = places
    .map((each) => knownInteger(each))
    .find((n) => n !== undefined && (n >= size || n < -size));
  return at === undefined
    ? undefined
    : {
        exception: "IndexError",
        message: `index ${at} is out of bounds for axis ${place < 0 ? place + dims.length : place} with size ${size}`,
      };
}

/** As many choices as conditions. */
function selected(args: Arguments): Said | undefined {
  const [conditions, choices] = [
    itemsOf(argument(args, 0, "condlist")),
    itemsOf(argument(args, 1, "choicelist")),
  ];
  if (!conditions || !choices || conditions.length === 0 || choices.length === 0) return undefined;
  return conditions.length === choices.length
    ? undefined
    : valueError("list of cases must be same length as list of conditions");
}

/** By canonical name. */
export const arrayRelations: Readonly<Record<string, Refuses>> = {
  ...Object.fromEntries(
    "inv det slogdet eig eigh eigvals eigvalsh cholesky matrix_power"
      .split(" ")
      .map((name) => [`numpy.linalg.${name}`, square]),
  ),
  ...Object.fromEntries("svd qr pinv".split(" ").map((name) => [`numpy.linalg.${name}`, matrices])),
  "numpy.linalg.solve": solved,
  "numpy.linalg.lstsq": fitted,
  "numpy.linalg.norm": normed,
  "numpy.polyfit": fittedPolynomial,
  "numpy.repeat": repeated,
  "numpy.take": taken,
  "numpy.select": selected,
};
