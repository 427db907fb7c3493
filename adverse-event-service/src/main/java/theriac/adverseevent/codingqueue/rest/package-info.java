/// Unmatched texts and decisions about them over HTTP.
package theriac.adverseevent.codingqueue.rest;
