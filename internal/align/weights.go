package align

// Made by "go run ./tools/eval -train" from the pairs of ../shared/eval/data. A weight a trait, in the order of TraitNames:
// most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned;
// the intercept last.

// similarityWeights are of Likeness.Similarity: paraphrases, graded similarity, sentences on one event.
var similarityWeights = [traits + 1]float64{0.522, 0.147, 2.06, 0.286, -1.2, -1.49, 1.72, -0.942, -0.574, -0.218, 0.18, 0.099, -0.546, -0.594, -0.942}

// agreementWeights are of Likeness.Agreement: premises and what follows from them.
var agreementWeights = [traits + 1]float64{0.983, 0.386, 0.867, -0.143, -0.678, -0.239, 0.511, -0.492, -1.11, 0.102, -0.528, 0.264, -0.258, 0.0538, 0.184}
