/** The releases whose behaviour is described here, as programs ask for them. */
import type { KerasVersion } from "../values/context";
import { lookup } from "../values/names/lookup";

const releases: Readonly<Record<KerasVersion, Readonly<Record<string, string>>>> = {
  2: { keras: "2.15.0", tensorflow: "2.15.1", numpy: "1.26.4" },
  3: { keras: "3.15.1", tensorflow: "2.21.0", numpy: "2.4.6" },
};

/** The version of a package beside the Keras that a project is meant for; undefined for what is not described. */
export const releaseOf = (name: string, keras: KerasVersion): string | undefined =>
  lookup(releases[keras], name);
