/** Python's format specifications (`>8`, `03d`, `,.2f`) and what each gives, after its "Format Specification Mini-Language". */
import { lookup } from "../../../values/names/lookup";
import { isTie } from "../../../values/contents/rounding";
import { CHARACTERS_PER_TEXT, DIGITS_PER_INTEGER } from "../../../values/bounds/budgets";

/** Digits behind the point that JavaScript writes, three of which a small number needs; Python writes any number. */
const PRECISION = 100;

interface Specification {
  readonly fill: string;
  readonly align: string | undefined;
  readonly sign: string;
  readonly isAlternate: boolean;
  readonly width: number;
  readonly grouping: string | undefined;
  readonly precision: number | undefined;
  readonly type: string | undefined;
}

const SPECIFICATION = /^(?:(.)?([<>=^]))?([-+ ])?z?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

function parse(text: string): Specification | undefined {
  // No specification that anybody writes is longer; of a long text the pattern would try every beginning.
  const found = text.length > 64 ? null : SPECIFICATION.exec(text);
  if (!found) return undefined;
  const [, fill, align, sign, alternate, zero, width, grouping, precision, type] = found;
  if (Number(width ?? 0) > CHARACTERS_PER_TEXT || Number(precision ?? 0) > CHARACTERS_PER_TEXT)
    return undefined;
  return {
    fill: fill ?? (zero && !align ? "0" : " "),
    align: align ?? (zero ? "=" : undefined),
    sign: sign ?? "-",
    isAlternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping,
    precision: precision === undefined ? undefined : Number(precision),
    type,
  };
}

function padded(body: string, prefix: string, spec: Specification, fallback: string): string {
  const room = Math.max(0, spec.width - Array.from(prefix + body).length);
  switch (spec.align ?? fallback) {
    case "<":
      return prefix + body + spec.fill.repeat(room);
    case "^": {
      const before = Math.floor(room / 2);
      return spec.fill.repeat(before) + prefix + body + spec.fill.repeat(room - before);
    }
    case "=":
      return prefix + spec.fill.repeat(room) + body;
    default:
      return spec.fill.repeat(room) + prefix + body;
  }
}

/** `toFixed`, but of two decimal numbers that are as near the one whose last digit is even, as Python writes it. */
function fixed(size: number, digits: number): string {
  if (!isTie(size, digits)) return size.toFixed(digits);
  const cut = size.toFixed(digits + 1).slice(0, -1);
  return /[13579]\.?$/.test(cut) ? size.toFixed(digits) : cut.replace(/\.$/, "");
}

/** As many digits as a number in groups needs for zeros in front to make it so wide at least. */
const digitsIn = (width: number, size: number): number => width - Math.floor((width - 1) / (size + 1));

/** Digits in groups: of three with a comma or an underscore, of four for binary, octal and hexadecimal numbers. */
function grouped(digits: string, prefix: string, spec: Specification, size: number): string {
  const { grouping: separator, width, fill, align } = spec;
  if (separator === undefined) return digits;
  // Hexadecimal digits have an e among them.
  const at = size === 4 ? -1 : digits.search(/[.e%]/);
  const [own, rest] = at < 0 ? [digits, ""] : [digits.slice(0, at), digits.slice(at)];
  // Zeros in front are digits in groups, too.
  const room = fill === "0" && align === "=" ? width - prefix.length - rest.length : 0;
  const whole = room > 0 ? own.padStart(digitsIn(room, size), "0") : own;
  const first = whole.length % size;
  const groups = first > 0 ? [whole.slice(0, first)] : [];
  for (let i = first; i < whole.length; i += size) groups.push(whole.slice(i, i + size));
  return groups.join(separator) + rest;
}

const bases: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

function formatInteger(value: bigint, spec: Specification): string | undefined {
  const type = spec.type ?? "d";
  if ("eEfFgG%".includes(type)) return formatNumber(Number(value), spec);
  if (type === "c")
    return value < 0n || value > 0x10_ffffn
      ? undefined
      : padded(String.fromCodePoint(Number(value)), "", spec, "<");
  if (type === "s") return undefined;
  const base = lookup(bases, type) ?? 10;
  const digits = (value < 0n ? -value : value).toString(base);
  // Other bases than ten have no limit in Python.
  if (base === 10 && digits.length > DIGITS_PER_INTEGER) return undefined;
  const marker = spec.isAlternate && base !== 10 ? `0${type}` : "";
  const prefix = signOf(value < 0n, spec) + marker;
  const shown = grouped(type === "X" ? digits.toUpperCase() : digits, prefix, spec, base === 10 ? 3 : 4);
  return padded(shown, prefix, spec, ">");
}

function signOf(isNegative: boolean, spec: Specification): string {
  if (isNegative) return "-";
  return spec.sign === "-" ? "" : spec.sign;
}

/** JavaScript writes exponents with as few digits as it can, Python with two at least. */
const exponent = (text: string): string =>
  text.replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `e${sign}${digits.padStart(2, "0")}`);

/** So many digits; `isFloat` where no type is given, and one digit at least stands behind the point. */
function general(
  value: number,
  precision: number,
  { keepsZeros = false, isFloat = false }: { readonly keepsZeros?: boolean; readonly isFloat?: boolean },
): string {
  const digits = Math.max(1, precision);
  const power = value === 0 ? 0 : Math.floor(Math.log10(Number(value.toPrecision(digits))));
  const isExponential = power < -4 || power >= (isFloat ? digits - 1 : digits);
  const text = isExponential
    ? value.toExponential(digits - 1)
    : fixed(value, Math.max(0, digits - 1 - power));
  const short = keepsZeros || !text.includes(".") ? text : text.replace(/\.?0+(?=e|$)/, "");
  return isFloat && !isExponential && !short.includes(".") ? `${short}.0` : exponent(short);
}

function formatNumber(value: number, spec: Specification): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return undefined;
  if ((spec.precision ?? 0) > PRECISION - 3) return undefined;
  const size = Math.abs(value);
  const isNegative = value < 0 || Object.is(value, -0);
  let text: string;
  switch (spec.type) {
    case "f":
    case "F":
      text = fixed(size, spec.precision ?? 6);
      break;
    case "%":
      text = `${fixed(size * 100, spec.precision ?? 6)}%`;
      break;
    case "e":
    case "E":
      text = exponent(size.toExponential(spec.precision ?? 6));
      break;
    case "g":
    case "G":
      text = general(size, spec.precision ?? 6, { keepsZeros: spec.isAlternate });
      break;
    case undefined:
      text =
        spec.precision === undefined ? plainFloat(size) : general(size, spec.precision, { isFloat: true });
      break;
    default:
      return undefined;
  }
  const shown = spec.type === "E" || spec.type === "G" ? text.toUpperCase() : text;
  const prefix = signOf(isNegative, spec);
  return padded(grouped(shown, prefix, spec, 3), prefix, spec, ">");
}

/** `str()` of a float. */
export function plainFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return value.toFixed(1);
  const size = Math.abs(value);
  return exponent(size !== 0 && (size < 1e-4 || size >= 1e16) ? value.toExponential() : String(value));
}

/** `format(value, text)` of text or a number; undefined where Python refuses it or the result can't be told. */
export function formatted(value: string | number | bigint, text: string): string | undefined {
  const spec = parse(text);
  if (!spec) return undefined;
  if (typeof value === "string") {
    if (spec.type !== undefined && spec.type !== "s") return undefined;
    return padded(value.slice(0, spec.precision), "", spec, "<");
  }
  return typeof value === "bigint" ? formatInteger(value, spec) : formatNumber(value, spec);
}
