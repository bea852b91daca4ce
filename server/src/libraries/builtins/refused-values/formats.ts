/** Templates that do not fit what is given to them: `"{:d} {}".format(…)` after "Format String Syntax", `"%d" % …` after "printf-style String Formatting". */
import { plainType } from "../objects/plain-types";
import { lookup } from "../../../values/names/lookup";
import { knownText } from "../../../values/known-text";
import type { Arguments, Value } from "../../../values/value";
import { type Said, typeError, valueError } from "./refusal";

/** Characters of a template that are read: every place is looked at by itself. */
const LONGEST = 10_000;

/** No specification that anybody writes is longer. */
const LONGEST_SPECIFICATION = 64;

const SPECIFICATION =
  /^(?<align>.?[<>=^])?(?<sign>[-+ ])?(?<zero>z)?(?<alternate>#)?0?\d*(?<grouping>[,_])?(?<precision>\.\d+)?(?<type>[a-zA-Z%])?$/su;

/** Letters that each type writes itself by. */
const TYPES: Readonly<Record<string, string>> = { int: "bcdeEfFgGnoxX%", float: "eEfFgGn%", str: "s" };

/** What a value says of how it is to be written; a text that is no specification at all has words that differ between releases. */
export function refusedSpecification(value: Value, text: string): Said | undefined {
  const name = value.kind === "bool" ? "bool" : plainType(value);
  if (name === undefined || text === "" || text.length > LONGEST_SPECIFICATION) return undefined;
  const letters = lookup(TYPES, name === "bool" ? "int" : name);
  if (letters === undefined) return typeError(`unsupported format string passed to ${name}.__format__`);
  const found = SPECIFICATION.exec(text);
  if (!found) return valueError("Invalid format specifier…");
  const { align, sign, grouping, precision, type } = found.groups ?? {};
  if (type !== undefined && !letters.includes(type))
    return valueError(`Unknown format code '${type}' for object of type '${name}'`);
  if (name === "str") {
    if (sign !== undefined) return valueError("…ign not allowed in string format specifier");
    if (align?.endsWith("=") === true)
      return valueError("'=' alignment not allowed in string format specifier");
    return grouping === undefined ? undefined : valueError(`Cannot specify '${grouping}' with 's'.`);
  }
  const isWhole = name !== "float" && (type === undefined || "bcdoxXn".includes(type));
  return isWhole && precision !== undefined
    ? valueError("Precision not allowed in integer format specifier")
    : undefined;
}

/** A place of a template: what fills it, and how that is written; undefined where it takes more than a name or number. */
interface Place {
  readonly field: string;
  readonly conversion: boolean;
  readonly specification: string | undefined;
}

/** The places of a template for `format`, or what is said of it. */
function placesOf(template: string): readonly Place[] | Said {
  const places: Place[] = [];
  for (let i = 0; i < template.length; i++) {
    const character = template[i];
    if (character === "}") {
      if (template[i + 1] !== "}") return valueError("Single '}' encountered in format string");
      i++;
    }
    if (character !== "{") continue;
    if (template[i + 1] === "{") {
      i++;
      continue;
    }
    if (i + 1 === template.length) return valueError("Single '{' encountered in format string");
    const end = closing(template, i + 1);
    if (end === undefined)
      return valueError(
        template.slice(i).includes(":")
          ? "unmatched '{' in format spec"
          : "expected '}' before end of string",
      );
    places.push(placeOf(template.slice(i + 1, end)));
    i = end;
  }
  return places;
}

/** Where a place ends that begins before `start`: specifications hold places themselves. */
function closing(template: string, start: number): number | undefined {
  let depth = 1;
  for (let i = start; i < template.length; i++) {
    if (template[i] === "{") depth++;
    if (template[i] === "}" && --depth === 0) return i;
  }
  return undefined;
}

function placeOf(text: string): Place {
  const [, field = "", conversion, specification = ""] = /^([^!:{}]*)(![rsa])?(?::(.*))?$/su.exec(text) ?? [];
  const isOpen = specification.includes("{") || (field === "" && text !== "" && !/^[!:]/.test(text));
  return {
    field: isOpen && field === "" ? "?" : field,
    conversion: conversion !== undefined,
    specification: isOpen ? undefined : specification,
  };
}

/** `template.format(…)`. */
export function refusedFilling(self: Value, args: Arguments): Said | undefined {
  const template = plainType(self) === "str" ? knownText(self) : undefined;
  if (template === undefined || template.length > LONGEST) return undefined;
  const places = placesOf(template);
  if ("exception" in places) return places;
  // A specification that holds places counts on between them.
  if (places.some(({ specification, field }) => specification === undefined || field === "?"))
    return undefined;
  let next = 0;
  const isNumbered = places.some(({ field }) => /^\d/.test(field));
  if (isNumbered && places.some(({ field }) => field === "" || /^[.[]/.test(field))) return undefined;
  for (const { field, conversion, specification = "" } of places) {
    const [first = ""] = /^[^.[]*/.exec(field) ?? [];
    const isPlace = first === "" || /^\d+$/.test(first);
    const at = first === "" ? next++ : Number(first);
    const value = isPlace ? args.positional[at] : args.keywords.get(first);
    if (!value)
      return isPlace
        ? {
            exception: "IndexError",
            message: `Replacement index ${at} out of range for positional args tuple`,
          }
        : { exception: "KeyError", message: `'${first}'` };
    const refused = conversion || first !== field ? undefined : refusedSpecification(value, specification);
    if (refused) return refused;
  }
  return undefined;
}

/** `format(value, specification)`. */
export function refusedFormatting({ positional: [value, text] }: Arguments): Said | undefined {
  const specification = knownText(text);
  return value && specification !== undefined ? refusedSpecification(value, specification) : undefined;
}

/** A place of `template % values`, or a sign that begins none. */
const PERCENT =
  /%(?:\((?<name>[^()]*)\))?[-0 +#]*(?<width>\*|\d*)(?:\.(?<precision>\*|\d*))?[hlL]?(?<type>.)?/gsu;

/** `template % given`: too few values, or more than there are places, and places that are none. */
export function refusedPlaces(self: Value, given: Value): Said | undefined {
  const template = plainType(self) === "str" ? knownText(self) : undefined;
  const type = plainType(given);
  if (template === undefined || template.length > LONGEST || type === undefined) return undefined;
  const places = [...template.matchAll(PERCENT)];
  const filled = places.filter(({ groups }) => groups?.type !== "%");
  // Names are looked up in a dict, which may hold more; a star takes a value for itself.
  const isOpen = filled.some(
    ({ groups }) => groups?.name !== undefined || groups?.width === "*" || groups?.precision === "*",
  );
  if (isOpen) return undefined;
  const count = given.kind === "tuple" ? given.items.length : 1;
  for (const [i, { groups, index, 0: whole }] of filled.entries()) {
    if (groups?.type === undefined) return valueError("incomplete format");
    const letter = groups.type;
    if (i >= count) return typeError("not enough arguments for format string");
    if (!"diouxXeEfFgGcrsa".includes(letter)) {
      const code = (letter.codePointAt(0) ?? 0).toString(16);
      const at = Array.from(template.slice(0, index + whole.length)).length - 1;
      return valueError(`unsupported format character '${letter}' (0x${code}) at index ${at}`);
    }
  }
  const isMapping = type === "dict" || type === "list" || type === "range";
  return filled.length < count && !isMapping
    ? typeError("not all arguments converted during string formatting")
    : undefined;
}
