package theriac.interaction.cdshooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.http.Problem;
import theriac.http.Problem.Violation;
import theriac.interaction.cdshooks.Fetching.Fetched;
import theriac.interaction.cdshooks.chart.Chart;
import theriac.interaction.cdshooks.chart.Element;
import theriac.interaction.cdshooks.trust.Ehrs;

/// Gathers what is known of a patient: what was sent, under whatever keys, and what else can be fetched. What can be
/// neither refuses the request or is named, and is never taken for nothing.
@ApplicationScoped
class Gathering {

    private final Ehrs ehrs;
    private final Fetching fetching;

    Gathering(Ehrs ehrs, Fetching fetching) {
        this.ehrs = ehrs;
        this.fetching = fetching;
    }

    /// The resources, and what could not be had of them.
    ///
    /// @param gaps each a sentence
    record Gathered(Chart chart, List<String> gaps) {}

    /// @throws Problem 412 where the service can't do without what is missing
    Gathered gather(HookRequest request, String site) {
        var chart = new Chart();
        var prefetch = request.prefetch().filter(sent -> sent.node().isObject());
        var ours = prefetch.map(sent -> take(sent, chart)).orElse(Set.of());
        var gaps = new ArrayList<String>();
        chart.outcomes()
                .forEach(outcome ->
                        gaps.add("The sender could not find out what belongs at " + outcome.pointer() + "."));
        chart.unfinished()
                .forEach(bundle ->
                        gaps.add("There is more than the first page of what was sent at " + bundle.pointer() + "."));
        var missing = missing(chart, ours);
        var server = request.fhir().flatMap(access -> ehrs.fhirServer(site, access.server()));
        var token = request.fhir().flatMap(HookRequest.FhirAccess::token);
        if (!missing.isEmpty() && server.isPresent() && token.isPresent()) {
            fetching.fetch(server.get(), token.get(), request.patient().id(), missing)
                    .forEach((key, fetched) -> {
                        switch (fetched) {
                            case Fetched.Pages(var pages) -> {
                                pages.forEach(chart::take);
                                chart.takeAsSearched(key.type());
                            }
                            case Fetched.Failed(var why) ->
                                gaps.add("Fetching " + key.type() + " from the FHIR server failed: " + why + ".");
                        }
                    });
            refuseWithoutMedications(chart, missing, Optional.of("could not be fetched from /fhirServer"));
            return new Gathered(chart, gaps);
        }
        if (!missing.isEmpty() && (prefetch.isEmpty() || !ours.isEmpty())) {
            throw notSent(missing, why(request, server.isPresent()));
        }
        refuseWithoutMedications(chart, missing, Optional.of(why(request, server.isPresent())));
        missing.forEach(key -> gaps.add("Nothing was sent of " + key.type() + "."));
        return new Gathered(chart, gaps);
    }

    /// @return which of our own keys were sent, if only with null
    private static Set<PrefetchKey> take(Element prefetch, Chart chart) {
        var ours = EnumSet.noneOf(PrefetchKey.class);
        chart.take(prefetch);
        for (var key : PrefetchKey.values()) {
            if (prefetch.node().has(key.key())) {
                ours.add(key);
                if (!isOutcome(prefetch, key)) {
                    chart.takeAsSearched(key.type());
                }
            }
        }
        return ours;
    }

    private static boolean isOutcome(Element prefetch, PrefetchKey key) {
        return prefetch.get(key.key())
                .filter(value -> value.node().path("resourceType").asText().equals("OperationOutcome"))
                .isPresent();
    }

    /// A key of ours that was sent is not missing, whatever it holds. Who names keys otherwise is asked by type, and
    /// what tells of one kind of medication tells of them.
    private static Set<PrefetchKey> missing(Chart chart, Set<PrefetchKey> ours) {
        var anyMedications = ours.isEmpty()
                && Arrays.stream(PrefetchKey.values())
                        .filter(PrefetchKey::tellsOfMedications)
                        .anyMatch(key -> chart.tellsOf(key.type()));
        return Arrays.stream(PrefetchKey.values())
                .filter(key -> !ours.contains(key) && !chart.tellsOf(key.type()))
                .filter(key -> !(anyMedications && key.tellsOfMedications() && key != PrefetchKey.MEDICATION_REQUESTS))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PrefetchKey.class)));
    }

    private static void refuseWithoutMedications(Chart chart, Set<PrefetchKey> missing, Optional<String> why) {
        var none = Arrays.stream(PrefetchKey.values())
                .filter(PrefetchKey::tellsOfMedications)
                .noneMatch(key -> chart.tellsOf(key.type()));
        var wanted = missing.stream()
                .filter(PrefetchKey::tellsOfMedications)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PrefetchKey.class)));
        if (none && !wanted.isEmpty()) {
            throw notSent(wanted, why.orElse("is missing"));
        }
    }

    private static String why(HookRequest request, boolean registered) {
        if (request.fhir().isEmpty()) {
            return "is missing, and there is no fhirServer to fetch it from";
        }
        return registered
                ? "is missing, and there is no fhirAuthorization to fetch it with"
                : "is missing, and /fhirServer is not registered, so that nothing is fetched from it";
    }

    private static Problem notSent(Set<PrefetchKey> keys, String why) {
        return new Problem(
                412,
                "prefetch-missing",
                "The request lacks what the check needs",
                "Send these prefetch keys; null says that you have searched and found nothing.",
                keys.stream()
                        .map(key -> new Violation("/prefetch/" + key.key(), why))
                        .toList());
    }
}
