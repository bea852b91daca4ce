/** A file whose bytes are not in the encoding that it claims. */
import { problem } from "../catalogue";

export const unreadableFile = problem({
  code: "unreadable-file",
  what: "The bytes here are not valid {encoding}.",
  why: "Python reads source as UTF-8 unless one of its first two lines names another encoding, and raises SyntaxError.",
  remedy: "Save the file as UTF-8, or name its encoding: # -*- coding: latin-1 -*-",
  documentation:
    "Only the command line reports it: an editor passes on text it has already decoded. Whatever can be read of the file is still checked.",
  example: "# -*- coding: klingon -*-\nx = keras.Input((8,))",
});
