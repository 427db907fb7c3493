/// What assessors have confirmed about two substances that reports name together, for a note to prescribers: no
/// rule, no cause, no frequency.
package theriac.interaction.association;
