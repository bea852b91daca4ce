/** Environments that Poetry and Pipenv keep for a project in a folder of their own; looked for in Node only. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";
import { slashed } from "./disk";
import type { KeptEnvironment } from "./environments";
import { whereAllowed } from "./where-allowed";
import { lookup } from "../values/names/lookup";

type Variables = Readonly<Record<string, string | undefined>>;

/** A folder with more environments than this is looked through no further. */
const MOST_ENVIRONMENTS = 1000;

const namesIn = (folder: string): readonly string[] =>
  whereAllowed(() => readdirSync(folder))?.slice(0, MOST_ENVIRONMENTS) ?? [];

/** A variable that is set to something. */
function variable(env: Variables, name: string): string | undefined {
  const value = lookup(env, name);
  return value === "" ? undefined : value;
}

/** Where Poetry keeps its environments, after `poetry/locations.py` and `platformdirs`. */
function folderOfPoetry(env: Variables): string {
  const stated = variable(env, "POETRY_VIRTUALENVS_PATH");
  if (stated !== undefined) return stated;
  const cache =
    variable(env, "POETRY_CACHE_DIR") ??
    (process.platform === "win32"
      ? path.join(variable(env, "LOCALAPPDATA") ?? path.join(homedir(), "AppData/Local"), "pypoetry/Cache")
      : process.platform === "darwin"
        ? path.join(homedir(), "Library/Caches/pypoetry")
        : path.join(variable(env, "XDG_CACHE_HOME") ?? path.join(homedir(), ".cache"), "pypoetry"));
  return path.join(cache, "virtualenvs");
}

/** Where Pipenv keeps its own, after `pipenv/utils/shell.py` (`get_workon_home`). */
function folderOfPipenv(env: Variables): string {
  const stated = variable(env, "WORKON_HOME");
  if (stated !== undefined) return stated;
  return process.platform === "win32"
    ? path.join(homedir(), ".virtualenvs")
    : path.join(variable(env, "XDG_DATA_HOME") ?? path.join(homedir(), ".local/share"), "virtualenvs");
}

/**
 * `NAME-HASH-py3.11`, the hash being that of the project's folder (`EnvManager.generate_env_name`). Of several Pythons'
 * the one counts that `poetry env use` wrote down, else the newest.
 */
function keptByPoetry(project: string, folder: string): string | undefined {
  const real = whereAllowed(() => realpathSync(project));
  if (real === undefined) return undefined;
  const hashed = process.platform === "win32" ? real.toLowerCase() : real;
  const mark = `-${createHash("sha256").update(hashed).digest("base64url").slice(0, 8)}-py`;
  const endOfMark = (name: string): number => name.indexOf(mark) + mark.length;
  const minor = (name: string): number => Number(name.split(".").at(-1));
  const names = namesIn(folder)
    .filter((name) => name.includes(mark))
    .toSorted((one, other) => minor(other) - minor(one));
  const written = whereAllowed(() => readFileSync(path.join(folder, "envs.toml"), "utf8")) ?? "";
  const used = written.split(/^\[/m).find((section) => section.includes(`${mark.slice(0, -"-py".length)}]`));
  const version = used && /^minor = "([\d.]+)"/m.exec(used)?.[1];
  return names.find((name) => name.slice(endOfMark(name)) === version) ?? names[0];
}

/** The one whose file `.project` names the project's folder. */
const keptByPipenv = (project: string, folder: string): string | undefined =>
  namesIn(folder).find((name) => {
    const named = whereAllowed(() => readFileSync(path.join(folder, name, ".project"), "utf8"))?.trim();
    return named !== undefined && slashed(named) === slashed(project);
  });

/** The environments that are kept for the project in a folder, by the variables of this process. */
export function keptEnvironments(env: Variables): (project: string) => readonly KeptEnvironment[] {
  const poetry = folderOfPoetry(env);
  const pipenv = folderOfPipenv(env);
  return (project) => {
    const byPoetry = keptByPoetry(project, poetry);
    const byPipenv = keptByPipenv(project, pipenv);
    return [
      ...(byPoetry === undefined
        ? []
        : [{ source: "poetry", folder: slashed(path.join(poetry, byPoetry)) } as const]),
      ...(byPipenv === undefined
        ? []
        : [{ source: "pipenv", folder: slashed(path.join(pipenv, byPipenv)) } as const]),
    ];
  };
}
