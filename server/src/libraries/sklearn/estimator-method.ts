/** A method of an estimator, which is given the estimator and the other arguments. */
import type { Context } from "../../values/context";
import type { Arguments, ObjectValue, Value } from "../../values/value";

export type EstimatorMethod = (self: ObjectValue, args: Arguments, context: Context) => Value;
