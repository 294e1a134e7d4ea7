package e2e

import (
	"testing"

	"storydiff/internal/engine"
)

// TestQuestions reads a pair of reports and asks for a question as an editor would put it.
func TestQuestions(t *testing.T) {
	const more = " The harbour of Visby was closed to all other traffic overnight, and divers searched the hull of the ferry in the morning for damage to its rudder."
	for _, c := range []struct{ name, a, b, want string }{
		{"when, with did", "The ferry Alma hit the harbour wall in Visby at 9 p.m. on Tuesday. The captain of the ferry was taken ashore.",
			"The ferry Alma hit the harbour wall in Visby at 10 p.m. on Tuesday. Its owners have not said what went wrong.", "When did the ferry Alma hit the harbour wall in Visby?"},
		{"how long, of an event", "During some six hours of searching in Visby, helpers of the ferry company found the bell of the ferry Alma.",
			"The bell of the ferry Alma was found in Visby by helpers of the ferry company.", "How long did the searching last?"},
		{"how long, of what has its length before it", "The ferry Alma sank off Visby, and in the autumn divers brought up the bell of the ferry, years after the helpers' nine-day search.",
			"The bell of the ferry Alma was brought up in Visby by divers.", "How long did the search last?"},
		{"people keep their own question", "The ferry Alma sank off Visby and nine passengers were killed.",
			"Nine passengers were killed when the ferry Alma sank off Visby on Sunday.", "How many people were killed?"},
		{"how much, of what something is", "The ferry company Alma lost its licence in Visby. The fine for the ferry company was $90,000.",
			"The ferry company Alma lost its licence in Visby. The fine for the ferry company was $70,000.", "How much was the fine for the ferry company?"},
		{"no further than a new clause", "Nine sailors were hurt in Visby when the ferry Alma hit the harbour wall. The pilot was taken ashore.",
			"Nine sailors were hurt in Visby on Tuesday when the ferry Alma hit the harbour wall. Its owners said nothing.", "Were nine sailors hurt in Visby on Tuesday?"},
		{"with the infinitive", "The ferry Alma left Visby at noon. The captain of the ferry asked the port to send two tugs.",
			"The ferry Alma left Visby at noon, its owners said.", "Did the captain of the ferry ask the port to send two tugs?"},
		{"a date with its abbreviation", "The ferry Alma will be sold to a yard on Oct. 4, the port of Visby said.",
			"The ferry Alma is to be repaired in Visby, its owners said.", "Will the ferry Alma be sold to a yard on Oct. 4?"},
		{"whole or not at all", "The ferry Alma is in the port of Visby. The owners gave the crew a free day.",
			"The ferry Alma is in the port of Visby, the owners said.", "Who reports “The owners gave the crew a free day”?"},
		{"a participle is no verb", "The ferry Alma is in the port of Visby. A sea dog named Bosse slept on the bridge.",
			"The ferry Alma is in the port of Visby, the owners said.", "Who reports “A sea dog named Bosse slept on the bridge”?"},
		{"no length of time without what it is counted from", "The ferry Alma was repainted two years ago, the port of Visby said.",
			"The ferry Alma was repainted in Visby, its owners said.", "Was the ferry Alma repainted in Visby?"},
		{"an opening ends where it may and says that there is more", "The ferry Alma is in the port of Visby. Because of the long strike at the yards in the north of the island nobody could say when.",
			"The ferry Alma is in the port of Visby, the owners said.", "Who reports “Because of the long strike at the yards …”?"},
		{"what else than themselves asks for two answers", "The court of Visby charged a stowaway of the ferry Alma who slapped a guard on the bridge.",
			"The court of Visby charged a stowaway of the ferry Alma who punched a guard on the bridge.", "Which is it: “of the ferry Alma who slapped a guard” or “of the ferry Alma who punched a guard”?"},
		{"in its unit", "The ferry Alma drifted 12 miles on Tuesday night before a tug came.",
			"The ferry Alma drifted 20 miles on Tuesday night before a tug came.", "How many miles did the ferry Alma drift?"},
		{"when, of a clause that no question is made of", "Ferry spokesman Per Falk said on Tuesday evening that it did not know when the ferry Alma would sail for Visby again.",
			"Ferry spokesman Per Falk said on Tuesday that nobody knew when the ferry Alma would sail for Visby again.", "When: “Ferry spokesman Per Falk said”?"},
		{"nobody is as many as they are one of", "The singer Vera Holm was one of 90 passengers of the ferry Alma in Visby.",
			"The singer Vera Holm was one of 120 passengers of the ferry Alma in Visby.", "How many passengers?"},
		{"a name keeps its capital", "The ferry Alma took nine Republicans to Visby on Tuesday morning.",
			"The ferry Alma took seven Republicans to Visby on Tuesday morning.", "How many Republicans did the ferry Alma take?"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := compare(t, []engine.Input{{Name: "a.txt", Data: []byte(c.a + more), DatePublished: "2026-03-04"}, {Name: "b.txt", Data: []byte(c.b + more), DatePublished: "2026-03-04"}})
			var asked []string
			for _, f := range r.Findings {
				asked = append(asked, f.Question)
				if f.Question == c.want {
					return
				}
			}
			t.Errorf("nobody asks %q, only %q", c.want, asked)
		})
	}
}
