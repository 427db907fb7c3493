/// Reports in over HTTP.
package theriac.adverseevent.casereport.rest;
