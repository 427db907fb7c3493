package theriac.interaction.check;

import java.util.List;

import theriac.interaction.association.Association;

/// What reports name together, as assessors confirmed it: for information, below every alert.
///
/// @param members the two that reports name
/// @param text what a prescriber may be told of it
public record AssociationNote(Association association, List<Participant> members, String text) {

    public AssociationNote {
        members = List.copyOf(members);
    }

    static AssociationNote of(Association association, Participant one, Participant other) {
        return new AssociationNote(
                association,
                List.of(one, other),
                "Reports of suspected adverse reactions name both " + one.label() + " and " + other.label()
                        + " with: " + association.reaction()
                        + ". This cannot show that they cause it, nor how often it happens."
                        + " Do not start, stop or change a treatment on this note alone.");
    }
}
