/// Events coming in: read, taken once in effect, refused, or waited with.
package theriac.messaging.arrival;
