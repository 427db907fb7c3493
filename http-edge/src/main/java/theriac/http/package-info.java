/// How a service answers over HTTP: who may call, how much, and what it says when it refuses.
package theriac.http;
