/** A project's configuration as it was read, and what is wrong with it. */
import type { Language } from "../../messages/catalogue";
import type { UiKey } from "../../messages/message-keys";
import type { KerasVersion } from "../../values/context";
import type { Severity } from "../../values/records/finding";

/** Which problems are told, and how seriously. */
export interface ProblemRules {
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severities?: Readonly<Record<string, Severity | "off">>;
}

export interface Override extends ProblemRules {
  readonly files: readonly string[];
}

/** What the keys say; a key that is missing or wrong says nothing. */
export interface Configuration extends ProblemRules {
  readonly keras?: KerasVersion;
  /** As they were written. */
  readonly searchPaths: readonly string[];
  readonly exclude: readonly string[];
  readonly overrides: readonly Override[];
  readonly batchSize?: number;
  readonly language?: Language;
}

/** Something in a configuration that can't be used. */
export interface ConfigurationProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: UiKey;
  readonly facts: Readonly<Record<string, string>>;
}

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}
