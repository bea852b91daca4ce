"""Which numbers functions of Python's standard library and of NumPy take, whatever else they are given: they are asked.

    $KERAS3_PYTHON number_domains.py     -> number-domains.json and encodings.json in server/src/libraries/builtins/refused-values

Each parameter is tried with a row of numbers on several calls that are right. What is refused on every one of them, below
or above what is taken on every one, is written down as an interval with the words of the exception; `{given}` stands for the
number in them, and `…` for what differs. A parameter that takes no floats has the words of that refusal, too.
"""

from __future__ import annotations

import codecs
import encodings.aliases
import json
import os
import re
import warnings

import calendar, collections, io, itertools, concurrent.futures, datetime, math, multiprocessing.pool, os.path, queue, random  # noqa: E401, F401
import secrets, statistics, string, textwrap, threading, time  # noqa: E401, F401

import numpy as np  # noqa: F401
import pandas as pd  # noqa: F401
import scipy.cluster.hierarchy, scipy.fft, scipy.interpolate, scipy.ndimage, scipy.signal  # noqa: E401, F401
import tensorflow as tf

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROOM = os.path.join(REPOSITORY, "server", "src", "libraries", "builtins", "refused-values")
TARGET, ENCODINGS = os.path.join(ROOM, "number-domains.json"), os.path.join(ROOM, "encodings.json")

#: Numbers near which domains end. A float's neighbours say whether an end belongs to it.
NEAR = 1e-9
WHOLE = [-1000, -7, -3, -2, -1, 0, 1, 2, 3, 4, 7]
REAL = [-1000.0, -3.0, -1.0 - NEAR, -1.0, -1.0 + NEAR, -0.5, -NEAR, 0.0, NEAR, 0.5, 1.0 - NEAR, 1.0, 1.0 + NEAR, 1.5, 3.0, 7.0]

#: Dotted name: parameters in order, those behind `*` by name alone, each with the values of calls that are right. A value of
#: a parameter that is not asked about is written in quotes. `>` gives numbers to be tried beyond those above.
CALLS = """
math.sqrt x=2.0,0.5
math.log2 x=2.0,0.5
math.log10 x=2.0,0.5
math.log1p x=2.0,0.5
math.acos x=0.5,-0.2
math.asin x=0.5,-0.2
math.acosh x=2.0,1.5
math.atanh x=0.5,-0.2
math.exp x=2.0,0.5>709.0,709.79
math.expm1 x=2.0,0.5>709.0,709.79
math.cosh x=2.0,0.5>710.0,710.48
math.sinh x=2.0,0.5>710.0,710.48
math.factorial x=3,4
math.comb n=5,8 k=2,3
math.perm n=5,8 k=2,3
math.isqrt n=5,8
random.expovariate lambd=1.0,0.5
random.getrandbits k=3,8
random.randbytes n=3,8
random.gammavariate alpha=1.0,0.5 beta=1.0,2.0
random.betavariate alpha=1.0,0.5 beta=1.0,2.0
random.weibullvariate alpha=1.0,0.5 beta=1.0,2.0
random.paretovariate alpha=1.0,0.5
time.sleep secs=0,0.0
os.urandom size=3,8
secrets.token_hex nbytes=3,8
secrets.token_bytes nbytes=3,8
secrets.token_urlsafe nbytes=3,8
secrets.randbelow exclusive_upper_bound=3,8
datetime.date year=2023,1999>9998,9999,10000 month=2,5>12,13 day=3,11
datetime.datetime year=2023,1999>9998,9999,10000 month=2,5>12,13 day=3,11 hour=3,7>23,24 minute=3,7>59,60 second=3,7>59,60 microsecond=3,7>999999,1000000
datetime.time hour=3,7>23,24 minute=3,7>59,60 second=3,7>59,60 microsecond=3,7>999999,1000000
calendar.monthrange year=2023,1999 month=2,5>12,13
calendar.isleap year=2023,1999
textwrap.wrap text='"a b c"' width=5,9
textwrap.fill text='"a b c"' width=5,9
itertools.combinations iterable='[1,2,3]','[1]' r=2,1
itertools.combinations_with_replacement iterable='[1,2,3]','[1]' r=2,1
itertools.permutations iterable='[1,2,3]','[1]' r=2,1
itertools.product * repeat=1,2
itertools.repeat object='1' times=2,3
collections.deque iterable='[1]','[1,2,3]' maxlen=2,5
concurrent.futures.ThreadPoolExecutor max_workers=2,3
concurrent.futures.ProcessPoolExecutor max_workers=2,3
threading.Semaphore value=2,3
threading.BoundedSemaphore value=2,3
builtins.bytes source=3,5
builtins.bytearray source=3,5
builtins.hex number=3,5
builtins.bin number=3,5
builtins.oct number=3,5
numpy.random.beta a=1.0,2.0 b=1.0,0.5
numpy.random.chisquare df=1.0,2.0
numpy.random.f dfnum=1.0,2.0 dfden=1.0,2.0
numpy.random.gamma shape=1.0,2.0 scale=1.0,0.5
numpy.random.standard_gamma shape=1.0,2.0
numpy.random.geometric p=0.5,0.2
numpy.random.gumbel loc=0.0,1.0 scale=1.0,0.5
numpy.random.hypergeometric ngood=5,8 nbad=5,8 nsample=2,3
numpy.random.logistic loc=0.0,1.0 scale=1.0,0.5
numpy.random.lognormal mean=0.0,1.0 sigma=1.0,0.5
numpy.random.logseries p=0.5,0.2
numpy.random.multinomial n=5,8 pvals='[0.5,0.5]','[0.2,0.8]'
numpy.random.negative_binomial n=5.0,8.0 p=0.5,0.2
numpy.random.noncentral_chisquare df=1.0,2.0 nonc=1.0,2.0
numpy.random.pareto a=1.0,2.0
numpy.random.power a=1.0,2.0
numpy.random.rayleigh scale=1.0,2.0
numpy.random.standard_t df=1.0,2.0
numpy.random.vonmises mu=0.0,1.0 kappa=1.0,2.0
numpy.random.wald mean=1.0,2.0 scale=1.0,0.5
numpy.random.weibull a=1.0,2.0
numpy.random.zipf a=2.0,3.0
numpy.bincount x='[1,2]' weights='None' minlength=2,3
numpy.base_repr number=5,8 base=2,3>36,37
numpy.polynomial.polynomial.polyfit x='[1,2,3]' y='[1,2,3]' deg=1,2
numpy.polyfit x='[1,2,3,4]' y='[1,2,3,4]' deg=1,2
numpy.triu_indices n=2,3
numpy.tril_indices n=2,3
pandas.Series.ewm com=1.0,2.0
pandas.Series.ewm * span=2.0,3.0
pandas.Series.ewm * alpha=0.5,0.2
pandas.DataFrame.ewm * span=2.0,3.0
pandas.DataFrame.ewm * alpha=0.5,0.2
pandas.Series.rolling window=2,3
pandas.DataFrame.rolling window=2,3
pandas.Series.quantile q=0.5,0.2
pandas.cut x='[1,2,3]' bins=2,3
pandas.qcut x='[1,2,3,4,5,6,7,8,9]' q=2,3
pandas.Timestamp year='2023' month=2,5>12,13 day=3,11
scipy.signal.welch x='np.arange(999.0)' fs='1.0+0' window='"hann"' nperseg=2,3
scipy.signal.stft x='np.arange(999.0)' fs='1.0+0' window='"hann"' nperseg=2,3
scipy.signal.spectrogram x='np.arange(999.0)' fs='1.0+0' window='"hann"' nperseg=2,3
numpy.histogram_bin_edges a='[1,2,3]' bins=2,3
pandas.Series.rolling window='1+2','1999+1' min_periods=1,2
pandas.DataFrame.rolling window='1+2','1999+1' min_periods=1,2
pandas.Series.expanding min_periods=1,2
pandas.DataFrame.expanding min_periods=1,2
pandas.DataFrame.quantile q=0.5,0.2
pandas.DataFrame.sample * n=1,2 replace='True'
pandas.Series.sample * n=1,2 replace='True'
pandas.DataFrame.interpolate * limit=1,2
pandas.Series.interpolate * limit=1,2
pandas.DataFrame.ffill * limit=1,2
pandas.DataFrame.bfill * limit=1,2
pandas.Series.ffill * limit=1,2
pandas.Series.bfill * limit=1,2
scipy.signal.butter N='2' Wn=0.5,0.2 btype='"low"' analog='False' output='"ba"' fs='None','1000.0'
tensorflow.data.Dataset.window size='1+1' shift=2,3 stride=1,2
tensorflow.data.Dataset.prefetch buffer_size=2,3
tensorflow.data.Dataset.interleave map_func='lambda x: ds' cycle_length='1+1' block_length=2,3
"""

#: NumPy's generators, of whose methods the server knows one class: what both refuse is listed of it.
GENERATORS = {"default_rng": "np.random.default_rng(0)", "RandomState": "np.random.RandomState(0)"}
OF_GENERATORS = "numpy.random.Generator."


#: Words that a parameter takes, with what a call needs before them. Those behind `+` other releases take, or other data.
CHOICES = """
numpy.searchsorted a='[1,2]' v='1' side:left|right+l|r
numpy.reshape a='[1,2]' shape='(2,1)' order:C|F|A+c|f|a
numpy.ravel a='[1,2]' order:C|F|A|K+c|f|a|k
numpy.meshgrid * indexing:xy|ij
numpy.take a='[1,2]' indices='[1]' axis='None' out='None' mode:raise|wrap|clip
pandas.DataFrame.merge right='df' how:left|right|inner|outer+cross|left_anti|right_anti|asof
pandas.DataFrame.join other='df.add_prefix("q")' on='None' how:left|right|inner|outer+cross|left_anti|right_anti
pandas.merge left='df' right='df' how:left|right|inner|outer+cross|left_anti|right_anti|asof
pandas.concat objs='[df,df]' * join:inner|outer
pandas.DataFrame.corr method:pearson|kendall|spearman
pandas.DataFrame.dropna * how:any|all
pandas.DataFrame.drop_duplicates subset='None' * keep:first|last
pandas.DataFrame.duplicated subset='None' keep:first|last
pandas.Series.drop_duplicates * keep:first|last
pandas.Series.duplicated keep:first|last
pandas.DataFrame.to_dict orient:dict|list|series|split|tight|records|index+d|l|s|sp|r|i
pandas.DataFrame.sort_values by='"a"' * na_position:first|last
pandas.Series.sort_values * na_position:first|last
numpy.fft.fft a='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
numpy.fft.ifft a='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
numpy.fft.rfft a='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
numpy.fft.irfft a='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
numpy.fft.hfft a='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
numpy.fft.fft2 a='[[1.0,2.0],[3.0,4.0]]' s='None' axes='(-2,-1)' norm:backward|ortho|forward
numpy.fft.ifft2 a='[[1.0,2.0],[3.0,4.0]]' s='None' axes='(-2,-1)' norm:backward|ortho|forward
numpy.fft.rfft2 a='[[1.0,2.0],[3.0,4.0]]' s='None' axes='(-2,-1)' norm:backward|ortho|forward
numpy.fft.irfft2 a='[[1.0,2.0],[3.0,4.0]]' s='None' axes='(-2,-1)' norm:backward|ortho|forward
numpy.fft.fftn a='[[1.0,2.0],[3.0,4.0]]' s='None' axes='(-2,-1)' norm:backward|ortho|forward
numpy.fft.rfftn a='[[1.0,2.0],[3.0,4.0]]' s='None' axes='(-2,-1)' norm:backward|ortho|forward
scipy.fft.fft x='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
scipy.fft.ifft x='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
scipy.fft.rfft x='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
scipy.fft.irfft x='[1.0,2.0,3.0]' n='None' axis='-1' norm:backward|ortho|forward
scipy.fft.dct x='[1.0,2.0,3.0]' type='2' n='None' axis='-1' norm:backward|ortho|forward
numpy.linalg.qr a='[[1.0,2.0],[3.0,4.0]]' mode:reduced|complete|r|raw+full|f|economic|e
numpy.percentile a='[1.0,2.0]' q='50' axis='None' out='None' overwrite_input='False' method:inverted_cdf|averaged_inverted_cdf|closest_observation|interpolated_inverted_cdf|hazen|weibull|linear|median_unbiased|normal_unbiased|lower|higher|midpoint|nearest
numpy.quantile a='[1.0,2.0]' q='0.5' axis='None' out='None' overwrite_input='False' method:inverted_cdf|averaged_inverted_cdf|closest_observation|interpolated_inverted_cdf|hazen|weibull|linear|median_unbiased|normal_unbiased|lower|higher|midpoint|nearest
numpy.nanpercentile a='[1.0,2.0]' q='50' axis='None' out='None' overwrite_input='False' method:inverted_cdf|averaged_inverted_cdf|closest_observation|interpolated_inverted_cdf|hazen|weibull|linear|median_unbiased|normal_unbiased|lower|higher|midpoint|nearest
numpy.histogram a='[1,2,3]' bins:auto|fd|doane|scott|stone|rice|sturges|sqrt
numpy.histogram_bin_edges a='[1,2,3]' bins:auto|fd|doane|scott|stone|rice|sturges|sqrt
numpy.zeros shape='2' dtype='float' order:C|F+c|f
numpy.ones shape='2' dtype='float' order:C|F+c|f
numpy.empty shape='2' dtype='float' order:C|F+c|f
numpy.full shape='2' fill_value='1' dtype='float' order:C|F+c|f
numpy.array object='[1]' * order:C|F|A|K+c|f|a|k
numpy.unravel_index indices='3' shape='(2,2)' order:C|F+c|f
numpy.ravel_multi_index multi_index='(1,1)' dims='(2,2)' mode:raise|wrap|clip
numpy.isin element='[1]' test_elements='[1]' * kind:sort|table
numpy.seterr all:ignore|warn|raise|print+call|log
pandas.DataFrame.interpolate method:linear|index+time|pad|ffill|bfill|backfill|nearest|zero|slinear|quadratic|cubic|barycentric|polynomial|krogh|piecewise_polynomial|spline|pchip|akima|cubicspline|from_derivatives|values
pandas.Series.interpolate method:linear|index+time|pad|ffill|bfill|backfill|nearest|zero|slinear|quadratic|cubic|barycentric|polynomial|krogh|piecewise_polynomial|spline|pchip|akima|cubicspline|from_derivatives|values
pandas.DataFrame.rank axis='0' method:average|min|max|first|dense
pandas.Series.rank axis='0' method:average|min|max|first|dense
pandas.DataFrame.rank * na_option:keep|top|bottom
pandas.Series.rank * na_option:keep|top|bottom
pandas.DataFrame.nlargest n='1' columns='"a"' keep:first|last|all
pandas.DataFrame.nsmallest n='1' columns='"a"' keep:first|last|all
pandas.Series.nlargest n='1' keep:first|last|all
pandas.Series.nsmallest n='1' keep:first|last|all
pandas.to_datetime arg='["2020-01-01"]' errors:raise|coerce+ignore
pandas.Series.reindex index='[0]' * method:pad|ffill|backfill|bfill|nearest
pandas.DataFrame.reindex labels='[0]' * method:pad|ffill|backfill|bfill|nearest
pandas.DataFrame.apply func='lambda c: c' axis='0' raw='False' result_type:expand|reduce|broadcast
pandas.DataFrame.to_json path_or_buf='None' * orient:split|records|index|columns|values|table
pandas.DataFrame.quantile q='0.5' axis='0' numeric_only='True' interpolation:linear|lower|higher|midpoint|nearest
pandas.Series.quantile q='0.5' interpolation:linear|lower|higher|midpoint|nearest
pandas.Series.corr other='df["b"]' method:pearson|kendall|spearman
pandas.DataFrame.merge right='df' * validate:one_to_one|1:1|one_to_many|1:m|many_to_one|m:1|many_to_many|m:m
pandas.merge left='df' right='df' * validate:one_to_one|1:1|one_to_many|1:m|many_to_one|m:1|many_to_many|m:m
pandas.DataFrame.rolling window='2' * closed:right|left|both|neither
pandas.Series.rolling window='2' * closed:right|left|both|neither
pandas.date_range start='"2020-01-01"' end='"2020-01-03"' * inclusive:both|neither|left|right
pandas.Series.between left='1' right='2' inclusive:both|neither|left|right
pandas.Series.searchsorted value='1' side:left|right+l|r
pandas.read_csv filepath_or_buffer='io.StringIO("a,b")' * on_bad_lines:error|warn|skip
pandas.read_csv filepath_or_buffer='io.StringIO("a,b")' * engine:c|python+pyarrow|python-fwf
pandas.DataFrame.astype dtype='float' copy='True' errors:raise|ignore
pandas.DataFrame.from_dict data='dict(a=[1])' orient:columns|index+tight
pandas.crosstab index='df["a"]' columns='df["a"]' * normalize:all|index|columns
pandas.DataFrame.sum axis:index|columns|rows
pandas.DataFrame.mean axis:index|columns|rows
pandas.DataFrame.std axis:index|columns|rows
pandas.DataFrame.min axis:index|columns|rows
pandas.DataFrame.max axis:index|columns|rows
pandas.DataFrame.median axis:index|columns|rows
pandas.DataFrame.drop labels='[]' axis:index|columns|rows
pandas.DataFrame.apply func='lambda c: c' axis:index|columns|rows
pandas.DataFrame.idxmax axis:index|columns|rows
pandas.DataFrame.dropna * axis:index|columns|rows
pandas.concat objs='[df,df]' * axis:index|columns|rows
scipy.signal.butter N='2' Wn='0.2' btype:lowpass|highpass|low|high|lp|hp|l|h+band|bandpass|pass|bp|bs|bandstop|bands|stop
scipy.signal.butter N='2' Wn='0.2' btype='"low"' analog='False' output:ba|zpk|sos
scipy.signal.cheby1 N='2' rp='1' Wn='0.2' btype='"low"' analog='False' output:ba|zpk|sos
scipy.signal.savgol_filter x='np.arange(9.0)' window_length='5' polyorder='2' deriv='0' delta='1.0' axis='-1' mode:mirror|constant|nearest|wrap|interp
scipy.signal.convolve in1='[1,2]' in2='[1]' mode:full|valid|same
scipy.signal.fftconvolve in1='[1,2]' in2='[1]' mode:full|valid|same
scipy.signal.correlate in1='[1,2]' in2='[1]' mode:full|valid|same
scipy.signal.detrend data='[1.0,2.0,4.0]' axis='-1' type:linear|constant+l|c
scipy.signal.filtfilt b='[1.0,0.5]' a='[1.0,0.1]' x='np.arange(9.0)' axis='-1' padtype='"odd"' padlen='None' method:pad|gust
scipy.signal.resample x='[1.0,2.0,3.0]' num='2' t='None' axis='0' window='None' domain:time|freq
scipy.signal.spectrogram x='np.arange(999.0)' * mode:psd|complex|magnitude|angle|phase
scipy.signal.welch x='np.arange(999.0)' * scaling:density|spectrum
scipy.ndimage.gaussian_filter input='[1.0,2.0]' sigma='1' order='0' output='None' mode:reflect|constant|nearest|mirror|wrap+grid-constant|grid-mirror|grid-wrap
scipy.ndimage.zoom input='[1.0,2.0]' zoom='2' output='None' order='1' mode:reflect|constant|nearest|mirror|wrap|grid-constant|grid-mirror|grid-wrap
scipy.ndimage.rotate input='np.ones((3,3))' angle='10' axes='(1,0)' reshape='True' output='None' order='1' mode:reflect|constant|nearest|mirror|wrap|grid-constant|grid-mirror|grid-wrap
scipy.interpolate.interp1d x='[1.0,2.0,3.0,4.0]' y='[1.0,2.0,3.0,4.0]' kind:linear|nearest|nearest-up|zero|slinear|quadratic|cubic|previous|next
scipy.cluster.hierarchy.linkage y='np.random.rand(5,2)' method:single|complete|average|weighted|centroid|median|ward
pandas.to_numeric arg='[1]' errors:raise|coerce+ignore
"""

#: What stands before a method, by the dotted name of its class.
RECEIVERS = {
    "pandas.DataFrame.": "df.",
    "pandas.Series.": "df['b'].",
    "tensorflow.data.Dataset.": "ds.",
    "builtins.": "",
    "numpy.": "np.",
    "pandas.": "pd.",
}


class Unclear(Exception):
    """What is taken is no interval whose ends are seen."""


def parsed(line: str) -> tuple[str, list[tuple[str, list[str], list[str]]]]:
    """(dotted name, its parameters: the name, values of right calls, further numbers to try)."""
    name, *parts = line.split(" ")
    given = []
    for part in re.findall(r"(\*|\w+=(?:'[^']*'(?:,'[^']*')*|[^ ]+))", line[len(name) :]):
        if part == "*":
            given.append(("*", [], []))
            continue
        parameter, text = part.split("=", 1)
        if text.startswith("'"):
            given.append((parameter, re.findall(r"'([^']*)'", text), []))
        else:
            values, _, more = text.partition(">")
            given.append((parameter, values.split(","), more.split(",") if more else []))
    return name, given


def raised(name: str, given: list[tuple[str, str]]) -> Exception | None:
    byname, texts = False, []
    for parameter, text in given:
        if parameter == "*":
            byname = True
        else:
            texts.append(f"{parameter}={text}" if byname else text)
    spelt = next((to + name.removeprefix(of) for of, to in RECEIVERS.items() if name.startswith(of)), name)
    extra = "[1], " if name == "itertools.product" else ""
    try:
        eval(f"{spelt}({extra}{', '.join(texts)})", globals())  # noqa: S307
    except Exception as error:  # noqa: BLE001
        return error
    return None


def words(errors: list[tuple[object, Exception]]) -> str:
    """What is said of numbers that are refused: the exception, and its words as far as they are the same."""
    kinds = {type(error).__name__ for _, error in errors}
    if len(kinds) > 1:
        raise Unclear(f"several exceptions: {kinds}")
    # The number that stands least often in words by itself shows where the given one does.
    number, error = max(errors, key=lambda each: abs(each[0]))
    said = re.sub(rf"(?<![\w.-]){re.escape(str(number))}(?![\w.])", "{given}", str(error))
    if any(said.replace("{given}", str(other)) != str(error) for other, error in errors):
        said = os.path.commonprefix([str(error) for _, error in errors]) + "…"
    # What TensorFlow says of an operation names the kernel, too.
    said = re.sub(r"^\{\{.*?\}\} |(?: \[Op:.*)", "…", said, flags=re.DOTALL)
    return f"{kinds.pop()}: {said}"


def end_of(refused: float, taken: float, whole: bool) -> tuple[str, bool]:
    """(where what is taken ends, whether the end belongs to it), between a number that is refused and the next that is taken."""
    if whole:
        return (str(taken), True) if abs(refused - taken) == 1 else (str(refused), False)
    for end, closed in ((taken, True), (refused, False)):
        if end == round(end) and abs(refused - taken) < 2 * NEAR:
            return str(int(end)), closed
    # Somewhere between the two: what lies there is not known to be refused.
    return str(refused), False


def with_value(base: list[tuple[str, str]], at: int, text: str) -> list[tuple[str, str]]:
    return [*base[:at], (base[at][0], text), *base[at + 1 :]]


def domain(name: str, given: list, at: int) -> list[str] | None:
    """[interval, words, words of a float] of one parameter; None where it takes everything."""
    _, right, more = given[at]
    whole = "." not in right[0]
    numbers = sorted({*(WHOLE if whole else REAL), *(float(text) if "." in text else int(text) for text in more)})
    asked = [[(p, values[i % len(values)] if values else "") for p, values, _ in given] for i in range(3)]
    bases = [base for i, base in enumerate(asked) if base not in asked[:i]]
    answers = {number: [raised(name, with_value(base, at, repr(number))) for base in bases] for number in numbers}
    refused = {n: errors[0] for n, errors in answers.items() if all(e and not isinstance(e, TypeError) for e in errors)}
    taken = [n for n, errors in answers.items() if not any(errors)]
    floats = [raised(name, with_value(base, at, "2.5")) for base in bases] if whole else []
    of_float = words([(2.5, e) for e in floats]) if floats and all(isinstance(e, TypeError) for e in floats) else ""
    if not taken:
        raise Unclear("nothing is taken")
    below = [n for n in refused if n < min(taken)]
    above = [n for n in refused if n > max(taken)]
    if any(min(taken) < n < max(taken) for n in refused):
        raise Unclear(f"taken {taken}, refused {sorted(refused)}")
    if not below and not above:
        return ["", "", of_float] if of_float else None
    left = end_of(max(below), min(taken), whole) if below else ("-∞", False)
    right_end = end_of(min(above), max(taken), whole) if above else ("∞", False)
    said = words([(n, refused[n]) for n in [*below, *above]])
    found = f"{'[' if left[1] else '('}{left[0]}, {right_end[0]}{']' if right_end[1] else ')'}"
    return [found, said, of_float] if of_float else [found, said]


def domains(line: str) -> tuple[str, list]:
    name, given = parsed(line)
    own = {}
    for at, (parameter, values, _) in enumerate(given):
        if parameter == "*" or not re.fullmatch(r"-?[\d.]+", values[0]):
            continue
        try:
            found = domain(name, given, at)
        except Unclear as why:
            print(f"left out {name}({parameter}): {why}")
            continue
        if found:
            own[parameter] = found
    return name, [" ".join(parameter for parameter, *_ in given), own]


def domains_of_generators(line: str) -> tuple[str, list]:
    """The same of the method of that name, as far as both generators refuse the same."""
    method = line.removeprefix("numpy.random.")
    (_, entry), (_, other) = (domains(f"{spelt}.{method}") for spelt in GENERATORS.values())
    same = {parameter: found for parameter, found in entry[1].items() if other[1].get(parameter) == found}
    return OF_GENERATORS + method.split(" ")[0], [entry[0], same]


def choices(line: str) -> tuple[str, list]:
    """The words that a parameter takes, each of which is tried, and what is said of others."""
    others, _, last = line.rpartition(" ")
    parameter, _, after = last.partition(":")
    name, given = parsed(others)
    taken, _, beside = after.partition("+")
    spelt = next((to + name.removeprefix(of) for of, to in RECEIVERS.items() if name.startswith(of)), name)
    bare = [values[0] for p, values, _ in given if p != "*"]

    def error(word: str) -> Exception | None:
        try:
            eval(f"{spelt}({', '.join([*bare, f'{parameter}={word!r}'])})", globals())  # noqa: S307
        except Exception as raised_now:  # noqa: BLE001
            return raised_now
        return None

    refused = [word for word in taken.split("|") if error(word)]
    errors = [(word, error(word)) for word in ("zzz", taken.split("|")[0][:-1] or "y")]
    if refused or not all(each for _, each in errors):
        raise Unclear(f"{name}({parameter}): refuses {refused}, says {errors}")
    said = str(errors[0][1]).replace("zzz", "{given}")
    if said.replace("{given}", errors[1][0]) != str(errors[1][1]):
        said = os.path.commonprefix([str(each) for _, each in errors]) + "…"
    words_of = " ".join([*taken.split("|"), *(beside.split("|") if beside else [])])
    order = " ".join([*(p for p, *_ in given), parameter])
    return name, [order, {parameter: [f"={words_of}", f"{type(errors[0][1]).__name__}: {said}"]}]


def choices_seen(line: str) -> tuple[str, list] | None:
    try:
        return choices(line)
    except Unclear as why:
        print(f"left out {why}")
        return None


def encodings_known() -> list[str]:
    """The names under which Python finds encodings, as `encodings.normalize_encoding` writes them."""
    folder = os.path.dirname(encodings.__file__)
    files = {name.removesuffix(".py") for name in os.listdir(folder) if name.endswith(".py")}
    found = []
    for name in sorted(files | set(encodings.aliases.aliases) | set(encodings.aliases.aliases.values())):
        try:
            codecs.lookup(name)
        except LookupError:
            continue
        found.append(name)
    # Those of Windows alone are found there.
    return [*found, "ansi", "dbcs", "mbcs", "oem"]


#: What the calls are made of and on.
df = pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.0, 3.0]})
ds = tf.data.Dataset.range(10)


def main() -> None:
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    table = {}
    lines = CALLS.strip().splitlines()
    of_generators = [line for line in lines if line.startswith("numpy.random.")]
    chosen = [found for found in map(choices_seen, CHOICES.strip().splitlines()) if found]
    for name, entry in [*map(domains, lines), *map(domains_of_generators, of_generators), *chosen]:
        if entry[1]:
            table.setdefault(name, []).append(entry)
    with open(ENCODINGS, "w", encoding="utf-8") as handle:
        json.dump({"names": " ".join(encodings_known())}, handle)
        handle.write("\n")
    with open(TARGET, "w", encoding="utf-8") as handle:
        json.dump(table, handle, ensure_ascii=False, indent=1)
        handle.write("\n")
    print(f"{len(table)} callables, {sum(len(own) for entries in table.values() for _, own in entries)} parameters")


if __name__ == "__main__":
    main()
