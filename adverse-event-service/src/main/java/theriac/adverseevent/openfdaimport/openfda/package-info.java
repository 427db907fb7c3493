/// Finds the events in files, whatever their form.
package theriac.adverseevent.openfdaimport.openfda;
