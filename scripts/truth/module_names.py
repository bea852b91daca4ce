"""Lists the names that modules of libraries have, from the real packages of several releases.

    python module_names.py            writes server/src/libraries/module-names.json
    python module_names.py --check    exit 1 if the stored lists are not what the installed packages say

`today` are the names of a module under $KERAS3_PYTHON, which are offered for one that it lacks; `elsewhere` those that other
releases have: of $KERAS2_PYTHON and $KERAS3_RELEASES, of TensorFlow 1 as `tf.compat.v1` shows it, parts of a package that
only an import makes attributes, and what other releases of Python and other systems have. A name in neither list was in none
of them. `called` is how a module names itself, where it is not as programs do. `releases` are those of the packages that `today` was asked of.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from removed_lists import REPOSITORY, ask, keep_in
from tracing.interpreters import interpreter

TARGET = os.path.join(REPOSITORY, "server/src/libraries/module-names.json")

#: Modules of packages that programs name attributes of. `keras` stands for each of Keras's own, and for `tf.keras`.
MODULES = {
    "numpy": "numpy numpy.fft numpy.linalg numpy.ma numpy.random",
    "pandas": "pandas pandas.api.types pandas.plotting",
    "scikit-learn": "sklearn.cluster sklearn.compose sklearn.covariance sklearn.datasets sklearn.decomposition sklearn.dummy"
    " sklearn.ensemble sklearn.feature_extraction sklearn.feature_extraction.text sklearn.feature_selection"
    " sklearn.gaussian_process sklearn.impute sklearn.inspection sklearn.linear_model sklearn.manifold sklearn.metrics"
    " sklearn.metrics.pairwise sklearn.mixture sklearn.model_selection sklearn.multiclass sklearn.multioutput"
    " sklearn.naive_bayes sklearn.neighbors sklearn.neural_network sklearn.pipeline sklearn.preprocessing sklearn.svm"
    " sklearn.tree sklearn.utils sklearn.utils.class_weight",
    "tensorflow": "tensorflow tensorflow.audio tensorflow.config tensorflow.data tensorflow.debugging tensorflow.distribute"
    " tensorflow.dtypes tensorflow.errors tensorflow.image tensorflow.initializers tensorflow.io tensorflow.io.gfile"
    " tensorflow.linalg tensorflow.lookup tensorflow.losses tensorflow.math tensorflow.metrics tensorflow.nn"
    " tensorflow.optimizers tensorflow.ragged tensorflow.random tensorflow.saved_model tensorflow.sets tensorflow.signal"
    " tensorflow.sparse tensorflow.strings tensorflow.summary tensorflow.sysconfig tensorflow.test tensorflow.train"
    " tensorflow.types tensorflow.version",
    "keras": "keras keras.activations keras.applications keras.backend keras.callbacks keras.config keras.constraints"
    " keras.datasets keras.distribution keras.export keras.initializers keras.layers keras.losses keras.metrics"
    " keras.mixed_precision keras.models keras.ops keras.optimizers keras.optimizers.schedules keras.preprocessing"
    " keras.preprocessing.image keras.preprocessing.sequence keras.preprocessing.text keras.quantizers keras.random"
    " keras.regularizers keras.saving keras.tree keras.utils",
    "": "collections copy csv datetime functools glob itertools json math operator os os.path pickle random re shutil"
    " statistics string sys time",
}

#: What NumPy finds when it is asked, and does not list.
NOT_LISTED = {
    "numpy": "AxisError ComplexWarning DTypePromotionError ModuleDeprecationWarning RankWarning TooHardError"
    " VisibleDeprecationWarning",
}
#: What is an attribute once `sklearn.experimental` was asked for it.
EXPERIMENTAL = {
    "sklearn.impute": "IterativeImputer",
    "sklearn.model_selection": "HalvingGridSearchCV HalvingRandomSearchCV",
    "sklearn.ensemble": "HistGradientBoostingClassifier HistGradientBoostingRegressor",
}

#: What Python 3 has in other releases than the one that is asked, or on other systems.
OTHER_PYTHON = {
    "copy": "replace",
    "csv": "QUOTE_NOTNULL QUOTE_STRINGS",
    "datetime": "UTC",
    "functools": "Placeholder singledispatchmethod",
    "glob": "translate",
    "itertools": "batched",
    "math": "fma fmax fmin isnormal issubnormal signbit sumprod",
    "operator": "is_none is_not_none",
    "os": "CLONE_FS EFD_CLOEXEC O_BINARY O_NOINHERIT O_RANDOM O_SEQUENTIAL O_SHORT_LIVED O_TEMPORARY O_TEXT P_DETACH P_OVERLAY"
    " add_dll_directory chflags grantpt lchflags lchmod listdrives listmounts listvolumes posix_openpt"
    " process_cpu_count ptsname reload_environ setns startfile timerfd_create unlockpt unshare",
    "os.path": "isdevdrive isreserved splitroot ALLOW_MISSING",
    "random": "binomialvariate",
    "re": "NOFLAG TEMPLATE PatternError prefixmatch sre_compile sre_parse template",
    "shutil": "COPY_BUFSIZE",
    "statistics": "kde kde_random fmean correlation covariance linear_regression",
    "string": "templatelib",
    "sys": "activate_stack_trampoline deactivate_stack_trampoline dllhandle getandroidapilevel getwindowsversion"
    " is_stack_trampoline_active last_exc monitoring remote_exec setdlopenflags winver getobjects gettotalrefcount"
    " is_remote_debug_enabled set_lazy_imports get_lazy_imports",
    "time": "pthread_getcpuclockid CLOCK_HIGHRES CLOCK_PROF CLOCK_UPTIME CLOCK_UPTIME_RAW",
}

QUESTION = """
import importlib, importlib.metadata, json, os, pkgutil, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
found, releases = {}, {}
for package, words in json.load(sys.stdin).items():
    if package:
        try:
            releases[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            pass
    for spelled in words.split():
        paths = [spelled]
        if package == "keras" and WITH_TENSORFLOW:
            paths.append("tensorflow." + spelled)
        if package == "tensorflow":
            paths.append(spelled.replace("tensorflow", "tensorflow.compat.v1", 1))
        for place, path in enumerate(paths):
            module = None
            if not path.startswith("tensorflow"):
                try:
                    module = importlib.import_module(path)
                except ImportError:
                    pass
            else:
                # What lies in TensorFlow's folders under such a name is another module than its attribute.
                module = importlib.import_module("tensorflow")
                for part in path.split(".")[1:]:
                    module = getattr(module, part, None)
            if module is None:
                continue
            own = {name for name in dir(module) if not name.startswith("_")}
            parts = {part.name for part in pkgutil.iter_modules(getattr(module, "__path__", None) or [])}
            entry = found.setdefault(spelled, {"called": module.__name__, "own": [], "other": []})
            entry["own" if place == 0 else "other"] += sorted(own)
            for words_of in ("__deprecated_attrs__", "__former_attrs__", "__expired_functions__", "__expired_attributes__"):
                entry["other"] += getattr(module, words_of, None) or []
            entry["other"] += sorted(parts)
            for part in getattr(module, "__path__", None) or []:
                if os.path.isdir(part):
                    entry["other"] += [f for f in os.listdir(part) if os.path.isdir(os.path.join(part, f))]
print(json.dumps({"names": found, "releases": releases}))
"""


def ask_release(folder: str) -> dict:
    """The same of the Keras that lies in a folder; nothing of one that does not run with the packages that there are."""
    environment = {**os.environ, "PYTHONPATH": folder}
    result = subprocess.run(
        [interpreter("3"), "-c", "WITH_TENSORFLOW = False\n" + QUESTION],
        input=json.dumps({"keras": MODULES["keras"]}),
        capture_output=True,
        text=True,
        env=environment,
    )
    if result.returncode != 0:
        print(f"{folder}: {result.stderr.splitlines()[-1]}", file=sys.stderr)
        return {"names": {}}
    return json.loads(result.stdout.splitlines()[-1])


def main() -> int:
    code = "WITH_TENSORFLOW = True\n" + QUESTION
    today = ask("3", code, MODULES)
    others = [ask("2", code, MODULES)]
    folder = os.environ.get("KERAS3_RELEASES")
    others += [ask_release(os.path.join(folder, release)) for release in sorted(os.listdir(folder))] if folder else []
    modules = {}
    for module, entry in sorted(today["names"].items()):
        own = set(entry["own"])
        elsewhere = set(entry["other"]) | {
            name for others_of in (OTHER_PYTHON, NOT_LISTED, EXPERIMENTAL) for name in others_of.get(module, "").split()
        }
        for other in others:
            there = other["names"].get(module, {"own": [], "other": []})
            elsewhere |= {*there["own"], *there["other"]}
        rest = {name for name in elsewhere - own if name.isidentifier() and not name.startswith("__")}
        modules[module] = {"today": " ".join(sorted(own)), "elsewhere": " ".join(sorted(rest))}
        if entry["called"] != module:
            # Paths are of another module on each system.
            modules[module]["called"] = "…" if entry["called"] == "posixpath" else entry["called"]
    return keep_in(TARGET, "module names", {"modules": modules, "releases": today["releases"]})


if __name__ == "__main__":
    sys.exit(main())
