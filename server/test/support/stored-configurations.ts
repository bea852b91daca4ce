/** The random configurations of layers under `test-fixtures/truth/`, each with what real Keras made of it. */
import { readFileSync, readdirSync } from "node:fs";

/** One constructor call as Python source, the shapes it is applied to, and the outputs and counts or the error. */
export interface Configuration {
  readonly call: string;
  readonly inputs: readonly (readonly (number | null)[])[];
  readonly outputs?: readonly (readonly (number | null)[])[];
  readonly params?: number;
  readonly trainableParams?: number;
  readonly error?: string;
  readonly message?: string;
}

export interface StoredConfigurations {
  readonly layer: string;
  readonly configurations: readonly Configuration[];
}

const folder = new URL("../../../test-fixtures/truth/", import.meta.url);

/** Those of the named layers. */
export function storedConfigurations(isWanted: (layer: string) => boolean): readonly StoredConfigurations[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith("-configurations.json"))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as StoredConfigurations)
    .filter(({ layer }) => isWanted(layer));
}
