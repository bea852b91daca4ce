/** Attributes that values of Python's own types certainly lack, since such a type has all of its attributes from Python. */
import { insteadAt } from "../../../values/records/texts-instead";
import { plainType } from "./plain-types";
import type { Remedy } from "../../../values/records/finding";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import { lookup } from "../../../values/names/lookup";
import { nearestNames } from "../../../values/names/nearest-names";
import { type Span, endOf, startOf } from "../../../values/records/span";
import type { DictValue, ListValue, NoneValue, Value } from "../../../values/value";
import { wordSet } from "../../../values/names/words";

/** What Python 3.11's `dir` lists of each type without names that begin with an underscore; no release has fewer. */
const ATTRIBUTES = {
  list: wordSet("append clear copy count extend index insert pop remove reverse sort"),
  // With those of its subclasses in `collections`, which are taken for dicts here.
  dict: wordSet(
    "clear copy default_factory elements fromkeys get items keys most_common move_to_end pop popitem setdefault " +
      "subtract total update values",
  ),
  // With what older releases of `tensorflow_datasets` gave the names of splits, which are taken for texts here.
  str: wordSet(
    "capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii " +
      "isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip " +
      "maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split " +
      "splitlines startswith strip subsplit swapcase title translate upper zfill",
  ),
  tuple: wordSet("count index"),
  range: wordSet("count index start step stop"),
  set: wordSet(
    "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset " +
      "issuperset pop remove symmetric_difference symmetric_difference_update union update",
  ),
  NoneType: wordSet(""),
} as const;

type BuiltinType = keyof typeof ATTRIBUTES;

/** The type of a value whose attributes are listed. */
function builtinType(value: Value): BuiltinType | undefined {
  const type = plainType(value);
  return type === "int" || type === "float" ? undefined : type;
}

const shown = (type: BuiltinType): string => (type === "NoneType" ? "None" : `A ${type}`);

/** What arrays have and lists of numbers are asked for. */
const ofArrays = wordSet(
  "T all any argmax argmin argsort astype clip cumsum dot dtype fill flatten max mean min ndim nonzero prod ravel repeat " +
    "reshape round shape size squeeze std sum swapaxes take tobytes tolist transpose var",
);

/**
 * What tuples are asked for that were meant to be arrays, lists or texts. Libraries give tuples whose places have names
 * (`np.linalg.svd(x).S`, `shutil.disk_usage(path).free`), and not of all of them is known here which.
 */
const NOT_OF_RECORDS = wordSet(
  "append argmax astype decode dtype endswith extend flatten insert items keys lower ndim numpy ravel remove replace reshape " +
    "set_shape shape sort split squeeze startswith strip tolist transpose upper",
);

/** What texts of arrays and tensors have, which are `np.str_` or bytes there and are taken for Python's own here. */
const OF_STORED_TEXTS = new Set([
  ...ofArrays,
  "data",
  "decode",
  "hex",
  "item",
  "itemsize",
  "nbytes",
  "numpy",
  "view",
]);

const NUMPY = { before: "np.array(", after: ")", needs: "np" } as const;

interface FormerMethod {
  readonly type: BuiltinType;
  readonly call: string;
  readonly parameters?: readonly string[];
}

/** Methods that dicts and texts had in Python 2, as they are written today. */
const ofPython2: Readonly<Record<string, FormerMethod>> = {
  iteritems: { type: "dict", call: "{self}.items()" },
  itervalues: { type: "dict", call: "{self}.values()" },
  iterkeys: { type: "dict", call: "{self}.keys()" },
  viewitems: { type: "dict", call: "{self}.items()" },
  viewvalues: { type: "dict", call: "{self}.values()" },
  viewkeys: { type: "dict", call: "{self}.keys()" },
  has_key: { type: "dict", call: "({key} in {self})", parameters: ["key"] },
};

/** Where the object stands of which an attribute is asked at `site`. */
const objectAt = (site: Span, attribute: string): Span => startOf(site, attribute.length + 1);

function listRemedies({ items }: ListValue, attribute: string, site: Span): readonly Remedy[] {
  if (!ofArrays.has(attribute)) return [];
  const span = objectAt(site, attribute);
  const first: Remedy = { kind: "wrapText", span, before: "", after: "[0]" };
  // What a model of several outputs gives is a list of arrays, each of which has a shape of its own.
  const isOfArrays = items?.every(({ kind }) => kind === "tensor") === true;
  const array: Remedy = { kind: "wrapText", span, ...NUMPY };
  return isOfArrays ? [{ ...first, preferred: true }, array] : [{ ...array, preferred: true }, first];
}

/** What stands under a key is asked for as if it were an attribute. */
const dictRemedies = ({ entries }: DictValue, attribute: string, site: Span): readonly Remedy[] =>
  entries?.has(`s:${attribute}`) === true
    ? [
        {
          kind: "rewriteCall",
          target: site,
          name: attribute,
          form: { callee: `{self}["${attribute}"]` },
          preferred: true,
        },
      ]
    : [];

const rewritten = (name: string, target: Span, call: string, parameters: readonly string[] = []): Remedy => ({
  kind: "rewriteCall",
  target,
  name,
  form: { parameters, call },
  preferred: true,
});

function remediesOf(value: Value, type: BuiltinType, attribute: string, site: Span): readonly Remedy[] {
  const former = lookup(ofPython2, attribute);
  if (former?.type === type)
    return [{ ...rewritten(attribute, site, former.call, former.parameters), isSafe: true }];
  const known =
    value.kind === "list"
      ? listRemedies(value, attribute, site)
      : value.kind === "tuple" && ofArrays.has(attribute)
        ? [{ kind: "wrapText", span: objectAt(site, attribute), ...NUMPY, preferred: true } as const]
        : value.kind === "dict"
          ? dictRemedies(value, attribute, site)
          : [];
  if (known.length > 0) return known;
  return insteadAt(endOf(site, attribute.length), nearestNames(attribute, [...ATTRIBUTES[type]]));
}

/** None where a call certainly gives it: what was meant is the object whose method was called, or what a function made. */
function ofNone(
  { ofCall, ifUsed }: NoneValue,
  attribute: string,
  site: Span,
): MissingAttribute<"attribute-of-none"> | undefined {
  if (ofCall === undefined) return undefined;
  return {
    message: `'NoneType' object has no attribute '${attribute}'`,
    code: "attribute-of-none",
    facts: { method: ofCall, attribute },
    isProven: true,
    remedies: ifUsed ?? [{ kind: "keepObject", span: site, method: ofCall, preferred: true }],
  };
}

/** `value.attribute` of a value whose type certainly has no such attribute; undefined for all others. */
export function missingAttribute(
  value: Value,
  attribute: string,
  site: Span,
): MissingAttribute<"attribute-of-none" | "lacks-attribute"> | undefined {
  if (attribute.startsWith("_")) return undefined;
  const none = value.kind === "none" ? ofNone(value, attribute, site) : undefined;
  if (none) return none;
  const type = builtinType(value);
  if (type === undefined || ATTRIBUTES[type].has(attribute)) return undefined;
  if (type === "tuple" && !NOT_OF_RECORDS.has(attribute)) return undefined;
  if (value.kind === "str" && OF_STORED_TEXTS.has(attribute)) return undefined;
  return {
    message: `'${type}' object has no attribute '${attribute}'`,
    code: "lacks-attribute",
    facts: { value: shown(type), attribute },
    isProven: true,
    remedies: remediesOf(value, type, attribute, site),
  };
}

/** The same of `value.attribute = …`: what is set on a list of objects was meant for each of them. */
export function refusedAttribute(
  value: Value,
  attribute: string,
  site: Span,
): MissingAttribute<"lacks-attribute"> | undefined {
  const type = builtinType(value);
  if (type === undefined) return undefined;
  const isOfObjects = value.kind === "list" && value.items?.every(({ kind }) => kind === "object") === true;
  const isReadOnly = ATTRIBUTES[type].has(attribute);
  return {
    message: `'${type}' object ${isReadOnly ? `attribute '${attribute}' is read-only` : `has no attribute '${attribute}'`}`,
    code: "lacks-attribute",
    facts: { value: shown(type), attribute },
    isProven: true,
    remedies: isOfObjects ? [{ kind: "setOnEach", span: site, preferred: true }] : [],
  };
}
