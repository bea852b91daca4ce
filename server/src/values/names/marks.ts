/** Attributes that no program has, by which objects are marked. */

/**
 * An attribute that marks an object as having others than are seen: names that `setattr` made, and the arguments of
 * subcommands of a parser.
 */
export const OTHERS = "__others__";
