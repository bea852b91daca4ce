/** The axes that a layer of a given rank reads, in the words of Keras's documentation: `(batch, steps, features)`. */

const SPACES: readonly (readonly string[])[] = [
  [],
  ["steps"],
  ["rows", "columns"],
  ["depth", "rows", "columns"],
];

/** What `layer` reads where it wants `rank` axes. */
export function axesRead(layer: string, rank: number): string {
  const isInTime = /^(ConvLSTM|TimeDistributed)/.test(layer) && rank > 3;
  const isSpatial = /\dD(Transpose)?$/.test(layer) && !/^(RepeatVector|SpatialDropout)/.test(layer);
  const space = SPACES[rank - (isInTime ? 3 : 2)];
  if (!space) return `${rank} axes`;
  return `(${["batch", ...(isInTime ? ["time"] : []), ...space, isSpatial ? "channels" : "features"].join(", ")})`;
}
