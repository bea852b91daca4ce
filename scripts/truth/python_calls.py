"""What Python itself makes of expressions that are drawn at random, for the tests of its built-in things.

    python3.11 python_calls.py     -> test-fixtures/truth/python-calls.json

Each answer is an array whose length says whether an expression is what Python makes of it: `np.zeros(1 if … == … else 2)`.
"""

from __future__ import annotations

import os
import random
import re
import warnings

from data_functions import REPOSITORY, write_answers

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "python-calls.json")
STANDARD_TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "standard-library-calls.json")

PRELUDE = """\
import collections, collections.abc, functools, itertools, math, numbers, operator, os, re, string, statistics, typing
import numpy as np
n, m, z, k = 7, -3, 0, 12
f, h = 2.5, -0.75
s, t, e = "conv_2d layer", "a,b,,c", ""
l, q, o = [3, 1, 2, 2], ["b", "a", "c"], []
p = (1, (2, 3), "x")
d, g = {"a": 1, "b": [2, 3]}, {1: "x", 2: "y"}
u, v = {1, 2, 3}, {3, 4}
b = b"ab,c"
r = range(2, 11, 3)
yes, no = True, False
nothing = None
w = [[1, 2], [3, 4], [5, 6]]
"""

#: What calls of the standard library need beside: they stand in a file of their own.
MORE_PRELUDE = """\
import abc, bisect, contextlib, copy, csv, dataclasses, datetime, enum, heapq, inspect, io, json, pathlib, random, sys, textwrap, types
import packaging.version
import six
from distutils.version import LooseVersion
from pathlib import Path

class Colour(enum.Enum):
    RED = 1
    BLUE = "b"
    CRIMSON = 1

class Level(enum.IntEnum):
    LOW = enum.auto()
    HIGH = enum.auto()

@dataclasses.dataclass
class Point:
    x: int = 1
    y: list = dataclasses.field(default_factory=list)

@dataclasses.dataclass(frozen=True, order=True)
class Pair:
    a: int
    b: int = 2

class Row(typing.NamedTuple):
    name: str
    size: int = 3

@functools.total_ordering
class Weight:
    def __init__(self, grams):
        self.grams = grams
    def __eq__(self, other):
        return self.grams == other.grams
    def __lt__(self, other):
        return self.grams < other.grams

@functools.lru_cache(maxsize=None)
def fib(count):
    return count if count < 2 else fib(count - 1) + fib(count - 2)

@functools.singledispatch
def kind_of(value):
    return "any"

@kind_of.register(int)
def _(value):
    return "int"

@contextlib.contextmanager
def doubled(value):
    yield value * 2

def logged(function):
    @functools.wraps(function)
    def inner(*args, **keywords):
        return function(*args, **keywords) + 1
    return inner

@logged
def added(first, second=2, *others, flag=False, **rest):
    return first + second + len(others)

def after(value, method, *args):
    value = copy.copy(value)
    getattr(value, method)(*args)
    return value

def heap_after(items, function, *args):
    items = list(items)
    heapq.heapify(items)
    given = function(items, *args)
    return [given, items]

def within(manager):
    with manager as value:
        return value

def suppressed(kind, function):
    with contextlib.suppress(kind):
        return function()
    return "suppressed"

def stacked():
    with contextlib.ExitStack() as stack:
        return [stack.enter_context(doubled(each)) for each in (1, 2)]
"""

INTS, TEXTS, LISTS, ANY = "n m z k 2 3 10 -1 1 len(l)".split(), "s t e 'a' 'conv' ',' '_' 'b'".split(), "l q o w [1,2,3] list(r) l[1:]".split(), "n f s l p d u yes nothing r q g w".split()
ANY_KIND = "n f s b yes nothing l p d u r len int iter(l) (lambda:1) frozenset(l) (a_for_a) collections.OrderedDict()".replace("(a_for_a)", "collections.deque(l)").split()
SEQUENCES = "s t l q p r w 'abc' b [0,n]".split()

METHODS = {
    "s t e 'Ab cD' '12' ' x '": (
        "upper() lower() title() capitalize() swapcase() strip() lstrip() rstrip() split() split(',') split('_',1) rsplit(',',1) splitlines() partition('_') rpartition(',') replace('a','xy') replace(',','',1) find('a') "
        "rfind('a') index('a') count(',') count('a') startswith('c') startswith(('x','c')) endswith('r') isdigit() isalpha() isalnum() isupper() islower() isspace() isidentifier() zfill(5) ljust(9) rjust(9,'.') center(15,'*') "
        "join(q) encode() removeprefix('conv') removesuffix('r') expandtabs() casefold() isnumeric() isdecimal() format() startswith('o',1) find('a',2) strip('cr') splitlines(True) translate({97:'z'}) istitle()"
    ),
    "l q o w list(s)": "copy() index(2) count(2) index('a') __len__() __contains__(2)",
    "p (1,2,1)": "index(1) count(1) __len__()",
    "d g dict(a=1)": "keys() values() items() get('a') get('zz') get('zz',5) copy() get(1) __contains__('a') __len__()",
    "u v set() frozenset(l)": "union(v) intersection(v) difference(v) symmetric_difference(v) issubset(v) issuperset({3}) isdisjoint(v) copy() union([9],[8]) __len__()",
    "n m f h": "bit_length() conjugate() is_integer() as_integer_ratio() __abs__() real imag numerator",
    "b": "decode() split(b',') upper() hex() find(b'c') __len__() count(b'a') startswith(b'a')",
    "r": "start stop step index(5) count(5) __len__()",
}
FUNCTIONS = (
    "len(SEQ) len(d) len(u) sum(l) sum(r) sum(w,[]) min(l) max(l) max(INT,INT) min(INT,INT,INT) max(q) min(l,default=0) max(o,default=4) sorted(LIST) sorted(l,reverse=True) sorted(q,key=len) sorted(w,key=lambda a:-a[1]) list(reversed(SEQ)) "
    "list(SEQ) tuple(SEQ) set(l) dict(zip(q,l)) list(zip(l,q)) list(zip(l,q,w)) list(enumerate(q)) list(enumerate(q,1)) list(map(str,l)) list(map(lambda a,b:a+b,l,r)) list(filter(None,l)) list(filter(lambda a:a>1,l)) "
    "any(LIST) all(LIST) abs(INT) abs(h) round(f) round(h,1) round(INT) pow(INT,2) pow(n,k,5) divmod(INT,3) divmod(k,n) int(TEXT) int('12') int(f) int('ff',16) int('0b11',0) float(INT) float('1e3') str(ANY) repr(ANY) bool(ANY) type(n).__name__ "
    "isinstance(ANY,(int,str)) isinstance(n,bool) isinstance(yes,int) callable(len) chr(97) ord('a') hex(k) bin(n) oct(k) ascii(s) hash(1) list(range(INT)) list(range(1,INT)) list(range(k,z,-4)) len(range(INT)) complex(1,2).real "
    "next(iter(l)) next(iter(o),9) list(iter(q)) slice(1,3).stop format(f,'.1f') format(n,'04d') format(k,'x') f'{s!r}' f'{f:.2f}' f'{n:>5}' f'{k:,}' f'{n}{m:+d}' '%d-%s'%(n,s) '%.2f'%f '%05d'%n '%s'%p[0] '{}_{}'.format(n,s) '{0}{0}'.format(n) '{a}'.format(a=k) '{:>4}'.format(n) '%(a)s'%d "
    "hasattr(s,'upper') getattr(n,'real') getattr(n,'zzz',3) vars is vars id(n)==id(n) sum(1 for a in l) max(l,key=lambda a:-a) min(q,key=str.upper) ''.join(sorted(s)) [*l,*r] {**d,'c':1} (*l,) {*u,9} "
    "math.ceil(f) math.floor(h) math.sqrt(16) math.gcd(k,8) math.prod(l) math.log2(8) math.pow(2,3) math.factorial(4) math.isclose(f,2.5) math.trunc(h) math.comb(5,2) math.inf>n math.log(1) math.exp(0) math.fabs(m) math.hypot(3,4) math.isqrt(17) math.copysign(1,h) math.fmod(k,n) math.lcm(4,6) "
    "list(itertools.chain(l,r)) list(itertools.product(l[:2],q[:2])) list(itertools.permutations(q,2)) list(itertools.combinations(l,2)) list(itertools.accumulate(l)) list(itertools.islice(r,2)) list(itertools.repeat(1,3)) list(itertools.chain.from_iterable(w)) list(itertools.zip_longest(l,q)) "
    "list(itertools.starmap(pow,w)) list(itertools.takewhile(lambda a:a>1,l)) list(itertools.dropwhile(lambda a:a>1,l)) [(a,list(b)) for a,b in itertools.groupby([1,1,2])] list(itertools.compress(q,[1,0,1])) list(itertools.pairwise(l)) list(itertools.islice(itertools.count(3,2),3)) list(itertools.islice(itertools.cycle(q),5)) "
    "functools.reduce(operator.mul,l) functools.reduce(lambda a,b:a+b,w) functools.partial(pow,2)(5) operator.add(n,k) operator.itemgetter(1)(l) operator.attrgetter('real')(n) operator.mod(k,5) operator.getitem(d,'a') operator.concat(l,l) operator.truediv(n,2) operator.neg(n) "
    "collections.Counter(s)['e'] collections.Counter(l).most_common(1) dict(collections.OrderedDict(a=1)) collections.namedtuple('P','x y')(1,2).y list(collections.deque(l,2)) collections.defaultdict(int)['q'] len(collections.ChainMap(d,g)) list(collections.Counter(l).elements()) "
    "os.path.join('a','b.h5') os.path.basename('/x/y.txt') os.path.splitext('m.keras') os.path.dirname('/a/b/c') os.path.split('a/b') os.path.normpath('a/../b') os.path.isabs('/a') "
    "re.sub('[aeiou]','',s) re.findall('[a-z]+',s) re.split('[,_ ]',s) bool(re.match('con',s)) re.search('[0-9]',s).group() re.fullmatch('x',s) re.compile('a').sub('b',t) re.sub('(c)(o)',r'\\2\\1',s) re.escape('a.b') re.findall('(.)_(.)',s) re.match('(?P<w>[a-z]+)',s).group('w') re.search('2',s).start() "
    "string.ascii_lowercase[:3] string.digits string.punctuation[0] statistics.mean(l) statistics.median(l) "
    "[a for a in l if a>1] {a:len(a) for a in q} {a%2 for a in l} [a+b for a in l for b in r] [[b*2 for b in a] for a in w] [a for row in w for a in row] list(a*a for a in l) [a if a>1 else -a for a in l] [i for i,_ in enumerate(w)] (lambda *a,**c:(a,c))(1,2,x=3) (lambda a,b=2:a*b)(4) "
    "(y:=n+1)*y not l l or 5 n and s z or e or nothing n<k<20 n==7.0 s is not None 'conv' in s 3 in u 'zz' not in d 2 in r 7 in w[0] n if l else k [1,2]<[1,3] 'a'<'b' (1,2)==(1,2) {1}<={1,2} l==l[:] n!=k nothing is None yes+yes yes==1"
).split(" ")
BINARY = "+ - * / // % ** << >> & | ^ < <= == != > >= and or in is".split()
SUBSCRIPTS = "[0] [-1] [1:] [:-1] [::2] [::-1] [1:3] [-2:] [:2] [5:] [1:100] [:0] [-100:2] [::-2] [2:0:-1]".split()
#: Every slice of a few bounds and steps, by turns of a list, a text and a range.
SLICES = [
    f"{holder}[{'' if start is None else start}:{'' if stop is None else stop}:{step}]"
    for holder, steps in (("[5,6,7,8]", (-2, -1, 2)), ("'abcde'", (-3, 1)), ("list(range(3)[1:])", (-1, 1)), ("o", (-1, 2)))
    for start in (None, -9, -2, 0, 1, 3, 9)
    for stop in (None, -9, -2, 0, 2, 9)
    for step in steps
]
#: Every value with every format of its kind.
FORMATS = [
    f"f'{{{value}:{spec}}}'"
    for values, specs in (
        ("0 7 -255 1234567", "d 6 <6 ^7 >9 06 + x #x _x b _b #b o #o X #X , _ e .2e % *>10d =+9 g 012,"),
        ("2.5 -0.75 1234567.891 0.0 1e-07", ".2f .0f e .3e g .3g % .1% 12.3f +.1f ,.2f 010.2f <9.1f ^9.1f _.1f 6 .2"),
        ("'ab' '' 'conv_2d layer'", "6 <6 >6 ^7 *^9 .1 6.1 s"),
    )
    for value in ('"' + each.strip("'") + '"' if "'" in each else each for each in re.findall(r"'[^']*'|\S+", values))
    for spec in specs.split()
]
#: The older way of formatting, and how values are written.
WRITTEN = [
    *(f"'%{spec}' % {value}" for spec in "d 5d -5d 05d +d i x X o #x s 7s -7s r .1f 8.2f e g c %".split() for value in ("(65,)", "(-7,)", "(2.5,)", "('ab',)", "([1],)", "7")),
    *(f"{call}({value})" for call in ("str", "repr", "'{}'.format", "'{!r:>12}'.format") for value in "(1,) () [] {} set() {1} {'a':[1,(2,)]} [None,True,'x'] 1.0 -0.5 1e16 1e-5 0.1+0.2 b'a' 'it\\'s' '\"' 'a\\nb' range(3) range(1,9,2) float('inf') 10**20 -10**20 [1.5,[]] slice(1,2) nothing".split()),
    *(f"{one} {sign} {other}" for sign in ("<", "==", ">=", "!=") for one in "1 1.0 True 10**20 2.5 'a' (1,2) [1,2] {1} nothing".split() for other in "1 1.5 False 10**20 'a' (1,2) [1,3] {1,2} nothing".split()),
    *(f"list({call}{one}, {other}))" for call in ("map(max, ", "zip(", "itertools.zip_longest(", "enumerate(zip(") for one in ("l", "q", "'ab'", "r", "o") for other in ("l", "range(2)", "w", "o")),
]
#: Counters, kinds of values, and what else has few answers.
FURTHER = [
    *(f"collections.Counter({given}).{asked}" for given in ("'banana'", "l", "w[0]+l", "o") for asked in "most_common() most_common(1) most_common(2) most_common(9) total() get(2) get('a',7) most_common()[-1:]".split()),
    *(f"isinstance({value}, {kind})" for value in ANY_KIND for kind in "object int float str bytes bool list tuple dict set frozenset range type(None) collections.abc.Sequence collections.abc.Mapping collections.abc.Iterable collections.abc.Callable collections.abc.Hashable collections.abc.Sized collections.abc.Set collections.abc.Iterator numbers.Number numbers.Integral (int,float) (list,tuple) typing.Sequence typing.Mapping".split()),
    *(f"callable({value})" for value in ANY_KIND),
    *(f"hasattr({value}, {name!r})" for value in ANY_KIND for name in "__len__ __iter__ __call__ __getitem__ __next__ append items real".split()),
]


#: Texts that say which release it is, and documents.
VERSIONS = "2 2.0 2.1.0 2.10 10.0.0 2.0.0rc1 2.0.dev1 2.0.post1 2.0a1 2.0b3 v2.4.1 2.16.0-rc0".split()
DOCUMENTS = """'{"a": [1, 2.5, null, true], "b": {"c": "x"}}' '[]' '{}' '"x"' '12' '-1.5e3' 'null' '[[1,2],[3]]' '{"k": ""}'""".split("' '")
DOCUMENTS = ["'" + each.strip("'") + "'" for each in DOCUMENTS]
NUMBERS = "2 7 0.5 9 12 1".split()

#: The standard library, module by module: arguments in capitals are drawn.
STANDARD = [
    *(f"json.loads({text})" for text in DOCUMENTS),
    *(f"json.loads({text}, {hook})" for text in DOCUMENTS for hook in ("object_hook=lambda o: 5", "parse_float=str", "parse_int=float", "object_pairs_hook=list", "parse_constant=str")),
    *(f"json.load(io.StringIO({text}))" for text in DOCUMENTS),
    *(f"json.dumps({value}{how})" for value in "n f s t l q p d w nothing yes o {} {'b':1,'a':[(1,2),None]} {1:2} 'é'".split() for how in ("", ", indent=2", ", sort_keys=True", ", separators=(',',':')", ", ensure_ascii=False")),
    *(f"json.loads(json.dumps({value}))" for value in "l q p d w g nothing".split()),
    *(f"packaging.version.parse({one!r}) {sign} packaging.version.parse({other!r})" for one in VERSIONS for other in VERSIONS for sign in ("<", ">=", "==") if (len(one) + len(other) + len(sign)) % 2),
    *(f"packaging.version.Version({one!r}).{name}" for one in VERSIONS for name in "major minor micro release is_prerelease is_postrelease base_version".split()),
    *(f"str(packaging.version.parse({one!r}))" for one in VERSIONS),
    *(f"LooseVersion({one!r}) {sign} LooseVersion({other!r})" for one in VERSIONS[:5] for other in VERSIONS[:5] for sign in ("<", ">=", "==")),
    *(f"tuple(int(part) for part in {one!r}.split('.')[:2]) >= (2, 1)" for one in VERSIONS[:5]),
    *(f"{truth}({value})" for truth in ("bool", "not ", "all([1,", "any([0,") for value in "os print len int Colour Colour.RED Colour.RED.value Level.LOW Point Point() Row('a') iter([]) (a_for_a_in_[]) range(0) range(2) b'' b'a' ... slice(1) (lambda:0) types.SimpleNamespace() collections.deque() collections.Counter() collections.OrderedDict() collections.defaultdict(int) frozenset() io.StringIO() Path('.') 0.0 0j -0.0 float('nan') '' ' ' () ((),) NotImplemented.__class__ Weight(0) doubled re.compile('') datetime.timedelta()".replace("(a_for_a_in_[])", "(a@for@a@in@[])").split()),
    *(f"heapq.{call}" for call in "nsmallest(2,l) nlargest(2,l) nlargest(9,q) nsmallest(1,q,key=len) nlargest(1,w,key=lambda@a:a[1])".split()),
    *(f"heap_after({items}, {call})" for items in ("l", "[5,4,9,1]", "[(2,'b'),(1,'a')]") for call in ("heapq.heappop", "heapq.heappush, l[:1] and 2", "heapq.heappushpop, 3", "heapq.heapreplace, 0") if "(" not in items or "heappop" in call),
    *(f"list(heapq.merge({a},{b}))" for a in ("[1,4]", "o") for b in ("[2,9]", "[0]")),
    *(f"bisect.{name}([1,2,2,5],{x})" for name in ("bisect", "bisect_left", "bisect_right") for x in "0 2 3 9".split()),
    *(f"after([1,2,5],'insert',bisect.bisect([1,2,5],{x}),{x})" for x in "0 2 9".split()),
    *(f"copy.{name}({value}) == {value}" for name in ("copy", "deepcopy") for value in "l w d p u s Point(2,[1]) Colour.RED".split()),
    *(f"copy.{name}(w)[0] is w[0]" for name in ("copy", "deepcopy")),
    *(f"math.{call}" for call in "floor(f) floor(h) ceil(f) ceil(h) trunc(h) sqrt(9) sqrt(2) log(1) log(8,2) log2(8) log10(100) log1p(0) exp(0) pow(2,3) prod(l) prod([]) comb(5,2) perm(5,2) perm(3) factorial(5) gcd(12,18) gcd(4,6,8) lcm(4,6) isclose(0.1+0.2,0.3) isclose(1,1.1,rel_tol=0.2) hypot(3,4) degrees(0) radians(0) isnan(f) isinf(f) isfinite(f) fsum([.1]*3) dist((0,0),(3,4)) copysign(1,-2) fmod(7,3) modf(2.5) frexp(8) fabs(-2) isqrt(17) inf>1 pi>3 e>2 tau>6 nan!=0 sin(0) cos(0) tan(0) atan2(0,1) erf(0) gamma(5) ldexp(1,3) remainder(7,4) cbrt(27)==3".split()),
    *(f"Colour.{name}" for name in "RED.value RED.name BLUE.value CRIMSON.name RED.name.lower() RED==Colour.CRIMSON RED.value+1 __members__['BLUE'].value".split()),
    *"Colour['BLUE'].value Colour(1).name Colour('b').name len(Colour) [c.name@for@c@in@Colour] [c.value@for@c@in@Colour] Colour.RED@in@Colour Colour.RED@is@Colour(1) Colour.RED!=Colour.BLUE isinstance(Colour.RED,Colour) 'RED'@in@Colour.__members__ list(Colour.__members__) Level.LOW<Level.HIGH Level.HIGH+1 Level.HIGH==2 max(Level).name int(Level.HIGH) [1,2,3][Level.LOW] sorted(Level)[0].value isinstance(Level.LOW,int) {Colour.RED:5}[Colour.CRIMSON]".split(),
    *"Point().x Point(3).x Point(y=[1]).y Point()==Point() Point(1)==Point(2) Point(2)!=Point(2) dataclasses.asdict(Point(2,[1])) dataclasses.astuple(Point(2,[1])) dataclasses.replace(Point(2),x=5).x [f.name@for@f@in@dataclasses.fields(Point)] dataclasses.is_dataclass(Point) dataclasses.is_dataclass(3) Pair(1)<Pair(2) Pair(1,3)>Pair(1) Pair(1)==Pair(1,2) hash(Pair(1))==hash(Pair(1)) {Pair(1):4}[Pair(1)] sorted([Pair(2),Pair(1)])[0].a max(Pair(1),Pair(1,9)).b repr(Point(2)) str(Pair(1)) Point().y@is@Point().y after(Point(),'__init__',7).x hasattr(Point(),'y') vars(Pair(4)) Pair.__name__ [f.default@for@f@in@dataclasses.fields(Pair)][1]".split(),
    *"Row('a').size Row('a',2)[1] Row('a')==('a',3) Row(*'ab').size Row('a')._asdict() Row('a')._replace(size=9) Row._fields len(Row('a')) list(Row('a')) Row('a')<Row('b') isinstance(Row('a'),tuple) repr(Row('a')) Row(size=1,name='z').name".split(),
    *"Weight(1)<Weight(2) Weight(1)>=Weight(1) Weight(3)<=Weight(2) Weight(1)>Weight(2) Weight(1)==Weight(1) max([Weight(1),Weight(5)]).grams sorted([Weight(3),Weight(2)])[0].grams Weight(1)!=Weight(2)".split(),
    *"fib(10) fib(1) [fib(i)@for@i@in@range(6)] kind_of(1) kind_of('a') kind_of(2.0) kind_of(True) added(1) added(1,1,5,6) added(1,flag=True,zz=2) added.__name__ functools.reduce(lambda@a,b:a*b,l,10) functools.reduce(max,o,4) functools.partial(added,5)(1) functools.partial(added,second=0)(1) functools.partial(int,base=2)('101') functools.partial(pow,2).args functools.partial(added,second=0).keywords sorted(l,key=functools.cmp_to_key(lambda@a,b:b-a)) functools.reduce(operator.add,w,[])".split(),
    *"within(doubled(4)) within(contextlib.nullcontext(5)) within(contextlib.nullcontext()) within(contextlib.closing(io.StringIO('a'))).closed suppressed(KeyError,lambda:d['zz']) suppressed((KeyError,ValueError),lambda:int('x')) suppressed(KeyError,lambda:3) stacked()".split(),
    *(f"Path({path!r}).{name}" for path in "a/b.txt /x/y.tar.gz m . a/../b c:d.h5 .hidden data/".split() for name in "name stem suffix suffixes parts parent.name is_absolute() as_posix() parent.parent.name".split()),
    *"str(Path('a')/'b'/'c.h5') str(Path('a','b')) str(Path('a/b.txt').with_suffix('.h5')) str(Path('a/b.txt').with_name('z')) str(Path('a/b').joinpath('c','d')) str(Path('a/b/c').relative_to('a')) Path('a')==Path('a/') Path('b.txt').match('*.txt') str(Path('a//b/./c')) len(Path('a/b/c').parents) str(Path('a/b/c').parents[1]) str('x'/Path('y')) Path('a')<Path('b') f\"{Path('q')}.h5\" os.fspath(Path('a/b')) os.path.join(Path('a'),'b') Path('a/b.txt').suffix.lower()=='.txt'".split(),
    *(f"os.path.{call}" for call in "join('a','/b') join('a/','b') join('a','') join('','b') join('a','b','..','c') basename('a/') basename('x') dirname('x') dirname('/x') splitext('a.tar.gz') splitext('.x') splitext('a/b.c/d') split('/a/b/') split('x') normpath('a//b/./c/..') normpath('') isabs('a') commonprefix(['abc','abd']) commonpath(['a/b','a/c'])".split()),
    *(f"list(csv.reader(io.StringIO({text}){how}))" for text in ("'a,b\\n1,2\\n'", "'x;y\\n3;4'", "'\"a,b\",c\\n\\n'") for how in ("", ",delimiter=';'")),
    *(f"list(csv.DictReader(io.StringIO('a,b\\n1,2\\n3,4')))[{i}]['b']" for i in (0, -1)),
    *(f"re.{call}" for call in "sub('a',lambda@m:m.group().upper(),t) sub('a','x',t,count=1) sub('A','x',t,flags=re.I) subn(',','',t) split(',+',t) split('(,)',t) split(',',t,maxsplit=1) findall('[a-c]',t) findall('([a-z])(,)',t) match('b',t) search('b',t).span() search('(?P<x>b),(c)?',t).groups() search('(?P<x>b)',t).groupdict() [m.start()@for@m@in@finditer(',',t)] compile('b').search(t).end() compile('b').pattern compile('[a-z]+').findall(s) fullmatch('[a-z,]+',t).group(0) search('(b)(,)',t)[2] search('(b)|(z)',t).group(2) findall(r'\\d+','a1b22') sub(r'(\\w)(\\d)',r'\\2\\1','a1') sub(r'\\s+','@','a@@b').strip() match('^$','') findall('.','a\\nb',re.S) findall('^b','a\\nb',re.M) escape('1+1') search('zz',t) compile('(a)').groups".replace("[m.start", "XX").split() if "XX" not in call),
    *(f"list(itertools.{call})" for call in "takewhile(lambda@a:a<3,[1,2,5,1]) dropwhile(lambda@a:a<3,[1,2,5,1]) filterfalse(None,[0,1,'']) filterfalse(lambda@a:a%2,l) combinations_with_replacement('ab',2) accumulate(l,max) accumulate(l,initial=5) accumulate([2,3],operator.mul) product('ab',repeat=2) product([0],[1,2]) permutations([1,2,3]) combinations(range(4),3) chain('ab',[1]) chain() islice('abcdef',1,5,2) islice('abc',None) islice([],2) zip_longest('ab',[1],fillvalue=0) repeat('x',0) cycle([]) groupby([]) compress('abc',[0,1]) starmap(max,[(1,2),(4,3)]) pairwise('abc') tee([1,2])[1] count(5).__class__.__name__".split()),
    *(f"operator.{call}" for call in "itemgetter(0,2)(l) itemgetter('a')(d) attrgetter('x')(Point(4)) methodcaller('upper')(s) methodcaller('split','_')(s) contains(l,3) not_(0) truth([]) floordiv(7,2) pow(2,5) eq(1,1.0) ne(1,2) lt(1,2) ge('b','a') and_(6,3) or_(6,1) xor(5,1) lshift(1,4) rshift(16,2) matmul.__name__ abs(-3) pos(2) invert(5) index(3) countOf(l,2) indexOf(l,2) length_hint([1,2]) iadd(1,2) sub(5,7)".split()),
    *(f"statistics.{call}" for call in "mean([1,2,3,4]) median([1,3,2,4]) mode([1,1,2]) stdev([1,2,3]) pstdev([1,1]) variance([1,2,3]) pvariance([1,3]) median_low([1,4]) median_high([1,4]) harmonic_mean([2,2]) geometric_mean([1,1]) fmean([1,2]) multimode([1,2])".split()),
    *(f"after(collections.deque([1,2,3]), {call})" for call in ("'append', 4", "'appendleft', 0", "'pop'", "'popleft'", "'rotate', 1", "'rotate', -1", "'extend', l", "'extendleft', l", "'clear'", "'remove', 2", "'insert', 1, 9", "'reverse'")),
    *(f"list(after(collections.deque([1,2,3],3), {call}))" for call in ("'append', 4", "'appendleft', 0", "'extend', [7,8]", "'rotate', 2")),
    *(f"list(after(collections.OrderedDict(a=1,b=2), {call}))" for call in ("'move_to_end', 'a'", "'move_to_end', 'b', False", "'popitem'", "'popitem', False", "'update', {'z':1}", "'pop', 'a'", "'setdefault', 'q', 5")),
    *(f"dict({a} {sign} {b})" for a in ("collections.Counter('aab')", "collections.Counter(a=3)") for b in ("collections.Counter('ab')", "collections.Counter('zz')") for sign in "+-&|"),
    *(f"after({value}, {call})" for value, calls_ in (("[3,1,2]", "'sort' 'reverse' 'append',4 'extend',(1,2) 'insert',0,9 'insert',-1,9 'pop' 'pop',0 'remove',1 'clear'"), ("{1,2}", "'add',3 'discard',1 'discard',9 'remove',2 'update',[5,6] 'clear' 'difference_update',{1} 'intersection_update',{1} 'symmetric_difference_update',{2,3}"), ("{'a':1}", "'update',b=2 'update',{'a':5} 'pop','a' 'setdefault','z',3 'setdefault','a',3 'clear' 'popitem'")) for call in calls_.split() if "b=2" not in call),
    *"dict.fromkeys('ab',0) dict.fromkeys([1,2]) collections.OrderedDict.fromkeys('ba') {**dict(a=1),**dict(b=2)} dict([('a',1)]) dict([(1,2)],x=3) d|{'z':1} list(reversed({'a':1,'b':2})) collections.ChainMap({'a':1},{'a':2,'b':3})['a'] collections.ChainMap({'a':1},{'b':3})['b'] sorted(collections.ChainMap({'a':1},{'b':3})) collections.UserDict(a=1)['a'] len(collections.UserDict()) collections.namedtuple('Q',['x','y'],defaults=[5])(1).y collections.namedtuple('Q','x,y')._fields collections.namedtuple('Q','x@y')(1,2)._asdict()".split(),
    *"types.SimpleNamespace(a=1).a types.SimpleNamespace(a=1)==types.SimpleNamespace(a=1) vars(types.SimpleNamespace(b=2)) isinstance(added,types.FunctionType) isinstance(len,types.FunctionType) list(inspect.signature(added).parameters) inspect.signature(fib).parameters['count'].name inspect.isfunction(added) inspect.isclass(Point) inspect.ismethod(Point) len(inspect.signature(Point).parameters) inspect.signature(Pair).parameters['b'].default six.PY2 six.PY3 isinstance('a',six.string_types) isinstance(2,six.integer_types) six.text_type(3) list(six.iteritems({'a':1})) list(six.itervalues({'a':1})) sys.version_info[0] sys.version_info>=(3,6) sys.version_info.major sys.maxsize>2**31 typing.cast(int,'x') typing.TYPE_CHECKING string.ascii_uppercase[-1] string.hexdigits string.Template('$a').substitute(a=1) textwrap.dedent('@@a').strip() textwrap.shorten('a',5) textwrap.fill('ab@cd',2) abc.ABC.__name__".split(),
    *"len(random.sample(l,2)) random.choice([4,4]) random.randint(3,3) random.sample([1],1) sorted(random.sample(l,4)) 0<=random.random()<1 random.randrange(5,6) random.choices([7],k=3) len(random.choices(l,k=5)) random.Random(1).choice([2]) random.uniform(2,2) random.shuffle([1])".split(),
    *"datetime.timedelta(days=1).days datetime.timedelta(hours=25).days datetime.timedelta(minutes=2).total_seconds() datetime.date(2020,2,28).year datetime.datetime(2020,1,2,3).hour (datetime.date(2020,3,1)-datetime.date(2020,2,28)).days datetime.datetime(2020,1,2).strftime('%Y-%m-%d') datetime.date(2020,1,6).weekday() datetime.datetime.strptime('2020-01-02','%Y-%m-%d').day datetime.date(2020,1,1).isoformat() datetime.date(2020,1,1)<datetime.date(2021,1,1)".split(),
]


def calls() -> list[str]:
    draw = random.Random(3)
    found = []
    for holders, methods in METHODS.items():
        parts = re.findall(r"'[^']*'|\S+\([^)]*\)|\S+", holders)
        found += [f"{holder}.{method}" for method in methods.split(" ") for holder in parts if not (holder.isdigit())]
    for function in FUNCTIONS:
        for _ in range(5):
            text = function
            for name, pool in (("INT", INTS), ("TEXT", TEXTS), ("LIST", LISTS), ("SEQ", SEQUENCES), ("ANY", ANY)):
                while re.search(rf"\b{name}\b", text):
                    text = re.sub(rf"\b{name}\b", lambda _: draw.choice(pool), text, count=1)
            found.append(text)
    numbers = "n m z k f h yes 2 -5 0.5".split()
    found += [f"{a} {operator} {c}" for operator in BINARY for a in numbers for c in numbers if draw.random() < 0.5]
    others = "s l p d u v q e o r b 'ab' [1] (2,) {3}".split()
    found += [f"{a} {operator} {c}" for operator in BINARY for a in others for c in others + ["2", "n"] if draw.random() < 0.25]
    found += [f"{holder}{index}" for holder in SEQUENCES for index in SUBSCRIPTS]
    found += [f"{sign}{a}" for sign in ("-", "+", "~", "not ") for a in "n m f yes z s l o".split()]
    found += SLICES + FORMATS + FURTHER + WRITTEN
    return list(dict.fromkeys(text for text in found if text))


def literal(value) -> str | None:
    """A value as an expression that makes an equal one; None for what has no such text."""
    if value is None or isinstance(value, (bool, int, str, bytes)):
        text = repr(value)
    elif isinstance(value, float):
        text = repr(value) if value == value and abs(value) != float("inf") else None
    elif type(value) in (list, tuple, set, dict):
        parts = [part for pair in value.items() for part in pair] if isinstance(value, dict) else list(value)
        text = repr(value) if value != set() and all(literal(part) is not None for part in parts) else None
    elif type(value) in (type({}.keys()), type({}.values()), type({}.items())):
        return None
    else:
        text = None
    return text if text is not None and len(text) < 300 else None


def judged(prelude: str, texts: list[str]) -> list[dict]:
    """Of each expression that Python takes and whose value can be written down, whether it is equal to that."""
    answers = []
    for text in texts:
        known: dict = {}
        exec(prelude, known)  # noqa: S102  our own text
        try:
            right = literal(eval(text, known))  # noqa: S307  our own text
        except Exception:  # noqa: BLE001  whatever Python refuses
            continue
        if right is not None:
            answers.append({"call": f"np.zeros(1 if ({text}) == {right} else 2)", "shape": [1]})
    return answers


def main() -> None:
    warnings.simplefilter("ignore")
    write_answers(TARGET, PRELUDE, judged(PRELUDE, calls()), [])
    # Blanks inside of an expression are written as @ above.
    standard = [text.replace("@", " ") for text in dict.fromkeys(STANDARD)]
    write_answers(STANDARD_TARGET, PRELUDE + MORE_PRELUDE, judged(PRELUDE + MORE_PRELUDE, standard), [])


if __name__ == "__main__":
    main()
