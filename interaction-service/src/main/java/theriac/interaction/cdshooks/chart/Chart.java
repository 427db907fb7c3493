package theriac.interaction.cdshooks.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import theriac.http.Problem;

/// The resources of a request, found wherever they stand: as they are, in bundles, in bundles' entries without an
/// envelope, or inside objects of the sender's own.
public final class Chart {

    private static final int DEEPEST = 40;

    private final List<Resource> resources = new ArrayList<>();
    private final Set<String> searched = new HashSet<>();
    private final List<Element> outcomes = new ArrayList<>();
    private final List<Resource> unfinished = new ArrayList<>();

    /// Takes in all resources at and below a place.
    public void take(Element element) {
        take(element, Optional.empty(), 0);
    }

    /// Takes in what another chart holds.
    public void takeAll(Chart other) {
        resources.addAll(other.resources);
        searched.addAll(other.searched);
        outcomes.addAll(other.outcomes);
        unfinished.addAll(other.unfinished);
    }

    /// Remembers that resources of a type were asked for.
    public void takeAsSearched(String type) {
        searched.add(type);
    }

    private void take(Element element, Optional<String> fullUrl, int depth) {
        if (depth > DEEPEST) {
            throw element.wrong("is nested too deeply");
        }
        if (!element.node().isObject()) {
            element.below().forEach(inner -> take(inner, Optional.empty(), depth + 1));
            return;
        }
        var type = element.text("resourceType");
        switch (type.orElse("")) {
            case "" -> element.below().forEach(inner -> take(inner, Optional.empty(), depth + 1));
            case "Bundle" -> takeBundle(element, fullUrl, depth);
            case "OperationOutcome" -> outcomes.add(element);
            default -> resources.add(new Resource(type.orElseThrow(), fullUrl, element));
        }
    }

    private void takeBundle(Element bundle, Optional<String> fullUrl, int depth) {
        links(bundle, "self").forEach(address -> searched.add(typeOf(address)));
        if (links(bundle, "next").findAny().isPresent()) {
            unfinished.add(new Resource("Bundle", fullUrl, bundle));
        }
        for (var entry : bundle.list("entry")) {
            var inside = entry.get("resource").orElse(entry);
            take(inside, entry.text("fullUrl"), depth + 1);
        }
    }

    /// The addresses of a bundle's links.
    public static Stream<String> links(Element bundle, String relation) {
        return bundle.list("link").stream()
                .filter(link -> link.text("relation").filter(relation::equals).isPresent())
                .flatMap(link -> link.text("url").stream());
    }

    private static String typeOf(String address) {
        var path = address.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// All resources of a type.
    public List<Resource> of(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    public List<Resource> all() {
        return List.copyOf(resources);
    }

    /// Whether anything tells what there is of a type: a resource, or a search for it.
    public boolean tellsOf(String type) {
        return searched.contains(type) || !of(type).isEmpty();
    }

    /// What the sender could not find out.
    public List<Element> outcomes() {
        return List.copyOf(outcomes);
    }

    /// Bundles of which there are more pages than were sent.
    public List<Element> unfinished() {
        return unfinished.stream().map(Resource::json).toList();
    }

    /// The resource that a reference means, contained or elsewhere in the request.
    Optional<Resource> find(Resource from, String reference) {
        if (reference.startsWith("#")) {
            return from.json().list("contained").stream()
                    .filter(one -> one.text("id")
                            .filter(reference.substring(1)::equals)
                            .isPresent())
                    .map(one -> new Resource(one.text("resourceType").orElse(""), Optional.empty(), one))
                    .findFirst();
        }
        return resources.stream().filter(one -> one.isMeantBy(reference)).findFirst();
    }

    /// Refuses a request about more than one patient: a list mixed of two is worse than none.
    ///
    /// @throws Problem 400 that names the reference to somebody else
    public void refuseOthersThan(PatientIdentity patient) {
        for (var resource : resources) {
            if (resource.type().equals("Patient")) {
                resource.id().filter(id -> !patient.is(id)).ifPresent(_ -> {
                    throw Problem.invalid(resource.json().place("id"), PatientIdentity.OTHER);
                });
            }
            Stream.of("subject", "patient")
                    .flatMap(field -> resource.json().get(field).stream())
                    .filter(field -> field.node().isObject())
                    .forEach(field -> refuseOther(field, patient));
        }
    }

    private void refuseOther(Element subject, PatientIdentity patient) {
        var reference = subject.text("reference").filter(address -> !address.startsWith("#"));
        var other = reference.filter(address -> !patient.isMeantBy(address)
                && of("Patient").stream()
                        .noneMatch(one -> one.fullUrl().filter(address::equals).isPresent()));
        other.ifPresent(_ -> {
            throw Problem.invalid(subject.place("reference"), PatientIdentity.OTHER);
        });
    }
}
