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


def main() -> None:
    warnings.simplefilter("ignore")
    answers = []
    for text in calls():
        known: dict = {}
        exec(PRELUDE, known)  # noqa: S102  our own text
        try:
            right = literal(eval(text, known))  # noqa: S307  our own text
        except Exception:  # noqa: BLE001  whatever Python refuses
            continue
        if right is not None:
            answers.append({"call": f"np.zeros(1 if ({text}) == {right} else 2)", "shape": [1]})
    write_answers(TARGET, PRELUDE, answers, [])


if __name__ == "__main__":
    main()
