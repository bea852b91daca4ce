// Names that libraries had once: told by the release that the project has.
import { beforeAll, describe, expect, it } from "vitest";
import { problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";
import type { KerasVersion, PackageReleases } from "../../src/values/context";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const told = (text: string, packages: PackageReleases, keras: KerasVersion = 3): readonly string[] =>
  problems(analysedProgram(parser, "program.py", text, { keras, packages })).map(
    ({ finding: { severity, code } }) => `${severity} ${code}`,
  );

const appended =
  'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\nlonger = df.append(df)\narray = df.as_matrix()\n';

describe("names that a library had once", () => {
  it("are errors where the release lacks them", () => {
    expect(told(appended, { pandas: "2.2.3" })).toEqual([
      "error gone-from-library",
      "error gone-from-library",
    ]);
    expect(told(appended, { pandas: "1.5.3" })).toEqual(["error gone-from-library"]);
    expect(told(appended, { pandas: "0.25.3" })).toEqual([]);
  });
  it("are warnings where nobody knows the release, and nothing where the program is for Keras 2", () => {
    expect(told(appended, {})).toEqual(["warning gone-from-library", "warning gone-from-library"]);
    expect(told(appended, {}, 2)).toEqual([]);
    expect(told(appended, { pandas: "2.2.3" }, 2)).toHaveLength(2);
  });
  it("go by the name of the package on PyPI", () => {
    const text = "from sklearn.cross_validation import KFold\n";
    expect(told(text, { "scikit-learn": "0.24.2" })).toEqual(["error gone-from-library"]);
    expect(told(text, { "scikit-learn": "0.19.2" })).toEqual([]);
  });
  it("are told of NumPy by the release that removed each", () => {
    const text = "import numpy as np\nvalues = [np.float, np.Inf, np.trapz]\n";
    expect(told(text, { numpy: "1.26.4" })).toHaveLength(1);
    expect(told(text, { numpy: "2.3.0" })).toHaveLength(2);
    expect(told(text, { numpy: "2.4.6" })).toHaveLength(3);
  });
});

describe("arguments that a library took once", () => {
  const dropped = 'import pandas as pd\ndf = pd.DataFrame({"a": [1], "b": [2]})\nleft = df.drop("a", 1)\n';
  const filled = 'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\nwhole = df.fillna(method="ffill")\n';

  it("are errors where the release refuses them, and nothing where it takes them", () => {
    expect(told(dropped, { pandas: "2.0.0" })).toEqual(["error named-only"]);
    expect(told(dropped, { pandas: "1.5.3" })).toEqual([]);
    expect(told(filled, { pandas: "3.0.0" })).toEqual(["error gone-argument"]);
    expect(told(filled, { pandas: "2.2.3" })).toEqual([]);
  });
  it("are warnings where nobody knows the release, and nothing where the program is for Keras 2", () => {
    expect(told(dropped + filled, {})).toEqual(["warning named-only", "warning gone-argument"]);
    expect(told(dropped + filled, {}, 2)).toEqual([]);
  });
  it("are told of the first release that takes so few by position", () => {
    const text = "from sklearn.preprocessing import OneHotEncoder\ne = OneHotEncoder(sparse=True)\n";
    expect(told(text, { "scikit-learn": "1.3.2" })).toEqual([]);
    expect(told(text, { "scikit-learn": "1.4.0" })).toEqual(["error gone-argument"]);
    const folds = "from sklearn.model_selection import KFold\nf = KFold(5, True)\n";
    expect(told(folds, { "scikit-learn": "0.24.2" })).toEqual([]);
    expect(told(folds, { "scikit-learn": "1.0.2" })).toEqual(["error named-only"]);
  });
  it("may be in what is unpacked into a call", () => {
    const text = "import pandas as pd\noptions = load()\nt = pd.read_csv('a.csv', **options)\n";
    expect(told(text, { pandas: "2.2.3" }).filter((each) => each.includes("gone-argument"))).toEqual([]);
  });
});
