package finding

import (
	"cmp"
	"runtime"
	"slices"
	"sort"

	"storydiff/internal/align"
	"storydiff/internal/fact"
)

// detector is one way to find rows, with the reason for its place in the order.
type detector struct {
	name, why string
	run       func(*workspace)
}

// detectors is the whole of finding, in order. Each adds what it finds; the last look at what stands there by then, and prune leaves out what
// another finding already tells.
func detectors() []detector {
	return []detector{
		{"edits", "first: one changed word in a copied sentence is the surest sign of all", detectEdits},
		{"quantities", "before statements, which leave out what a figure already tells", detectQuantities},
		{"results", "as quantities", detectResults},
		{"befell", "as quantities", detectBefell},
		{"sums", "as quantities", detectSums},
		{"times", "as quantities", detectTimes},
		{"calendar", "as times", detectCalendar},
		{"zones", "as times", detectZones},
		{"lasted", "as times", detectLasted},
		{"alarm", "as times", detectAlarm},
		{"days", "the day that the story is about", detectDays},
		{"next", "what lies ahead", detectNext},
		{"names", "who is named, and how", detectNames},
		{"offices", "as names", detectOffices},
		{"former", "as names", detectFormer},
		{"quotes", "before statements, which leave quoted matter alone", detectQuotes},
		{"courses", "before statements: one matter at two steps is no agreement", detectCourses},
		{"outcomes", "as courses", detectOutcomes},
		{"opposites", "as deeds", detectOpposites},
		{"deeds", "before statements: what one denies is no agreement", detectDeeds},
		{"polarity", "after deeds, which read whole clauses", detectPolarity},
		{"denials", "as deeds", detectDenials},
		{"kinds", "as deeds", detectKinds},
		{"slots", "as deeds", detectSlots},
		{"order", "as deeds", detectOrder},
		{"ranks", "as deeds", detectRanks},
		{"roles", "as deeds", detectRoles},
		{"in or near", "as deeds", detectInOrNear},
		{"lookalikes", "as deeds", detectLookalikes},
		{"statements", "what several state in much the same words", detectStatements},
		{"details", "after statements: it shares their sentences", detectDetails},
		{"attribution", "after all that agrees, which it looks at once more", detectAttribution},
		{"pairs", "after all that brings sentences together: what the reader took apart is out again, and may be alone", detectPairs},
		{"alone", "last: what no other detector brought together with anything", detectAlone},
	}
}

// workspace is what the detectors share.
type workspace struct {
	Input
	findings []Finding
	origin   []int // of each article: index into Origins
	copies   map[copyOf]bool
	appeared []int64                    // the day that each article came out on, in minutes since 1970; 0 where it does not say
	topics   []int                      // what the story is about, sorted word numbers
	entities []align.Entity             // once asked for
	notes    [][]note                   // of each fact of each article
	tallies  []tally                    // once asked for
	told     map[align.Place][]toldVerb // once asked for
	figures  []align.Slot               // all that are counted and measured
	gates    []gate
}

// note is what is found out of a fact once it is asked for.
type note struct {
	occasion *occasion
	subject  *fact.PreparedName // see workspace.subject
	searched bool               // for its subject
	entity   int                // one more than the index of its entity, 0 for none; filled in with entities
}

func (w *workspace) note(r align.Ref) *note { return &w.notes[r.Article][r.Fact] }

// copyOf says that a sentence stands nearly word for word in another article.
type copyOf struct {
	at align.Place
	in int
}

// published is the day that an article came out on, in minutes since 1970; known is false where it does not say.
func (w *workspace) published(a int) (minutes int64, known bool) {
	return w.appeared[a], w.appeared[a] != 0
}

func (w *workspace) copied(p align.Place, in int) bool { return w.copies[copyOf{p, in}] }

// linkThreshold is the sentence similarity from which two sentences are worth a closer look; each detector asks for more.
const linkThreshold = 0.12

// NewInput links the sentences of a set, lays near copies against each other and groups the articles by origin.
func NewInput(set *align.Set) Input {
	in := Input{Set: set, Links: set.Links(linkThreshold)}
	in.Copies = set.Copies(in.Links)
	in.Origins = set.Origins(in.Copies)
	return in
}

func newWorkspace(in Input) *workspace {
	w := &workspace{Input: in, origin: make([]int, len(in.Set.Articles)), copies: map[copyOf]bool{}, topics: in.Set.Topics(), gates: gates(), told: map[align.Place][]toldVerb{}}
	for _, a := range in.Set.Articles {
		minutes, _ := fact.MinutesOf(a.DatePublished)
		w.appeared = append(w.appeared, minutes)
	}
	for _, facts := range in.Set.Facts {
		w.notes = append(w.notes, make([]note, len(facts)))
	}
	for o, g := range in.Origins {
		for _, a := range g.Articles {
			w.origin[a] = o
		}
	}
	for _, c := range in.Copies {
		w.copies[copyOf{c.A, c.B.Article}], w.copies[copyOf{c.B, c.A.Article}] = true, true
	}
	return w
}

// Detect runs every detector and gives the findings in the order in which an editor reads them: kind, severity, then place.
func Detect(in Input) []Finding { return newWorkspace(in).detect() }

func (w *workspace) detect() []Finding {
	for _, d := range detectors() {
		runtime.Gosched() // for the collector, which WebAssembly gives no thread of its own
		d.run(w)
	}
	if w.Granularity == Coarse {
		w.findings = coarsen(w.findings)
	}
	w.findings = prune(w.findings)
	for i := range w.findings {
		w.settle(&w.findings[i])
		w.ask(&w.findings[i])
	}
	sort.SliceStable(w.findings, func(i, j int) bool { return w.findings[i].before(&w.findings[j]) })
	return w.findings
}

// settle orders what a finding holds and fills in who is silent.
func (w *workspace) settle(f *Finding) {
	said := make([]bool, len(w.Set.Articles))
	for p := range f.Positions {
		rs := f.Positions[p].Readings
		if len(rs) > 1 {
			sort.SliceStable(rs, func(i, j int) bool {
				return cmp.Or(cmp.Compare(rs[i].Article, rs[j].Article), cmp.Compare(rs[i].Span.Start, rs[j].Span.Start)) < 0
			})
		}
		for _, r := range rs {
			said[r.Article] = true
		}
	}
	sort.SliceStable(f.Positions, func(i, j int) bool {
		if f.Kind == Update {
			if c := w.compareMoves(&f.Positions[i], &f.Positions[j]); c != 0 {
				return c < 0
			}
		}
		a, b := f.Positions[i].Readings, f.Positions[j].Readings
		if len(a) == 0 || len(b) == 0 {
			return len(a) > len(b)
		}
		if a[0].Article != b[0].Article {
			return a[0].Article < b[0].Article
		}
		return a[0].Span.Start < b[0].Span.Start
	})
	f.Silent = nil
	for a := range said {
		if !said[a] {
			f.Silent = append(f.Silent, a)
		}
	}
}

// compareMoves orders the positions of an update as the story moved: by stage, then by the first report that has each.
func (w *workspace) compareMoves(p, q *Position) int {
	if p.Stage != q.Stage {
		return cmp.Compare(p.Stage, q.Stage)
	}
	if c := cmp.Compare(w.firstReport(p), w.firstReport(q)); c != 0 {
		return c
	}
	x, ok := p.Fact.(fact.Quantity)
	y, ok2 := q.Fact.(fact.Quantity)
	if ok && ok2 { // of two tolls of one day the lower was counted first
		return cmp.Compare(x.Value, y.Value)
	}
	return 0
}

// firstReport is when the first article that has the position came out, in minutes since 1970; 0 where none says when.
func (w *workspace) firstReport(p *Position) int64 {
	first := int64(0)
	for _, r := range p.Readings {
		if from, _, _, ok := fact.Moment(w.Set.Articles[r.Article].DatePublished); ok && (first == 0 || from < first) {
			first = from
		}
	}
	return first
}

// before orders findings: kind, then severity, then confidence, then the place of the first reading.
func (f *Finding) before(o *Finding) bool {
	if f.Kind != o.Kind {
		return f.Kind < o.Kind
	}
	if f.Severity != o.Severity {
		return f.Severity > o.Severity
	}
	if f.Confidence != o.Confidence {
		return f.Confidence > o.Confidence
	}
	a, b := f.Positions[0].Readings[0], o.Positions[0].Readings[0]
	if a.Article != b.Article {
		return a.Article < b.Article
	}
	if a.Span != b.Span {
		return a.Span.Start < b.Span.Start || a.Span.Start == b.Span.Start && a.Span.End < b.Span.End
	}
	return f.Aspect < o.Aspect
}

// articlesOf gives the different articles of the positions, sorted.
func articlesOf(ps []Position) []int {
	var out []int
	for _, p := range ps {
		for _, r := range p.Readings {
			out = append(out, r.Article)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Independent counts the origins behind the readings.
func Independent(origins []align.Origin, rs []Reading) int {
	n := 0
	for _, o := range origins {
		for _, a := range o.Articles {
			if slices.ContainsFunc(rs, func(r Reading) bool { return r.Article == a }) {
				n++
				break
			}
		}
	}
	return n
}
