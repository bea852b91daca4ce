/** Paths as text: absolute, with `/` between their parts. */

/** Drops `.` and resolves `..`, so that what is compared with the open folders is what is read. */
export function normalised(place: string): string {
  const parts: string[] = [];
  for (const part of place.split("/").slice(1)) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return [place.split("/")[0], ...parts].join("/");
}

/** Whether a path is a folder, or lies in it. */
export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);

/** A name in a folder. */
export const joined = (folder: string, name: string): string =>
  folder.endsWith("/") ? folder + name : `${folder}/${name}`;

/** A path as a person or a file wrote it: with `/` between its parts, and none at its end. */
export const asWritten = (path: string): string => path.replaceAll("\\", "/").replace(/(?<=[^/])\/$/, "");

export const isAbsolute = (path: string): boolean => path.startsWith("/") || /^[a-z]:\//i.test(path);
