/** What a call of an `async` function gives: its body has run, and whoever waits for it has what the body returned. */
import { type UnknownValue, type Value, unknown } from "./value";

/** A coroutine, which has no shape and no items until it is waited for. */
export const coroutineOf = (returned: Value): UnknownValue => ({
  ...unknown("not-supported", "a coroutine"),
  awaited: returned,
});

/** What waiting for a value gives: of what is no coroutine, as a task that we take for its coroutine, the value itself. */
export const awaitedOf = (value: Value): Value =>
  value.kind === "unknown" && value.awaited ? value.awaited : value;
