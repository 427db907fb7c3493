package theriac.adverseevent.casereport.fhir;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.document.JsonText;
import theriac.adverseevent.casereport.document.Place;

/// The format of FHIR R4 (4.0.1): an AdverseEvent with what it contains, or a Bundle with one AdverseEvent and what it
/// refers to. Elements that a case does not map stay in the original.
@ApplicationScoped
class FhirReports implements ReportFormat {

    private static final Set<String> BUNDLES = Set.of("collection", "transaction", "batch", "message", "document");
    private static final Set<String> ACTUALITIES = Set.of("actual", "potential");
    private static final String MISTAKEN = "entered-in-error";
    private static final int LONGEST_CODE = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final Pattern OTHER_RELEASE = Pattern.compile(".*;\\s*fhirversion\\s*=\\s*\"?(?!4\\.0).*");

    private final Clock clock;
    private final RegisteredSenders senders;

    FhirReports(Clock clock, RegisteredSenders senders) {
        this.clock = clock;
        this.senders = senders;
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/fhir+json");
    }

    @Override
    public Reading read(SenderId sender, Original original) {
        if (OTHER_RELEASE
                .matcher(original.contentType().toLowerCase(Locale.ROOT))
                .matches()) {
            return refusal("must be of FHIR R4: fhirVersion=4.0");
        }
        JsonNode tree;
        try {
            tree = JsonText.read(original.bytes());
        } catch (JsonText.NotJson broken) {
            return refusal(broken.sentence());
        }
        if (!tree.isObject()) {
            return refusal("must be a JSON object");
        }
        var root = new Place(tree, "", new ArrayList<>());
        var report = read(sender, original, root);
        return report.<Reading>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.NotUnderstood(
                        root.violations().stream().distinct().toList()));
    }

    private Optional<CaseReport> read(SenderId sender, Original original, Place root) {
        var type = root.at("resourceType").requiredText(LONGEST_CODE);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.orElseThrow()) {
            case "AdverseEvent" -> read(sender, original, root, Resources.ofOne(root));
            case "Bundle" -> readBundle(sender, original, root);
            default -> root.at("resourceType").refuse("must be AdverseEvent, or Bundle with an AdverseEvent");
        };
    }

    private Optional<CaseReport> readBundle(SenderId sender, Original original, Place bundle) {
        var kind = bundle.at("type").requiredText(LONGEST_CODE);
        if (kind.filter(known -> !BUNDLES.contains(known)).isPresent()) {
            return bundle.at("type")
                    .refuse("must be one of "
                            + String.join(", ", BUNDLES.stream().sorted().toList()));
        }
        return read(sender, original, bundle, Resources.ofBundle(bundle));
    }

    private Optional<CaseReport> read(SenderId sender, Original original, Place root, Resources resources) {
        var events = resources.ofType("AdverseEvent");
        if (events.isEmpty()) {
            return root.at("entry").refuse("must have an AdverseEvent");
        }
        events.stream()
                .skip(1)
                .forEach(second -> second.place()
                        .refuse("must be the only AdverseEvent: send each report by itself, several as NDJSON"));
        var event = events.getFirst();
        boolean nullifies = nullifies(event);
        checkActuality(event, nullifies);
        var number = number(event, root);
        var version = new VersionReading(clock.instant().plus(CLOCKS_DIFFER)).read(event.at("meta"));
        var content = reading(sender, resources).read(event, nullifies);
        return content.filter(good -> root.violations().isEmpty())
                .map(good -> new CaseReport(
                        new ReportNumber(sender, new SenderReportId(number.orElseThrow())),
                        version.orElseThrow(),
                        Background.HOSPITAL,
                        nullifies,
                        good,
                        Optional.of(original)));
    }

    /// The sender's number: the business identifier of the event, or of the Bundle. Ids of resources change from server
    /// to server, and are none.
    private static Optional<String> number(Resource event, Place root) {
        var own = event.at("identifier").at("value");
        var bundles = root.at("identifier").at("value");
        return (own.isAbsent() && !bundles.isAbsent() ? bundles : own).requiredText(SenderReportId.MAX_LENGTH);
    }

    /// R4 has no element for it; R5's is carried as an extension, and taken where R5 has it too.
    private static boolean nullifies(Resource event) {
        return event.at("status").node().asText().equals(MISTAKEN)
                || Stream.of("extension", "modifierExtension")
                        .flatMap(kind -> event.at(kind).items(LONGEST_CODE).stream())
                        .filter(extension -> extension.at("url").node().asText().equals(Uris.STATUS))
                        .anyMatch(extension ->
                                extension.at("valueCode").node().asText().equals(MISTAKEN));
    }

    private static void checkActuality(Resource event, boolean nullifies) {
        var place = event.at("actuality");
        var actuality = nullifies ? place.text(LONGEST_CODE) : place.requiredText(LONGEST_CODE);
        if (actuality.filter(code -> !ACTUALITIES.contains(code)).isPresent()) {
            place.refuse("must be actual or potential");
        }
    }

    private ContentReading reading(SenderId sender, Resources resources) {
        /* The date where the day begins first: a report from there is not from the future. */
        var dates = new Dates(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
        return new ContentReading(
                new PatientReading(resources, dates, senders, sender),
                new DrugsReading(resources, new MedicationReading(resources), new UseReading(resources, dates)),
                new ReactionsReading(resources, dates),
                new OriginReading(resources),
                dates);
    }

    private static Reading refusal(String detail) {
        return new Reading.NotUnderstood(List.of(new Violation("", detail)));
    }
}
