package theriac.interaction.drug.messaging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.contracts.catalog.DrugV1;
import theriac.contracts.catalog.Use;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Product;
import theriac.interaction.drug.Profile;
import theriac.messaging.RefusedEvent;

import static theriac.interaction.drug.messaging.DrugV1Reader.each;
import static theriac.interaction.drug.messaging.DrugV1Reader.given;

/// Reads what one version of a drug states.
final class ProfileReader {

    static final String FIELD = "/versions";

    private ProfileReader() {}

    static Profile read(DrugV1.Version version) {
        return new Profile(
                each(given(version.classes(), FIELD), FIELD).collect(Collectors.toSet()),
                Optional.ofNullable(version.cnsDepression())
                        .map(ProfileReader::grade)
                        .orElse(CnsGrade.NOT_STATED),
                Optional.ofNullable(version.beersClass()).map(stated -> given(stated.group(), FIELD)),
                all(version.doseRules(), DoseRuleReader::read),
                all(version.taperRules(), TaperRuleReader::read),
                all(version.products(), ProfileReader::product));
    }

    private static CnsGrade grade(DrugV1.CnsDepression depression) {
        if (depression.grade() < 0 || depression.grade() > 2) {
            throw new RefusedEvent(FIELD, "a CNS grade must be 0, 1 or 2");
        }
        return CnsGrade.of(depression.grade());
    }

    private static Product product(Use.Product product) {
        return new Product(
                given(product.name(), FIELD),
                given(product.form(), FIELD),
                given(product.route(), FIELD),
                QuantityReader.read(product.strength()),
                QuantityReader.readIfThere(product.perVolume()),
                Optional.ofNullable(product.rxcui()));
    }

    private static <T, R> List<R> all(@Nullable List<T> list, Function<T, R> reader) {
        return list == null ? List.of() : each(list, FIELD).map(reader).toList();
    }
}
