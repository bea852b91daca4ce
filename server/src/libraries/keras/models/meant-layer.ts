/** Which layer may be meant by a name that none has. */
import { layerName } from "../engine/layer-state";
import { toSnakeCase } from "../engine/naming";
import { nearestName } from "../../../values/names/nearest-names";
import type { Remedy } from "../../../values/records/finding";
import type { StrValue, Value } from "../../../values/value";

/** The layer that would have an automatic name if the program had named none: `conv2d_1` is the second Conv2D. */
function automaticallyNamed(name: string, layers: readonly Value[]): string | undefined {
  const [, kind, count = "0"] = /^(.+?)(?:_(\d+))?$/.exec(name) ?? [];
  const alike = layers.filter((layer) => layer.kind === "object" && toSnakeCase(layer.class.name) === kind);
  const meant = alike[Number(count)];
  return meant && layerName(meant);
}

/** Names that are offered where none is near; more of them would be a list to search. */
const MOST_MEANT = 3;

/** The name that is nearest to one that there is not. */
export function meantName(
  given: StrValue,
  names: readonly string[],
  layers: readonly Value[],
): readonly Remedy[] {
  const { value } = given;
  const near =
    value === undefined ? undefined : (nearestName(value, names) ?? automaticallyNamed(value, layers));
  const { span } = given;
  if (!span || value === undefined) return [];
  if (near !== undefined) return [{ kind: "replaceText", span, text: `"${near}"`, preferred: true }];
  return [...new Set([...partOfName(value, names), ...alikeAtFirst(value, names)])].map(
    (text) => ({ kind: "replaceText", span, text: `"${text}"` }) as const,
  );
}

/** Names that are a part of one that there is not, and those of which it is a part: `pool` for `avg_pool`. */
function partOfName(name: string, names: readonly string[]): readonly string[] {
  const isPart = (part: string, whole: string): boolean => part.length > 3 && whole.includes(part);
  const found = names.filter((other) => isPart(other, name) || isPart(name, other));
  return found.length > MOST_MEANT ? [] : found;
}

/** Names that begin like one that there is not, up to its first number or underscore. */
function alikeAtFirst(name: string, names: readonly string[]): readonly string[] {
  const [beginning = ""] = /^[a-z]{3,}/i.exec(name) ?? [];
  const found = names.filter((other) => beginning !== "" && other.startsWith(beginning));
  return found.length > MOST_MEANT ? [] : found;
}
