package theriac.adverseevent.casework;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/// A hospital in Zurich that is under Swiss law, and a company in Berlin that holds authorisations in the
/// European Union and the United States.
public class SitesWithDuties implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "theriac.senders.demo-hospital.time-zone", "Europe/Zurich",
                "theriac.reporting-duties.demo-hospital.role", "hospital",
                "theriac.reporting-duties.demo-hospital.jurisdictions", "CH",
                "theriac.senders.other-hospital.time-zone", "Europe/Berlin",
                "theriac.reporting-duties.other-hospital.role", "marketing-authorisation-holder",
                "theriac.reporting-duties.other-hospital.jurisdictions", "EU,US");
    }
}
