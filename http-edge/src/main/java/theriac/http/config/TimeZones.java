package theriac.http.config;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.eclipse.microprofile.config.spi.Converter;

/// Reads time zones in settings. Java's own complaint about one that there is not would not name the setting.
public final class TimeZones implements Converter<ZoneId> {

    private static final long serialVersionUID = 1;

    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone " + value + "; one is Europe/Amsterdam", e);
        }
    }
}
