// The page gives the view every colour that VS Code would: one that is missing paints black or nothing.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const sheets = ["view/src", "playground/src"].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".css") && name !== "theme.css")
    .map((name) => `${folder}/${name}`),
);

it("defines every colour that is painted with and has none to fall back to", () => {
  const defined = new Set(read("playground/src/theme.css").match(/--vscode-[\w-]+(?=:)/g));
  const painted = sheets.flatMap((sheet) =>
    [
      ...read(sheet).matchAll(
        /(?:^|\s)(?:fill|stroke|color|background(?:-color)?):\s*var\((--vscode-[\w-]+)\)/g,
      ),
    ].map(([, name]) => name ?? ""),
  );
  expect(painted.length).toBeGreaterThan(20);
  expect([...new Set(painted)].filter((name) => !defined.has(name))).toEqual([]);
});
