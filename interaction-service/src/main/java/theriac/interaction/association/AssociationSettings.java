package theriac.interaction.association;

import java.util.Set;

/// Which sites want to be told.
///
/// @param sites none unless configured
public record AssociationSettings(Set<String> sites) {

    public AssociationSettings {
        sites = Set.copyOf(sites);
    }

    public boolean isWantedBy(String site) {
        return sites.contains(site);
    }
}
