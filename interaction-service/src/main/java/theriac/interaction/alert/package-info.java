/// Alerts about patients' medicines: raised once per cause, overridden by people, resolved by what happens later.
package theriac.interaction.alert;
