/** Modules that decide no shapes: what they give is data, known only when the program runs, so reading them is not worth it. */

export const opaqueModules: ReadonlySet<string> = new Set(
  (
    "argparse ast asyncio base64 bisect bz2 cProfile calendar cmath codecs concurrent configparser contextlib csv ctypes " +
    "datetime decimal difflib email errno filecmp fileinput fnmatch fractions ftplib gc getopt getpass gettext glob gzip " +
    "hashlib heapq html http importlib inspect io json keyword linecache locale logging lzma mimetypes multiprocessing " +
    "numbers optparse os pathlib pdb pickle pkgutil platform pprint profile queue random re resource sched secrets select " +
    "shelve shlex shutil signal smtplib socket sqlite3 ssl stat statistics string struct subprocess sys sysconfig tarfile " +
    "tempfile textwrap threading time timeit token tokenize traceback types unicodedata unittest urllib uuid warnings weakref " +
    "webbrowser xml zipfile zlib zoneinfo " +
    // Pictures, progress and other frameworks, which model code imports most.
    "tqdm matplotlib seaborn PIL cv2 scipy plotly torch jax jaxlib optax flax"
  ).split(" "),
);
