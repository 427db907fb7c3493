/// CDS Hooks 2.0: a prescribing system sends what it is about to order and what its patient takes, and gets cards back.
/// Every card comes from the one check of [theriac.interaction.check]; what could not be checked is a card too.
package theriac.interaction.cdshooks;
