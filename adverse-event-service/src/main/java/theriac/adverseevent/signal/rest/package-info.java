/// Signals over HTTP.
package theriac.adverseevent.signal.rest;
