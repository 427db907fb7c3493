/// Views of state topics: what this replica has read of them, and how current that is.
package theriac.messaging.view;
