/** Which environment and which Keras a file is read with, and what says so. */

export const environmentTexts = {
  "server.stdio":
    "This is a language server, which an editor starts. It waits for the Language Server Protocol on standard input.",
  "environment.chosen": "Environment: {folder} (the interpreter chosen in the editor)",
  "environment.virtual-env": "Environment: {folder} (activated, VIRTUAL_ENV)",
  "environment.conda": "Environment: {folder} (conda, CONDA_PREFIX)",
  "environment.project": "Environment: {folder} (the project's own)",
  "environment.uv": "Environment: {folder} (uv, UV_PROJECT_ENVIRONMENT)",
  "environment.poetry": "Environment: {folder} (kept by Poetry)",
  "environment.pipenv": "Environment: {folder} (kept by Pipenv)",
  "environment.above": "Environment: {folder} (found in a folder above the project)",
  "environment.path": "Environment: {folder} (python on PATH)",
  "environment.none": "No Python environment was found.",
  "environment.keras.set": "Keras {version} (set)",
  "environment.keras.listed": "Keras {version} ({place})",
  "environment.keras.listed.missing": "Keras {version} ({place}; not installed)",
  "environment.keras.own": "Keras {version} (installed)",
  "environment.keras.installed": "Keras {version} (installed in {place})",
  "environment.keras.default": "Keras {version} (nothing names another)",
  "environment.keras.default.missing": "Keras {version} (not installed, nothing names another)",
  "configuration.unknownKey": "There is no setting {key}; there are {keys}.",
  "configuration.unknownKey.meant": "There is no setting {key}. Did you mean {meant}?",
  "configuration.wrongValue": "{key} can't have this value; expected: {wanted}",
  "configuration.noToml": "This is not TOML: {why}",
} as const;
