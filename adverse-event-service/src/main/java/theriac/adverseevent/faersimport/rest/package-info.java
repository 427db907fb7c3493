/// Imports over HTTP.
package theriac.adverseevent.faersimport.rest;
