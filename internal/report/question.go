package report

import (
	"cmp"
	"fmt"
	"strings"

	"storydiff/internal/finding"
)

// question asks what the positions answer: with the clause that tells it where there is one, "When was the driver arrested?", else in its words.
func question(f *finding.Finding) string {
	t := f.Topic
	if rivals(f) {
		return which(f)
	}
	if q := asked(f); q != "" {
		return strings.ToUpper(q[:1]) + q[1:] + "?"
	}
	what := word(t.Words, 0, "this")
	switch t.ID {
	case finding.TopicPeople:
		switch befell := word(t.Words, 0, "there"); befell {
		case "attended", "fled", "protested", "survived", "voted":
			return fmt.Sprintf("How many people %s?", befell)
		default:
			return fmt.Sprintf("How many people were %s?", befell)
		}
	case finding.TopicCount:
		return fmt.Sprintf("How many %s?", what)
	case finding.TopicMoney:
		return fmt.Sprintf("How much money: “%s”?", what)
	case finding.TopicShare:
		return fmt.Sprintf("What percentage: “%s”?", what)
	case finding.TopicMeasure:
		return fmt.Sprintf("What figure: “%s”?", what)
	case finding.TopicAge:
		return fmt.Sprintf("How old is %s?", what)
	case finding.TopicDuration:
		return fmt.Sprintf("How long: “%s”?", what)
	case finding.TopicTime:
		return fmt.Sprintf("When: “%s”?", what)
	case finding.TopicNext:
		return fmt.Sprintf("When is the next %s?", what)
	case finding.TopicPlace:
		return fmt.Sprintf("Where: “%s”?", what)
	case finding.TopicPerson:
		return fmt.Sprintf("Who is involved: %s?", what)
	case finding.TopicSpelling:
		return fmt.Sprintf("How is %s written?", what)
	case finding.TopicTitle:
		return fmt.Sprintf("What is %s called?", what)
	case finding.TopicQuote:
		return quoteQuestion(f, word(t.Words, 0, ""), unquoted(word(t.Words, 1, "it")))
	case finding.TopicSource:
		return fmt.Sprintf("On whose word: “%s”?", what)
	case finding.TopicDetail:
		return fmt.Sprintf("What exactly: “%s”?", unquoted(strings.TrimPrefix(what, "of ")))
	case finding.TopicOutcome:
		return fmt.Sprintf("Has it happened yet: “%s”?", what)
	case finding.TopicStep:
		return stepQuestion(what, word(t.Words, 1, ""))
	case finding.TopicStatus:
		if strings.HasSuffix(what, "s") && !strings.HasSuffix(what, "ss") {
			return fmt.Sprintf("How far have the %s got?", what)
		}
		return fmt.Sprintf("How far has the %s got?", what)
	}
	if f.Kind == finding.Conflict && len(f.Positions) > 1 {
		return which(f)
	}
	return fmt.Sprintf("Who reports “%s”?", unquoted(what))
}

// rivals reports two answers that nothing but themselves asks for: what somebody did, what somebody is called, a block of a street.
func rivals(f *finding.Finding) bool {
	if f.Kind != finding.Conflict || len(f.Positions) != 2 || f.Reason.ID != finding.ReasonExclude {
		return false
	}
	switch f.Topic.ID {
	case finding.TopicStatement, finding.TopicSpelling:
		return true
	case finding.TopicCount:
		return word(f.Topic.Words, 0, "") == "block"
	}
	return false
}

func which(f *finding.Finding) string {
	return fmt.Sprintf("Which is it: “%s” or “%s”?", unquoted(f.Positions[0].Value), unquoted(f.Positions[1].Value))
}

// quoteQuestion asks for somebody's words: how she is quoted where somebody quotes her, else what she said.
func quoteQuestion(f *finding.Finding, speaker, words string) string {
	switch strings.ToLower(speaker) {
	case "", "he", "i", "it", "she", "they", "we", "who", "you":
		return fmt.Sprintf("Who is quoted: “%s”?", words)
	}
	for _, p := range f.Positions {
		if strings.ContainsAny(p.Value, "\"“”„«»") {
			return fmt.Sprintf("How %s %s quoted: “%s”?", is(speaker), speaker, words)
		}
	}
	return fmt.Sprintf("What did %s say: “%s”?", speaker, strings.TrimPrefix(words, "said "))
}

// is agrees with a noun in lower case that ends its phrase: "Republican senators" are, "police" are, "Boris Davies" is.
func is(who string) string {
	last := who[strings.LastIndexByte(who, ' ')+1:]
	if last == "police" || strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") && strings.ToLower(last) == last {
		return "are"
	}
	return "is"
}

// stepQuestion asks whether it has come to a step, of somebody or something who may not be known.
func stepQuestion(step, of string) string {
	one, thing := cmp.Or(of, "anyone"), cmp.Or(of, "it")
	has, is, does := "Has", "Is", "Does"
	if strings.HasPrefix(of, "the ") && (strings.HasSuffix(of, "s") && !strings.HasSuffix(of, "ss") || strings.HasSuffix(of, "people") || strings.HasSuffix(of, "men")) {
		has, is, does = "Have", "Are", "Do"
	}
	switch step {
	case "recovered":
		return fmt.Sprintf("%s %s recovered?", has, one)
	case "dead":
		return fmt.Sprintf("%s %s died?", has, one)
	case "hurt", "missing", "trapped":
		return fmt.Sprintf("%s %s %s?", is, one, step)
	case "ablaze":
		return "Is the fire still burning?"
	case "contained":
		return "Is the fire under control?"
	case "out":
		return "Is the fire out?"
	case "condition":
		return fmt.Sprintf("How %s %s?", strings.ToLower(is), cmp.Or(of, "the patient"))
	case "motive", "cause":
		return "Is the " + step + " known?"
	case "claim":
		return "Has anyone claimed responsibility?"
	case "inquiry":
		return "Is there an investigation?"
	case "findings":
		return "What did the investigation find?"
	case "proposed", "decided", "through":
		return fmt.Sprintf("How far %s %s got?", strings.ToLower(has), thing)
	case "released":
		return fmt.Sprintf("%s %s been released?", has, thing)
	case "asked", "comment":
		return fmt.Sprintf("%s %s commented?", has, one)
	case "sworn":
		return fmt.Sprintf("%s %s been sworn in?", has, one)
	case "gone":
		return fmt.Sprintf("%s %s left the post?", has, one)
	case "attended":
		return fmt.Sprintf("%s %s take part?", does, one)
	}
	return fmt.Sprintf("%s %s been %s?", has, one, step)
}

// asked puts the finding's clause into the order of a question, without the mark; "" where it cannot be.
func asked(f *finding.Finding) string {
	c := &f.Topic.Clause
	switch f.Topic.ID {
	case finding.TopicDuration:
		noun := c.Noun
		if noun == "" && len(f.Topic.Words) > 0 && !strings.Contains(f.Topic.Words[0], " ") {
			noun = f.Topic.Words[0]
		}
		if noun != "" {
			return "how long did the " + noun + " last"
		}
		return inverted(c, finding.AdjunctSlot, "how long")
	case finding.TopicTime:
		return inverted(c, finding.AdjunctSlot, "when")
	case finding.TopicPlace:
		return inverted(c, finding.AdjunctSlot, "where")
	case finding.TopicMoney:
		return cmp.Or(inverted(c, finding.ObjectSlot, "how much"), preposed(c, "how much"))
	case finding.TopicShare:
		return cmp.Or(inverted(c, finding.ObjectSlot, "what percentage"), preposed(c, "what percentage"))
	case finding.TopicMeasure:
		if unit := word(f.Topic.Words, 1, ""); unit != "" {
			return inverted(c, finding.ObjectSlot, "how many "+unit)
		}
	case finding.TopicCount:
		noun := word(f.Topic.Words, 0, "")
		if noun == "" || strings.Contains(noun, "…") {
			return ""
		}
		if c.Slot == finding.SubjectSlot {
			return joined("how many", noun, c.Finite, c.Rest)
		}
		return inverted(c, finding.ObjectSlot, "how many "+noun)
	case finding.TopicStatement, finding.TopicOutcome:
		return inverted(c, finding.NoSlot, "")
	case finding.TopicDetail:
		if c.Verb == "" {
			return "" // "how exactly is it a charge"
		}
		return inverted(c, finding.NoSlot, "how exactly")
	case finding.TopicSource:
		if c.Subject != "" {
			return joined("who says that", c.Subject, c.Finite, c.Rest)
		}
	}
	return ""
}

// inverted is the clause behind a question word, "when | was | the driver | arrested | in Leeds", where the value stands in the slot.
func inverted(c *finding.Clause, slot finding.Slot, ask string) string {
	if c.Subject == "" || c.Slot != slot {
		return ""
	}
	return joined(ask, c.Helper, c.Subject, c.Verb, c.Rest)
}

// preposed asks for a value behind "for" or "by": "for how much did the firm sell the site".
func preposed(c *finding.Clause, ask string) string {
	if c.Before != "for" && c.Before != "by" && c.Before != "to" {
		return ""
	}
	return inverted(c, finding.AdjunctSlot, c.Before+" "+ask)
}

// joined puts a space between those that are not empty.
func joined(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}

// unquoted takes the quotation marks off that stand around the whole.
func unquoted(s string) string { return strings.Trim(s, "\"“”'‘’ ") }
