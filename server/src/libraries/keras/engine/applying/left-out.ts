/** What is offered where a layer would have nothing to do. */
import type { Remedy } from "../../../../values/records/finding";
import type { Arguments, ObjectValue } from "../../../../values/value";

/** The program without the layer, where it is applied or stands in a list. */
export const leftOut = ({ site: call }: Arguments, { constructed: made }: ObjectValue): Remedy => ({
  kind: "skipLayer",
  call,
  made,
  preferred: true,
});
