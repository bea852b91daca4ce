/** What one kind of space has and another has not: `env.action_space.n` of a Box, and the bounds of a Discrete space. */
import type { MissingAttribute } from "../../values/records/missing-attribute";
import { OTHERS } from "../../values/names/marks";
import type { NativeState } from "../../values/native-state";
import { type Span, endOf } from "../../values/records/span";
import { ESCAPED, type ObjectValue } from "../../values/value";

const TYPE = "space";

/** Attributes that spaces of these classes lack, and others have. */
const LACKED: Readonly<Record<"Box" | "Discrete", readonly string[]>> = {
  Box: ["n", "start", "nvec", "spaces"],
  Discrete: ["high", "low", "nvec", "spaces"],
};

function missing(
  space: ObjectValue,
  attribute: string,
  site: Span,
): MissingAttribute<"unknown-attribute"> | undefined {
  const { name, canonical } = space.class;
  // A class of the program's own may have them.
  if (canonical === undefined || (name !== "Box" && name !== "Discrete")) return undefined;
  const isSeen = [ESCAPED, OTHERS, attribute].every((key) => !space.attributes.has(key));
  if (!isSeen || !LACKED[name].includes(attribute)) return undefined;
  return {
    message: `'${name}' object has no attribute '${attribute}'`,
    code: "unknown-attribute",
    facts: { type: name, attribute },
    isProven: true,
    // How many numbers a box takes is what its agent wants in place of how many actions there are.
    remedies:
      name === "Box" && attribute === "n"
        ? [{ kind: "replaceText", span: endOf(site, attribute.length), text: "shape[0]", preferred: true }]
        : [],
  };
}

/** The state of every space. */
export const spaceState: NativeState = { type: TYPE, holds: [], hooks: { of: TYPE, missing } };
