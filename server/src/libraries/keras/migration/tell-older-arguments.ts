/** Tells the arguments of an older Keras in a call, all with the one fix that writes the call as of today. */
import { type OlderArgument, modernised } from "./older-arguments";
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import { isOne } from "../../../values/dimensions/dimension";
import type { ArgumentChange } from "../../../values/records/call-form";
import type { Remedy } from "../../../values/records/finding";
import { type Arguments, tuple } from "../../../values/value";

/** Who refuses, and in which words. */
export interface Refuser {
  /** As people call it: `Dense`, `fit`. */
  readonly owner: string;
  /** What Keras says of one keyword that it does not take. */
  readonly says: (argument: string, text: string) => string;
  /** What is to be changed elsewhere so that the program does the same without an argument; undefined where nothing is known to do that. */
  readonly instead?: (argument: string) => readonly Remedy[] | undefined;
}

/** The fix of a whole call; none where something in it can't be said today. */
function rewriting(
  args: Arguments,
  older: readonly OlderArgument[],
  { instead }: Refuser,
  others: readonly ArgumentChange[] = [],
): readonly Remedy[] {
  const distinct = [...new Set([...others, ...older.map(({ change }) => change)])];
  const known = distinct.filter((change) => change !== undefined);
  if (known.length !== distinct.length) return [];
  const written: Remedy = { kind: "rewriteArguments", call: args.site, changes: known };
  const elsewhere = older.map(({ argument }) => instead?.(argument));
  const isSafe = older.every(({ isUnsafe }, i) => isUnsafe !== true || elsewhere[i] !== undefined);
  const besides = elsewhere.flatMap((remedies) => remedies ?? []);
  const remedy: Remedy =
    besides.length === 0 ? written : { kind: "together", remedies: [...besides, written] };
  return [{ ...remedy, preferred: true, isSafe }];
}

function report(
  { argument, value, span, today }: OlderArgument,
  { owner, says }: Refuser,
  remedies: readonly Remedy[],
  args: Arguments,
  context: Context,
): void {
  const finding = {
    severity: "error",
    span: args.nameSpan?.(argument) ?? span,
    kerasSays: says(argument, pythonText(value)),
    remedies,
  } as const;
  if (today === undefined)
    context.report({ ...finding, code: "removed-argument", facts: { layer: owner, argument } });
  else context.report({ ...finding, code: "renamed-argument", facts: { layer: owner, argument, today } });
}

/** The call as of today, for a callable that `takes` certain parameters; what is older in it is told. */
export function currentArguments(
  args: Arguments,
  takes: (name: string) => boolean,
  refuser: Refuser,
  context: Context,
): Arguments {
  const { args: today, older } = modernised(args, takes);
  const remedies = rewriting(args, older, refuser);
  for (const one of older) report(one, refuser, remedies, args, context);
  return today;
}

/** How many sides the kernel of a convolution has, by its name; none for other layers. */
function kernelSides(layer: string): number | undefined {
  const sides = /Conv(?:olution)?([23])D/.exec(layer)?.[1];
  return sides === undefined ? undefined : Number(sides);
}

/**
 * The same for a constructor of a layer. Keras 1 took the sides of a kernel by position, `Convolution2D(8, 3, 3)`, which is a
 * kernel and its strides today: told where the class's old name or another old argument says which Keras is meant.
 */
export function currentLayerArguments(
  args: Arguments,
  takes: (name: string) => boolean,
  refuser: Refuser,
  context: Context,
): Arguments {
  const sides = kernelSides(refuser.owner);
  const { args: today, older } = modernised(args, takes);
  const kernel = sides === undefined ? [] : args.positional.slice(1, 1 + sides);
  const isOld = older.length > 0 || args.calleeName?.startsWith("Convolution") === true;
  const isByPosition =
    kernel.length === sides &&
    isOld &&
    args.positional.length === sides + 1 &&
    !today.keywords.has("kernel_size") &&
    kernel.every(({ kind }) => kind === "int");
  if (!isByPosition) return currentArguments(args, takes, refuser, context);
  const positions = kernel.map((_, i) => `#${i + 1}`);
  const change = {
    remove: positions,
    set: { kernel_size: `(${positions.map((name) => `{${name}}`).join(", ")})` },
  };
  const remedies = rewriting(args, older, refuser, [change]);
  for (const one of older) report(one, refuser, remedies, args, context);
  if (older.length === 0) {
    const [size, strides] = kernel.map((side) => pythonText(side));
    const given = kernel.map((side) => pythonText(side)).join(", ");
    // A kernel of 1 moved in steps of 1 is what was meant.
    if (kernel.every((side) => side.kind === "int" && isOne(side.dim))) return args;
    context.report({
      code: "kernel-as-strides",
      severity: "warning",
      span: args.positionalSpans[1] ?? args.site,
      facts: { layer: refuser.owner, given, kernel: size ?? "", strides: strides ?? "" },
      remedies,
    });
    // What runs is what Keras reads today.
    return args;
  }
  const [filters] = args.positional;
  return {
    ...today,
    positional: filters ? [filters, tuple(kernel)] : [],
    positionalSpans: [args.positionalSpans[0], args.positionalSpans[1]],
  };
}
