/// Feeds the case index from `adverse-event.case.v1`.
package theriac.adverseevent.disproportionality.messaging;
