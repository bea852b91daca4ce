/** `asyncio`: a coroutine runs when it is called, so that what waits for it has what it gave. */
import { type Method, libraryClass } from "../../library-class";
import { argument } from "../../callables/arguments";
import { awaitedOf } from "../../../values/coroutine";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  FALSE,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  unknown,
} from "../../../values/value";

/** A task or a future of a coroutine, which is waited for in its place. */
const first = (args: Arguments): Value => argument(args, 0) ?? NONE;

/** What a coroutine gave, which is there already. */
const awaited = (args: Arguments): Value => awaitedOf(first(args));

/** `gather(*awaitables)`: what each gave, in their order. */
const gather = (args: Arguments): Value =>
  args.rest ? unknown(args.rest.reason) : list(args.positional.map(awaitedOf));

/** `to_thread(function, *args)`. */
function toThread({ positional: [fn, ...rest], keywords, site }: Arguments, context: Context): Value {
  return fn ? context.call(fn, { ...argumentsOf(site, rest), keywords }) : NONE;
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  run: awaited,
  shield: first,
  wait_for: first,
  create_task: first,
  ensure_future: first,
  gather,
  sleep: (args) => argument(args, 1, "result") ?? NONE,
  to_thread: toThread,
};

/** What an event loop does with a coroutine that it is given. */
const loopClass = libraryClass("asyncio.AbstractEventLoop", [], {
  openBase: { code: "not-modelled", detail: "asyncio.AbstractEventLoop" },
  methods: {
    run_until_complete: ({ positional: [, awaitable = NONE] }) => awaitedOf(awaitable),
    create_task: ({ positional: [, coroutine = NONE] }) => coroutine,
    run_in_executor: ({ positional: [, , ...call], site }, context) =>
      toThread(argumentsOf(site, call), context),
    close: () => NONE,
  },
});

const self: Method = ({ positional: [value = NONE] }) => value;

/** Locks and the like, which let one after the other in: `async with lock:`. */
const guard = (name: string): ReturnType<typeof libraryClass> =>
  libraryClass(`asyncio.${name}`, [], {
    openBase: { code: "not-modelled", detail: `asyncio.${name}` },
    methods: { __init__: () => NONE, __enter__: self, __exit__: () => FALSE },
  });

const eventLoop = ({ site }: Arguments): ObjectValue => ({
  kind: "object",
  class: loopClass,
  attributes: new Map(),
  constructed: site,
});

export const asyncioNames: readonly (readonly [string, () => Value])[] = [
  ...Object.entries(functions).map(
    ([name, call]) => [`asyncio.${name}`, () => libraryFunction(`asyncio.${name}`, call)] as const,
  ),
  ...["get_event_loop", "new_event_loop", "get_running_loop"].map(
    (name) => [`asyncio.${name}`, () => libraryFunction(`asyncio.${name}`, eventLoop)] as const,
  ),
  ...["Lock", "Semaphore", "BoundedSemaphore"].map((name) => [`asyncio.${name}`, () => guard(name)] as const),
];
