/** Explanations of normalisations: which numbers they learn, and along which axis. */

export const normalizationExplanations = {
  "batchnorm.features":
    "γ and β are learned, the moving mean and variance are only tracked: four numbers for each of {features|feature|features}, of which two train",
  "batchnorm.one":
    "{learned} is learned, the moving mean and variance are only tracked: three numbers for each of {features|feature|features}, of which one trains",
  "batchnorm.none":
    "the moving mean and variance are only tracked: two numbers for each of {features|feature|features}, of which none trains",
  "layernorm.one":
    "mean and variance are taken over {features|number|numbers} of every position; {learned} is learned for each of them",
  "layernorm.none":
    "mean and variance are taken over {features|number|numbers} of every position; nothing is learned",
  "layernorm.features":
    "mean and variance are taken over {features|number|numbers} of every position; γ and β are learned for each of them",
  "rmsnorm.features":
    "the root mean square is taken over {features|number|numbers} of every position; γ is learned for each of them",
  "groupnorm.features":
    "{channels|channel|channels} in groups of {each}; mean and variance are taken over each group and all places",
} as const;
