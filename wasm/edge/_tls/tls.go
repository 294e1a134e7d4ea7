// Package tls stands in for crypto/tls in the edge's program; `make edge-build` lays it over the standard library's. net/http names crypto/tls in
// its types, and that brings along certificates, elliptic curves and big numbers, most of it kept because it is set up at every start: more than 1 MB of
// WebAssembly of which nothing ever runs, since a worker speaks no TLS. Cloudflare does. Only what net/http names is here; whatever would connect
// fails and says why.
package tls

import (
	"context"
	"errors"
	"net"
)

var errNone = errors.New("TLS is left out of this program")

const (
	VersionTLS12 = 0x0303
	VersionTLS13 = 0x0304

	TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256   = 0xc02f
	TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 = 0xc02b
)

type (
	Certificate     struct{}
	ClientHelloInfo struct{}

	Config struct {
		NextProtos               []string
		ServerName               string
		Certificates             []Certificate
		GetCertificate           func(*ClientHelloInfo) (*Certificate, error)
		GetConfigForClient       func(*ClientHelloInfo) (*Config, error)
		CipherSuites             []uint16
		MinVersion               uint16
		PreferServerCipherSuites bool
	}
	ConnectionState struct {
		Version                    uint16
		HandshakeComplete          bool
		CipherSuite                uint16
		NegotiatedProtocol         string
		NegotiatedProtocolIsMutual bool
		ServerName                 string
	}
	Conn              struct{ net.Conn }
	Dialer            struct{ Config *Config }
	RecordHeaderError struct {
		Msg          string
		RecordHeader [5]byte
		Conn         net.Conn
	}
)

func (c *Config) Clone() *Config { d := *c; return &d }

func (*Conn) Handshake() error                       { return errNone }
func (*Conn) HandshakeContext(context.Context) error { return errNone }
func (*Conn) ConnectionState() ConnectionState       { return ConnectionState{} }
func (*Conn) VerifyHostname(string) error            { return errNone }
func (c *Conn) NetConn() net.Conn                    { return c.Conn }
func (e RecordHeaderError) Error() string            { return e.Msg }

func (*Dialer) DialContext(context.Context, string, string) (net.Conn, error) { return nil, errNone }

func Client(c net.Conn, _ *Config) *Conn                  { return &Conn{c} }
func Server(c net.Conn, _ *Config) *Conn                  { return &Conn{c} }
func NewListener(l net.Listener, _ *Config) net.Listener  { return l }
func LoadX509KeyPair(string, string) (Certificate, error) { return Certificate{}, errNone }
