package theriac.architecture.offenders.timeishandedin.catalog.drug;

import java.time.Instant;

class OffenderFeature {

    Instant decidedAt() {
        return Instant.now();
    }
}
