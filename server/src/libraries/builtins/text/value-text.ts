/** Values as text: `str`, `repr`, format specifications and the printf-style `%`. */
import { integerDim, numberOf } from "../numbers/python-number";
import { formatted, plainFloat } from "./text-format";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { CHARACTERS_PER_TEXT, DIGITS_PER_INTEGER } from "../../../values/bounds/budgets";
import { known } from "../../../values/dimensions/dimension";
import { ownClassOf } from "../../../values/special-methods";
import { scalarType } from "../../../values/scalar-type";
import type { FloatValue, ListValue, TupleValue, Value } from "../../../values/value";

/** `str(value)` or `format(value, spec)`; undefined where it can't be known. */
export function textOf(value: Value, format?: string, conversion?: string): string | undefined {
  const plain = plainText(value, conversion === "r" || conversion === "a");
  if (plain === undefined || format === undefined || format === "") return plain;
  if (conversion !== undefined || value.kind === "str") return formatted(plain, format);
  if (value.kind === "float") return value.value === undefined ? undefined : formatted(value.value, format);
  const whole = integerOf(value);
  return whole === undefined ? undefined : formatted(whole, format);
}

function integerOf(value: Value): bigint | undefined {
  if (value.kind === "bigint") return value.value;
  const dim = integerDim(value);
  return dim?.kind === "known" ? BigInt(dim.value) : undefined;
}

/** Text as `repr` shows it. */
function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r");
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

/** Structures that are being written: Python shows one inside itself as `[...]`. */
const open = new Set<Value>();

const plainText = boundedWalk(plainTextOf, (): string | undefined => undefined);

/** Classes whose instances are written as what they derive from: a whole number, or text. */
const writtenPlainly: ReadonlySet<string | undefined> = new Set([
  "enum.IntEnum",
  "enum.StrEnum",
  "enum.IntFlag",
]);

/** Whether the class of a value, rather than its type, says how it is written. */
function isWrittenByClass(value: Value): boolean {
  const { mro } = (value.kind === "tuple" ? value.class : ownClassOf(value)) ?? { mro: [] };
  if (mro.some(({ attributes }) => written.some((name) => attributes.has(name)))) return true;
  return (
    mro.some(({ canonical }) => canonical === "enum.Enum") &&
    !mro.some(({ canonical }) => writtenPlainly.has(canonical))
  );
}

const written = ["__str__", "__repr__", "__format__"];

/** A number of 32 bits with as few digits as tell it from all others of them. */
function shortest(value: number, type: FloatValue["ofNumPy"]): number {
  if (type !== "float32" || !Number.isFinite(value)) return value;
  for (let digits = 1; digits <= DIGITS_OF_FLOAT32; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

const DIGITS_OF_FLOAT32 = 9; // As many tell each number of 32 bits from its neighbours (IEEE 754).

function plainTextOf(value: Value, isRepr: boolean): string | undefined {
  if (isWrittenByClass(value)) return undefined;
  // NumPy 2 writes the type, and NumPy 1 the number alone.
  if (isRepr && scalarType(value) !== undefined) return undefined;
  switch (value.kind) {
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.dim.kind === "known" ? String(value.dim.value) : undefined;
    case "bigint":
      return digitsOf(value.value);
    case "float":
      return value.value === undefined ? undefined : plainFloat(shortest(value.value, value.ofNumPy));
    case "str":
      if (value.value === undefined || value.isDtype === "backend") return undefined;
      if (isRepr && value.isDtype) return `dtype(${textRepr(value.value)})`;
      return isRepr ? textRepr(value.value) : value.value;
    case "tuple":
      return value.class ? namedText(value, value.class.name) : sequenceText(value);
    case "list":
      return sequenceText(value);
    default:
      return undefined;
  }
}

/** The decimal digits of an integer; undefined for more than Python writes. */
function digitsOf(value: bigint): string | undefined {
  const text = String(value);
  return text.replace("-", "").length > DIGITS_PER_INTEGER ? undefined : text;
}

function sequenceText(value: TupleValue | ListValue): string | undefined {
  if (!value.items) return undefined;
  const [left, right] = value.kind === "list" ? ["[", "]"] : ["(", value.items.length === 1 ? ",)" : ")"];
  if (open.has(value)) return `${left}...${right.replace(",", "")}`;
  open.add(value);
  try {
    const texts: string[] = [];
    let length = 0;
    for (const item of value.items) {
      const text = plainText(item, true);
      if (text === undefined || (length += text.length) > CHARACTERS_PER_TEXT) return undefined;
      texts.push(text);
    }
    return `${left}${texts.join(", ")}${right}`;
  } finally {
    open.delete(value);
  }
}

/** A tuple with names for all of its items: `Point(x=1, y=2)`. Others of a class of their own have texts of their own. */
function namedText({ fields, items }: TupleValue, name: string): string | undefined {
  if (fields?.length !== items.length) return undefined;
  const texts = items.map((item) => plainText(item, true));
  const isWritten = texts.every((text) => text !== undefined) && texts.join("").length <= CHARACTERS_PER_TEXT;
  return isWritten ? `${name}(${texts.map((text, i) => `${fields[i]}=${text}`).join(", ")})` : undefined;
}

/** A place of `template % values`, with the letter of a length that Python passes over, after its "printf-style String Formatting". */
const PLACE = /%(?:\((\w{1,99})\))?([-0 +#]{0,9})(\d{1,9})?(?:\.(\d{1,9}))?[hlL]?([sdiufFgGeExXorac%])/g;

/** The places of a template that are filled, each as it is written; undefined where some are filled by name. */
export function percentPlaces(
  template: string,
): readonly { readonly written: string; readonly type: string }[] | undefined {
  const places = [...template.matchAll(PLACE)].flatMap(([written, name, , , , type = ""]) =>
    type === "%" ? [] : [{ written, name, type }],
  );
  return places.some(({ name }) => name !== undefined) ? undefined : places;
}

/** `template % values`, after "printf-style String Formatting"; undefined where a value can't be known. */
export function percentFormat(template: string | undefined, given: Value): string | undefined {
  const values = given.kind === "tuple" ? [...given.items] : [given];
  let isKnown = template !== undefined;
  let length = 0;
  const text = template?.replace(PLACE, (_whole, ...field: (string | undefined)[]) => {
    const [name, flags = "", width, precision, type = "s"] = field;
    if (type === "%") return "%";
    const value = name === undefined ? values.shift() : entryOf(given, name);
    const shown = value && percentText(value, { flags, width, precision, type });
    // Once it is too long, nothing more is written.
    if (shown === undefined || !isKnown || (length += shown.length) > CHARACTERS_PER_TEXT) isKnown = false;
    return isKnown && shown !== undefined ? shown : "";
  });
  return isKnown ? text : undefined;
}

const entryOf = (given: Value, name: string): Value | undefined =>
  given.kind === "dict" ? given.entries?.get(`s:${name}`)?.value : undefined;

function percentText(
  value: Value,
  field: { flags: string; width?: string; precision?: string; type: string },
): string | undefined {
  const { flags, width = "", type } = field;
  const precision = field.precision === undefined ? "" : `.${field.precision}`;
  const align = flags.includes("-") ? "<" : "";
  if (type === "s" || type === "r") {
    const text = textOf(value, undefined, type === "r" ? "r" : undefined);
    return text === undefined ? undefined : formatted(text, `${align || ">"}${width}${precision}`);
  }
  if (type === "a") return undefined;
  if (type === "c") return textOf(value, `${align || ">"}${width}${value.kind === "str" ? "" : "c"}`);
  const sign = flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const zero = flags.includes("0") && !align ? "0" : "";
  const isWhole = "diuxXo".includes(type);
  const alternate = flags.includes("#") && "xXo".includes(type) ? "#" : "";
  const number = isWhole && value.kind === "float" ? wholePart(value) : value;
  if (!number) return undefined;
  const shown = isWhole ? ("iu".includes(type) ? "d" : type) : `${precision}${type}`;
  return textOf(number, `${align}${sign}${alternate}${zero}${width}${shown}`);
}

/** The integer that `%d` makes of a float; infinity and NaN have none. */
function wholePart(value: Value): Value | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isFinite(number)
    ? { kind: "int", dim: known(Math.trunc(number)) }
    : undefined;
}
