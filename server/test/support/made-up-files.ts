/** A disk that is made up: files by their paths, with their texts, and folders where these say, empty ones included. */
import type { VersionFiles } from "../../src/host/keras-version";

export function madeUpFiles(
  texts: Readonly<Record<string, string>>,
  folders: readonly string[] = [],
): VersionFiles {
  const paths = [...Object.keys(texts), ...folders.map((folder) => `${folder}/`)];
  return {
    isFile: (path) => path in texts,
    isFolder: (path) => paths.some((each) => each.startsWith(`${path}/`)),
    list: (folder) => [
      ...new Set(
        paths
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split("/")[0] ?? ""),
      ),
    ],
    readText: (path) => texts[path],
  };
}
