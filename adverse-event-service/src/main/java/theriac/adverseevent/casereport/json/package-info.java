/// Reads a hospital's own JSON report, `hospital.adverse-event-report.v1`.
package theriac.adverseevent.casereport.json;
