package theriac.catalog.drug.document;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Band;

import static theriac.catalog.drug.document.Reading.given;

/// Half-open band of a measured value.
@Schema(name = "Band", description = "From (included) to below (not included); an absent end is open.")
public record BandDocument(
        @Schema(examples = "egfr-ml-min-1.73m2") String measure,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below) {

    static @Nullable BandDocument of(@Nullable Band band) {
        return band == null ? null : new BandDocument(band.measure(), band.from(), band.below());
    }

    Band toBand() {
        return new Band(given("measure", measure), from, below);
    }
}
