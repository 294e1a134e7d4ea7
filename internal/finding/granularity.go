package finding

import "cmp"

// Granularity says what counts as the same answer. People differ there: to one editor "some 90" beside "94" is a row she wants to see, to another it
// is noise. It never touches what excludes each other.
type Granularity string

const (
	Normal Granularity = ""       // rounded, bounded and vaguer values are rows of their own
	Fine   Granularity = "fine"   // as normal, and every sentence that one article alone has
	Coarse Granularity = "coarse" // what leaves room for the other is the same answer, and so are other words for it and other titles
)

// coarsen makes one answer of those that leave room for each other.
func coarsen(fs []Finding) []Finding {
	kept := fs[:0]
	for _, f := range fs {
		switch f.Kind {
		case Precision, Wording:
			f = agreed(f)
		case Spelling:
			if f.Reason.ID == ReasonTitles {
				continue
			}
		}
		kept = append(kept, f)
	}
	return kept
}

// agreed is the finding as an agreement on its most exact value; where one article alone gives them all, it stays what it is.
func agreed(f Finding) Finding {
	if len(articlesOf(f.Positions)) < 2 {
		return f
	}
	best := f.Positions[0]
	var all []Reading
	for _, p := range f.Positions {
		if p.Fact != nil && best.Fact != nil && cmp.Less(width(p.Fact), width(best.Fact)) {
			best = p
		}
		all = append(all, p.Readings...)
	}
	best.Readings = all
	f.Kind, f.Positions, f.Reason = Agreement, []Position{best}, Reason{ID: ReasonNearEnough}
	return f
}
