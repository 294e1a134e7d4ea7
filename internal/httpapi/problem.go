package httpapi

import "storydiff/internal/api"

// problem is an RFC 9457 problem. Type is left at its default about:blank, so Title is the status's own name; Code is the stable name of
// what went wrong and Detail the sentence for a person. Diagnostics say what was wrong with each article, Limit what was exceeded.
type problem struct {
	Title       string           `json:"title"`
	Status      int              `json:"status"`
	Code        string           `json:"code"`
	Detail      string           `json:"detail"`
	Limit       int64            `json:"limit,omitempty"`
	Diagnostics []api.Diagnostic `json:"diagnostics,omitempty"`
}
