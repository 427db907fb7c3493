/// What can be set about the case index, and what it does by the clock.
package theriac.adverseevent.disproportionality.config;
