"""What `argument_types.py` asks: values of each type, and the functions, classes and methods that they are given to."""

from __future__ import annotations


def function(*given):
    """Stands for any."""
    return given[0] if given else None


class Plain:
    """Stands for any class of a program without special methods."""

    a = 1


class Named(Plain):
    """One that has every attribute that is asked of it, but no special method."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return function


Named.__name__ = "Plain"


#: Letter of a type: its name, and values of it, those that fit most first.
TYPES = {
    "n": ("NoneType", lambda: [None]),
    "b": ("bool", lambda: [True, False]),
    "i": ("int", lambda: [1, 2, 0, 5]),
    "f": ("float", lambda: [2.5, 0.5, 1.0]),
    "s": ("str", lambda: ["a", "ab", "1", "", "%Y", "strict", "little", "utf-8", "1.5", "2024-01-01"]),
    "y": ("bytes", lambda: [b"ab", b"1", b""]),
    "l": ("list", lambda: [[1, 2, 3], ["a", "b"], [], [("a", 1)], [[1, 2]]]),
    "t": ("tuple", lambda: [(1, 2, 3), ("a", "b"), (), (("a", 1),)]),
    "d": ("dict", lambda: [{"a": 1}, {1: 2}, {}]),
    "e": ("set", lambda: [{1, 2}, {"a"}, set()]),
    "z": ("frozenset", lambda: [frozenset({1, 2}), frozenset()]),
    "r": ("range", lambda: [range(3), range(0)]),
    "c": ("function", lambda: [function, lambda: 1, lambda a: a, lambda a, b: a]),
    "o": ("Plain", lambda: [Plain(), Named()]),
    "g": ("generator", lambda: [(i for i in [1, 2]), (i for i in "ab"), (i for i in [("a", 1)]), (i for i in [])]),
}

FUNCTIONS = """
abs all any ascii bin bool bytearray bytes callable chr complex delattr dict divmod enumerate eval filter float format frozenset
getattr hasattr hash hex int isinstance issubclass iter len list map max min next oct open ord pow print range repr reversed round set
setattr slice sorted sum tuple vars zip
"""

MODULES = """
math: acos acosh asin asinh atan atan2 atanh ceil comb copysign cos cosh degrees dist exp expm1 fabs factorial floor fmod frexp fsum gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp log log10 log1p log2 modf perm pow prod radians remainder sin sinh sqrt tan tanh trunc
os.path: abspath basename dirname exists expanduser getsize isabs isdir isfile islink join normpath realpath relpath split splitext
os: fspath getenv listdir
random: choice choices gauss normalvariate randint random randrange sample seed shuffle uniform
time: sleep strftime time perf_counter monotonic
itertools: accumulate chain chain.from_iterable combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest
functools: partial reduce cmp_to_key
statistics: mean fmean median mode stdev variance pstdev pvariance
heapq: heapify heappop heappush heappushpop nlargest nsmallest merge
bisect: bisect bisect_left bisect_right insort
textwrap: dedent fill indent wrap shorten
string: capwords Template
glob: glob
base64: b64decode b64encode
hashlib: md5 sha1 sha256 sha512
copy: copy deepcopy
io: BytesIO StringIO
csv: reader writer DictReader
json: dumps loads load dump
datetime: date datetime time timedelta timezone datetime.strptime datetime.fromisoformat datetime.fromtimestamp date.fromisoformat date.fromordinal
collections: Counter OrderedDict defaultdict deque
pathlib: Path PurePath
decimal: Decimal
fractions: Fraction
re: compile escape findall finditer fullmatch match search split sub
numpy: abs add all any append arange argmax argmin argsort array array_split asarray average bincount ceil clip concatenate convolve cos count_nonzero cov cross cumsum delete diag diff dot dstack einsum empty empty_like equal exp expand_dims eye flip floor full full_like geomspace histogram hsplit hstack identity insert interp isclose isfinite isinf isnan isin linspace log log10 log1p log2 logical_and logical_or logspace matmul max maximum mean median meshgrid min minimum moveaxis multiply nonzero ones ones_like outer pad percentile polyfit polyval power prod quantile ravel repeat reshape roll rot90 round searchsorted sin sort split sqrt square squeeze stack std subtract sum swapaxes take tanh tile trace transpose tril triu unique var vdot vstack where zeros zeros_like
numpy.random: beta binomial choice exponential gamma multinomial normal permutation poisson rand randint randn random seed shuffle standard_normal uniform
numpy.linalg: cholesky det eig inv matrix_power norm pinv qr solve svd
"""

#: Classes whose methods are asked, with what they are asked of.
RECEIVERS = {
    "str": lambda: ["ab", "a,b", ""],
    "bytes": lambda: [b"ab", b""],
    "list": lambda: [[3, 1, 2], ["a", "b"], [2]],
    "tuple": lambda: [(1, 2), ("a",)],
    "dict": lambda: [{"a": 1, "b": 2}, {1: 2}],
    "set": lambda: [{1, 2}, {"a"}],
    "frozenset": lambda: [frozenset({1, 2})],
    "int": lambda: [5, 0],
    "float": lambda: [2.5, 1.0],
    "range": lambda: [range(3)],
}

#: Methods that have other parameters in classes of `collections`, which the server takes for dicts.
NOT_OF_ALL = {"dict.popitem", "dict.update", "dict.fromkeys"}

#: Parameters that are given by name and that no signature tells.
BY_NAME = {
    "builtins.print": "sep end file",
    "builtins.max": "key default",
    "builtins.min": "key default",
    "builtins.sorted": "key reverse",
    "builtins.sum": "start",
    "builtins.zip": "strict",
    "builtins.enumerate": "start",
    "builtins.int": "base",
    "list.sort": "key reverse",
    "str.split": "maxsplit",
    "str.rsplit": "maxsplit",
}

#: Letters of the types that are asked about where arrays are meant: what else is given there is rare, and a float for an axis
#: or a length is told as such (`float-as-place`), with a way to make a whole number of it.
OF_ARRAYS = "nisltde"

#: Letters of types that are not tried, since something would happen: they count as taken.
NOT_TRIED = {"builtins.open": "bisy"}

#: Parameters of what has no signature.
PARAMETERS = {
    "builtins.int": "- base",
    "builtins.max": "* key default",
    "builtins.min": "* key default",
    "builtins.print": "* sep end file flush",
    "datetime.date": "year month day",
    "datetime.datetime": "year month day hour minute second microsecond tzinfo * fold",
    "datetime.timedelta": "days seconds microseconds milliseconds minutes hours weeks",
    "random.random": "",
}

#: Places that are asked for attributes of names that nobody tries here.
NOT_ASKED = {"builtins.getattr": {0}, "builtins.setattr": {0}, "builtins.delattr": {0}, "builtins.hasattr": {0}}
