package theriac.adverseevent.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import theriac.adverseevent.casereport.SenderId;

/// The duties of each site that has some, under the rules of this release.
public final class SiteDuties {

    private final Map<SenderId, Duties> duties;
    private final String digest;

    public SiteDuties(Map<SenderId, Duties> duties, ReportingLaws laws) {
        this.duties = Map.copyOf(duties);
        this.digest = digest(duties, laws);
    }

    /// The duties of a site; empty when none are configured.
    public Optional<Duties> of(SenderId site) {
        return Optional.ofNullable(duties.get(site));
    }

    /// Changes when a rule or a site's duties do.
    public String digest() {
        return digest;
    }

    private static String digest(Map<SenderId, Duties> duties, ReportingLaws laws) {
        Map<String, Duties> bySite = new TreeMap<>();
        duties.forEach((site, its) -> bySite.put(site.value(), its));
        var all = (bySite + "\n" + laws).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
