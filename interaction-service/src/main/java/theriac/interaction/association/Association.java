package theriac.interaction.association;

import theriac.interaction.drug.DrugId;

/// A drug, what reports name together with it, and the reaction, as assessors confirmed it.
///
/// @param signalId the statistic that they judged
/// @param reaction as a reaction term
public record Association(String signalId, DrugId drug, Partner partner, String reaction, Confirmation confirmation) {

    /// What reports name together with the drug.
    public sealed interface Partner {

        record OtherDrug(DrugId drug) implements Partner {}

        record Alcohol() implements Partner {}
    }
}
