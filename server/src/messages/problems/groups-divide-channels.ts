/** Groups that do not divide the channels of the input. */
import { problem } from "../catalogue";

export const groupsDivideChannels = problem({
  code: "groups-divide-channels",
  what: "{channels|channel|channels} can't be split into {groups|group|groups}.",
  why: "Every group takes the same number of channels of the input {input}.",
  remedy: "Use a number of groups that divides {channels}.",
  documentation:
    "Grouped convolutions and group normalisation split the channel axis into equal parts, so `groups` must divide the number of channels (and can't exceed it).",
  example: "keras.layers.Conv1D(8, 3, groups=4)(keras.Input((128, 9)))",
});
