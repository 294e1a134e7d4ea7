package align

// Made by "go run ./tools/eval -train" from the pairs of ../shared/eval/data. A weight a trait, in the order of TraitNames:
// most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, held, event, names, namestoo, numbers, numberstoo, verbs, verbstoo, others, otherstoo;
// of FollowNames: most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, told, untold, worst, newnumbers, verbstoo, longer, longertold, longeruntold, longerworst, longertwice; the intercept last.

// eventWeights say whether two sentences tell of one event.
var eventWeights = [...]float64{0.665, 0.614, -0.473, 0.953, -0.513, 0.666, 1.58, -0.116, -0.466, 0.0755, -0.397, -0.544, 0.0416, -0.132, 1.23, 2.89, 0.017, -0.431, 0.538, -0.338, 0.268, 0.187, -0.143, -0.156, -2.51}

// statementWeights say whether they say the same: paraphrases and graded similarity.
var statementWeights = [...]float64{0.049, 0.18, 2.66, 0.0247, -1.27, -1.62, 1.25, -1.01, -0.511, -0.201, -0.491, 0.0813, -0.815, -0.823, 0.104, 0.444, 0.118, -0.352, -0.105, 0.429, -0.577, 0.391, -0.301, 0.0754, 0.461}

// followWeights say whether the second follows from the first: premises and what follows from them, and paraphrases.
var followWeights = [...]float64{0.767, 0.437, 1.18, 0.356, -1.02, -0.667, 0.487, -0.285, -0.261, 0.0182, -0.141, 0.143, -0.355, -0.246, 0.884, -0.781, -0.553, 0.411, 0.762, 0.13, -0.148, 0.3, 0.026, -1.48, -0.0711}
