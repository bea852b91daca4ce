/** A grouped convolution whose filters can't be shared out evenly. */
import { problem } from "../catalogue";

export const groupsDivideFilters = problem({
  code: "groups-divide-filters",
  what: "{filters|filter|filters} can't be divided evenly among {groups|group|groups}.",
  why: "Each group gets filters // groups of them, so `groups` must divide `filters`.",
  remedy: "Use a multiple of {groups} filters, or fewer groups.",
  documentation:
    "With `groups=g` the channels are split into g parts, and each part has filters of its own. Both the number of filters and that of input channels must be divisible by g.",
  example: "keras.layers.Conv1D(10, 3, groups=4)",
});
