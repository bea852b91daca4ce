// Imports are found where Python would find them, over a file system made of a list of paths.
import { describe, expect, it } from "vitest";
import { nearestEnvironment, sitePackagesOf } from "../../src/host/environments";
import { type EnvironmentFiles, findModule, moduleNameOf } from "../../src/host/module-resolution";
import { askedForIn, findKeras, kerasVersionFor } from "../../src/host/keras-version";
import { moduleResolver } from "../../src/host/module-resolver";

function files(
  texts: Readonly<Record<string, string>>,
): EnvironmentFiles & { readText: (path: string) => string | undefined; versionOf: () => number } {
  const paths = Object.keys(texts);
  return {
    isFile: (path) => path in texts,
    isFolder: (path) => paths.some((p) => p.startsWith(`${path}/`)),
    list: (folder) => [
      ...new Set(
        paths
          .filter((p) => p.startsWith(`${folder}/`))
          .map((p) => p.slice(folder.length + 1).split("/")[0] ?? ""),
      ),
    ],
    readText: (path) => texts[path],
    versionOf: () => 1,
  };
}

const tree = files({
  "/w/parts/torch/common/nets/net.py": "",
  "/w/parts/torch/common/data.py": "",
  "/w/common/data.py": "",

  "/w/main.py": "",
  "/w/beside.py": "",
  "/w/src/nets/__init__.py": "",
  "/w/src/nets/blocks/__init__.py": "",
  "/w/src/nets/blocks/conv.py": "",
  "/w/names/space.py": "",
  "/w/.venv/pyvenv.cfg": "",
  "/w/.venv/lib/python3.11/site-packages/tcn/__init__.py": "",
  "/extra/more.py": "",
  "/elsewhere/script.py": "",
  "/shipped/keras-3.15.1/keras/applications/__init__.py": "",
  "/shipped/keras-3.15.1/tcn/__init__.py": "",
});
const roots = {
  searchPaths: ["/extra"],
  workspaceFolders: ["/w"],
  sitePackages: ["/w/.venv/lib/python3.11/site-packages"],
  shipped: ["/shipped/keras-3.15.1"],
};
const find = (module: string, importer = "/w/main.py"): string | undefined =>
  findModule(module, importer, roots, tree)?.path;

describe("an import", () => {
  it("is taken from the package that the script itself lies in, where another is called the same", () => {
    expect(find("common.data", "/w/parts/torch/common/nets/net.py")).toBe("/w/parts/torch/common/data.py");
    expect(find("common.data")).toBe("/w/common/data.py");
  });

  it.each([
    ["a file beside", "beside", "/w/beside.py"],
    ["a package in a src layout", "nets.blocks", "/w/src/nets/blocks/__init__.py"],
    ["a module in it", "nets.blocks.conv", "/w/src/nets/blocks/conv.py"],
    ["a namespace package", "names.space", "/w/names/space.py"],
    ["a search path", "more", "/extra/more.py"],
    ["the environment", "tcn", "/w/.venv/lib/python3.11/site-packages/tcn/__init__.py"],
    [
      "what ships, where nothing else has it",
      "keras.applications",
      "/shipped/keras-3.15.1/keras/applications/__init__.py",
    ],
    ["nothing", "absent", undefined],
    ["no way out of the roots", "..beside", undefined],
    ["a script by its path", "./beside", "/w/beside.py"],
    ["a script by its whole path", "/w/names/space.py", "/w/names/space.py"],
    ["a script in a search path", "../extra/more.py", "/extra/more.py"],
    ["no script outside of the roots", "/elsewhere/script.py", undefined],
    ["no way out of the roots by a script's path", "./names/../../elsewhere/script.py", undefined],
  ])("finds %s", (_, module, expected) => {
    expect(find(module)).toBe(expected);
  });
  it("looks in the folders above last, and never above the open folder", () => {
    const repositories = files({
      "/w/one/examples/mnist/train.py": "",
      "/w/one/zoo/__init__.py": "",
      "/w/one/nets/__init__.py": "",
      "/w/nets/__init__.py": "",
      "/w/src/nets/__init__.py": "",
      "/outside.py": "",
    });
    const from = (module: string, workspaceFolders: string[]): string | undefined =>
      findModule(
        module,
        "/w/one/examples/mnist/train.py",
        { searchPaths: [], workspaceFolders, sitePackages: [], shipped: [] },
        repositories,
      )?.path;
    expect(from("zoo", ["/w"])).toBe("/w/one/zoo/__init__.py");
    expect(from("nets", ["/w"])).toBe("/w/nets/__init__.py");
    expect(from("outside", ["/w"])).toBeUndefined();
    expect(from("zoo", ["/w/one/examples"])).toBeUndefined();
    expect(from("zoo", [])).toBeUndefined();
  });
  it("starts at the root of the importer's own package", () => {
    expect(
      findModule(
        "nets.blocks",
        "/w/src/nets/blocks/conv.py",
        { searchPaths: [], workspaceFolders: [], sitePackages: [], shipped: [] },
        tree,
      )?.path,
    ).toBe("/w/src/nets/blocks/__init__.py");
    expect(moduleNameOf("/w/src/nets/blocks/conv.py", tree)).toBe("nets.blocks.conv");
    expect(moduleNameOf("/w/src/nets/blocks/__init__.py", tree)).toBe("nets.blocks");
    expect(moduleNameOf("/w/main.py", tree)).toBe("main");
  });
  it("never is the file itself, unless that makes a package", () => {
    expect(find("main")).toBeUndefined();
    const initialiser = "/w/src/nets/__init__.py";
    expect(find("nets", initialiser)).toBe(initialiser);
  });
});

describe("a resolver", () => {
  it("tells what it has read, what is not there, and what it has yet to fetch", () => {
    const resolver = moduleResolver(tree, () => roots);
    expect(resolver.resolve("beside", "/w/main.py")).toEqual({
      file: "/w/beside.py",
      text: "",
      version: 1,
      isPackage: false,
    });
    expect(resolver.resolve("absent", "/w/main.py")).toBeNull();
    let misses = 0;
    const slow = moduleResolver(
      { ...tree, isFile: () => (misses++, false), misses: () => misses },
      () => roots,
    );
    expect(slow.resolve("beside", "/w/main.py")).toBeUndefined();
  });
});

describe("an environment", () => {
  it("is found above a file, with its packages", () => {
    expect(nearestEnvironment("/w/src/nets", tree)).toBe("/w/.venv");
    expect(sitePackagesOf("/w/.venv", tree)).toEqual(["/w/.venv/lib/python3.11/site-packages"]);
    expect(nearestEnvironment("/extra", tree)).toBeUndefined();
  });
});

describe("the Keras a project is meant for", () => {
  it.each([
    ["keras==2.15.0", 2],
    ["keras>=3.0", 3],
    ["keras>=2.4", undefined],
    ["keras<3", 2],
    ["tensorflow==2.15.1\nnumpy", 2],
    ["tensorflow-gpu==2.0.0b1\nKeras-Applications==1.0.8", 2],
    ["tensorflow-cpu==2.21.0", 3],
    ["tensorflow>=2.4,<2.16", 2],
    ["tensorflow>=2.4", undefined],
    ['[[package]]\nname = "keras"\nversion = "3.15.1"\n', 3, "uv.lock"],
    ['[tool.poetry.dependencies]\ntensorflow = "^2.10"\n', 2, "pyproject.toml"],
    ['[project]\ndependencies = ["keras>=3.5", "numpy"]', 3, "pyproject.toml"],
    [
      "[project.optional-dependencies]\ndl = [\"Keras[all] ~= 2.10 ; python_version > '3.8'\"]",
      2,
      "pyproject.toml",
    ],
    ['[dependency-groups]\ndev = [{ include-group = "x" }, "tensorflow<2.16"]', 2, "pyproject.toml"],
    ['{"default": {"keras": {"version": "==2.9.0"}}}', 2, "Pipfile.lock"],
    ["dependencies:\n  - python=3.10\n  - tensorflow=2.12\n", 2, "environment.yml"],
    ["dependencies:\n  - tensorflow>=2.16.1\n", 3, "environment.yml"],
    ["dependencies:\n  - pip\n  - pip:\n      - keras==2.9.0\n", 2, "environment.yaml"],
    ["dependencies:\n  - keras = 2.3 # old\n  - tensorflow=2\n", 2, "environment.yml"],
    ["dependencies:\n  - keras=3.1.0=pyhd8ed1ab_0\n", 3, "environment.yml"],
    ["dependencies:\n  - tensorflow\n  - tensorflow-gpu=2.15.1\n", 2, "environment.yml"],
    ["name: keras=2.3\n#- keras=2.3\n-keras=2.3\n", undefined, "environment.yml"],
    ["dependencies:\r\n  - keras=2.3\r\n", 2, "environment.yml"],
    ["# keras==2\rkeras==3.1\r", 3, "requirements.txt"],
    [`${"x".repeat(2_000)}\nkeras==2.3\n`, 2, "requirements.txt"],
    [`x ${"#".repeat(998)}keras==2.3\n`, undefined, "requirements.txt"],
    ["install_requires =\n    keras==2.3.1\n", 2, "setup.cfg"],
    ["setup(install_requires=['numpy', 'tensorflow_cpu >= 2.17'])", 3, "setup.py"],
    ["tensorflow!=2.5", undefined, "requirements.txt"],
    ["tensorflow>2.3,<2.8 --hash=sha256:0", 2, "requirements.txt"],
    ["keras @ https://example.org/keras-2.1.tar.gz", undefined, "requirements.txt"],
    ["keras = [", undefined, "pyproject.toml"],
    ["[__proto__]\nkeras = '2.1'", undefined, "pyproject.toml"],
    ['{"__proto__": 1, "default": {"constructor": "==2"}}', undefined, "Pipfile.lock"],
    ["keras-tuner==1.4.7", undefined],
    ["numpy==1.26", undefined],
  ])("%j", (text, expected, file?: string) => {
    expect(askedForIn(text, file).keras).toBe(expected);
  });
  /** What a release is known to have, and every way in which a list names it alone or as the first of its line. */
  it.each([
    ["tensorflow", "2.0", 2],
    ["tensorflow", "2.15", 2],
    ["tensorflow", "2.15.1", 2],
    ["tensorflow", "2.16.1", 3],
    ["tensorflow", "2.17", 3],
    ["keras", "2.4.3", 2],
    ["keras", "2.15.0", 2],
    ["keras", "3.0.0", 3],
    ["keras", "3.15", 3],
  ])("%s %s is of one Keras, however it is asked for", (name, version, expected) => {
    for (const operator of ["==", "===", "~=", "^", "~", "^ ", "~ ", "^v", "~v"]) {
      const specifier = operator + version;
      // `~=` and `===` are Python's words alone, the others Poetry's too.
      if (/^[=~]=/.test(specifier)) expect(askedForIn(`${name}${specifier}`).keras).toBe(expected);
      const poetry = `[tool.poetry.dependencies]\n${name} = "${specifier}"\n`;
      expect([specifier, askedForIn(poetry, "pyproject.toml").keras]).toEqual([specifier, expected]);
      const table = `[tool.poetry.dependencies]\n${name} = { version = "${specifier}", optional = true }\n`;
      expect([specifier, askedForIn(table, "pyproject.toml").keras]).toEqual([specifier, expected]);
    }
    const bounds =
      expected === 3 ? [`>=${version}`, `>=${version},<99`] : [`<=${version}`, `<=${version},!=1.0`];
    for (const bound of bounds) expect(askedForIn(name + bound).keras).toBe(expected);
    const other = expected === 3 ? `<=${version}` : `>=${version}`;
    expect(askedForIn(name + other).keras).toBeUndefined();
  });

  it("is found in the nearest list, then in the environment, else 3", () => {
    const project = files({
      "/w/requirements.txt": "keras==2.10",
      "/w/a/b.py": "",
      "/v/lib/site/keras-2.15.0.dist-info/METADATA": "",
      "/x/b.py": "",
    });
    expect(kerasVersionFor("/w/a/b.py", "/w", [], project)).toBe(2);
    expect(kerasVersionFor("/x/b.py", "/x", ["/v/lib/site"], project)).toBe(2);
    expect(kerasVersionFor("/x/b.py", "/x", [], project)).toBe(3);
  });

  it("comes with the releases that are pinned or installed, of its own Keras only", () => {
    const project = files({
      "/pinned/requirements.txt": "keras==3.4.1\nnumpy>=1.26\npandas==2.2.*\nflask==3.0",
      "/old/requirements.txt": "tensorflow-cpu==2.12.0",
      "/open/pyproject.toml": '[project]\ndependencies = ["keras>=3"]',
      "/none/b.py": "",
      "/v/lib/site/keras-3.12.0.dist-info/METADATA": "",
      "/v/lib/site/tensorflow-2.19.0.dist-info/METADATA": "",
      "/v/lib/site/numpy-2.1.3.dist-info/METADATA": "",
      "/v/lib/site/scikit_learn-1.6.1.dist-info/METADATA": "",
      "/v/lib/site/flask-3.0.0.dist-info/METADATA": "",
    });
    const packagesFor = (folder: string, sitePackages: readonly string[] = ["/v/lib/site"]) =>
      findKeras(`${folder}/b.py`, folder, sitePackages, project).packages;
    const installed = { keras: "3.12.0", tensorflow: "2.19.0", numpy: "2.1.3", "scikit-learn": "1.6.1" };
    expect(packagesFor("/none")).toEqual(installed);
    expect(packagesFor("/open")).toEqual(installed);
    expect(packagesFor("/pinned")).toEqual({ ...installed, keras: "3.4.1", pandas: "2.2" });
    expect(packagesFor("/old")).toEqual({
      tensorflow: "2.12.0",
      numpy: "2.1.3",
      "scikit-learn": "1.6.1",
    });
    expect(packagesFor("/none", [])).toEqual({});
  });
});
