package theriac.adverseevent.casework.persistence;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casework.Seen;

/// The column `seen` as its JSON stands.
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeenColumn(
        int number,
        @Nullable String informedOn,
        boolean nullified,
        int seriousness,
        List<String> suspects,
        List<String> reactions,
        boolean fatal,
        boolean reportable) {

    private static final JsonMapper JSON = new JsonMapper();

    static @Nullable String write(Optional<Seen> seen) {
        return seen.map(SeenColumn::of).map(SeenColumn::text).orElse(null);
    }

    static Optional<Seen> read(Optional<String> column) {
        return column.map(SeenColumn::parsed).map(SeenColumn::toSeen);
    }

    private static SeenColumn of(Seen seen) {
        return new SeenColumn(
                seen.version().number(),
                seen.version().informedOn().map(LocalDate::toString).orElse(null),
                seen.nullified(),
                Seriousness.bitsOf(seen.seriousness()),
                seen.suspects().stream().sorted().toList(),
                seen.reactions().stream().sorted().toList(),
                seen.fatal(),
                seen.reportable());
    }

    private Seen toSeen() {
        return new Seen(
                new ReportVersion(number, Optional.ofNullable(informedOn).map(LocalDate::parse)),
                nullified,
                Seriousness.ofBits(seriousness),
                Set.copyOf(suspects),
                Set.copyOf(reactions),
                fatal,
                reportable);
    }

    private static String text(SeenColumn column) {
        try {
            return JSON.writeValueAsString(column);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeenColumn parsed(String text) {
        try {
            return JSON.readValue(text, SeenColumn.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
