/// Probable duplicates over HTTP.
package theriac.adverseevent.duplicate.rest;
