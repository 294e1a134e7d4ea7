package report

import (
	"fmt"
	"math"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/finding"
)

// word gives the i-th word of a topic or reason, or a stand-in.
func word(words []string, i int, or string) string {
	if i < len(words) && words[i] != "" {
		return words[i]
	}
	return or
}

// label names what the finding is about, as a row's heading.
func label(t finding.Topic) string {
	what := word(t.Words, 0, "")
	switch t.ID {
	case finding.TopicPeople:
		return strings.TrimSpace("people " + what)
	case finding.TopicMoney:
		return "amount: " + what
	case finding.TopicShare:
		return "share: " + what
	case finding.TopicAge:
		return "age: " + what
	case finding.TopicDuration:
		return "duration: " + what
	case finding.TopicTime:
		return "time: " + what
	case finding.TopicNext:
		return "next " + what
	case finding.TopicPlace:
		return "place: " + what
	case finding.TopicSpelling:
		return "spelling: " + what
	case finding.TopicTitle:
		return "title: " + what
	case finding.TopicQuote:
		return strings.TrimSpace(word(t.Words, 1, "") + " (" + what + ")")
	case finding.TopicSource:
		return "source: " + what
	case finding.TopicStep:
		return strings.TrimSuffix(stepQuestion(what, word(t.Words, 1, "")), "?")
	case finding.TopicStatus, finding.TopicOutcome:
		return "status: " + what
	}
	return what
}

// reason says in one sentence why the finding is of its kind.
func reason(f *finding.Finding) string {
	w := f.Reason.Words
	switch f.Reason.ID {
	case finding.ReasonExclude:
		return fmt.Sprintf("%s and %s exclude each other, and the sentences speak of the same thing.", word(w, 0, "The one"), word(w, 1, "the other"))
	case finding.ReasonCopyEdited:
		return fmt.Sprintf("The sentence is the same in both but for “%s” and “%s”.", word(w, 0, ""), word(w, 1, ""))
	case finding.ReasonLookalike:
		return fmt.Sprintf("“%s” and “%s” look alike and stand among the same words; one may be a slip.", word(w, 0, ""), word(w, 1, ""))
	case finding.ReasonTurned:
		return fmt.Sprintf("In the one %s comes of %s, in the other it is the other way round.", word(w, 1, ""), word(w, 0, ""))
	case finding.ReasonNegated:
		return "The one says that it is so, the other that it is not."
	case finding.ReasonOpposite:
		return fmt.Sprintf("“%s” and “%s” are opposites, said of the same thing.", word(w, 0, ""), word(w, 1, ""))
	case finding.ReasonLater:
		return fmt.Sprintf("%s is the later report; the figure may have moved on.", word(w, 0, "One"))
	case finding.ReasonMoved:
		return "The one tells of an earlier stage than the other."
	case finding.ReasonBound:
		return fmt.Sprintf("%s leaves room for %s.", word(w, 0, "One"), word(w, 1, "the other"))
	case finding.ReasonRounded:
		return fmt.Sprintf("%s may be %s, rounded.", word(w, 0, "One"), word(w, 1, "the other"))
	case finding.ReasonVaguer:
		return fmt.Sprintf("“%s” is vaguer than “%s”.", word(w, 0, "One"), word(w, 1, "the other"))
	case finding.ReasonDetail:
		return "The same told in different detail: each says what the other leaves out."
	case finding.ReasonWithin:
		return fmt.Sprintf("%s lies within %s.", word(w, 0, "One"), word(w, 1, "the other"))
	case finding.ReasonOverlap:
		return fmt.Sprintf("%s and %s overlap.", word(w, 0, "One"), word(w, 1, "the other"))
	case finding.ReasonZones:
		return "One names its time zone, the other does not."
	case finding.ReasonCalled:
		return fmt.Sprintf("Somebody was called to it at %s, before it is said to have happened.", word(w, 0, "another hour"))
	case finding.ReasonCalendar:
		return fmt.Sprintf("By the calendar %s and %s are two days.", word(w, 0, "the weekday"), word(w, 1, "the date"))
	case finding.ReasonOffset:
		return fmt.Sprintf("%s is not %s; one of the two was reckoned wrongly.", word(w, 0, "The hour"), word(w, 1, "the other"))
	case finding.ReasonSum:
		return fmt.Sprintf("%s is not what “%s” comes to.", word(w, 0, "The one"), word(w, 1, "the other"))
	case finding.ReasonScope:
		return "One speaks of a part, the other of more."
	case finding.ReasonUnsure:
		return "The values differ, but perhaps they are not of the same thing."
	case finding.ReasonVariant:
		return "Different spellings of one name."
	case finding.ReasonTitles:
		return "One person under different titles."
	case finding.ReasonOtherWords:
		return "The same statement in other words."
	case finding.ReasonCut:
		return "The same words, cut differently."
	case finding.ReasonHedged:
		return "Stated flatly in one, attributed or hedged in another."
	case finding.ReasonAuthority:
		return "The same, each time on another authority."
	case finding.ReasonDisputed:
		return "They do not agree, and each rests on somebody else’s word."
	case finding.ReasonNearEnough:
		return "Near enough to count as the same, as was asked for."
	case finding.ReasonPaired:
		return "Put together by the reader."
	case finding.ReasonAlone:
		return "No other article says it."
	}
	return "The same in all of them."
}

// originBasis says what an origin rests on.
func originBasis(o align.Origin, articles []*article.Article) string {
	return fmt.Sprintf("%d%% of %s stands nearly word for word in %s", int(math.Round(o.Share*100)), articles[o.Of].Outlet(), articles[o.In].Outlet())
}

// positionValue is the position in the source's words; where the position is who says it, it may have none.
func positionValue(f *finding.Finding, p *finding.Position) string {
	if p.Value == "" && f.Kind == finding.Attribution {
		for _, r := range p.Readings {
			if r.Hedged {
				return "hedged, no source named"
			}
		}
		return "stated flatly"
	}
	return p.Value
}
