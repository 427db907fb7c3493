/// Reads events as openFDA's API and downloads have them.
package theriac.adverseevent.casereport.openfda;
