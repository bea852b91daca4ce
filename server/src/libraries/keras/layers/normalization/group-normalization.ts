/** GroupNormalization: groups of channels to mean 0 and variance 1. After `keras/src/layers/normalization/group_normalization.py`. */
import { indexedAlong } from "../../geometry/formula-text";
import { anything, flag, printed, pythonText, initializers, regularization } from "../../arguments";
import {
  type ArgumentSpec,
  type Contradiction,
  type LayerInput,
  type Maybe,
  contradiction,
  defineLayer,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import { largestDivisor } from "../../parts/divisors";
import { axisExists, indexAxis, indexError, lengthAlong } from "./one-axis";
import type { Picture } from "../../../../values/records/application";
import { floorDivide, isLess, modulo } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known, named, unknownDim } from "../../../../values/dimensions/dimension";
import { formatShape } from "../../../../values/dimensions/shape";

/** A positive int, or −1 for as many groups as channels. */
function groupsArgument(): ArgumentSpec<Dim> {
  return {
    defaultText: "32",
    parse: (value, { name, context }) => {
      if (value === undefined) return named(known(32), name);
      if (value.kind === "unknown") return named(value.dim ?? unknownDim(value.reason), name);
      if (value.kind === "tensor" || value.kind === "object")
        return unknownDim({ code: "not-supported", detail: name });
      const dim =
        value.kind === "bool" ? known(value.value ? 1 : 0) : value.kind === "int" ? value.dim : undefined;
      const wrong = dim?.kind === "known" && dim.value <= 0 && dim.value !== -1;
      if (dim && !wrong) return named(dim, name);
      // Keras 2 looks at the number only when it builds.
      if (context.keras === 2 && value.kind === "float")
        return unknownDim({ code: "not-supported", detail: name });
      return contradiction(
        "not-positive",
        name,
        { argument: name, given: pythonText(value) },
        {
          kerasSays: `ValueError: Received an invalid value for argument \`groups\`, expected a positive integer (or \`-1\` for instance normalization). Received: groups=${printed(value)}`,
        },
      );
    },
  };
}

interface GroupArguments {
  readonly groups: Dim;
  readonly axis: Maybe<number>;
}

function channelsGroup(a: GroupArguments, x: LayerInput): Contradiction | undefined {
  if (isUnknown(a.axis)) return undefined;
  const outside = axisExists(a.axis, x, indexError);
  if (outside) return outside;
  const channels = lengthAlong(a.axis, x);
  if (channels.kind === "open") {
    return contradiction(
      "undefined-features",
      "input",
      { input: x.shape, weight: "(None,)" },
      {
        kerasSays: `ValueError: Axis ${a.axis} of input tensor should have a defined dimension but the layer received an input with shape ${formatShape(x.shape)}.`,
        output: x.shape,
        during: "build",
      },
    );
  }
  if (a.groups.kind === "known" && a.groups.value === -1) return undefined;
  const more = isLess(channels, a.groups) === true;
  const rest = modulo(channels, a.groups);
  if (!more && (rest.kind !== "known" || rest.value === 0)) return undefined;
  const groups = formatDim(a.groups);
  return contradiction(
    "groups-divide-channels",
    "groups",
    { groups: a.groups, channels, input: x.shape },
    {
      kerasSays: more
        ? `ValueError: Number of groups (${groups}) cannot be more than the number of channels (${formatDim(channels)}).`
        : `ValueError: Number of groups (${groups}) must be a multiple of the number of channels (${formatDim(channels)}).`,
      remedies: possibleGroups(a.groups, channels),
      output: x.shape,
    },
  );
}

/** The largest smaller number of groups that divides the channels. */
function possibleGroups(groups: Dim, channels: Dim) {
  const fewer = largestDivisor(groups, [channels]);
  if (fewer === undefined) return [];
  return [{ kind: "setArgument", name: "groups", value: String(fewer), preferred: true } as const];
}

export const groupNormalization = defineLayer({
  names: ["keras.layers.GroupNormalization"],
  summary:
    "Brings every group of channels of a sample to mean 0 and variance 1; with `scale` and `center`, each channel is then scaled and shifted.",
  args: {
    groups: groupsArgument(),
    axis: indexAxis(),
    epsilon: anything("0.001"),
    center: flag(true),
    scale: flag(true),
    ...initializers({ beta: "zeros", gamma: "ones" }),
    ...regularization("beta", "gamma"),
  },
  input: { kind: "tensor" },
  fixedRank: true,
  checks: [channelsGroup],
  weights: (a, x) => {
    const shape = [lengthAlong(a.axis, x)];
    return [...when(a.scale, weight("gamma", shape)), ...when(a.center, weight("beta", shape))];
  },
  fixedAxes: (a) => (isUnknown(a.axis) ? [] : [a.axis]),
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a, x) => {
    const channels = lengthAlong(a.axis, x);
    const each =
      a.groups.kind === "known" && a.groups.value === -1 ? known(1) : floorDivide(channels, a.groups);
    const scale = a.scale === false ? "" : "γ[c]·";
    const place = isUnknown(a.axis) ? undefined : indexedAlong([a.axis], x.dims.length)?.place;
    const shift = a.center === false ? "" : " + β[c]";
    return {
      axes: [
        {
          axis: "features",
          dim: channels,
          because: { key: "groupnorm.features", facts: { channels, groups: a.groups, each } },
        },
      ],
      picture: groupsPicture(a.axis, a.groups, x),
      element:
        place && `y[${place}] = ${scale}(x[${place}] − mean(group of c)) / √(var(group of c) + ε)${shift}`,
    };
  },
});

/** Each sample is a row, whose channels are parted into groups; a mean is over all places of a group's channels. */
function groupsPicture(axis: Maybe<number>, groups: Dim, x: LayerInput): Picture | undefined {
  const [batch] = x.dims;
  if (isUnknown(axis) || !x.shape.ranked || !batch) return undefined;
  const at = axis < 0 ? axis + x.dims.length : axis;
  const places = x.dims.filter((_, i) => i !== 0 && i !== at);
  const channels = lengthAlong(axis, x);
  const parts = groups.kind === "known" && groups.value === -1 ? channels : groups;
  return {
    kind: "normalize",
    rows: [batch],
    columns: [...places, channels],
    along: "columns",
    groups: parts,
  };
}
