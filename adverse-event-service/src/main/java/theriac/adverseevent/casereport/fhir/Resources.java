package theriac.adverseevent.casereport.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.document.Place;

/// All resources of a body by what they may be referred to as: contained ones by `#id`, those of a Bundle by their
/// address or by type and id.
final class Resources {

    private static final int MOST = 1_000;
    private static final int LONGEST = 500;

    private final List<Resource> all = new ArrayList<>();
    private final Map<String, Resource> byAddress = new HashMap<>();

    static Resources ofOne(Place root) {
        var resources = new Resources();
        resources.addWithContained(root);
        return resources;
    }

    static Resources ofBundle(Place bundle) {
        var resources = new Resources();
        bundle.at("entry").items(MOST).forEach(resources::addEntry);
        return resources;
    }

    List<Resource> ofType(String type) {
        return all.stream().filter(resource -> resource.type().equals(type)).toList();
    }

    /// What a reference refers to, where the body has it; nothing is noted.
    Optional<Resource> find(Resource from, Place reference) {
        return reference
                .at("reference")
                .text(LONGEST)
                .map(address ->
                        address.startsWith("#") ? from.container() + address : address.replaceFirst("/_history/.*", ""))
                .flatMap(address -> Optional.ofNullable(byAddress.get(address)));
    }

    /// What a reference refers to; noted as wrong where the body does not have it, or has something else there.
    Optional<Resource> follow(Resource from, Place reference, Set<String> types) {
        var address = reference.object().map(there -> there.at("reference"));
        if (address.isEmpty() || address.orElseThrow().isAbsent()) {
            return Optional.empty();
        }
        var found = find(from, reference);
        if (found.isEmpty()) {
            return address.orElseThrow().refuse("must refer to a resource that is contained, or in the same Bundle");
        }
        return found.filter(resource -> types.contains(resource.type())).isPresent()
                ? found
                : address.orElseThrow()
                        .refuse("must refer to one of "
                                + String.join(", ", types.stream().sorted().toList()));
    }

    private void addEntry(Place entry) {
        var method = entry.at("request").at("method");
        if (method.node().asText().equals("DELETE")) {
            method.refuse("must not be DELETE: take a report back with a version that is entered-in-error");
        }
        var place = entry.at("resource");
        if (place.object().isEmpty()) {
            return;
        }
        var resource = addWithContained(place);
        entry.at("fullUrl").text(LONGEST).ifPresent(url -> {
            put(url, resource, entry.at("fullUrl"));
            relative(url, resource).ifPresent(address -> put(address, resource, entry.at("fullUrl")));
        });
        place.at("id").text(LONGEST).ifPresent(id -> put(resource.type() + "/" + id, resource, place.at("id")));
    }

    /// Type and id at the end of an address, by which other entries may refer to it.
    private static Optional<String> relative(String url, Resource resource) {
        var last = "/" + resource.type() + "/";
        int at = url.lastIndexOf(last);
        return at < 0 ? Optional.empty() : Optional.of(url.substring(at + 1));
    }

    private Resource addWithContained(Place place) {
        Extensions.refuseUnknownModifiers(place);
        var container = new Resource(place, place.pointer());
        all.add(container);
        for (var contained : place.at("contained").items(MOST)) {
            Extensions.refuseUnknownModifiers(contained);
            var resource = new Resource(contained, place.pointer());
            all.add(resource);
            contained
                    .at("id")
                    .requiredText(LONGEST)
                    .ifPresent(id -> put(place.pointer() + "#" + id, resource, contained.at("id")));
        }
        return container;
    }

    private void put(String address, Resource resource, Place where) {
        var before = byAddress.putIfAbsent(address, resource);
        if (before != null && !before.equals(resource)) {
            where.refuse("must be unique: another resource of the body has it too");
        }
    }
}
