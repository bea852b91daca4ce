/** What the environments of gymnasium observe and do, as the package tells (`scripts/truth/gymnasium_environments.py`). */
import listed from "./environments.json";
import { lookup } from "../../values/names/lookup";

/** `4 float32` is a Box of shape (4,), `16` a Discrete space of 16. */
export interface ListedEnvironment {
  readonly observation: string;
  readonly action: string;
}

// What the compiler makes of a pair in JSON is a list.
const { environments, games } = listed as unknown as Readonly<
  Record<"environments" | "games", Readonly<Record<string, readonly [string, string]>>>
>;

/** The name of an environment without its version, which changes what happens in it and, in these families, no space. */
const VERSION = /-v\d+$/;
/** A game of Atari by one of its names: `ALE/Pong-v5`, `PongDeterministic-v4`, `Pong-ram-v0`. */
const GAME = /^(?:ALE\/)?(\w+?)(-ram)?(?:NoFrameskip|Deterministic)?$/;
/** The memory of the machine, which stands for the picture where `-ram` is in the name. */
const MEMORY = "128 uint8";

/** An environment by the name that `make` is given; undefined where it is not listed. */
export function listedEnvironment(name: string): ListedEnvironment | undefined {
  const family = name.replace(VERSION, "");
  const found = lookup(environments, name) ?? lookup(environments, family);
  if (found) return { observation: found[0], action: found[1] };
  const [, game = "", memory] = GAME.exec(family) ?? [];
  const [observation, action] = lookup(games, game) ?? [];
  if (observation === undefined || action === undefined) return undefined;
  return { observation: memory === undefined ? observation : MEMORY, action };
}
