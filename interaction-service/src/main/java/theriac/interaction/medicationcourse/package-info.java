/// Keeps what hospitals tell about a patient's medication as courses, and sees where one ended too abruptly.
package theriac.interaction.medicationcourse;
