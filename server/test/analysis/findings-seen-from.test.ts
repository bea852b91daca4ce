/** What a library's code is refused shows at the user's call of it. */
import { expect, it } from "vitest";
import { findingsSeenFrom } from "../../src/analysis/findings-seen-from";
import type { Finding } from "../../src/values/finding";

const call = { file: "/ws/train.py", start: 40, end: 60 };
const place = { file: "/env/site-packages/nets/blocks.py", start: 7, end: 9 };
const refused: Finding = {
  code: "shapes-do-not-broadcast",
  severity: "error",
  span: place,
  facts: {},
  remedies: [{ kind: "replaceText", span: place, text: "x" }],
  calledFrom: [{ file: place.file, start: 1, end: 2 }, call],
};
const seen = (...findings: Finding[]): readonly Finding[] => findingsSeenFrom(call.file, findings);

it("stands at the call, names the place inside, and offers no fix of the library", () => {
  const [finding, ...more] = seen(refused, { ...refused, code: "wrong-rank" });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: "shapes-do-not-broadcast", span: call, inside: place });
  expect(finding?.remedies).toBeUndefined();
});

it("is told of the user's own files as well, since it happens on the values of this call", () => {
  const own = { ...place, file: "/ws/blocks.py" };
  expect(seen({ ...refused, span: own })).toMatchObject([{ span: call, inside: own }]);
});

it("is left out where it is not certain, and where no call leads there", () => {
  expect(seen({ ...refused, severity: "warning" })).toEqual([]);
  expect(seen({ ...refused, calledFrom: [] })).toEqual([]);
});
