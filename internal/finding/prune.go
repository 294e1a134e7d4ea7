package finding

// prune leaves out findings that another one already tells: the same kind over the same places, in at least as many articles. A value says more than
// the statement around it, and a larger row more than a smaller one. The cost is the square of the number of findings, which is in the hundreds.
func prune(all []Finding) []Finding {
	out := all[:0:0]
	for i := range all {
		told := false
		for j := range all {
			if i != j && all[j].tells(&all[i]) && (!all[i].tells(&all[j]) || j < i) {
				told = true
				break
			}
		}
		if !told {
			out = append(out, all[i])
		}
	}
	return out
}

// whole reports whether a finding is of a stretch of words as such and not of a value in it.
func (f *Finding) whole() bool { return f.Topic.ID == TopicStatement || f.Topic.ID == TopicDetail }

// tells reports whether every reading of o lies for the most part in one of f's, in a finding of the same kind and with no fewer positions.
func (f *Finding) tells(o *Finding) bool {
	if f.Kind != o.Kind || len(f.Positions) < len(o.Positions) || f.whole() && !o.whole() {
		return false
	}
	if (f.Kind == Spelling || o.Aspect == Quotation) && f.Topic.ID != o.Topic.ID {
		return false
	}
	for _, p := range o.Positions {
		for _, r := range p.Readings {
			found := false
			for _, q := range f.Positions {
				for _, s := range q.Readings {
					common := min(s.Span.End, r.Span.End) - max(s.Span.Start, r.Span.Start)
					found = found || s.Article == r.Article && 5*common >= 3*r.Span.Len()
				}
			}
			if !found {
				return false
			}
		}
	}
	return true
}
