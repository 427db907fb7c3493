package theriac.adverseevent.duplicate.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What a deployment sets for probable duplicates.
@ConfigMapping(prefix = "theriac.duplicates")
public interface DuplicatesConfig {

    /// How many bits of evidence above the logarithm (base 2) of the number of cases make a pair worth offering.
    @WithDefault("6")
    double margin();
}
