/** What a library's code is refused shows at the user's call of it. */
import { expect, it } from "vitest";
import { findingsSeenFrom, isBesideOrBelow } from "../../src/analysis/findings-seen-from";
import type { Finding } from "../../src/values/records/finding";

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

const own: Finding = {
  code: "wrong-rank",
  severity: "warning",
  span: { file: call.file, start: 10, end: 20 },
  facts: {},
};

it("counts once for a place, with the highest severity, and stands in source order", () => {
  const later = { ...own, span: { ...own.span, start: 30, end: 35 } };
  const longer = { ...own, span: { ...own.span, end: 25 } };
  const told = seen(later, own, { ...own, severity: "error" }, { ...own, severity: "info" }, longer);
  expect(told.map(({ span, severity }) => [span.start, span.end, severity])).toEqual([
    [10, 20, "error"],
    [10, 25, "warning"],
    [30, 35, "warning"],
  ]);
});

it("keeps a fix safe only where it was so each time, and the same", () => {
  const rewriting = (call: string, isSafe = true): Finding => ({
    ...own,
    remedies: [{ kind: "rewriteCall", target: own.span, name: "f", form: { call, parameters: [] }, isSafe }],
  });
  const isSafe = (...findings: Finding[]): unknown => seen(...findings)[0]?.remedies?.[0]?.isSafe;
  expect(isSafe(rewriting("a"), rewriting("a"))).toBe(true);
  expect(isSafe(rewriting("a"), rewriting("b"))).toBe(false);
  expect(isSafe(rewriting("a"), rewriting("a", false))).toBe(false);
  expect(isSafe(rewriting("a"), own)).toBe(true);
  expect(isSafe(rewriting("a"), { ...own, remedies: [] })).toBe(true);
  expect(isSafe(rewriting("a", false), rewriting("a"))).toBe(false);
});

it.each([
  ["/ws/nets.py", true],
  ["/ws/nets/blocks.py", true],
  ["/other/nets.py", false],
  ["/wsx/nets.py", false],
  ["/ws/.venv/lib/site-packages/nets.py", false],
  ["/ws/dist-packages/nets.py", false],
  ["/ws/my-site-packages.py", true],
])("takes %s for the user's own: %s", (other, expected) => {
  expect(isBesideOrBelow("/ws/train.py", other)).toBe(expected);
});

it("takes a file at the root of the disk to stand above all others", () => {
  expect(isBesideOrBelow("/train.py", "/nets/a.py")).toBe(true);
  expect(isBesideOrBelow("/train.py", "/site-packages/a.py")).toBe(false);
});

it("takes files of the environment for the user's own where the checked one is among them", () => {
  const folder = "/env/site-packages/nets";
  expect(isBesideOrBelow(`${folder}/a.py`, `${folder}/b.py`)).toBe(true);
});
