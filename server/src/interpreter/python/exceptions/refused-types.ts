/** Raises where a value of Python's own is used as what it is not: a place, a key, a context manager, an exception, a number in a format. */
import { failIf } from "./certain-exceptions";
import type { Machine } from "../../machine";
import {
  isNoException,
  isNoManager,
  refusedSpecificationOf,
  undeletable,
  unhashable,
} from "../../../libraries/builtins";
import type { Span } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** A key of a dict, or an item of a set. */
export function raiseForKey(m: Machine, key: Value, site: Span): void {
  failIf(m, unhashable(key), site);
}

/** `del value[index]` */
export function raiseForDeletion(m: Machine, value: Value, site: Span): void {
  failIf(m, undeletable(value), site);
}

/** `with value:` */
export function raiseForManager(m: Machine, value: Value, site: Span): void {
  failIf(m, isNoManager(value), site);
}

/** `raise value` */
export function raiseForException(m: Machine, value: Value, site: Span): void {
  failIf(m, isNoException(value), site);
}

/** `f"{value:specification}"` */
export function raiseForSpecification(m: Machine, value: Value, specification: string, site: Span): void {
  failIf(m, refusedSpecificationOf(value, specification), site);
}
