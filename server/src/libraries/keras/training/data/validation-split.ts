/** `validation_split` that leaves no samples for training or for validation, after `train_validation_split` of `array_slicing.py`. */
import { type DataPart } from "./data-part";
import { pythonText } from "../../arguments";
import { leavesOf } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import type { Arguments } from "../../../../values/value";

/** Refuses a share that cuts arrays of a known length into all and nothing; tells whether it did. */
export function refusedShare(x: DataPart, args: Arguments, context: Context): boolean {
  const given = args.keywords.get("validation_split");
  if (context.keras === 2 || (given?.kind !== "float" && given?.kind !== "int")) return false;
  const share =
    given.kind === "float" ? given.value : given.dim.kind === "known" ? given.dim.value : undefined;
  const [first] = leavesOf(x.value);
  const rows = first?.kind === "tensor" && first.shape.ranked ? first.shape.dims[0] : undefined;
  // A share of 0 is none. Data for validation that is given beside the share is used, and nothing is cut.
  if (!share || rows?.kind !== "known" || args.rest || args.positional.length > 6) return false;
  const data = args.keywords.get("validation_data");
  if (data && data.kind !== "none") return false;
  const kept = Math.floor(rows.value * (1 - share));
  if (kept !== 0 && kept !== rows.value) return false;
  context.report({
    code: "split-leaves-nothing",
    severity: "error",
    span: args.keywordSpans.get("validation_split") ?? args.site,
    facts: {
      share: pythonText(given),
      samples: rows.value,
      training: kept,
      validation: rows.value - kept,
    },
    kerasSays: `ValueError: Training data contains ${rows.value} samples, which is not sufficient to split it into a validation and training set as specified by \`validation_split=${pythonText(given)}\`. Either provide more data, or a different value for the \`validation_split\` argument.`,
    remedies:
      rows.value > 1
        ? [
            {
              kind: "setArgument",
              call: args.site,
              name: "validation_split",
              value: rows.value < 5 ? "0.5" : "0.2",
              preferred: true,
            },
            { kind: "removeArgument", call: args.site, name: "validation_split" },
          ]
        : [{ kind: "removeArgument", call: args.site, name: "validation_split", preferred: true }],
  });
  return true;
}
