/** Format specifications of every kind, given to values of every kind. */
import type { HostileProgram } from "./program";

const specs = [
  ".120f",
  ".200f",
  ".1000000000f",
  ".99999999999999999999f",
  "c",
  "1000000000d",
  "099999999999d",
  ",",
  "_x",
  "#b",
  "n",
  "%",
  ".101%",
  ".101e",
  ".101g",
  "e",
  "g",
  "<<10",
  "{",
  "}",
  "}}",
  "^^^",
  "\u{1F600}>10",
  "=10",
  "z.0f",
  " ,.2f",
  "s",
  "10.3s",
  ".1000000s",
  "r",
  "X",
  "o",
  "\\0",
  "#.0e",
  "+,d",
  ".0",
  ".f",
  "!r",
  "a:b:c",
];
const values = [
  "0.1",
  "1.0",
  "-1",
  "0",
  "10**30",
  "1e300",
  "1e-300",
  "float('nan')",
  "float('inf')",
  "-0.0",
  "True",
  "None",
  "'x'",
  "[1]",
  "(1, 2)",
  "{}",
  "0x110000",
  "0xd800",
  "2**63",
];
export const formats: readonly HostileProgram[] = values.map((value) => ({
  name: `formats of ${value}`,
  text: specs
    .map((spec) => {
      const inFString = spec.replaceAll(/[{}]/g, "");
      return `y = f"{${value}:${inFString}}"\ny = '{:${spec}}'.format(${value})\ny = format(${value}, '${spec}')\ny = '%${spec.replace(/[,_n=^z{}<>!]/g, "")}' % ${value}\ny = '%${spec}' % (${value},)\n`;
    })
    .join(""),
}));
