/// Cases over HTTP.
package theriac.adverseevent.caselist.rest;
