/** The form of a table of methods of one built-in type. */
import type { Context } from "../../values/context";
import type { Arguments, Value } from "../../values/value";

/** A method: what it gives for a value of the type and the call's arguments; mutation goes through `context.heap`. */
export type Method<Self extends Value> = (self: Self, args: Arguments, context: Context) => Value;
export type MethodTable<Self extends Value> = Readonly<Record<string, Method<Self>>>;
