/** What an analysis asks of its host: each question once, and which imports of an environment are worth reading. */
import { beforeAll, describe, expect, it } from "vitest";
import { askedData } from "../../src/analysis/asked-data";
import type { FindData, ResolvedModule } from "../../src/analysis/host";
import { importedModules } from "../../src/analysis/imported-modules";
import type { PythonParser } from "../../src/syntax/parser";
import type { FileQuestion } from "../../src/values/contents/data-file";
import { pythonParser } from "../support/python-parser";

describe("questions about data files", () => {
  const question = { kind: "size" } as unknown as FileQuestion;
  const other = { kind: "table" } as unknown as FileQuestion;

  /** A host that never gives the same answer twice. */
  function changing(): { find: FindData; calls: string[] } {
    const calls: string[] = [];
    const find: FindData = (path, importer) => {
      calls.push(`${path} for ${importer}`);
      return { asked: [`/ws/${path}`], isFetching: false, answer: { file: path, facts: calls.length } };
    };
    return { find, calls };
  }

  it("get one answer however often they are asked, and another file or question its own", () => {
    const { find, calls } = changing();
    const data = askedData("/ws/train.py", find);
    const facts = [
      data.find("a.csv", question),
      data.find("a.csv", question),
      data.find("b.csv", question),
      data.find("a.csv", other),
      data.find("a.csv", question),
    ].map((answer) => answer?.facts);
    expect(facts).toEqual([1, 1, 2, 3, 1]);
    expect(calls).toEqual(["a.csv for /ws/train.py", "b.csv for /ws/train.py", "a.csv for /ws/train.py"]);
    expect([...data.asked]).toEqual(["/ws/a.csv", "/ws/b.csv"]);
  });

  it("that found nothing are not asked again, and their places are watched", () => {
    let calls = 0;
    const data = askedData("/ws/train.py", () => {
      calls += 1;
      return { asked: ["/ws/none.csv"], isFetching: false, answer: undefined };
    });
    expect([data.find("none.csv", question), data.find("none.csv", question)]).toEqual([
      undefined,
      undefined,
    ]);
    expect([calls, [...data.asked]]).toEqual([1, ["/ws/none.csv"]]);
  });

  it("have no answer where nobody looks at files", () => {
    const data = askedData("/ws/train.py", undefined);
    expect(data.find("a.csv", question)).toBeUndefined();
    expect(data.asked.size).toBe(0);
  });
});

describe("an imported module", () => {
  let parser: PythonParser;
  beforeAll(async () => {
    parser = await pythonParser();
  });
  const inside = "/env/lib/site-packages";
  const short = "from .net import make\n";
  const long = "x = 1\n".repeat(1_000);

  /** What the analysis takes of a module that `importer` asks for. */
  function taken(module: Partial<ResolvedModule>, importer = "/ws/train.py"): string {
    const resolved = { file: "/ws/nets.py", text: long, version: 4, isPackage: false, ...module };
    const imports = importedModules(parser, () => resolved);
    const found = imports.find("nets", importer);
    expect(imports.dependencies.get(resolved.file)).toBe(4);
    return found === "unread" || !found ? String(found) : "read";
  }

  it.each<[string, Partial<ResolvedModule>, string, string]>([
    ["of the program's own is read", {}, "/ws/train.py", "read"],
    [
      "of a package that doesn't speak of Keras is not",
      { file: `${inside}/maths/core.py` },
      "/ws/train.py",
      "unread",
    ],
    [
      "of one that does is",
      { file: `${inside}/nets/core.py`, text: `${long}import keras\n` },
      "/ws/train.py",
      "read",
    ],
    [
      "of one for TensorFlow is",
      { file: `${inside}/nets/core.py`, text: `${long}import tensorflow\n` },
      "/ws/train.py",
      "read",
    ],
    [
      "that the same package asks for is",
      { file: `${inside}/maths/core.py` },
      `${inside}/maths/__init__.py`,
      "read",
    ],
    [
      "that another package asks for is not",
      { file: `${inside}/maths/core.py` },
      `${inside}/nets/__init__.py`,
      "unread",
    ],
    [
      "that only gathers names is",
      { file: `${inside}/nets/__init__.py`, text: short, isPackage: true },
      "/ws/train.py",
      "read",
    ],
    [
      "that gathers names and much else is not",
      { file: `${inside}/nets/__init__.py`, isPackage: true },
      "/ws/train.py",
      "unread",
    ],
    [
      "that is short and gathers nothing is not",
      { file: `${inside}/maths.py`, text: short },
      "/ws/train.py",
      "unread",
    ],
    [
      "of a system's packages is judged alike",
      { file: "/usr/lib/dist-packages/maths/core.py" },
      "/ws/train.py",
      "unread",
    ],
  ])("%s", (_, module, importer, expected) => {
    expect(taken(module, importer)).toBe(expected);
  });

  it("that was not looked for yet is needed, and one that isn't there is not", () => {
    const imports = importedModules(parser, (name) => (name === "later" ? undefined : null));
    expect([imports.find("later", "/ws/a.py"), imports.find("never", "/ws/a.py")]).toEqual([undefined, null]);
    expect(imports.needs).toEqual([{ module: "later", importer: "/ws/a.py" }]);
    expect(imports.dependencies.size).toBe(0);
  });

  it("is parsed once for each text that it has", () => {
    const source = (text: string): unknown => {
      const module = { file: "/ws/nets.py", text, version: 1, isPackage: false };
      const found = importedModules(parser, () => module).find("nets", "/ws/train.py");
      return typeof found === "object" && found ? found.syntax : undefined;
    };
    const first = source("a = 1\n");
    expect(source("a = 1\n")).toBe(first);
    expect(source("a = 2\n")).not.toBe(first);
  });
});
