/// How a patient identifier becomes a reference that says nothing about the patient and is the same in every service.
package theriac.patientreference;
