package align

// Made by "go run ./tools/eval -train" from the pairs of ../shared/eval/data. A weight a trait, in the order of TraitNames:
// most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned;
// the intercept last.

// similarityWeights are of Likeness.Similarity: paraphrases, graded similarity, sentences on one event.
var similarityWeights = [traits + 1]float64{0.384, 0.0364, 2.58, 0.153, -1.29, -1.66, 1.71, -1.03, -0.626, -0.232, 0.186, 0.0897, -0.657, -0.689, -0.645}

// agreementWeights are of Likeness.Agreement: premises and what follows from them.
var agreementWeights = [traits + 1]float64{0.975, 0.383, 0.872, -0.152, -0.67, -0.231, 0.509, -0.493, -1.12, 0.101, -0.526, 0.265, -0.257, 0.0481, 0.201}
