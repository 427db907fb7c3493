package theriac.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

/// The rooms of the house below a root package: `theriac` for the house itself, another one for an offender.
record House(String root) {

    static final List<String> SERVICES = List.of("catalog", "interaction", "adverseevent");
    static final List<String> HTTP_EDGES = List.of("rest", "fhir", "cdshooks");
    static final List<String> FORMAT_EDGES =
            List.of("json", "csv", "yaml", "ascii", "e2b", "faers", "openfda", "pdf", "rxnorm");
    static final List<String> EDGES = Stream.of(HTTP_EDGES, FORMAT_EDGES, List.of("messaging", "persistence", "config"))
            .flatMap(List::stream)
            .toList();

    /// The shape in which a feature's matter is written, whatever writes it: every edge may use it, no feature does.
    static final List<String> DOCUMENTS = List.of("document");

    /// All that stands around the features.
    static final List<String> AROUND_FEATURES =
            Stream.of(EDGES, DOCUMENTS).flatMap(List::stream).toList();

    /// Everything that the platform is made of, without what starts, tests or measures it.
    DescribedPredicate<JavaClass> product() {
        return resideInAnyPackage(root + "..")
                .and(resideOutsideOfPackages(module("platform"), module("benchmarks")))
                .as("the product");
    }

    String module(String name) {
        return root + "." + name + "..";
    }

    String[] services() {
        return SERVICES.stream().map(this::module).toArray(String[]::new);
    }

    /// The named edges of all services.
    String[] edges(List<String> names) {
        return SERVICES.stream()
                .flatMap(service -> names.stream().map(edge -> root + "." + service + ".." + edge + ".."))
                .toArray(String[]::new);
    }

    DescribedPredicate<JavaClass> features() {
        return resideInAnyPackage(services())
                .and(resideOutsideOfPackages(edges(AROUND_FEATURES)))
                .as("features");
    }

    /// The service that a class belongs to.
    Optional<String> serviceOf(JavaClass type) {
        return SERVICES.stream()
                .filter(service -> (type.getPackageName() + ".").startsWith(root + "." + service + "."))
                .findFirst();
    }

    /// The kind of edge that a class belongs to, such as `rest`.
    Optional<String> edgeOf(JavaClass type) {
        return serviceOf(type)
                .flatMap(service -> Stream.of(type.getPackageName().split("\\."))
                        .filter(EDGES::contains)
                        .findFirst());
    }
}
