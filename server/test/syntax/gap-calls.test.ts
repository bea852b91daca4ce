// What broken code would do to the objects that it names, so that none of them is told as if it had not been touched.
import { expect, it } from "vitest";
import { reachedByGap } from "../../src/syntax/recovery/gap-calls";

const written = ({ root, path, name }: ReturnType<typeof reachedByGap>[number]): string =>
  [root, ...path].join(".") + (name === undefined ? "" : `:${name}`);

it.each([
  ["a method that is called", "model.add(Conv2D(??, 3))", "model:add Conv2D"],
  ["one whose arguments are still typed", "model.add(Conv2D(", "model:add Conv2D"],
  ["a method of an attribute", "self.rows.names.append(??", "self.rows.names:append"],
  ["what is handed over", "train(model, x.data, size=n, *rest, ??)", "train model x.data n rest"],
  ["the arguments of a call in brackets", "y = f([a, (b)], {c: ??})", "f a b c"],
  ["items that are set", "rows[0] = ??", "rows"],
  ["attributes that are set", "model.trainable = ??\nself.a.b = (", "model self.a"],
  ["no name that is only read or bound", "x = y + ??\nz = w.shape ??", ""],
  ["no name behind a call", "f().g.h(??)", "f"],
  ["no keyword, string or comment", "if not x in ('a(b)', ): # c(d)\n  return ??", ""],
  ["more closing brackets than there are", ")]} f(a", "f a"],
])("finds %s", (_, source, reached) => {
  expect(reachedByGap(source).map(written).join(" ")).toBe(reached);
});
