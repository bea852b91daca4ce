/** Environments of reinforcement learning: what they show at a step, and what they take. */
import { listedEnvironment } from "./listed-environments";
import { type Package, drawnFrom, listedSpace } from "./spaces";
import { builtinBase } from "../builtins";
import { textArgument } from "../callables/arguments";
import { someInteger } from "../builtins/like-each";
import { isSince } from "../releases";
import { type Entry, fn } from "../callables/entries";
import { type Method, libraryClass } from "../library-class";
import type { Context } from "../../values/context";
import { reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";
import { type Arguments, type ClassValue, NONE, type Value, float, tuple, unknown } from "../../values/value";

const openBase = reason("data", "an environment");

/** Arguments of `make` that change neither space; others may, as `continuous` and `obs_type` do. */
const HARMLESS: ReadonlySet<string> = new Set([
  "id",
  "render_mode",
  "max_episode_steps",
  "autoreset",
  "disable_env_checker",
]);

function observationOf(args: Arguments, context: Context): Value {
  const [self] = args.positional;
  const space = self?.kind === "object" ? self.attributes.get("observation_space") : undefined;
  return drawnFrom(space, args.site, context);
}

/** What else is told of a step, by name; what names there are, each environment says. */
const infoClass = libraryClass("gymnasium.Info", builtinBase("dict"), { openBase });
const told = (site: Span): Value => ({
  kind: "object",
  class: infoClass,
  attributes: new Map(),
  constructed: site,
});

/** True or false: to Python a number, of which nobody knows which. */
const whether = someInteger;

/** What a step shows, and its reward: environments that show one of some states count in whole numbers, or as they are told to. */
function shownBy(args: Arguments, context: Context): readonly [observation: Value, reward: Value] {
  const observation = observationOf(args, context);
  return [observation, observation.kind === "tensor" ? float(undefined) : unknown(openBase)];
}

/** `observation, info = env.reset()`. */
const reset: Method = (args, context) => tuple([observationOf(args, context), told(args.site)]);

/** `observation, reward, terminated, truncated, info = env.step(action)`. */
const step: Method = (args, context) =>
  tuple([...shownBy(args, context), whether(), whether(), told(args.site)]);

/** Before this release of gym `reset` gave the observation alone and `step` four things, and since then what gymnasium does. */
const OF_FIVE = "0.26";

/** A method of gym, by its release: what it was before, where it is asked nothing that changes what it gives. */
const byRelease =
  (today: Method, before: Method): Method =>
  (args, context) => {
    const isToday = isSince(context, "gym", OF_FIVE);
    if (isToday === true) return today(args, context);
    const isAsked = args.rest !== undefined || args.keywords.has("return_info");
    const observation = observationOf(args, context);
    if (isToday === undefined || isAsked || observation.kind === "unknown")
      return unknown(reason("data", "the release of gym"));
    return before(args, context);
  };

/** `observation, reward, done, info = env.step(action)`. */
const stepOfFour: Method = (args, context) => tuple([...shownBy(args, context), whether(), told(args.site)]);

const isOfToday = (of: Package): boolean => of === "gymnasium";

function madeClass(of: Package, base: ClassValue): ClassValue {
  const methods = isOfToday(of)
    ? { reset, step }
    : { reset: byRelease(reset, observationOf), step: byRelease(step, stepOfFour) };
  return libraryClass(`${of}.wrappers.OrderEnforcing`, [base], {
    openBase,
    methods: { ...methods, render: () => unknown(openBase), close: () => NONE },
  });
}

function make(of: Package, made: ClassValue, args: Arguments): Value {
  const name = textArgument(args, 0, "id");
  const isPlain = !args.rest && [...args.keywords.keys()].every((keyword) => HARMLESS.has(keyword));
  const found = name !== undefined && isPlain ? listedEnvironment(name) : undefined;
  const attributes = new Map<string, Value>();
  if (found) {
    attributes.set("observation_space", listedSpace(found.observation, of, args.site));
    attributes.set("action_space", listedSpace(found.action, of, args.site));
  }
  return { kind: "object", class: made, attributes, constructed: args.site };
}

/** Wrappers that change neither what is seen nor what is done. */
const WRAPPERS = "RecordVideo RecordEpisodeStatistics TimeLimit Monitor HumanRendering Autoreset";

/** What a package has of environments: the class that a program's own derive from, those that it makes, and wrappers. */
export function environmentEntries(of: Package): readonly Entry[] {
  const base = libraryClass(`${of}.Env`, [], { openBase });
  const made = madeClass(of, base);
  return [
    [`${of}.Env`, () => base],
    fn(`${of}.make`, (args) => make(of, made, args)),
    ...WRAPPERS.split(" ").map((name): Entry => {
      const wrapper = libraryClass(`${of}.wrappers.${name}`, [], {
        openBase,
        construct: ({ positional: [wrapped], keywords }) =>
          wrapped ?? keywords.get("env") ?? unknown(openBase),
      });
      return [`${of}.wrappers.${name}`, () => wrapper];
    }),
  ];
}
