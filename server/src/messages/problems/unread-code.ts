/** Code that takes more work to read than one statement is given. */
import { problem } from "../catalogue";

export const unreadCode = problem({
  code: "unread-code",
  what: "This takes too much work to read; nothing is inferred from it.",
  why: "The parser rereads comments, joined lines and nested blocks, and a limit keeps that from holding up everything else.",
  remedy: "Split what has thousands of lines or levels; the rest of the file is still checked.",
  documentation:
    "Nobody writes such code by hand: it takes a statement of many thousands of lines joined by backslashes, or hundreds of nested blocks. The limit counts characters read rather than time, so the same text always gives the same result.",
  example: "total = 1 + \\\n\\\n\\\n1  # with fifty thousand such lines",
});
