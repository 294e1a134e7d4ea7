package align

// Made by "go run ./tools/eval -train" from the pairs of ../shared/eval/data. A weight a trait, in the order of TraitNames:
// most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, held, event, names, namestoo, numbers, numberstoo, verbs, verbstoo, others, otherstoo;
// of FollowNames: most, least, longorder, order, run, follow, shared, left, lefttoo, figures, clash, lacks, opposite, turned, told, untold, worst, newnumbers, verbstoo, longer, longertold, longeruntold, longerworst, longertwice; the intercept last.

// eventWeights say whether two sentences tell of one event.
var eventWeights = [...]float64{0.665, 0.614, -0.473, 0.953, -0.513, 0.666, 1.58, -0.116, -0.466, 0.0755, -0.397, -0.544, 0.0416, -0.132, 1.23, 2.89, 0.017, -0.431, 0.538, -0.338, 0.268, 0.187, -0.143, -0.156, -2.51}

// statementWeights say whether they say the same: paraphrases and graded similarity.
var statementWeights = [...]float64{0.0489, 0.18, 2.66, 0.0253, -1.27, -1.62, 1.25, -1.01, -0.51, -0.201, -0.491, 0.0816, -0.815, -0.823, 0.104, 0.444, 0.117, -0.353, -0.106, 0.429, -0.577, 0.386, -0.303, 0.0769, 0.461}

// followWeights say whether the second follows from the first: premises and what follows from them, and paraphrases.
var followWeights = [...]float64{0.739, 0.305, 0.929, 0.0952, -0.764, -0.626, 0.547, -0.336, -0.298, 0.0357, -0.256, 0.242, -0.335, -0.152, 0.742, -0.847, -0.519, 0.393, 0.757, 0.316, -0.0142, 0.284, -0.164, -1.24, 0.27}
