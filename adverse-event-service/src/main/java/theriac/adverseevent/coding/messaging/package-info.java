/// Learns drugs from the catalog's topic.
package theriac.adverseevent.coding.messaging;
