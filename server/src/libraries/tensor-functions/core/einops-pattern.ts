/** Reads the patterns of einops: `"b (h p1) (w p2) c -> b (h w) (p1 p2 c)"`, after `einops/parsing.py`. */

/** Whatever axes no name of the pattern stands for. */
export const ELLIPSIS = "...";

/** One side of a pattern: for each place the axes that are merged there, none for a place of length 1. */
export interface PatternSide {
  readonly places: readonly (readonly string[])[];
  readonly names: ReadonlySet<string>;
}

const TOKEN = /\s+|\.\.\.|[()]|\w+/gy;

/** An axis without a name, `2` in `"h -> (h 2)"`: each is another one. */
export const lengthWritten = (name: string): number | undefined =>
  /^\d+$/.test(name) ? Number(name) : undefined;

/** The side that `text` writes; undefined where einops refuses it. */
export function patternSide(text: string): PatternSide | undefined {
  const places: (readonly string[])[] = [];
  const names = new Set<string>();
  let group: string[] | undefined;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index !== end) return undefined;
    end += token.length;
    if (token.trim() === "") continue;
    if (token === "(" || token === ")") {
      if ((token === "(") === (group !== undefined)) return undefined;
      if (group) places.push(group);
      group = group ? undefined : [];
      continue;
    }
    if (lengthWritten(token) === 1) {
      if (!group) places.push([]);
      continue;
    }
    if (names.has(token) && lengthWritten(token) === undefined) return undefined;
    names.add(token);
    if (group) group.push(token);
    else places.push([token]);
  }
  return group || end !== text.length ? undefined : { places, names };
}

/** Both sides of `"left -> right"`. */
export function patternSides(pattern: string): readonly [PatternSide, PatternSide] | undefined {
  const [before, after, ...more] = pattern.split("->");
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const [left, right] = [patternSide(before), patternSide(after)];
  return left && right && [left, right];
}
