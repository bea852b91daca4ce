/** Joins the lowering functions of all files into tables by symbol number; a new node type adds one entry. */
import { accessLowerers } from "./lower-access";
import { compoundStatementLowerers } from "./lower-compound-statement";
import { constantLowerers } from "./lower-constant";
import type { LoweringTables } from "./lower-context";
import { definitionLowerers } from "./lower-definition";
import { displayLowerers } from "./lower-display";
import { importLowerers } from "./lower-import";
import { operatorLowerers } from "./lower-operator";
import { lambdaLowerers, typeLowerers } from "./lower-parameters";
import { patternLowerers } from "./lower-pattern";
import { simpleStatementLowerers } from "./lower-simple-statement";
import { stringLowerers } from "./lower-string";
import type { GrammarSymbols } from "../parser";
import { lookup } from "../../values/names/lookup";

const expressionsByName = {
  ...constantLowerers,
  ...stringLowerers,
  ...operatorLowerers,
  ...accessLowerers,
  ...displayLowerers,
  ...lambdaLowerers,
  ...typeLowerers,
};

const statementsByName = {
  ...simpleStatementLowerers,
  ...importLowerers,
  ...compoundStatementLowerers,
  ...definitionLowerers,
};

/** The tables for a grammar whose symbols are numbered as `symbols` says. */
export function loweringTables(symbols: GrammarSymbols): LoweringTables {
  const bySymbol = <Lowerer>(byName: Readonly<Partial<Record<string, Lowerer>>>): (Lowerer | undefined)[] =>
    symbols.names.map((name, symbol) => (symbols.isNamed[symbol] ? lookup(byName, name) : undefined));
  return {
    names: symbols.names,
    isNamed: symbols.isNamed,
    expressions: bySymbol(expressionsByName),
    statements: bySymbol(statementsByName),
    patterns: bySymbol(patternLowerers),
  };
}
