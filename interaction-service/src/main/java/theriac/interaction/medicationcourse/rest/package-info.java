/// Takes medication events over HTTP and shows patients' courses.
package theriac.interaction.medicationcourse.rest;
