/** Attributes that no program has, by which objects are marked. */

/**
 * An attribute that marks an object as having others than are seen: names that `setattr` made, and the arguments of
 * subcommands of a parser.
 */
export const OTHERS = "__others__";

/** An attribute of a function under which libraries find the types of its parameters, whether or not their names are postponed. */
export const ANNOTATED_TYPES = "annotated types";

/** Python's own mark on a protocol that `isinstance` may be asked of. */
export const RUNTIME_PROTOCOL = "_is_runtime_protocol";
