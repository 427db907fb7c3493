package theriac.interaction.association.config;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/// Who is told of associations that assessors confirmed.
@ConfigMapping(prefix = "theriac.interaction.confirmed-associations")
public interface AssociationConfig {

    /// The sites whose checks carry the notes, by the names that their tokens bear; none unless set.
    Optional<Set<String>> sites();
}
