/// Cases as FHIR.
package theriac.adverseevent.caselist.fhir;
