/** Methods of bytes. */
import { asciiOf, encodingOf, isOnlyAscii, withoutOthers } from "./bytes-values";
import type { Method, MethodTable } from "../method-table";
import { strMethods } from "./str-methods";
import { lookup } from "../../../values/names/lookup";
import type { Context } from "../../../values/context";
import { type Arguments, type BytesValue, type Value, bytes, list, str, tuple } from "../../../values/value";

/** What bytes do as text does: the methods of `str` that Python gives `bytes` as well. */
const SHARED =
  "capitalize center count endswith expandtabs find index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title upper zfill";

/** Text where bytes stand, in the items of tuples and lists too; undefined for bytes that are not known. */
function asText(value: Value): Value | undefined {
  if (value.kind === "bytes") {
    const text = asciiOf(value);
    return text === undefined ? undefined : str(text);
  }
  if ((value.kind !== "tuple" && value.kind !== "list") || !value.items) return value;
  const items = value.items.map(asText);
  if (!items.every((item) => item !== undefined)) return undefined;
  return value.kind === "tuple" ? tuple(items) : list(items);
}

/** The other way round, for what a method of text gives. */
function asBytes(value: Value): Value {
  if (value.kind === "str") return bytes(value.value);
  if (value.kind === "tuple") return tuple(value.items.map(asBytes));
  return value.kind === "list" && value.items ? list(value.items.map(asBytes)) : value;
}

const shared =
  (method: Method<never>): Method<BytesValue> =>
  (self: BytesValue, args: Arguments, context: Context) => {
    const call = method as Method<Value>;
    const [text, ...positional] = [self, ...args.positional].map(asText);
    // Of bytes that are not known the method still says what kind of thing it gives.
    const isKnown = text !== undefined && positional.every((given) => given !== undefined);
    return asBytes(
      isKnown ? call(text, { ...args, positional }, context) : call(str(undefined), args, context),
    );
  };

export const bytesMethods: MethodTable<BytesValue> = {
  ...Object.fromEntries(
    SHARED.split(" ").flatMap((name): (readonly [string, Method<BytesValue>])[] => {
      const method = lookup(strMethods, name);
      return method ? [[name, shared(method)]] : [];
    }),
  ),
  decode: (self, args) => {
    const encoding = encodingOf(args, 0);
    const ascii = asciiOf(self);
    if (ascii !== undefined && encoding !== undefined) return str(ascii);
    if (self.text && isOnlyAscii(args)) return withoutOthers(self.text);
    return (encoding === "utf-8" ? self.text : undefined) ?? str(undefined);
  },
  hex: (self, args) => {
    const text = args.positional.length > 0 ? undefined : asciiOf(self);
    const digits = (character: string): string => character.charCodeAt(0).toString(16).padStart(2, "0");
    return str(text === undefined ? undefined : Array.from(text, digits).join(""));
  },
};
