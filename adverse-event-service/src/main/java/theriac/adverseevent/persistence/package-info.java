/// How this service talks to its database where it writes and counts in bulk.
package theriac.adverseevent.persistence;
