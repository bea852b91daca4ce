/** The two ways in which a shape rule ends early: the operation is refused, or its result can't be told. */
import type { ProblemCode } from "../../../messages/problem-codes";
import type { Facts, Finding, Remedy } from "../../../values/records/finding";
import type { Reason } from "../../../values/records/reason";
import type { Value } from "../../../values/value";
import { type Shape, unrankedShape } from "../../../values/dimensions/shape";

/** What is reported when an operation is refused. */
export interface RefusalDetails<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  /** The parameter at fault; the whole call where it is "call". */
  readonly blame: string;
  readonly facts: Facts<Code>;
  /** What the library itself says when the program runs. */
  readonly says?: string;
  /** What would help. */
  readonly remedies?: readonly Remedy[];
  /** What is still known of the result. */
  readonly output?: Shape;
  /** The result where it is no tensor. */
  readonly value?: Value;
  /** Whether the library looks at it on data alone, and what this is; see `Finding.onData`. */
  readonly onData?: Finding["onData"];
}

/** Thrown by a rule for a proven contradiction; caught where the rule was started, and reported there. */
export class Refusal extends Error {
  constructor(readonly details: RefusalDetails) {
    super(details.code);
  }
}

/** Thrown by a rule that can't tell its result; caught where the rule was started. */
export class Unknowable extends Error {
  constructor(
    readonly reason: Reason,
    readonly shape: Shape = unrankedShape(reason),
  ) {
    super(reason.code);
  }
}

/** Ends the rule with a contradiction. */
export function refuse<Code extends ProblemCode>(
  code: Code,
  blame: string,
  facts: Facts<Code>,
  rest: Pick<RefusalDetails, "says" | "output" | "value" | "remedies" | "onData"> = {},
): never {
  throw new Refusal({ code, blame, facts, ...rest });
}

/** Ends the rule with an unknown result, of which `shape` may still be known in part. */
export function giveUp(why: Reason, shape?: Shape): never {
  throw new Unknowable(why, shape);
}
