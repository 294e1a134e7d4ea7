package align

// Made by "go run ./tools/eval -train" from the pairs of ../shared/eval/data. A weight a trait, in the order of TraitNames:
// most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, held, event, names, namestoo, numbers, numberstoo, verbs, verbstoo, others, otherstoo, meet, beside;
// of FollowNames: most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, told, untold, worst, newnumbers, verbstoo, longer, longertold, longeruntold, longerworst, longertwice; the intercept last.

// eventWeights say whether two sentences tell of one event.
var eventWeights = [...]float64{0.58, 0.55, -0.445, 0.885, -0.633, 0.628, 1.6, -0.138, -0.516, 0.0165, -0.4, -0.583, -0.0164, -0.15, 1.33, 1.9, 0.00432, -0.442, 0.57, -0.375, 0.343, 0.292, -0.127, -0.117, 0.238, 0.311, -2.58}

// statementWeights say whether they say the same: paraphrases and graded similarity.
var statementWeights = [...]float64{0.127, 0.206, 2.66, 0.0371, -1.28, -1.64, 1.23, -1.01, -0.492, -0.208, -0.463, 0.086, -0.814, -0.82, 0.0101, 0.559, 0.117, -0.352, -0.109, 0.41, -0.588, 0.38, -0.307, 0.07, -0.127, 0.0174, 0.495}

// followWeights say whether the second follows from the first: premises and what follows from them, and paraphrases.
var followWeights = [...]float64{0.739, 0.305, 0.929, 0.0952, -0.764, -0.626, 0.547, -0.336, -0.299, 0.0356, -0.256, 0.242, -0.335, -0.152, 0.742, -0.847, -0.519, 0.393, 0.758, 0.316, -0.0142, 0.284, -0.164, -1.24, 0.27}
