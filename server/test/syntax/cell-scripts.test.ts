/** Scripts of cells say what their IPython lines do, at the same length; other files are left as they are. */
import { describe, expect, it } from "vitest";
import { programOfScript } from "../../src/syntax/notebooks/cell-scripts";

const program = (text: string): string => {
  const result = programOfScript(text);
  expect(result).toHaveLength(text.length);
  return result.replace(/[ \t]+$/gm, "");
};

describe("programOfScript", () => {
  it("reads IPython's lines of a script whose cells begin with # %%", () => {
    expect(
      program("# %%\n%run nets.py\nx = 1\n# %% plots\n!ls\nif x:\n    %matplotlib inline\n    y = 2\n"),
    ).toBe('# %%\nᐅ("nets.py")\nx = 1\n# %% plots\n\nif x:\n\n    y = 2\n');
    expect(program("# In[3]:\r\n%cd data\r\n#%%\r\nfiles = !ls\r\n")).toBe(
      "# In[3]:\r\nᐆ='data'\r\n#%%\r\nfiles = ᐃ\r\n",
    );
  });

  it("reads those that VS Code takes out of a comment, and no shell line that was switched off", () => {
    expect(program("# %%\n#!%run nets.py\n# !%cd data\n#!pip install keras==2.4\nx = 1  #!%run a.py\n")).toBe(
      "# %%\nᐅ(\"nets.py\")\nᐆ='data'\n#!pip install keras==2.4\nx = 1  #!%run a.py\n",
    );
    expect(program("# %%\n#!%%bash\nls '(\n# %%\nx = 1\n")).toBe("# %%\n\n\n# %%\nx = 1\n");
  });

  it("leaves out a cell of another language, up to the next one", () => {
    expect(program("# %%\n%%bash\nls '(\n# %%\nx = 1\n")).toBe("# %%\n\n\n# %%\nx = 1\n");
  });

  it("reads the comments in which jupytext keeps them", () => {
    const header = "# ---\n# jupyter:\n#   jupytext:\n#     format_name: percent\n# ---\n\n";
    expect(
      program(`${header}# %%\n# %run nets.py\n# a remark: !ls\nif x:\n    # !ls\n    y = 1  # %run a.py\n`),
    ).toBe(`${header}# %%\nᐅ("nets.py")\n# a remark: !ls\nif x:\n\n    y = 1  # %run a.py\n`);
    expect(program(`${header}# %% [markdown]\n# 100 %\n# %%\n# %%bash\n# ls\nx = 1\n`)).toBe(
      `${header}# %% [markdown]\n# 100 %\n# %%\n\n\n\n`,
    );
  });

  it("reads the comments in which Databricks keeps them", () => {
    const header = "# Databricks notebook source\nimport keras\n\n# COMMAND ----------\n\n";
    expect(
      program(`${header}# MAGIC %run ./nets\n\n# COMMAND ----------\n\n# MAGIC %md\n# MAGIC text\n`),
    ).toBe(`${header}ᐅ("./nets")\n\n# COMMAND ----------\n\n\n# MAGIC text\n`);
  });

  it.each([
    "%run nets.py\nx = 1\n",
    "# %%\nx = 5 \\\n  % 3\n# %%\ny = x\n",
    "# %%\nx = '''\n%run nets.py\n'''\n",
    "# %run nets.py\nx = 1\n",
    "# MAGIC %run ./nets\nx = 1\n",
    "#!%run nets.py\nx = 1\n",
    "# %%\n#! 100 % sure\n#!ls\nx = 1\n",
    "# 100 %% sure\n!ls\n",
  ])("leaves %j as it is", (text) => {
    expect(programOfScript(text)).toBe(text);
  });
});
