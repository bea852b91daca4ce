/** The request of the file viewer: the model that a `.keras` or `.h5` file holds, read without Python. */
import type { ModelFileParams, ModelResult } from "../editor-protocol";
import { identityOf } from "../file-identity";
import type { ServerState } from "../server-state";
import { openAnalysis } from "../../analysis/analyse";
import { modelGraphs } from "../../features/model-graph/describe";
import { modelFileProgram } from "../../features/model-file-program";

/** Bytes of a file that are looked at: the architecture stands at an end of a `.keras` file and anywhere in an HDF5 one. */
const MOST_BYTES = 2_000_000_000;

export async function modelFileHandler(
  state: ServerState,
  { uri }: ModelFileParams,
): Promise<ModelResult | null> {
  const file = identityOf(uri);
  let bytes = state.files.readBytes?.(file, MOST_BYTES);
  // A client's files have to be asked for first.
  if (!bytes && (await state.files.fetchWanted())) bytes = state.files.readBytes?.(file, MOST_BYTES);
  const found = bytes && state.dataReaders?.().model(bytes, { as: "model" }, file);
  const program = found && modelFileProgram(found.config);
  if (program === undefined) return null;
  const session = openAnalysis(state.parser, `${file}.py`, program, { keras: 3, resolve: () => null });
  try {
    const report = session.report();
    const document = {
      text: program,
      report,
      syntax: session.syntax,
      syntaxOf: session.syntax,
      analyse: () => report,
    };
    // What stands in the program that we made is no place that a person could go to.
    const models = modelGraphs(document, () => null, state.client.language);
    const made = models.at(-1);
    const model = made ? { ...made, variable: null } : null;
    return {
      version: 0,
      models: model
        ? [{ key: model.key, name: model.name, variable: null, kind: model.kind, place: null }]
        : [],
      model,
      node: null,
    };
  } finally {
    session.close();
  }
}
