package theriac.adverseevent.casework;

import java.time.ZoneId;
import java.util.List;

/// What a site is obliged to.
///
/// @param jurisdictions whose law it is under, each known to this release for its role
/// @param zone in which its days begin and end
public record Duties(DutyRole role, List<String> jurisdictions, ZoneId zone) {

    public Duties {
        jurisdictions = jurisdictions.stream().distinct().sorted().toList();
    }
}
