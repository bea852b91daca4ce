/** A split in the proportion of classes of which one has a single sample. */
import { problem } from "../catalogue";

export const classOfOneSample = problem({
  code: "class-of-one-sample",
  what: "Class {value} has one sample only.",
  why: "A stratified split puts samples of every class into both parts, and so needs two of each.",
  remedy: "Leave `stratify` out, or leave out the classes that are too rare.",
  documentation:
    "`train_test_split(…, stratify=labels)` counts how often each label stands there. A label that stands once is often a typing error; numbers of a regression have no classes at all.",
  example:
    "from sklearn.model_selection import train_test_split\nlabels = np.array([0, 0, 1, 1, 1, 2])\nparts = train_test_split(np.zeros((6, 4)), labels, stratify=labels)",
});
