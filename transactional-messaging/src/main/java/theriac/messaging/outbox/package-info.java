/// Events on their way out: written as rows with their cause, sent afterwards by whichever replica holds
/// their lane.
package theriac.messaging.outbox;
