/** Classes that a program derives from `dict` and `list`: an instance keeps its content as a plain one beside its attributes. */
import { argument } from "../../callables/arguments";
import { contains } from "../equality";
import { someOrNew } from "../any-item";
import { setEntries, setItems } from "./list-contents";
import { deleteSubscript, setSubscript, valuesOf } from "./subscripts";
import type { Method } from "../../library-class";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Context } from "../../../values/context";
import { hashKey } from "../../../values/hash-key";
import type { InstanceHooks, NativeState } from "../../../values/native-state";
import { reason } from "../../../values/records/reason";
import {
  type Arguments,
  type ClassValue,
  type DictValue,
  type ListValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  bool,
  str,
  unknown,
  list,
} from "../../../values/value";

interface ContentState extends NativeState {
  readonly type: "content";
  readonly content: DictValue | ListValue;
  /** Whether its keys are its attributes, after `self.__dict__ = self`. */
  readonly isOwnDict?: boolean;
}

const HOLDS = held<ContentState>({ ...NATIVE_ROLES, content: "held", isOwnDict: "inert" });

function stateOf(value: Value | undefined): ContentState | undefined {
  const native = value?.kind === "object" ? value.native : undefined;
  return native?.type === "content" ? (native as ContentState) : undefined;
}

/** The plain dict or list that a value is, or that an instance of a derived class holds. */
export function contentOf(value: Value | undefined): DictValue | ListValue | undefined {
  return value?.kind === "dict" || value?.kind === "list" ? value : stateOf(value)?.content;
}

/** The plain dict that a value is or holds. */
export function mappingOf(value: Value | undefined): DictValue | undefined {
  const content = contentOf(value);
  return content?.kind === "dict" ? content : undefined;
}

/** Classes whose instances show their content under `data`. */
const WITH_DATA: ReadonlySet<string | undefined> = new Set(["collections.UserDict", "collections.UserList"]);

const showsData = (self: ObjectValue): boolean =>
  self.class.mro.some(({ canonical }) => WITH_DATA.has(canonical));

/** The content after `data` is set, which is a dict or a list as before; nobody knows what is in it where the value is not known. */
const contentSet = (before: DictValue | ListValue, value: Value): DictValue | ListValue => {
  const given = contentOf(value);
  if (given?.kind === before.kind) return given;
  const why = value.kind === "unknown" ? value.reason : reason("not-supported", "a container");
  return before.kind === "dict" ? { kind: "dict", entries: undefined, why } : list(undefined, why);
};

const hooks: InstanceHooks = {
  of: "content",
  attribute: (self, name) => {
    const state = stateOf(self);
    const { content } = state ?? {};
    if (name === "data" && showsData(self)) return content;
    const key = hashKey(str(name));
    if (state?.isOwnDict !== true || content?.kind !== "dict" || key === undefined) return undefined;
    return content.entries ? content.entries.get(key)?.value : unknown("data", "a dict");
  },
  setAttribute: (self, name, value, context) => {
    const state = stateOf(self);
    if (state && name === "__dict__" && value === self) {
      context.heap.write(state, "isOwnDict", true);
      return true;
    }
    if (state && name === "data" && showsData(self)) {
      context.heap.write(state, "content", contentSet(state.content, value));
      return true;
    }
    if (state?.isOwnDict !== true) return false;
    setSubscript(state.content, str(name), value, self.constructed, context);
    return true;
  },
  told: (self, tell) => tell(contentOf(self) ?? NONE),
};

/** Gives a fresh instance of a derived class its content. */
export function initialiseContent(empty: () => DictValue | ListValue): ClassValue["initialise"] {
  return (instance, _args, { heap }) => {
    const state: ContentState = { type: "content", holds: HOLDS, content: empty(), hooks };
    heap.write(instance, "native", state);
  };
}

/** The state of a copy of an instance, whose content `copy` copies; undefined for instances of other classes. */
export function copiedContent(
  self: ObjectValue,
  copy: (content: DictValue | ListValue) => Value,
): NativeState | undefined {
  const state = stateOf(self);
  const content = state && copy(state.content);
  if (content?.kind !== "dict" && content?.kind !== "list") return undefined;
  const copied: ContentState = { type: "content", holds: HOLDS, content, isOwnDict: state?.isOwnDict, hooks };
  return copied;
}

const behindSelf = (args: Arguments): Arguments => ({
  ...args,
  positional: args.positional.slice(1),
  positionalSpans: args.positionalSpans.slice(1),
});

/** What of an argument is not known makes the content so. */
function lost(args: Arguments): Value {
  const [self] = args.positional;
  return unknown(self?.kind === "unknown" ? self.reason : { code: "not-supported", detail: "a container" });
}

/**
 * `__missing__` of a class that has it, for a key that is certainly not there. Under a key that nobody knows it may make
 * another value beside those that are there.
 */
function missing(self: ObjectValue, content: DictValue, key: Value, context: Context): Value | undefined {
  const hash = hashKey(key);
  if (hash !== undefined && content.entries?.has(hash) !== false) return undefined;
  const method = self.class.mro.some((type) => type.attributes.has("__missing__"))
    ? context.attribute(self, "__missing__")
    : undefined;
  if (!method) return undefined;
  if (hash !== undefined) return context.call(method, argumentsOf(self.constructed, [key]));
  const there = valuesOf(content);
  setEntries(content, undefined, context.heap);
  return someOrNew(there, key.kind === "unknown" ? key.reason : { code: "data", detail: "a key" });
}

const onContent =
  (run: (content: DictValue | ListValue, args: Arguments, context: Context) => Value): Method =>
  (args, context) => {
    const content = contentOf(args.positional[0]);
    return content ? run(content, args, context) : lost(args);
  };

/** The methods that such a class has of `dict` or `list`, for instances and for plain ones alike. */
export function containerMethods(
  names: readonly string[],
  make: (args: Arguments, context: Context) => Value,
): Readonly<Record<string, Method>> {
  const delegates = names.map((name): [string, Method] => [
    name,
    onContent((content, args, context) => {
      const method = context.attribute(content, name);
      return method ? context.call(method, behindSelf(args)) : lost(args);
    }),
  ]);
  return {
    ...Object.fromEntries(delegates),
    __init__: onContent((content, args, context) => {
      const made = make(behindSelf(args), context);
      if (content.kind === "dict")
        context.heap.write(content, "entries", made.kind === "dict" ? made.entries : undefined);
      else setItems(content, made.kind === "list" ? made.items : undefined, context.heap);
      return NONE;
    }),
    __getitem__: onContent((content, args, context) => {
      const [self] = args.positional;
      const key = argument(args, 1) ?? NONE;
      const other =
        self?.kind === "object" && content.kind === "dict" ? missing(self, content, key, context) : undefined;
      return other ?? context.subscript(content, key, args.site);
    }),
    __setitem__: onContent((content, args, context) => {
      setSubscript(content, argument(args, 1) ?? NONE, argument(args, 2) ?? NONE, args.site, context);
      return NONE;
    }),
    __delitem__: onContent((content, args, context) => {
      deleteSubscript(content, argument(args, 1) ?? NONE, context);
      return NONE;
    }),
    __contains__: onContent((content, args, context) => {
      const answer = contains(content, argument(args, 1) ?? NONE, context);
      return answer === undefined ? lost(args) : bool(answer);
    }),
    __len__: onContent((content, args, context) =>
      context.call(context.library("builtins.len"), argumentsOf(args.site, [content])),
    ),
    __iter__: onContent((content) => content),
  };
}
