/// Changes as server-sent events.
package theriac.adverseevent.changefeed.rest;
