package align

// Made by "go run ./tools/eval -train" from the pairs of ../shared/eval/data. A weight a trait, in the order of TraitNames:
// most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, held, event, names, namestoo, numbers, numberstoo, verbs, verbstoo, others, otherstoo;
// of FollowNames: most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, told, untold, worst, newnumbers, verbstoo; the intercept last.

// eventWeights say whether two sentences tell of one event.
var eventWeights = [...]float64{0.691, 0.543, -0.488, 0.926, -0.515, 0.617, 1.59, -0.116, -0.46, 0.0859, -0.374, -0.541, 0.00715, -0.145, 1.24, 2.96, 0.0165, -0.392, 0.525, -0.34, 0.26, 0.193, -0.157, -0.154, -2.45}

// statementWeights say whether they say the same: paraphrases and graded similarity.
var statementWeights = [...]float64{-0.0201, 0.202, 2.7, 0.0681, -1.29, -1.64, 1.25, -0.955, -0.506, -0.207, -0.538, 0.214, -0.946, -0.84, 0.152, 0.439, 0.0966, -0.288, -0.245, 0.578, -0.614, 0.364, -0.342, 0.119, 0.445}

// followWeights say whether the second follows from the first: premises and what follows from them.
var followWeights = [...]float64{0.574, 0.519, 1.11, -0.275, -0.532, -0.204, 0.393, -0.516, -0.192, -0.0052, -0.25, 0.293, -0.295, 0.0309, 0.591, -0.907, -0.428, 0.21, 0.778, 0.419}
