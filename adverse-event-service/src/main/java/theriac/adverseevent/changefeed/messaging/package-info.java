/// What changed on topics.
package theriac.adverseevent.changefeed.messaging;
