/** All programs made to break the analysis: what they do in Python is of no interest, that they are answered is. */
import { backends } from "./hostile/backends";
import { control } from "./hostile/control";
import { doublings } from "./hostile/doublings";
import { further } from "./hostile/further";
import { formats } from "./hostile/formats";
import type { HostileProgram } from "./hostile/program";
import { kept } from "./hostile/kept";
import { libraries } from "./hostile/libraries";
import { protocols } from "./hostile/protocols";
import { sizes } from "./hostile/sizes";
import { structures } from "./hostile/structures";
import { deepSyntax } from "./hostile/syntax";
import { texts } from "./hostile/texts";

export const hostilePrograms: readonly HostileProgram[] = [
  ...doublings,
  ...structures,
  ...control,
  ...sizes,
  ...formats,
  ...texts,
  ...deepSyntax,
  ...further,
  ...protocols,
  ...libraries,
  ...backends,
  ...kept,
];
