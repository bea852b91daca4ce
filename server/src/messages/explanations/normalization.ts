/** Explanations of normalisations: which numbers they learn, and along which axis. */

export const normalizationExplanations = {
  "batchnorm.features":
    "γ and β are learned, the moving mean and variance are only followed: four numbers for each of {features} features, of which two train",
  "layernorm.features":
    "mean and variance are taken over these {features} numbers of every position; γ and β are learned for each of them",
  "rmsnorm.features":
    "the root mean square is taken over these {features} numbers of every position; γ is learned for each of them",
  "groupnorm.features":
    "{channels} channels in groups of {each}; mean and variance are taken over each group and all places",
} as const;
