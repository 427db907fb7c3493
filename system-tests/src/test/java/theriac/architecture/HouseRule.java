package theriac.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static theriac.architecture.HouseConditions.notCatchEverything;
import static theriac.architecture.HouseConditions.notPrint;
import static theriac.architecture.HouseConditions.notReadTheClock;
import static theriac.architecture.HouseConditions.stayInTheirEdge;
import static theriac.architecture.HouseConditions.stayInTheirService;

/// The rules of the house. Each one fails when it finds nothing to judge, and each has an offender.
enum HouseRule {
    /// Edges see their feature; a feature is judged without knowing that HTTP, Kafka or SQL exist.
    FEATURES_DO_NOT_KNOW_EDGES(house -> noClasses()
            .that(house.features())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(house.edges(House.AROUND_FEATURES))),

    /// What a feature decides needs no framework to be run or understood: two annotations are all it may carry.
    FEATURES_ARE_PLAIN_JAVA(house -> classes()
            .that(house.features())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "theriac..", "jakarta.enterprise.context..", "jakarta.transaction..")),

    /// A decision that reads the clock by itself can be neither tested nor replayed.
    TIME_IS_HANDED_IN(house -> classes().that(house.product()).should(notReadTheClock())),

    FEATURES_HAVE_NO_CYCLES(
            house -> slices().matching(house.root() + ".(*).(*)..").should().beFreeOfCycles()),

    NO_FIELD_INJECTION(house -> fields().that()
            .areDeclaredInClassesThat(house.product())
            .should()
            .notBeAnnotatedWith(Inject.class)
            .andShould()
            .notBeAnnotatedWith(ConfigProperty.class)),

    /// Logs are events; only the launcher and the benchmarks talk to a person at a terminal.
    NOBODY_PRINTS(house -> classes().that(house.product()).should(notPrint())),

    SQL_STAYS_IN_PERSISTENCE(house -> noClasses()
            .that()
            .resideInAnyPackage(house.services())
            .and()
            .resideOutsideOfPackages(house.edges(List.of("persistence")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..")),

    /// A contract's record is translated at the edge where it arrives or leaves, and goes no further.
    CONTRACTS_STAY_AT_THE_EDGE(house -> noClasses()
            .that()
            .resideInAnyPackage(house.services())
            .and()
            .resideOutsideOfPackages(house.edges(List.of("messaging", "json")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("theriac.contracts..")),

    SERVICES_DO_NOT_KNOW_EACH_OTHER(
            house -> classes().that().resideInAnyPackage(house.services()).should(stayInTheirService(house))),

    SHARED_MODULES_DO_NOT_KNOW_SERVICES(house -> noClasses()
            .that(house.product())
            .and()
            .resideOutsideOfPackages(house.services())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(house.services())),

    /// HTTP does not reach for SQL behind the feature's back, nor Kafka for HTTP.
    EDGES_DO_NOT_KNOW_EACH_OTHER(house ->
            classes().that().resideInAnyPackage(house.edges(House.EDGES)).should(stayInTheirEdge(house))),

    /// A document is the same for HTTP, files and the database, so it knows none of them.
    DOCUMENTS_DO_NOT_KNOW_EDGES(house -> noClasses()
            .that()
            .resideInAnyPackage(house.edges(House.DOCUMENTS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(house.edges(House.EDGES))),

    RESOURCES_LIVE_IN_HTTP_EDGES(house -> classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideInAnyPackage(house.services())
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .resideInAnyPackage(house.edges(House.HTTP_EDGES))),

    POSTGRES_ADAPTERS_ARE_HIDDEN_IN_PERSISTENCE(house -> classes()
            .that()
            .haveSimpleNameStartingWith("Postgres")
            .and()
            .resideInAnyPackage(house.services())
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage(house.edges(List.of("persistence")))),

    /// What services or another language must share, and what only computes, has no framework on its class path.
    SHARED_LANGUAGE_IS_PLAIN_JAVA(house -> classes()
            .that()
            .resideInAnyPackage(
                    house.module("contracts"), house.module("patientreference"), house.module("signaldetection"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    house.module("contracts"),
                    house.module("patientreference"),
                    house.module("signaldetection"))),

    /// `catch (Exception` swallows faults that nobody has thought of.
    NO_BLANKET_CATCH(house -> classes().that(house.product()).should(notCatchEverything())),

    /// Names that say nothing.
    NAMES_SAY_SOMETHING(house -> noClasses()
            .that(house.product())
            .should(be(simpleNameStartingWith("Abstract")
                    .or(endingWithAny(
                            "Impl", "Manager", "Helper", "Util", "Utils", "Processor", "Data", "Info", "DTO")))));

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without a state
    private final Function<House, ArchRule> rule;

    HouseRule(Function<House, ArchRule> rule) {
        this.rule = rule;
    }

    ArchRule in(House house) {
        return rule.apply(house).allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> endingWithAny(String... endings) {
        return DescribedPredicate.or(
                Stream.of(endings).map(ending -> simpleNameEndingWith(ending)).toList());
    }
}
