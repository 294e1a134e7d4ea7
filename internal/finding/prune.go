package finding

import (
	"storydiff/internal/text"
)

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

// tells reports whether every reading of o lies for the most part in one of f's, in a finding of the same kind and with no fewer positions. A conflict
// between copies of one sentence also tells what looks like an update of it.
func (f *Finding) tells(o *Finding) bool {
	copies := f.Reason.ID == ReasonCopyEdited && f.Kind == Conflict && (o.Kind == Update || o.Kind == Precision)
	if f.Kind == Conflict && o.Kind == Update && f.Aspect == o.Aspect { // "rose 3 percent" and "fell 3 percent", once as figures and once as verbs
		return f.covers(o, text.Span.Overlaps)
	}
	if f.Kind != o.Kind && !copies || len(f.Positions) < len(o.Positions) || f.whole() && !o.whole() {
		return false
	}
	if (f.Kind == Spelling || o.Aspect == Quotation) && f.Topic.ID != o.Topic.ID {
		return false
	}
	return f.covers(o, func(own, other text.Span) bool {
		common := min(own.End, other.End) - max(own.Start, other.Start)
		return 5*common >= 3*other.Len()
	})
}

// covers reports whether every reading of o meets one of f's in the same article.
func (f *Finding) covers(o *Finding, meets func(own, other text.Span) bool) bool {
	for _, p := range o.Positions {
		for _, r := range p.Readings {
			if !f.anyPosition(func(q Position) bool {
				return q.any(func(own Reading) bool { return own.Article == r.Article && meets(own.Span, r.Span) })
			}) {
				return false
			}
		}
	}
	return true
}
