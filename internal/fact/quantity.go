package fact

// extractQuantities finds amounts.
func extractQuantities(d *doc) {}
