/// When listeners are told, and how many there may be.
package theriac.adverseevent.changefeed.config;
