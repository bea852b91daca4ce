"""What methods, operators and subscripts of pandas' tables give, with arguments drawn at random, for the tests.

    $KERAS3_PYTHON table_calls.py     -> test-fixtures/truth/table-calls.json

Of each method a few calls that differ in what they give are kept, on tables with gaps, times, truth values and labels.
"""

from __future__ import annotations

import json
import os
import random
import warnings

from data_functions import REPOSITORY, write_answers
from tensor_calls import answer_to

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "table-calls.json")

PRELUDE = """\
import numpy as np
import pandas as pd
num = pd.DataFrame({"x": [3, 1, 2, 2, 5], "y": [0.5, 1.5, 2.0, 4.0, 8.0]})
gaps = pd.DataFrame({"a": [1.0, None, 3.0, 3.0, None], "b": ["u", "v", None, "u", "w"], "c": [1, 2, 2, 3, 3]})
df = pd.DataFrame({"k": ["q", "p", "q", "p"], "n": [4, 3, 2, 1], "t": [True, False, True, True]}, index=[10, 11, 12, 13])
timed = pd.DataFrame({"when": pd.to_datetime(["2021-03-01", "2020-12-31", "2021-01-05"]), "v": [1, 2, 3]})
s = num["x"]
f = num["y"]
g = gaps["a"]
w = gaps["b"]
b = df["t"]
d = timed["when"]
m = num > 2
i = num.index
w3 = pd.DataFrame({"v": [1.0, 2.0, None, 4.0]}, index=pd.to_datetime(["2024-02-27 07:00", "2024-02-27 12:00", "2024-02-29 00:00", "2024-03-03 23:59"]))
def set_in(table, key, value):
    table = table.copy()
    table[key] = value
    return table
def set_at(table, place, value):
    table = table.copy()
    table.loc[place] = value
    return table
"""

FRAMES, SERIES = "num gaps df timed m".split(), "s f g w b d".split()

METHODS = (
    "copy infer_objects clip replace where mask rank abs round cumsum cumprod cummax cummin shift diff pct_change ffill bfill "
    "astype fillna isna isnull notna notnull isin interpolate add sub mul div truediv floordiv mod pow radd rsub rmul rdiv eq ne lt le gt ge "
    "head tail sample drop dropna drop_duplicates duplicated reset_index set_index sort_values sort_index rename add_prefix add_suffix "
    "mean sum std var min max median prod count nunique any all idxmax idxmin quantile mode describe corr cov agg aggregate apply map "
    "transpose to_numpy to_frame unique value_counts nlargest nsmallest between explode melt pivot stack unstack filter select_dtypes assign "
    "join merge reindex rename_axis squeeze tolist to_dict pop insert query eval truncate first last iterrows items keys equals combine_first "
    "get skew kurt factorize argmax argmin argsort searchsorted repeat align sem mad"
).split()

#: Arguments, of which most methods take few.
ARGUMENTS = [
    "", "", "", "", "axis=1", "axis=0", "1", "2", "-1", "0", "3", "0.5", "[0.25, 0.75]", "'x'", "'c'", "'k'", "['x']", "['a', 'c']", "['k', 'n']",
    "'n', ascending=False", "columns='x'", "columns=['a']", "index=[1, 2]", "[1, 2]", "[10, 12]", "subset=['a']", "subset=['c']", "subset='k'", "how='all'", "axis=1, how='any'", "thresh=2",
    "'float32'", "'int32'", "str", "float", "'category'", "{'x': 'float32'}", "{'x': 'z'}", "columns={'x': 'z', 'n': 'o'}", "columns=str.upper", "{'a': 0}", "{'q': 1, 'p': 2}",
    "drop=True", "inplace=False", "keep='last'", "keep=False", "numeric_only=True", "dropna=False", "normalize=True", "ascending=False", "n=2", "frac=0.5, random_state=1",
    "periods=2", "periods=-1", "method='linear'", "num", "s", "num['y']", "s, axis=0", "fill_value=0", "s, fill_value=1", "1, 3", "0, 2", "lower=1, upper=2", "1.5", "s > 1, 0", "m", "m, -1",
    "'mean'", "['min', 'max']", "{'x': 'sum', 'y': 'mean'}", "np.sum", "lambda v: v + 1", "lambda v: v * 2, axis=1", "len", "{1: 10, 2: 20}", "'p_'", "ignore_index=True", "by='x'", "by=['c', 'a']", "2, 'x'", "2, columns='y'",
    "id_vars='k'", "id_vars=['c'], value_vars=['a']", "index='n', columns='k', values='t'", "num, on='x'", "num, how='left'", "num, rsuffix='_r'", "df, how='outer'", "gaps, left_on='x', right_on='c'", "num, on='x', how='outer'",
    "range(7)", "[0, 2, 9]", "columns=['x', 'zz']", "'number'", "include='object'", "exclude=['number']", "['x', 'zz']", "like='a'", "regex='^[xa]$'", "z=1", "x=lambda t: t.x * 2", "'x > 1'", "'c == 2 and a > 0'", "dtype='float32'", "inclusive='left'",
]

GROUPED = "sum mean max size count first nunique std median min last cumsum transform('mean') agg('sum') agg(['min','max']) head(1) ngroups apply(len) cumcount() shift() diff() rank()".split()
ROLLED = "mean sum max std count median var min".split()
TEXTUAL = (
    "upper() lower() len() title() strip() contains('u') startswith('v') endswith('w') replace('u','z') split('u') split('u',expand=True) get(0) slice(0,1) "
    "zfill(3) cat(sep='-') get_dummies() match('u') count('u') isdigit() capitalize() find('v') repeat(2) pad(3) extract('(u)') isalpha() rstrip() swapcase()"
).split()
TIMELY = (
    "year month day hour minute second dayofweek weekday dayofyear quarter date time is_month_start is_month_end days_in_month is_leap_year normalize() floor('D') "
    "day_name() month_name() strftime('%Y-%m') to_period('M') microsecond isocalendar() tz_localize('UTC') is_year_end is_quarter_start"
).split()
SUBSCRIPTS = (
    "['x']|['k']|[['a','c']]|[0:2]|[1:]|[:-1]|[::2]|.loc[1]|.loc[10]|.loc[10:12]|.loc[[10,12],'n']|.loc[:, 'x']|.loc[1:3, ['x','y']]|.loc[:, 'a':'c']|.iloc[0]|.iloc[-1]|.iloc[1:3]|"
    ".iloc[[0,2]]|.iloc[:, 0]|.iloc[:, 1:]|.iloc[:, -1]|.iloc[1, 0]|.iloc[::-1]|.iloc[1:, :1]|[0]|[2]|[s > 2]|[num['y'] > 1]|[df['t']]|[~df['t']]|.values|.T|.shape|.size|.columns|.index|.dtypes|.index.values|.columns[0]|"
    ".iat[0, 0]|.at[1, 'x']|.ndim|.empty|.values[:, 0]|.loc[df['n'] > 2]|.loc[df['n'] > 2, 'k']|[[True, False, True, True, False]]|.loc[s > 1, 'y']|[gaps['a'].notna()]|.loc[gaps['b'] == 'u']|[gaps['b'].isin(['u', 'w'])]|[(gaps['c'] > 1) & (gaps['c'] < 3)]"
).split("|")
OPERATORS = "+ - * / // % ** > >= < <= == != & | ^".split()
CHAINS = (
    "drop_duplicates().reset_index(drop=True)|dropna().sort_values('c')|sort_values('n').head(2)|reset_index().drop(columns='index')|fillna(0).astype({'a': int})|iloc[:3].copy()|"
    "set_index('k').sort_index()|groupby('k').sum().reset_index()|value_counts().head(1)|astype(str).str.len()|rename(columns={'x': 'q'}).drop(columns='y')|isna().sum()|notna().all()|"
    "dropna().nunique()|head(3).tail(1)|T.reset_index()|drop(index=10).reset_index()|sort_values('x').iloc[0]|query('x > 1').mean()|describe().loc['mean']|diff().dropna()|shift(1).fillna(0)|"
    "select_dtypes('number').columns|drop(columns=['a']).dropna()|assign(z=1).columns|set_index('c').loc[2]|groupby('c')['a'].mean()|groupby(['k','t']).size()|groupby('k')['n'].agg(['sum','max'])|"
    "set_index('when').sort_index()|set_index('when').index.month|sort_values('when').reset_index(drop=True)|pivot_table(index='k', columns='t', values='n')|melt(id_vars='c').dropna()|explode('a')|"
    "corr().values|cumsum().iloc[-1]|unique().tolist()|mode().iloc[0]|nlargest(2, 'n').index|clip(lower=2).sum()|where(num > 2).dropna()|round().astype(int)|rank().max()|stack().reset_index()|to_numpy().sum(axis=0)"
).split("|")

#: Ranges of dates, spans of time, whole numbers by one another, gaps that are filled from either end.
FURTHER = [
    *(f"pd.date_range({between}, freq='{step}')" for between in ("'2024-01-30', '2024-03-02'", "'2024-01-30', periods=5", "end='2024-02-02 06:00', periods=4", "start='2024-02-28', end='2024-02-29 12:00'") for step in ("D", "2D", "h", "6h", "W", "MS", "ME", "B", "15min", "W-TUE", "QS", "YS")),
    *(f"{table}.resample('{rule}').{view}" for table in ("w3", "w3['v']") for rule in ("D", "2D", "6h", "W", "MS", "h", "90min") for view in ("mean()", "count()", "sum().dropna()", "first()")),
    *(f"pd.Series([7, -7, 0, 12]).{name}({by})" for name in "add sub mul floordiv mod pow truediv rsub rfloordiv rmod eq lt ge".split() for by in ("2", "-3", "3", "pd.Series([1, 2, 3, 5])")),
    *(f"{table}.{method}{rest}" for table in ("gaps", "gaps['a']", "gaps['b']", "g") for method in ("ffill()", "bfill()", "interpolate()", "ffill().bfill()", "fillna(0)", "shift(1).bfill()", "ffill(limit=1)") for rest in ("", ".isna().sum()", ".dropna()", ".notna().values")),
    *(f"gaps.dropna({given}){rest}" for given in ("", "how='all'", "how='any'", "thresh=2", "subset=['a']", "subset=['a', 'b'], how='all'", "axis=1", "axis='columns', thresh=3", "ignore_index=True", "axis=0") for rest in ("", ".index", ".columns", ".shape")),
    *(f"df.{call}" for call in ("nlargest(2, 'n')['n']", "nsmallest(3, 'x').index", "sort_values(['k', 'n'], ascending=[True, False])['n']", "sort_values('x', ascending=False, ignore_index=True)", "drop_duplicates('k', keep='last')", "drop_duplicates('k', keep=False)", "duplicated('k')", "groupby('k')['n'].transform('mean')", "groupby('k')['n'].cumsum()", "groupby('k', sort=False)['n'].sum()", "groupby('k').head(1)", "groupby('k').ngroup()", "groupby('k')['n'].rank()")),
]
FURTHER += [
    *(f"pd.to_datetime({texts}{given}).{part}" for texts, given in (("['2021-03-01', '2020-12-31']", ""), ("['01/03/2021', '31/12/2020']", ", format='%d/%m/%Y'"), ("['2021-03-01 04:05:06', None]", ""), ("['20210301']", ", format='%Y%m%d'"), ("pd.Series(['2021/3/1', 'x'])", ", errors='coerce'"), ("['2021-03-01T10:00', '2021-03-02T11:30']", "")) for part in ("year", "dt.year", "day_name()", "dt.hour", "hour", "dayofweek", "isna()", "dt.date", "max()", "dt.month_name()")),
    *(f"(d - d.{by}).dt.{part}" for by in ("min()", "shift(1)", "max()") for part in ("days", "seconds", "total_seconds()")), *(f"d.dt.{part}" for part in ("normalize()", "is_month_end", "quarter", "dayofyear", "days_in_month", "strftime('%Y')", "to_period('M')", "isocalendar().week", "is_leap_year", "weekday")),
    *(f"pd.Series(['b', 'a', 'b', None]).astype('category').cat.{part}" for part in ("codes", "categories", "ordered", "codes.max()")), "pd.Categorical(['x', 'y', 'x']).codes", "pd.Categorical(['x', 'y', 'x']).categories", "pd.get_dummies(pd.Series(['b', 'a', None]))", "pd.get_dummies(df, columns=['k'])", "pd.get_dummies(gaps['b'], dummy_na=True)", "pd.get_dummies(df['k'], prefix='p', drop_first=True)",
    *(f"{table}.sample({given})" for table in ("num", "s", "df") for given in ("2, random_state=0", "frac=0.5, random_state=1", "n=3, random_state=42", "frac=1, random_state=7", "2, random_state=3, ignore_index=True")), *(f"{table}.sample({given}).index" for table in ("num", "s") for given in ("2, random_state=0", "frac=0.5, random_state=1")),
    *(f"set_in(num, {key}, {value})" for key in ("'x'", "'new'", "['x', 'y']") for value in ("1", "[1, 2, 3, 4, 5]", "s * 2", "None", "np.zeros(5)", "'t'")), *(f"set_in(pd.DataFrame(), 'a', {value})" for value in ("[1, 2]", "range(3)", "np.zeros(4)", "s")), *(f"set_at(num, {rows}, {value})" for rows in ("num['x'] > 2, 'y'", "0, 'x'", "[0, 1], 'y'", "slice(1, 2), 'x'", "(num['x'] > 2), 'z'") for value in ("0", "9.5", "'t'")),
    *(f"{table}.{call}" for table in ("num", "s", "gaps", "g") for call in ("where(num['x'] > 2)", "mask(num['x'] > 2, 0)", "replace(2, 9)", "replace({2: 9, 3: 8})", "clip(1, 2)", "between(1, 2)", "round(1)", "astype(str)", "describe()", "quantile([0.1, 0.9])", "cut", "iloc[1:3]", "iloc[-2:]", "nunique()", "value_counts(dropna=False)", "value_counts(normalize=True)", "duplicated()", "drop_duplicates()", "mode()", "rank(method='min')", "pct_change()", "cummax()", "idxmax()", "argsort()")),
    *(f"pd.cut(num['y'], {bins})" for bins in ("3", "[0, 1, 4, 9]", "[0, 1, 4], labels=['lo', 'hi']", "2, labels=False")), *(f"pd.qcut(num['y'], {bins})" for bins in ("2", "4, labels=False", "[0, 0.5, 1]")), *(f"pd.concat([num, gaps]{given})" for given in ("", ", axis=1", ", ignore_index=True", ", join='inner'", ", keys=['p', 'q']")), *(f"num.merge(pd.DataFrame({{'x': [2, 3, 9], 'v': [1, 2, 3]}}), on='x'{how})" for how in ("", ", how='left'", ", how='right'", ", how='outer'", ", how='left', indicator=True")),
]


def candidates() -> list[tuple[str, list[str]]]:
    """Groups of calls, of each of which a few are kept."""
    draw = random.Random(7)
    groups = []
    for kind in (FRAMES, SERIES):
        for method in METHODS:
            calls = [f"{draw.choice(kind)}.{method}({draw.choice(ARGUMENTS)})" for _ in range(160)]
            groups.append((method, list(dict.fromkeys(calls))))
    for table, key in (("gaps", "c"), ("gaps", "b"), ("df", "k"), ("num", "x")):
        for rest in GROUPED:
            call = rest if "(" in rest or rest == "ngroups" else f"{rest}()"
            groups.append((rest, [f"{table}.groupby('{key}'){chosen}.{call}" for chosen in ("", f"['{'n' if table == 'df' else 'c' if table == 'gaps' else 'y'}']")]))
    for name in ROLLED:
        groups.append((name, [f"{table}.{view}.{name}()" for table in ("num", "g", "s") for view in ("rolling(2)", "rolling(3, min_periods=1)", "expanding()", "ewm(span=2)")]))
    groups += [(name, [f"w.str.{name}", f"df['k'].str.{name}"]) for name in TEXTUAL]
    groups += [(name, [f"d.dt.{name}"]) for name in TIMELY]
    groups += [(part, [f"{table}{part}" for table in (*FRAMES, *SERIES, "i")]) for part in SUBSCRIPTS]
    operands = ["num", "s", "f", "g", "b", "m", "2", "1.5", "num['x']", "i"]
    for operator in OPERATORS:
        pairs = [f"{one} {operator} {other}" for one in operands for other in operands if not (one[0].isdigit() and other[0].isdigit())]
        draw.shuffle(pairs)
        groups.append((operator, pairs))
    groups += [(sign, [f"{sign}{one}" for one in ("num", "s", "f", "b", "m", "g")]) for sign in "-~"]
    groups += [(chain, [f"{table}.{chain}" for table in (*FRAMES, *SERIES)]) for chain in CHAINS]
    groups += [(call, [call]) for call in FURTHER]
    return groups


#: Calls that differ in what they give, of each group.
KEPT = 6


def main() -> None:
    warnings.simplefilter("ignore")
    known: dict = {}
    exec(PRELUDE, known)  # noqa: S102  our own text
    answers, without, done = [], [], set()
    for name, calls in candidates():
        seen: set[str] = set()
        for call in calls:
            if call in done or len(seen) >= KEPT:
                continue
            done.add(call)
            answer = answer_to(call, known)
            if "call" not in answer or "parts" in answer:
                continue
            columns = [[column["name"], column["dtype"]] for column in answer.get("columns") or []]
            kind = json.dumps([answer.get("shape"), answer.get("dtype"), columns, call.split(".")[0]])
            if kind not in seen:
                seen.add(kind)
                answers.append(answer)
        without += [] if seen else [f"{name}: takes none of the arguments"]
    write_answers(TARGET, PRELUDE, answers, without)


if __name__ == "__main__":
    main()
