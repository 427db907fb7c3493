package theriac.catalog.loading.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Draft;
import theriac.catalog.loading.Piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Holds the codes of the content to a formulary's list, which is no part of the project: a folder named by
/// `THERIAC_SAMPLES`, or one that stands beside the checkout. Skipped without it, but not in CI.
class FormularyCodesTest {

    private final YamlContent content = new YamlContent(YamlFolder.onClassPath("catalog"));

    @Test
    void everyDrugOfTheFormularyHasItsCodes() {
        var missing = rows().flatMap(this::missingCodes).toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyDrugOfTheFormularyHasAClass() {
        assertThat(rows().map(row -> draft(idOf(row)).monograph().versions()))
                .isNotEmpty()
                .allSatisfy(versions -> assertThat(versions)
                        .allSatisfy(version -> assertThat(
                                        version.statements().classification().classes())
                                .isNotEmpty()));
    }

    private Stream<String> missingCodes(List<String> row) {
        var codes = draft(idOf(row)).monograph().codes();
        var rxnorm = row.get(1).isEmpty() ? Stream.<String>of() : Stream.of(row.get(1));
        var atc = Arrays.stream(row.get(2).split(";")).filter(code -> !code.isEmpty());
        return Stream.concat(
                rxnorm.filter(code -> !has(codes, CodeSystem.RXNORM, code)),
                atc.filter(code -> !has(codes, CodeSystem.ATC, code)));
    }

    private static boolean has(List<Code> codes, CodeSystem system, String value) {
        return codes.stream()
                .anyMatch(code -> code.system() == system && code.value().equals(value));
    }

    private static Stream<List<String>> rows() {
        var file = Path.of(Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
                .resolve("terminology/formulary-codes.csv");
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(file).exists();
        }
        return lines(file).skip(1).map(line -> List.of(line.split(",", 5)));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String idOf(List<String> row) {
        return row.getFirst().replace(' ', '-');
    }

    private Draft draft(String id) {
        return switch (content.read(id)) {
            case Piece.OfDrug(var draft) -> draft;
            case Piece.GeneralClaims general -> throw new AssertionError(id + " is no drug");
        };
    }
}
