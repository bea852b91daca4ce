/** Where results are kept between runs: the folder that the system has for what can be made again. */
import * as path from "node:path";
import envPaths from "env-paths";
import { TOOL_NAME } from "../tool";

/**
 * `$XDG_CACHE_HOME` or `~/.cache` on Linux, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows. Undefined where the
 * environment says something that is no absolute path, which the XDG specification wants to be ignored.
 */
export function cacheFolder(): string | undefined {
  const { cache } = envPaths(TOOL_NAME, { suffix: "" });
  return path.isAbsolute(cache) ? cache : undefined;
}
