package theriac.catalog.drug;

import java.util.List;

/// What who watches over a patient needs.
public record Safety(List<ListedReaction> listedReactions, List<Precaution> precautions, List<Guidance> guidance) {

    /// Nothing said.
    public static final Safety UNSTATED = new Safety(List.of(), List.of(), List.of());

    public Safety {
        listedReactions = List.copyOf(listedReactions);
        precautions = List.copyOf(precautions);
        guidance = List.copyOf(guidance);
    }
}
