package theriac.interaction.drug.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.contracts.catalog.DrugV1;
import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.DrugCode;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.DrugState;
import theriac.interaction.drug.DrugState.CodeAssignment;
import theriac.interaction.drug.DrugState.CodeStatus;
import theriac.interaction.drug.DrugState.Standing;
import theriac.messaging.RefusedEvent;

/// Reads a drug as the catalog publishes it. Refuses what would make a check guess; lets pass what it does not
/// use, such as codes of a system that is new.
final class DrugV1Reader {

    private DrugV1Reader() {}

    static DrugState read(DrugV1 drug) {
        return new DrugState(
                new DrugId(given(drug.drugId(), "/drugId")),
                revision(drug.revision()),
                standing(given(drug.state(), "/state")),
                given(drug.name(), "/name"),
                names(given(drug.names(), "/names")),
                codes(given(drug.codes(), "/codes")),
                versions(given(drug.versions(), "/versions")));
    }

    private static long revision(long revision) {
        if (revision < 1) {
            throw new RefusedEvent("/revision", "must be 1 or more");
        }
        return revision;
    }

    private static Standing standing(String state) {
        return switch (state) {
            case "published" -> Standing.PUBLISHED;
            case "withdrawn" -> Standing.WITHDRAWN;
            default -> throw new RefusedEvent("/state", "must be published or withdrawn");
        };
    }

    private static Set<String> names(List<DrugV1.Name> names) {
        return each(names, "/names").map(name -> given(name.name(), "/names")).collect(Collectors.toSet());
    }

    private static List<CodeAssignment> codes(List<DrugV1.Code> codes) {
        return each(codes, "/codes").flatMap(DrugV1Reader::code).toList();
    }

    private static Stream<CodeAssignment> code(DrugV1.Code code) {
        var value = given(code.code(), "/codes");
        var status = given(code.status(), "/codes");
        return CodeSystem.named(given(code.system(), "/codes")).stream()
                .map(system -> new CodeAssignment(new DrugCode(system, value), codeStatus(status)));
    }

    private static CodeStatus codeStatus(String status) {
        return switch (status) {
            case "active" -> CodeStatus.ACTIVE;
            case "retired" -> CodeStatus.RETIRED;
            default -> throw new RefusedEvent("/codes", "a code's status must be active or retired");
        };
    }

    private static List<DrugState.Version> versions(List<DrugV1.Version> versions) {
        if (versions.isEmpty()) {
            throw new RefusedEvent("/versions", "must hold at least one version");
        }
        return each(versions, "/versions").map(DrugV1Reader::version).toList();
    }

    private static DrugState.Version version(DrugV1.Version version) {
        return new DrugState.Version(
                version.version(), given(version.effectiveFrom(), "/versions"), ProfileReader.read(version));
    }

    /// JSON may hold null where the contract demands something.
    static <T> Stream<T> each(List<T> list, String field) {
        return list.stream().map(element -> given(element, field));
    }

    /// JSON may leave out what the contract demands.
    static <T> T given(@Nullable T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new RefusedEvent(field, "is missing");
        }
        return value;
    }
}
