package fact

// extractQuotes finds quotations and other attributed content.
func extractQuotes(d *doc) {}
