/// Reads, acknowledges and writes individual case safety reports by ICH E2B(R3).
package theriac.adverseevent.casereport.e2b;
