package fact

// extractNames finds names.
func extractNames(d *doc) {}
