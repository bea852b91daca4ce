/** Names that every program has without binding them. */
import { wordSet } from "../../values/names/words";

/** What Python 3.9 to 3.14 have in `builtins`, on any system. */
export const BUILTINS: ReadonlySet<string> = wordSet(
  "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError " +
    "BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError " +
    "DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError " +
    "FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError " +
    "IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError " +
    "NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning " +
    "PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError " +
    "RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError " +
    "True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning " +
    "UserWarning ValueError Warning WindowsError ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray " +
    "bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter " +
    "float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list " +
    "locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr " +
    "slice sorted staticmethod str sum super tuple type vars zip",
);

/**
 * What those who run a file may give it: IPython and Jupyter's configuration, Databricks and Spark, `gettext`, profilers,
 * `icecream`, snakemake, and programs with Python inside.
 */
export const GIVEN_BY_HOSTS: ReadonlySet<string> = wordSet(
  "In Out _ __ ___ c display displayHTML dbutils get_config get_ipython glueContext hou iface ic ngettext profile " +
    "reveal_type sc snakemake spark spy sqlContext tags ipython",
);

/** What Python 2 had in its builtins beside: what Python 3 calls it, where that is another name only. */
export const BUILTINS_OF_PYTHON_2: ReadonlyMap<string, string | undefined> = new Map([
  ["apply", undefined],
  ["basestring", "str"],
  ["buffer", undefined],
  ["cmp", undefined],
  ["coerce", undefined],
  ["execfile", undefined],
  ["file", undefined],
  ["intern", undefined],
  ["long", "int"],
  ["raw_input", "input"],
  ["reduce", undefined],
  ["reload", undefined],
  ["unichr", "chr"],
  ["unicode", "str"],
  ["xrange", "range"],
]);
