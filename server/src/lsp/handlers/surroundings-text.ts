/** Which environment and which Keras a file is read with, and what says so, in words. */
import type { FoundEnvironment } from "../../host/environments";
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

/** The two lines of the status item. */
export function surroundingsText(
  { environment, keras, packages, because }: Found,
  language: Language,
): { readonly environment: string; readonly keras: string } {
  return {
    environment: environment
      ? say(sources[environment.source], { folder: environment.folder }, language)
      : say("environment.none", {}, language),
    keras: say(
      kerasReasons[because.kind],
      { version: packages.keras ?? keras, place: because.place },
      language,
    ),
  };
}
