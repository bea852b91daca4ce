/** Which environment and which Keras a file is read with, and what says so, in words. */
import type { FoundEnvironment } from "../../host/environments";
import { isInside } from "../../host/paths";
import type { Found } from "../../host/surroundings";
import { say } from "../../features/text/wording";
import type { Language } from "../../messages/catalogue";

const sources = {
  chosen: "environment.chosen",
  "virtual-env": "environment.virtual-env",
  conda: "environment.conda",
  project: "environment.project",
  uv: "environment.uv",
  poetry: "environment.poetry",
  pipenv: "environment.pipenv",
  above: "environment.above",
  path: "environment.path",
} as const satisfies Readonly<Record<FoundEnvironment["source"], string>>;

const kerasReasons = {
  set: "environment.keras.set",
  listed: "environment.keras.listed",
  installed: "environment.keras.installed",
  default: "environment.keras.default",
} as const satisfies Readonly<Record<Found["because"]["kind"], string>>;

/** The same where there is an environment and Keras is missing in it. */
const missingReasons = {
  ...kerasReasons,
  listed: "environment.keras.listed.missing",
  default: "environment.keras.default.missing",
} as const satisfies Readonly<Record<Found["because"]["kind"], string>>;

/** A path of no more letters is told whole: both lines stand beside each other, in some 70 letters. */
const SHORT_PATH = 24;

/**
 * A place as short as it tells itself apart: from the open folder that it lies in, else its last name. The status item is one
 * line, of which VS Code cuts what does not fit, so that a whole path would leave no room for the reason behind it.
 */
function shownPlace(place: string, folders: readonly string[]): string {
  const holder = folders.find((folder) => place.startsWith(`${folder}/`));
  if (holder !== undefined) return place.slice(holder.length + 1);
  return place.length > SHORT_PATH ? `…/${place.slice(place.lastIndexOf("/") + 1)}` : place;
}

/** The two lines of the status item, for a person who has some folders open. */
export function surroundingsText(
  { environment, keras, isInstalled, packages, because }: Found,
  folders: readonly string[],
  language: Language,
): { readonly environment: string; readonly keras: string } {
  // What is installed in the environment that is told anyway names no place of its own.
  const isOwn = because.kind === "installed" && environment && isInside(because.place, environment.folder);
  const reasons = environment && !isInstalled ? missingReasons : kerasReasons;
  const reason = isOwn ? "environment.keras.own" : reasons[because.kind];
  return {
    environment: environment
      ? say(sources[environment.source], { folder: shownPlace(environment.folder, folders) }, language)
      : say("environment.none", {}, language),
    keras: say(
      reason,
      { version: packages.keras ?? keras, place: shownPlace(because.place, folders) },
      language,
    ),
  };
}
