/** Where the channels are unless a layer says it: the setting, and the names that Keras 1 had for it. */
import { expect, test } from "vitest";
import { fakeContext, shown } from "../../support/fake-context";

test.each([
  ["keras.backend.set_image_dim_ordering", "th", "(None, 4, 6, 6)"],
  ["keras.backend.common.set_image_dim_ordering", "th", "(None, 4, 6, 6)"],
  ["keras.backend.set_image_data_format", "channels_first", "(None, 4, 6, 6)"],
  ["keras.backend.set_image_dim_ordering", "tf", "(None, 1, 6, 4)"],
])("%s(%j)", (setting, value, expected) => {
  const c = fakeContext(2);
  c.run(setting, [value]);
  const x = c.run("keras.Input", [value === "tf" ? [3, 8, 1] : [1, 8, 8]]);
  expect(shown(c.run(c.run("keras.layers.Conv2D", [4, 3]), [x]))).toBe(expected);
  expect(c.findings).toEqual([]);
});

test("an ordering that is not known leaves the axes open", () => {
  const c = fakeContext(2);
  c.run("keras.backend.set_image_dim_ordering", [{ kind: "str", value: undefined }]);
  const x = c.run("keras.Input", [[1, 8, 8]]);
  expect(shown(c.run(c.run("keras.layers.Conv2D", [4, 3]), [x]))).toBe("(None, ?, ?, ?)");
});

test("image_dim_ordering gives the word of Keras 1", () => {
  const c = fakeContext(2);
  const ordering = () => c.run("keras.backend.image_dim_ordering");
  expect(ordering()).toMatchObject({ kind: "str", value: "tf" });
  c.run("keras.backend.set_image_data_format", ["channels_first"]);
  expect(ordering()).toMatchObject({ kind: "str", value: "th" });
});
