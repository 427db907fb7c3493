/// Erasure over HTTP.
package theriac.adverseevent.erasure.rest;
