// Texts of the program's own stand in sentences on one line and not at full length, whatever they are: a name may be a file.
import { beforeAll, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { problems } from "../../src/features/problems/problems";
import { quoted } from "../../src/features/text/wording";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

it("quotes a text on one line, cut between characters", () => {
  expect(quoted("model.h5")).toBe("model.h5");
  expect(quoted("a\r\nb\nc")).toBe("a\\nb\\nc");
  expect(quoted("123456789", 4)).toBe("1234…");
  expect(quoted("123😀", 4)).toBe("123…");
});

it("keeps the sentences of a problem apart where a name has lines, and short where it has many", () => {
  const text = `import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
model.save("first\\n" + "long " * 500)
`;
  const [problem] = problems(analysedProgram(parser, "long.py", text));
  expect(problem?.code).toBe("file-name");
  const [what = "", why] = problem?.message.split("\n") ?? [];
  expect(what).toMatch(/^The file name first\\nlong long .*… does not end in /);
  expect(why).toBe("Keras 3 recognizes the format by the file extension, and refuses others.");
  expect(problem?.message.length).toBeLessThan(2_000);
});
