/// Imports events of openFDA, as its API answers with them and as its downloads hold them.
package theriac.adverseevent.openfdaimport;
