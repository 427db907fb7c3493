/// Disproportionality over HTTP.
package theriac.adverseevent.disproportionality.rest;
