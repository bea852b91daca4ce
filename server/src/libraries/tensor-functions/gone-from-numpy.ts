/** Names that NumPy had for Python's own types until 1.24, and second names until 2.0: told with what is the same today. */
import type { Removal } from "../library-rules";
import { nameToday, writtenToday } from "../removals";
import type { Context } from "../../values/context";
import type { Span } from "../../values/records/span";
import type { ModuleValue } from "../../values/value";

interface Today {
  readonly since: "1.24" | "2.0";
  /** What is written today; `{self}` is the module as the program names it. */
  readonly form: string;
}

const table = (since: Today["since"], forms: Readonly<Record<string, string>>): [string, Today][] =>
  Object.entries(forms).map(([name, form]) => [name, { since, form }]);

const names: Readonly<Record<string, Today>> = Object.fromEntries([
  ...table("1.24", {
    complex: "complex",
    float: "float",
    int: "int",
    object: "object",
    str: "str",
    unicode: "str",
  }),
  ...table("2.0", {
    Inf: "{self}.inf",
    Infinity: "{self}.inf",
    NaN: "{self}.nan",
    alltrue: "{self}.all",
    complex_: "{self}.complex128",
    cumproduct: "{self}.cumprod",
    float_: "{self}.float64",
    infty: "{self}.inf",
    product: "{self}.prod",
    round_: "{self}.round",
    sometrue: "{self}.any",
    string_: "{self}.bytes_",
    unicode_: "{self}.str_",
  }),
]);

/** `np.name` where NumPy no longer has such a name; see `LibraryRules`. An older NumPy than that may be installed. */
export function removedAttribute(
  { spelled }: ModuleValue,
  name: string,
  site: Span,
  context: Context,
  tell: (removed: Removal) => void,
): undefined {
  const today = nameToday(names, { spelled, module: "numpy", name, site }, context);
  if (!today) return;
  tell({
    finding: {
      code: "gone-from-numpy",
      severity: "warning",
      span: site,
      facts: { name, since: today.since },
      kerasSays: `AttributeError: module 'numpy' has no attribute '${name}'`,
      raisedBy: "NumPy",
      remedies: [writtenToday(site, name, { callee: today.form }, true)],
    },
    exception: "AttributeError",
  });
}
