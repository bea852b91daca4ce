// The status item's lines: one line each in VS Code, which cuts off what does not fit.
import { describe, expect, it } from "vitest";
import type { FoundEnvironment } from "../../src/host/environments";
import { surroundingsText } from "../../src/lsp/handlers/surroundings-text";

const packagesOf = (folder: string): string => `${folder}/lib/python3.11/site-packages`;
const environment = (source: FoundEnvironment["source"], folder: string): FoundEnvironment => ({
  source,
  folder,
  sitePackages: [packagesOf(folder)],
});

/** What is told where Keras is installed in an environment, to a person who has `/home/me/nets` open. */
function told(source: FoundEnvironment["source"], folder: string): readonly string[] {
  const { environment: first, keras } = surroundingsText(
    {
      environment: environment(source, folder),
      keras: 3,
      isInstalled: true,
      packages: { keras: "3.12.0" },
      because: { kind: "installed", place: packagesOf(folder) },
    },
    ["/home/me/nets"],
    "en",
  );
  return [first, keras];
}

describe("the environment of a file", () => {
  it("is told from the open folder that it lies in", () => {
    expect(told("project", "/home/me/nets/.pixi/envs/default")).toEqual([
      "Environment: .pixi/envs/default (the project's own)",
      "Keras 3.12.0 (installed)",
    ]);
  });

  it("is told by its last name where it lies elsewhere, so that the reason stays in sight", () => {
    expect(told("poetry", "/home/me/.cache/pypoetry/virtualenvs/nets-gGx2xvuF-py3.11")).toEqual([
      "Environment: …/nets-gGx2xvuF-py3.11 (kept by Poetry)",
      "Keras 3.12.0 (installed)",
    ]);
    expect(told("path", "/usr")).toEqual(["Environment: /usr (python on PATH)", "Keras 3.12.0 (installed)"]);
  });

  it("names the file that lists Keras from the open folder", () => {
    const { keras } = surroundingsText(
      {
        environment: undefined,
        keras: 2,
        isInstalled: false,
        packages: {},
        because: { kind: "listed", place: "/home/me/nets/requirements.txt" },
      },
      ["/home/me/nets"],
      "en",
    );
    expect(keras).toBe("Keras 2 (requirements.txt)");
  });

  it.each([
    ["listed", "/home/me/nets/requirements.txt", "Keras 3 (requirements.txt; not installed)"],
    ["default", "", "Keras 3 (not installed, nothing names another)"],
  ] as const)("is said to lack Keras where Keras is %s", (kind, place, expected) => {
    const found = {
      environment: environment("project", "/home/me/nets/.venv"),
      keras: 3,
      isInstalled: false,
      packages: {},
      because: { kind, place },
    } as const;
    expect(surroundingsText(found, ["/home/me/nets"], "en").keras).toBe(expected);
  });
});
