/// Erases cases for good: what the law makes us forget, and the trace that it was done.
package theriac.adverseevent.erasure;
