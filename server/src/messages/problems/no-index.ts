/** An index that is no number, of a list, a tuple, a text or an array. */
import { problem } from "../catalogue";

export const noIndex = problem({
  code: "no-index",
  what: "{container} takes whole numbers and slices as indices, and is given {type}.",
  why: "Only a dict or a table has names for its items; items of a sequence are counted from 0.",
  remedy: "Take one of the items first, as in rows[0]['name'], or keep the names in a dict or a table.",
  documentation:
    "`json.load` gives a list where the document begins with `[`, and `df.values` an array, whose columns have no names. Several axes are indexed at once in arrays alone: `x[0, 1]` of a list is `x[0][1]`.",
  example: 'rows = [{"name": "a"}, {"name": "b"}]\nfirst = rows["name"]',
});
