package theriac.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

    /// What measures is no part of the house, also where it stands in a package of it to measure what is hidden there.
    private static final ImportOption WITHOUT_BENCHMARKS = location -> !location.contains("/benchmarks/target/");

    private static final House HOUSE = new House("theriac");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(WITHOUT_BENCHMARKS)
            .importPackages(HOUSE.root());

    @ParameterizedTest
    @EnumSource
    void theHouseKeepsItsRules(HouseRule rule) {
        rule.in(HOUSE).check(CLASSES);
    }
}
