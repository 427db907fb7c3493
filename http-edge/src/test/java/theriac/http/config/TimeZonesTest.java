package theriac.http.config;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithConverter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeZonesTest {

    /// Of a place.
    @ConfigMapping(prefix = "place")
    interface Place {

        /// What its clocks show.
        @WithConverter(TimeZones.class)
        ZoneId timeZone();

        /// What they showed before, if it was something else.
        @WithConverter(TimeZones.class)
        Optional<ZoneId> formerZone();
    }

    @Test
    void aZoneIsReadByItsName() {
        var place = placeIn(" Europe/Amsterdam ");

        assertThat(place.timeZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(place.formerZone()).hasValue(ZoneId.of("UTC"));
    }

    @Test
    void aZoneThatThereIsNotIsRefusedWithTheSettingThatNamesIt() {
        assertThatThrownBy(() -> placeIn("Mars"))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("place.time-zone")
                .hasMessageContaining("there is no time zone Mars");
    }

    private static Place placeIn(String zone) {
        return new SmallRyeConfigBuilder()
                .withMapping(Place.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("place.time-zone", zone, "place.former-zone", "UTC"), "test", 100))
                .build()
                .getConfigMapping(Place.class);
    }
}
