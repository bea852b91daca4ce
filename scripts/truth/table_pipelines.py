"""Random pipelines of pandas: asks real pandas for the labels and rows that are left, and `check` whether it misses one.

    python table_pipelines.py --count 600 --seed 1

A pipeline is a few steps that real pandas runs. Behind it each label that the table then has is read, its last row by its
place, and one label that it surely lacks: an error about the first two is *false*; one about the last shows that all
labels were *known*. Needs an environment with pandas ($KERAS3_PYTHON). Exit status: 0 nothing false, 1 something is.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from compare import CLI  # noqa: E402
from tracing.interpreters import interpreter  # noqa: E402

LACKING = "surely_missing"
START = """import numpy as np
import pandas as pd
df = pd.DataFrame({"a": [3, 1, 2, 3, 5, 8], "b": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0], "c": ["x", "y", "x", "z", "y", "x"], "d": pd.date_range("2020-01-01", periods=6)})
"""
#: `C` and `E` stand for two of the labels that the table has at that step, `#` for the step's number.
STEPS = """df = df.assign(n#=df.iloc[:, 0])
df = df.rename(columns={"C": "C_r"})
df = df.drop(columns=["C"])
df["k#"] = range(len(df))
df = df.reset_index()
df = df.reset_index(drop=True)
df = df.set_index("C")
df = df.set_index("C").reset_index()
df = df.groupby("C").first().reset_index()
df = df.groupby("C", as_index=False).last()
df = df.groupby("C").agg({"E": ["min", "max"]})
df.columns = ["_".join(map(str, k)) if isinstance(k, tuple) else str(k) for k in df.columns]
df = df.sort_values("C")
df = df.dropna()
df = df[df["C"] == df["C"]]
df = df.merge(df[["C"]].drop_duplicates(), on="C")
df = pd.concat([df, df])
df = pd.concat([df, df.add_suffix("_s")], axis=1)
df = pd.get_dummies(df, columns=["C"])
df = df.melt(id_vars=["C"])
df = df.head(3)
df = df.iloc[1:]
df = df.iloc[:, ::-1]
df = df[["C", "E"]]
df = df.loc[:, "C":]
df = df.pivot_table(index="C", values="E", aggfunc="first").reset_index()
df = df.T.T
df = df.select_dtypes("number")
df = df.filter(like="C")
y# = df.pop("C")
df.insert(0, "ins#", 1)
df = df.join(df[["C"]], rsuffix="_j")
df = df.astype({"C": "str"})
df = df.fillna(0)
df = df.shift(1)
df.columns = df.columns.str.upper()
df.index.name = "row#"
df = df.explode("C")
df = df.sample(frac=1)
df[["u#", "v#"]] = 0
del df["C"]
df.loc[:, "w#"] = df["C"]
df = df.value_counts("C").reset_index()
df = df.reindex(columns=["C", "zz#"])
df = df.add_prefix("p_")
df = df.stack().reset_index()
df = df.describe()
df = df.diff()
df = df.rolling(2).mean()
df = df.apply(lambda s: s)
df = df.rename_axis("ax#")
df = df.query("index >= 0")
df = df.eval("e# = 1")
df = pd.DataFrame(df.values, columns=df.columns)
df = pd.DataFrame(df.to_dict("list"))
df = pd.DataFrame(df.to_dict("records"))
df = df.resample("2D", on="C").first().reset_index()
df = df.drop_duplicates(subset=["C"])
df = df.isna()
df = df.iloc[[0]]
df = df.set_axis(range(df.shape[1]), axis=1)
df = df.groupby("C")["E"].agg(["count", "first"]).reset_index()
df = df.groupby(["C", "E"]).size().reset_index(name="n#")
df = df.groupby("C").agg(lo#=("E", "min"), n#=("E", "count"))
df = df.groupby("C").agg(n#=("E", "nunique")).reset_index().dropna()
df = df.groupby("C")["E"].sum().reset_index().dropna()
df = df.groupby(["C", "E"]).first().dropna().reset_index()
df = df.groupby("C").mean(numeric_only=True).dropna()
df = df.groupby(["C", "E"]).size().unstack().dropna()
df["g#"] = df.groupby("C")["E"].transform("count")
df["g#"] = df.groupby("C").cumcount()
df = df.merge(df.groupby("C").size().rename("n#").reset_index(), on="C", how="left")
df = df.merge(df[["C"]].head(2), on="C", how="outer", indicator="m#")
df = df.merge(df[["C", "E"]].iloc[1:], left_on="C", right_on="E", how="inner", suffixes=("_l", "_r"))
df = df.merge(df[["C"]].iloc[2:], on="C", how="right").drop_duplicates()
df = df.pivot_table(index="C", columns="E", aggfunc="size").dropna(axis=1)
df = df.pivot_table(index="C", columns="E", values="a", aggfunc="sum").dropna()
df = df.pivot(index="C", columns="E", values="a").select_dtypes("float64")
df = df.melt(id_vars=["C"], value_vars=["E"], var_name="v#").dropna()
df = df.melt().dropna()
df = pd.get_dummies(df.astype({"C": "category"}), columns=["C"])
df["C"] = df["C"].astype("category")
df["q#"] = df["C"].astype("category").cat.codes
df = pd.get_dummies(df["C"].astype(str))
df = pd.get_dummies(pd.cut(df["C"], bins=[0, 2, 4, 9]).astype(str))
df["s#"] = df["C"].str.upper()
df["s#"] = df["C"].astype(str).str.replace("x", "t")
df = df["C"].str.extract(r"([x-y])(?P<t#>.?)")
df["s#"] = df["C"].str.extract("([xy])", expand=False); df = df.dropna()
df = df.replace("x", "y").drop_duplicates("C")
df = df.replace(3, np.nan).dropna()
df = df.replace({1: 2}).select_dtypes("int64")
df = df.set_index("C").join(df[["C", "E"]].set_index("C"), rsuffix="_o")
df = df[df["C"].isin(["x", 3, 1.0])]""".splitlines()

#: Runs in the environment with pandas: draws steps until enough run, and tells what is left behind them.
DRAW = """
import json, random, sys, warnings
import numpy as np, pandas as pd
warnings.simplefilter("ignore")
asked = json.load(sys.stdin)

def drawn(seed):
    chance, names, written = random.Random(seed), {}, []
    exec(asked["start"], names)
    for number in range(chance.randint(2, 7)):
        before = names["df"].copy(deep=True)
        texts = [label for label in before.columns if isinstance(label, str)]
        if not texts:
            break
        step = chance.choice(asked["steps"]).replace('"C', '"' + chance.choice(texts)).replace('"E"', '"' + chance.choice(texts) + '"')
        step = step.replace("#", str(number))
        try:
            exec(step, names)
            if isinstance(names["df"], pd.DataFrame):
                written.append(step)
                continue
        except Exception:  # a step that does not fit the table is no step
            pass
        names["df"] = before
    table = names["df"]
    labels = [k if isinstance(k, str) else int(k) for k in table.columns if isinstance(k, (str, int, np.integer)) and not isinstance(k, bool)]
    return {"steps": written, "labels": labels, "rows": len(table)}

print(json.dumps([drawn(seed) for seed in asked["seeds"]]))
"""


def program_of(pipeline: dict) -> str:
    """The pipeline as a program that reads all that it has and one label that it lacks."""
    last = pipeline["rows"] - 1
    read = [f"_ = df[{label!r}]" for label in pipeline["labels"]]
    read += [f"_ = df.iloc[{last}]", f"_ = df.to_numpy()[{last}]"] if last >= 0 else []
    return START + "\n".join([*pipeline["steps"], *read, f'_ = df["{LACKING}"]', ""])


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    chance = random.Random(options.seed)
    asked = {"start": START, "steps": STEPS, "seeds": [chance.random() for _ in range(options.count)]}
    answer = subprocess.run([interpreter("3"), "-c", DRAW], input=json.dumps(asked), capture_output=True, text=True, check=True)
    pipelines = json.loads(answer.stdout)
    with tempfile.TemporaryDirectory() as folder:
        for index, pipeline in enumerate(pipelines):
            with open(os.path.join(folder, f"{index:05}.py"), "w", encoding="utf-8") as handle:
                handle.write(program_of(pipeline))
        command = ["node", CLI, "check", "--no-cache", "--format", "json", folder]
        files = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)["files"]
    known, false = 0, 0
    for file in files:
        pipeline = pipelines[int(os.path.basename(file["path"])[:5])]
        told = [problem for problem in file["problems"] if problem["severity"] == "error"]
        known += any(LACKING in problem["message"] for problem in told)
        for problem in told:
            if LACKING in problem["message"]:
                continue
            false += 1
            print(f"FALSE {problem['code']}: {problem['message'].splitlines()[0]}\n    {pipeline['steps']}\n    {pipeline['labels']}, {pipeline['rows']} rows")
    print(f"{len(files)} pipelines, {known} with all labels known, {false} false errors")
    return 1 if false else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
