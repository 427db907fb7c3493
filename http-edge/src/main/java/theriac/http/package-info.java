/// How a service answers over HTTP.
package theriac.http;
