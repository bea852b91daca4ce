/** Makers for the tables of Keras's other parts, whose functions and classes are held to the signatures of the real Keras 3. */
import { checkedBySignature } from "./signatures";
import { receiver } from "../../callables/arguments";
import { hasUnseenBase } from "../../callables/class-members";
import { entryMakers } from "../../callables/entries";

/** The same makers as for other libraries; what Keras 3 refuses of the arguments is told. */
export const { fn, silent, opaqueClass, opaqueClasses } = entryMakers({
  called: checkedBySignature,
  constructed: (canonical, args, context) => {
    const { self, rest } = receiver(args);
    // A class of the program's own that derives from something unseen may pass on other arguments.
    if (self?.kind === "object" && hasUnseenBase(self.class)) return args;
    const checked = checkedBySignature(canonical, rest, context);
    const own = self ? [self] : [];
    return {
      ...checked,
      positional: [...own, ...checked.positional],
      positionalSpans: [...own.map(() => undefined), ...checked.positionalSpans],
    };
  },
});
