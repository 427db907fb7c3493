/// Reads the reviewed rules about reporting.
package theriac.adverseevent.casework.yaml;
