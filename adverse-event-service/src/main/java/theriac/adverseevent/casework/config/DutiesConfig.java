package theriac.adverseevent.casework.config;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/// What sites are obliged to report, each by its site id.
@ConfigMapping(prefix = "theriac.reporting-duties")
public interface DutiesConfig {

    /// Sites with duties; the others have no clocks.
    @WithParentName
    Map<String, SiteConfig> sites();

    /// One site.
    interface SiteConfig {

        /// What it is: `hospital`, `marketing-authorisation-holder`, `unauthorised-medicine-manufacturer` or
        /// `competent-authority`.
        String role();

        /// Whose law it is under, such as `CH` or `EU,US`.
        List<String> jurisdictions();
    }
}
