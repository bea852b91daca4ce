"""What an older pandas gives where it gives something else than the one that is described, for the tests.

    pip install --no-deps --target FOLDER pandas==2.2.3 pytz
    PYTHONPATH=FOLDER $KERAS3_PYTHON older_pandas.py    -> test-fixtures/truth/older-pandas-calls.json

The calls are those of `table-calls.json` that answer otherwise, and what programs ask of the types of columns.
"""

from __future__ import annotations

import json
import os
import re
import warnings

import pandas
from data_functions import REPOSITORY
from tensor_calls import answer_to

FOLDER = os.path.join(REPOSITORY, "test-fixtures", "truth")

#: Texts have a type of their own since pandas 3.
TYPED = [
    *(f"{table}.loc[:, {table}.dtypes {sign} {name}]" for table in ("gaps", "df") for sign in ("==", "!=") for name in ("'object'", "object", "'O'", "'float64'", "'str'", "np.float64", "bool")),
    *(f"np.zeros(len([c for c in gaps if gaps[c].dtype {test}]))" for test in ("== 'object'", "== object", "!= 'O'", "== 'str'", "in ['object', 'category']", "== np.object_", "== str", "in (object, bool)")),
    *(f"np.zeros(len([c for c in df if df[c].dtype.{test}]))" for test in ("name == 'object'", "kind == 'O'", "kind in 'biuf'", "name == 'str'")),
    "gaps[gaps.dtypes[gaps.dtypes == 'object'].index]", "df[[c for c, t in df.dtypes.items() if t == 'object']]", "np.zeros(int((gaps.dtypes == object).sum()))", "np.zeros(len(gaps.columns[gaps.dtypes == 'object']))",
    "np.zeros(sum(pd.api.types.is_object_dtype(gaps[c]) for c in gaps))", "np.zeros(sum(pd.api.types.is_string_dtype(df[c]) for c in df))", "np.zeros(1 + (df.dtypes['k'] == 'object'))", "np.zeros(1 + (str(df['k'].dtype) == 'object'))",
]


def without_wording(answer: dict) -> str:
    """What differs in more than the name of a type: each release names its times and texts in its own way."""
    text = re.sub(r'"dtype": "(str|object)"', '"dtype": "object"', json.dumps(answer))
    return re.sub(r"(datetime|timedelta)64\[\w+", "time", text)


def as_texts(answer: dict) -> dict:
    """Objects that are all texts are called so here, whatever the release has them in."""
    for column in [answer, *answer.get("columns", [])]:
        cells = [cell for cell in column.get("cells") or [] if cell is not None]
        if column.get("dtype") == "object" and cells and all(isinstance(cell, str) for cell in cells):
            column["dtype"] = "str"
    return answer


def main() -> None:
    warnings.simplefilter("ignore")
    with open(os.path.join(FOLDER, "table-calls.json"), encoding="utf-8") as handle:
        stored = json.load(handle)
    known: dict = {}
    exec(stored["prelude"], known)  # noqa: S102  our own text
    answers = []
    for right in stored["answers"]:
        # What is drawn without a seed differs for another reason.
        if "sample(" in right["call"]:
            continue
        answer = as_texts(answer_to(right["call"], known))
        # What is refused stays with the release that is described: nothing is told of it.
        if answer and "refused" not in answer and without_wording(answer) != without_wording(right):
            answers.append(answer)
    answers += [{**as_texts(answer_to(call, known)), "call": call} for call in TYPED]
    text = ",\n".join("    " + json.dumps(answer) for answer in answers)
    head = f'{{\n  "prelude": {json.dumps(stored["prelude"])},\n  "packages": {{ "pandas": "{pandas.__version__}" }},\n'
    with open(os.path.join(FOLDER, "older-pandas-calls.json"), "w", encoding="utf-8") as handle:
        handle.write(head + '  "answers": [\n' + text + "\n  ]\n}\n")
    print(f"{len(answers)} calls")


if __name__ == "__main__":
    main()
