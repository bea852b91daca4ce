/** `textDocument/signatureHelp`, for who asks for it: a Python language server shows signatures as well. */
import { MarkupKind, type SignatureHelp, type SignatureHelpParams } from "vscode-languageserver";
import { offsetIn } from "../document-part";
import type { ServerState } from "../server-state";
import { signatureHelp } from "../../features/signature-help";

export async function signatureHelpHandler(
  state: ServerState,
  { textDocument: { uri }, position }: SignatureHelpParams,
): Promise<SignatureHelp | null> {
  const settings = await state.settings.for(state.placeOf(uri)?.document.uri ?? uri);
  const place = state.placeOf(uri);
  if (!place || !settings.enable || !settings.signatureHelp.enable) return null;
  const { document, part } = place;
  const found = signatureHelp(
    state.analysed(document),
    offsetIn(document, part, position),
    state.surroundings.optionsFor(document.file).keras,
    state.client.language,
  );
  if (!found) return null;
  const { label, parameters, active, text } = found;
  return {
    signatures: [
      {
        label,
        documentation: { kind: MarkupKind.PlainText, value: text },
        parameters: parameters.map(({ start, end, text: told }) => ({
          label: [start, end],
          ...(told !== "" && { documentation: told }),
        })),
      },
    ],
    activeSignature: 0,
    // No parameter is told by a number that there is not.
    activeParameter: active ?? parameters.length,
  };
}
