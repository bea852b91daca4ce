/** The word for the padding of functions that slide windows. */
import { overTensorFlow } from "../../keras/engine/backend";
import type { Padding } from "../../keras/geometry/window";
import { knownText } from "../../../values/known-text";
import type { TensorCall } from "./definition";
import { given, isInferred, whyUnreadable } from "./reading";
import { giveUp, refuse } from "./stops";

/** `valid` or `same`; explicit paddings of TensorFlow are lists, which are not followed. */
export function paddingOf(call: TensorCall): Padding {
  const value = given(call, "padding");
  if (value === undefined) return "valid";
  const word = knownText(value);
  const text = word?.toLowerCase();
  if (text === "valid" || text === "same") return text;
  if (word !== undefined) refusePadding(call, word);
  return giveUp(whyUnreadable(value, "padding"));
}

/** Words that some way to compute takes besides: where Keras infers, a convolution may be causal. */
const otherPaddings: ReadonlySet<string> = new Set(["causal", "explicit"]);

/** Refuses a padding that neither Keras's own rules nor TensorFlow's kernels know. */
function refusePadding(call: TensorCall, word: string): void {
  if (otherPaddings.has(word.toLowerCase()) || !(isInferred(call) || overTensorFlow(call.context))) return;
  const says = isInferred(call)
    ? `ValueError: \`padding\` must be either \`'valid'\` or \`'same'\`. Received ${word}.`
    : `InvalidArgumentError: Value for attr 'padding' of "${word.toUpperCase()}" is not in the list of allowed values: "SAME", "VALID", "EXPLICIT"`;
  const choices = ["valid", "same"].map((each) =>
    call.library === "tensorflow" ? each.toUpperCase() : each,
  );
  refuse(
    "unknown-choice",
    "padding",
    { argument: "padding", given: word, choices: choices.map((each) => `'${each}'`).join(", ") },
    {
      says,
      remedies: choices.map((each) => ({
        kind: "setArgument",
        call: call.site,
        name: "padding",
        value: `'${each}'`,
      })),
    },
  );
}
