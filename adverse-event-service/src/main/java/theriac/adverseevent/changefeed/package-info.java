/// Tells those who listen that something changed, and nothing of what.
package theriac.adverseevent.changefeed;
