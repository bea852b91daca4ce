/** Questions of one analysis about data files: each is answered once, and the places that were looked at are kept. */
import type { FindData } from "./host";
import type { AnswerData } from "../interpreter/machine";

export interface AskedData {
  readonly find: AnswerData;
  /** Places of files that the report depends on, absent ones too. */
  readonly asked: ReadonlySet<string>;
}

/** Answers for the program at `file` through `find`; a report never sees two answers to one question. */
export function askedData(file: string, find: FindData | undefined): AskedData {
  const asked = new Set<string>();
  const answers = new Map<string, ReturnType<AnswerData>>();
  return {
    asked,
    find: (path, question) => {
      const key = `${path}\0${JSON.stringify(question)}`;
      if (!find || answers.has(key)) return answers.get(key);
      const found = find(path, file, question);
      for (const place of found.asked) asked.add(place);
      answers.set(key, found.answer);
      return found.answer;
    },
  };
}
