/** Code that takes more work to read than one statement is given. */
import { problem } from "../catalogue";

export const unreadCode = problem({
  code: "unread-code",
  what: "This takes too much work to read; nothing is inferred from it.",
  why: "The grammar goes back to look at comments, joined lines and nested blocks again, and a limit keeps that from holding up everything else.",
  remedy: "Split what has thousands of lines or levels; the rest of the file is checked all the same.",
  documentation:
    "Nobody writes such code by hand: it takes a statement of many thousand lines joined by backslashes, or hundreds of blocks inside one another. The limit counts characters that are read and not time, so that the same text is always told the same.",
  example: "total = 1 + \\\n\\\n\\\n1  # with fifty thousand such lines",
});
