/**
 * Calls of `async` functions give what their bodies return, as if each were waited for. Where one is not, Python gives a
 * coroutine, and the program may ask it, or the task that is made of it, for what those have.
 */
import type { Machine } from "../../machine";
import { TRUE } from "../../../values/value";

/** The setting that says that the program has such functions. */
const DEFINED = "async functions";

/** What coroutines have, and tasks and futures of `asyncio`. */
const MEMBERS: ReadonlySet<string> = new Set(
  (
    "add_done_callback cancel cancelled cancelling close cr_await cr_code cr_frame cr_origin cr_running cr_suspended done " +
    "exception get_context get_coro get_loop get_name get_stack print_stack remove_done_callback result send set_exception " +
    "set_name set_result throw uncancel"
  ).split(" "),
);

/** Notes that an `async` function is defined. */
export function noteAsync(m: Machine): void {
  if (!m.settings.has(DEFINED)) m.heap.set(m.settings, DEFINED, TRUE);
}

/** Whether a value that lacks an attribute may be a coroutine's, which has it. */
export const mayBeOfCoroutine = (m: Machine, attribute: string): boolean =>
  MEMBERS.has(attribute) && m.settings.has(DEFINED);
