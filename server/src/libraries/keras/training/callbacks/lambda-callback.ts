/** The functions of a `LambdaCallback`, which training gives as many values as the method of that name. */
import { CALLED } from "./called-methods";
import { refuseMisfit } from "../own-code/own-methods";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import type { Value } from "../../../../values/value";

/** Refuses the first function that takes fewer values than it is given, where training calls it. */
export function checkLambdas(callback: Value, site: Span, context: Context): void {
  if (callback.kind !== "object" || callback.class.canonical !== "keras.callbacks.LambdaCallback") return;
  for (const [name, numbers] of CALLED) {
    const method = callback.arguments?.keywords.get(name);
    const given = numbers + 1;
    if (method?.kind !== "function" || !method.closure || method.decorated || method.self) continue;
    const { parameters = [] } = method;
    if (parameters.length !== given - 1 || parameters.some((one) => one.startsWith("*"))) continue;
    const arguments_ = parameters.length === 1 ? "argument" : "arguments";
    const were = given === 1 ? "was" : "were";
    const says = `takes ${parameters.length} positional ${arguments_} but ${given} ${were} given`;
    refuseMisfit(method, { says, missing: "logs", site }, context);
    return;
  }
}
