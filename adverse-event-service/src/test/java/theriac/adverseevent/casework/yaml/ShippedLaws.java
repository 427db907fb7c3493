package theriac.adverseevent.casework.yaml;

import theriac.adverseevent.casework.ReportingLaws;

/// The rules about reporting as this release ships them.
public final class ShippedLaws {

    private ShippedLaws() {}

    /// Of all jurisdictions.
    public static ReportingLaws all() {
        return ReportingLawFiles.all();
    }
}
