// Which environment's packages a file sees: what a person chose or activated comes before what merely lies about.
import { describe, expect, it } from "vitest";
import { madeUpFiles } from "../support/made-up-files";
import { type ActiveEnvironments, environmentFor } from "../../src/host/environments";

const packages = (environment: string): string =>
  `${environment}/lib/python3.12/site-packages/keras/__init__.py`;
const paths = [
  packages("/home/me/venv"),
  "/home/me/venv/pyvenv.cfg",
  packages("/home/me/project/.venv"),
  "/home/me/project/.venv/pyvenv.cfg",
  packages("/active"),
  packages("/conda/envs/dl"),
  packages("/conda"),
  packages("/usr/local"),
  "/usr/lib/python3/dist-packages/six.py",
  "/image/usr/local/lib/python3.11/dist-packages/keras/__init__.py",
  "/srv/net/pyproject.toml",
  "/srv/net/src/train.py",
  packages("/srv/net/.venv"),
  "/srv/net/.venv/pyvenv.cfg",
  packages("/srv/net/of-uv"),
  "/srv/tool/pyproject.toml",
  packages("/cache/tool-py3.12"),
  packages("/srv/pixi/.pixi/envs/cuda"),
  "/srv/pixi/.pixi/envs/cuda/conda-meta/history",
  packages("/srv/pixi/.pixi/envs/cpu"),
  "/srv/pixi/.pixi/envs/cpu/conda-meta/history",
  packages("/srv/pixi/default/.pixi/envs/default"),
  "/srv/pixi/default/.pixi/envs/default/conda-meta/history",
  packages("/srv/pixi/default/.pixi/envs/a"),
  "/srv/pixi/default/.pixi/envs/a/conda-meta/history",
];
const files = madeUpFiles(Object.fromEntries(paths.map((path) => [path, ""])));
const found = (top: string, active: ActiveEnvironments, chosen?: string): string | undefined => {
  const environment = environmentFor(top, top, chosen, active, files);
  return environment && `${environment.source} ${environment.folder}`;
};
const keptFor: ActiveEnvironments["keptFor"] = () => [{ source: "poetry", folder: "/cache/tool-py3.12" }];
const project = "/home/me/project";
const bare = "/home/me/other";

describe("an environment", () => {
  it.each([
    [
      "the interpreter chosen in the editor",
      project,
      { virtualEnvironment: "/active" },
      "/conda/bin/python",
      "chosen /conda",
    ],
    [
      "pixi's default one",
      "/srv/pixi/default",
      {},
      undefined,
      "project /srv/pixi/default/.pixi/envs/default",
    ],
    [
      "one of those that pixi has where none is the default",
      "/srv/pixi",
      {},
      undefined,
      "project /srv/pixi/.pixi/envs/cpu",
    ],
    ["the activated one", project, { virtualEnvironment: "/active" }, undefined, "virtual-env /active"],
    ["conda's activated one", project, { condaPrefix: "/conda/envs/dl" }, undefined, "conda /conda/envs/dl"],
    [
      "the project's own before conda's base",
      project,
      { condaPrefix: "/conda", isCondaBase: true },
      undefined,
      `project ${project}/.venv`,
    ],
    [
      "the activated one before a stray one above",
      bare,
      { virtualEnvironment: "/active" },
      undefined,
      "virtual-env /active",
    ],
    [
      "a stray one above before python on PATH",
      bare,
      { pathPrefixes: ["/usr/local"] },
      undefined,
      "above /home/me/venv",
    ],
    [
      "conda's base",
      "/srv/code",
      { condaPrefix: "/conda", isCondaBase: true, pathPrefixes: ["/usr/local"] },
      undefined,
      "conda /conda",
    ],
    [
      "python on PATH, the first that has packages",
      "/srv/code",
      { pathPrefixes: ["/nothing", "/usr/local"] },
      undefined,
      "path /usr/local",
    ],
    ["Debian's own packages", "/srv/code", { pathPrefixes: ["/usr"] }, undefined, "path /usr"],
    [
      "what pip adds to Debian's Python, as in TensorFlow's image and on Colab",
      "/srv/code",
      { pathPrefixes: ["/image/usr"] },
      undefined,
      "path /image/usr",
    ],
    [
      "the one that uv is told",
      "/srv/net",
      { uvProjectEnvironment: "of-uv" },
      undefined,
      "uv /srv/net/of-uv",
    ],
    ["uv's, named whole", "/srv/net", { uvProjectEnvironment: "/active" }, undefined, "uv /active"],
    [
      "the project's where uv has made none",
      "/srv/net",
      { uvProjectEnvironment: "no" },
      undefined,
      "project /srv/net/.venv",
    ],
    ["what Poetry keeps for a project", "/srv/tool", { keptFor }, undefined, "poetry /cache/tool-py3.12"],
    ["the project's own before that", "/srv/net", { keptFor }, undefined, "project /srv/net/.venv"],
    ["none where no project is", "/srv/code", { keptFor }, undefined, undefined],
    ["none", "/srv/code", {}, undefined, undefined],
    [
      "the next where the activated one is gone",
      project,
      { virtualEnvironment: "/gone" },
      undefined,
      `project ${project}/.venv`,
    ],
  ])("is %s", (_, top, active, chosen, expected) => {
    expect(found(top, active, chosen)).toBe(expected);
  });
});
