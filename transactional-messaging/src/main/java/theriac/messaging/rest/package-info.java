/// Dead letters over HTTP.
package theriac.messaging.rest;
