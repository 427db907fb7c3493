package theriac.adverseevent.casework.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import theriac.adverseevent.casework.ReportingLaws;

/// Reads the rules about reporting that this release ships: a file per jurisdiction, which people can read and review.
final class ReportingLawFiles {

    static final List<String> JURISDICTIONS = List.of("ca", "ch", "dk", "eu", "it", "us");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportingLawFiles() {}

    @Produces
    @Singleton
    static ReportingLaws all() {
        return new ReportingLaws(JURISDICTIONS.stream()
                .map(ReportingLawFiles::file)
                .map(ReportingLawFile::toLaw)
                .toList());
    }

    private static ReportingLawFile file(String jurisdiction) {
        try (var file = ReportingLawFiles.class.getResourceAsStream("/reporting-rules/" + jurisdiction + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("there are no rules about reporting for " + jurisdiction);
            }
            return YAML.readValue(file, ReportingLawFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules about reporting for " + jurisdiction + " can't be read", e);
        }
    }
}
