/// Casework over HTTP.
package theriac.adverseevent.casework.rest;
