package fact

// extractTimes finds time expressions.
func extractTimes(d *doc) {}
