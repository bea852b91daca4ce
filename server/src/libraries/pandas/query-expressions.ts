/** `frame.query(text)`: comparisons of columns with numbers, texts, lists and one another, joined by `and`, `or` and `not`. */
import { given } from "./arguments";
import {
  cellsAmong,
  combinedTruths,
  comparedCells,
  comparedColumns,
  contentOfTruths,
  truthsIn,
} from "./contents/cells";
import { placesWhere, rowsAt, someRows } from "./rows/rows";
import type { TableMethod } from "./changed-tables";
import { untold } from "./tables";
import type { FrameState } from "./table-states";
import type { ColumnContent } from "../../values/contents/column-content";
import { knownText } from "../../values/known-text";
import { type Value, float, int, str } from "../../values/value";

/** Characters of a query that is looked into. */
const LONGEST = 1_000;

const TOKEN =
  /\s*(?:(`[^`]+`)|([A-Za-z_]\w*)|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|("[^"\\]*"|'[^'\\]*')|(==|!=|<=|>=|[<>&|~()[\],-]))/y;

interface Token {
  readonly kind: "name" | "quoted" | "number" | "text" | "sign";
  readonly text: string;
}

/** The tokens of a query; undefined where it has others, as those of arithmetic, methods and variables. */
function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (!found) return undefined;
    const [, quoted, name, number, string, sign] = found;
    if (quoted !== undefined) tokens.push({ kind: "quoted", text: quoted.slice(1, -1) });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (string !== undefined) tokens.push({ kind: "text", text: string.slice(1, -1) });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}

/** What stands on one side of a comparison. */
type Operand =
  { readonly column: ColumnContent } | { readonly value: Value } | { readonly items: readonly Value[] };

const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ["==", "eq"],
  ["!=", "ne"],
  ["<", "lt"],
  ["<=", "le"],
  [">", "gt"],
  [">=", "ge"],
]);
const TURNED: ReadonlyMap<string, string> = new Map([
  ["eq", "eq"],
  ["ne", "ne"],
  ["lt", "gt"],
  ["le", "ge"],
  ["gt", "lt"],
  ["ge", "le"],
]);
const WORDS = new Set(["and", "or", "not", "in", "True", "False", "None", "index"]);

const inverted = (content: ColumnContent | undefined): ColumnContent | undefined => {
  const truths = truthsIn(content);
  return truths && contentOfTruths(() => truths.map((each) => !each));
};

/** Goes through the tokens from the left; every part gives a truth value for each row, or undefined where it can't be told. */
class Query {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly frame: FrameState,
  ) {}

  /** The truth values of the whole, where nothing is left over. */
  whole(): ColumnContent | undefined {
    const made = this.either();
    return this.at === this.tokens.length ? made : undefined;
  }

  private takes(...texts: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (!token || (token.kind !== "sign" && token.kind !== "name") || !texts.includes(token.text))
      return undefined;
    this.at += 1;
    return token.text;
  }

  private joined(
    operator: string,
    signs: readonly string[],
    part: () => ColumnContent | undefined,
  ): ColumnContent | undefined {
    let made = part();
    while (this.takes(...signs) !== undefined) made = combinedTruths(made, part(), operator);
    return made;
  }

  private either(): ColumnContent | undefined {
    return this.joined("or", ["or", "|"], () => this.both());
  }

  private both(): ColumnContent | undefined {
    return this.joined("and", ["and", "&"], () => this.negation());
  }

  private negation(): ColumnContent | undefined {
    return this.takes("not", "~") === undefined ? this.comparison() : inverted(this.negation());
  }

  /** A comparison, a chain of them, or what stands in brackets. */
  private comparison(): ColumnContent | undefined {
    const start = this.at;
    if (this.takes("(") !== undefined) {
      const inside = this.either();
      const isClosed = this.takes(")") !== undefined;
      const next = this.tokens[this.at];
      if (isClosed && !(next && COMPARISONS.has(next.text))) return inside;
      this.at = start;
      return undefined;
    }
    let left = this.operand();
    let made: ColumnContent | undefined;
    for (let isFirst = true; ; isFirst = false) {
      const isNegated = this.takes("not") !== undefined;
      const sign = isNegated ? this.takes("in") : this.takes("in", ...COMPARISONS.keys());
      if (sign === undefined) return isNegated || isFirst ? (isNegated ? undefined : truths(left)) : made;
      const right = this.operand();
      const one = compared(left, sign, right);
      const told = isNegated ? inverted(one) : one;
      made = isFirst ? told : combinedTruths(made, told, "and");
      left = right;
    }
  }

  private operand(): Operand | undefined {
    const isNegative = this.takes("-") !== undefined;
    const token = this.tokens[this.at];
    if (!token) return undefined;
    if (token.kind === "sign") return isNegative || token.text !== "[" ? undefined : this.list();
    this.at += 1;
    if (token.kind === "number") {
      const number = Number(token.text) * (isNegative ? -1 : 1);
      return { value: /^\d+$/.test(token.text) ? int(number) : float(number) };
    }
    if (isNegative) return undefined;
    if (token.kind === "text") return { value: str(token.text) };
    if (token.kind === "name" && WORDS.has(token.text)) return undefined;
    const column = this.frame.contents?.get(`s:${token.text}`);
    return column && { column };
  }

  private list(): Operand | undefined {
    this.takes("[");
    const items: Value[] = [];
    while (this.takes("]") === undefined) {
      const item = this.operand();
      if (!item || !("value" in item)) return undefined;
      items.push(item.value);
      this.takes(",");
    }
    return { items };
  }
}

const truths = (operand: Operand | undefined): ColumnContent | undefined =>
  operand && "column" in operand && operand.column.dtype === "bool" ? operand.column : undefined;

function compared(
  left: Operand | undefined,
  sign: string,
  right: Operand | undefined,
): ColumnContent | undefined {
  if (!left || !right) return undefined;
  // A list that is equal is one that it is in.
  if ("items" in right) {
    if (!("column" in left)) return undefined;
    const among = cellsAmong(left.column, right.items);
    return sign === "in" || sign === "==" ? among : sign === "!=" ? inverted(among) : undefined;
  }
  const operator = COMPARISONS.get(sign);
  if (operator === undefined || "items" in left) return undefined;
  if ("column" in left)
    return "column" in right
      ? comparedColumns(left.column, right.column, operator)
      : comparedCells(left.column, operator, right.value);
  return "column" in right
    ? comparedCells(right.column, TURNED.get(operator) ?? operator, left.value)
    : undefined;
}

export const queriedRows: TableMethod<FrameState> = (frame, args) => {
  const text = knownText(given(args, 0, "expr"));
  const tokens = text === undefined || text.length > LONGEST ? undefined : tokensOf(text);
  const truths = tokens && truthsIn(new Query(tokens, frame).whole());
  const places = truths && placesWhere([truths], ([isPicked]) => isPicked === true);
  return places ? rowsAt(frame, places) : someRows(frame, untold("the rows that a query picks"));
};
