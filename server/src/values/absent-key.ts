/** A key that a dictionary does not have. */
import type { DictValue, Value } from "./value";

export interface AbsentKey {
  readonly key: Value;
  /** The dictionary as it was when it was asked. */
  readonly within: DictValue;
}
