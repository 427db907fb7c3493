/// Records that could not be taken: kept sealed, announced, then mended and replayed, or discarded, by someone.
package theriac.messaging.deadletter;
