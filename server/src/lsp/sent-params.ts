/** Parameters as clients send them: none, or something else in their place, never reaches whoever takes them apart. */
import {
  type ConnectionOptions,
  ErrorCodes,
  type Message,
  type RequestMessage,
  ResponseError,
} from "vscode-languageserver";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMethod = (message: Message): message is RequestMessage =>
  "method" in message && typeof message.method === "string";

/**
 * Every method of ours takes its parameters by name. The protocol's library reads those of some before any handler of
 * ours is asked, so what can't be read so is replaced here; a handler then says what it lacks (`refuseWithout`), or
 * first that the server can't be asked yet. `initialize` is nothing without capabilities: the library itself refuses it
 * where no parameters are left.
 */
export const readableParams: ConnectionOptions = {
  messageStrategy: {
    handleMessage: (message, next) => {
      if (!isMethod(message)) return next(message);
      const params = isFields(message.params) ? message.params : {};
      const isNothing = message.method === "initialize" && !isFields(params.capabilities);
      const readable: RequestMessage = { ...message, params: isNothing ? undefined : params };
      return next(readable);
    },
  },
};

/** What a request can't do without. */
const needs = {
  textDocument: ({ textDocument }: Fields) => isFields(textDocument) && typeof textDocument.uri === "string",
  position: ({ position }: Fields) => isPosition(position),
  range: ({ range }: Fields) => isFields(range) && isPosition(range.start) && isPosition(range.end),
  uri: ({ uri }: Fields) => typeof uri === "string",
  code: ({ code }: Fields) => typeof code === "string",
  label: ({ label }: Fields) => typeof label === "string" || Array.isArray(label),
  command: ({ command }: Fields) => typeof command === "string",
} satisfies Readonly<Record<string, (params: Fields) => boolean>>;

export type Need = keyof typeof needs;

const isPosition = (value: unknown): boolean =>
  isFields(value) && Number.isInteger(value.line) && Number.isInteger(value.character);

/** Throws what the protocol has for it where parameters lack one of `needed`. */
export function refuseWithout(needed: readonly Need[], params: unknown): void {
  const missing = isFields(params) ? needed.find((need) => !needs[need](params)) : needed[0];
  if (missing !== undefined)
    throw new ResponseError(ErrorCodes.InvalidParams, `The request has no readable "${missing}".`);
}
