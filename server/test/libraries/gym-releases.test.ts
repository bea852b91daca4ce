// What environments of gym give: until 0.26 an observation alone and steps of four things, since then as gymnasium does.
import { beforeAll, describe, expect, it } from "vitest";
import { problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";
import type { PackageReleases } from "../../src/values/context";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const told = (line: string, packages: PackageReleases): readonly string[] => {
  const text = `import gym\nenv = gym.make("CartPole-v1")\n${line}\n`;
  return problems(analysedProgram(parser, "program.py", text, { keras: 3, packages })).map(
    ({ finding: { severity, code } }) => `${severity} ${code}`,
  );
};

const [before, since] = [{ gym: "0.21.0" }, { gym: "0.26.2" }];

describe("environments of gym", () => {
  it("step by four or by five, as the release of the project has it", () => {
    const four = "state, reward, done, info = env.step(0)";
    const five = "state, reward, terminated, truncated, info = env.step(0)";
    expect(told(four, before)).toEqual([]);
    expect(told(four, since)).toEqual(["error wrong-unpacking"]);
    expect(told(five, since)).toEqual([]);
    expect(told(five, before)).toEqual(["error wrong-unpacking"]);
  });
  it("begin with an observation alone or with a pair", () => {
    expect(told("state, info = env.reset()", since)).toEqual([]);
    expect(told("state, info = env.reset()", before)).toEqual(["error wrong-unpacking"]);
    expect(told("state, info = env.reset(return_info=True)", before)).toEqual([]);
  });
  it("are not spoken of where nobody knows the release", () => {
    expect(told("state, reward, done, info = env.step(0)\nstate, info = env.reset()", {})).toEqual([]);
  });
});
