/** `tf.executing_eagerly`: whether operations run as they are met, as in TensorFlow 2 outside functions that it traces. */
import { type Entry, fn } from "../callables/entries";
import type { Context } from "../../values/context";
import { NONE, TRUE, type Value, bool, unknown } from "../../values/value";

/** Set once the program has asked for graphs of TensorFlow 1, after which it may be inside one anywhere. */
const GRAPHS = "tensorflow graphs";

function useGraphs(context: Context): void {
  context.heap.set(context.settings, GRAPHS, TRUE);
}

/** Whether operations certainly run as they are met. */
export const isCertainlyEager = ({ isEager, settings }: Context): boolean => isEager && !settings.has(GRAPHS);

/** Not false while code is traced either: `tf.init_scope` leaves the graph, and other backends trace in their own way. */
const executingEagerly = (_: unknown, context: Context): Value =>
  isCertainlyEager(context)
    ? bool(true)
    : unknown("not-supported", "executing_eagerly in code that may be traced");

const switches = ["disable_eager_execution", "disable_v2_behavior"].map((name) =>
  fn(`tensorflow.compat.v1.${name}`, (_, context) => {
    useGraphs(context);
    return NONE;
  }),
);

const graphs = ["Graph", "compat.v1.Graph", "compat.v1.Session", "compat.v1.InteractiveSession"].map((name) =>
  fn(`tensorflow.${name}`, (_, context) => {
    useGraphs(context);
    return unknown("not-modelled", `tensorflow.${name}`);
  }),
);

export const eagerEntries: readonly Entry[] = [
  fn("tensorflow.executing_eagerly", executingEagerly),
  fn("tensorflow.compat.v1.executing_eagerly", executingEagerly),
  ...switches,
  ...graphs,
];
