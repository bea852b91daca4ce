/** The last part of a dotted name: `mean` of `keras.ops.mean`. */
export const shortName = (canonical: string): string => canonical.slice(canonical.lastIndexOf(".") + 1);
