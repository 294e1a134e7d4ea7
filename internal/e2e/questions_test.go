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
		{"people keep their own question", "The ferry Alma sank off Visby and nine passengers were killed.",
			"Nine passengers were killed when the ferry Alma sank off Visby on Sunday.", "How many people were killed?"},
		{"how much, of what something is", "The ferry company Alma lost its licence in Visby. The fine for the ferry company was $90,000.",
			"The ferry company Alma lost its licence in Visby. The fine for the ferry company was $70,000.", "How much was the fine for the ferry company?"},
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
