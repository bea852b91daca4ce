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

/** Names at the end of a path that are told of a place outside of the open folders. */
const LAST_NAMES = 2;

/**
 * A place as short as it tells itself apart: from the open folder that it lies in, else its last names. The status item is one
 * line, of which VS Code cuts what does not fit, so that a whole path would leave no room for the reason behind it.
 */
function shownPlace(place: string, folders: readonly string[]): string {
  const holder = folders.find((folder) => place.startsWith(`${folder}/`));
  if (holder !== undefined) return place.slice(holder.length + 1);
  const names = place.split("/").filter((name) => name !== "");
  return names.length > LAST_NAMES ? `…/${names.slice(-LAST_NAMES).join("/")}` : place;
}

/** The two lines of the status item, for a person who has some folders open. */
export function surroundingsText(
  { environment, keras, packages, because }: Found,
  folders: readonly string[],
  language: Language,
): { readonly environment: string; readonly keras: string } {
  // Which of its folders holds Keras adds nothing to the environment that it is installed in.
  const isOfEnvironment = environment !== undefined && isInside(because.place, environment.folder);
  const place = shownPlace(isOfEnvironment ? environment.folder : because.place, folders);
  return {
    environment: environment
      ? say(sources[environment.source], { folder: shownPlace(environment.folder, folders) }, language)
      : say("environment.none", {}, language),
    keras: say(kerasReasons[because.kind], { version: packages.keras ?? keras, place }, language),
  };
}
