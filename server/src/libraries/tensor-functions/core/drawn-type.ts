/** The type of what NumPy draws at random. */

/** What NumPy draws of a distribution: of those that count things, whole numbers. */
export const drawnType = (name: string): string =>
  /\.(negative_)?(binomial|poisson|geometric|zipf|logseries)$/.test(name) ? "int64" : "float64";
