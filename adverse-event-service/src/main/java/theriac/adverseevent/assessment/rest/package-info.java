/// Assessments over HTTP.
package theriac.adverseevent.assessment.rest;
