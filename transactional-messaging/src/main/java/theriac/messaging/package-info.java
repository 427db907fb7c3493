/// The one way events leave and arrive.
package theriac.messaging;
