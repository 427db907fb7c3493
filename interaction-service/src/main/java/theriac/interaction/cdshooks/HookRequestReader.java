package theriac.interaction.cdshooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import theriac.http.Problem;
import theriac.interaction.cdshooks.HookRequest.FhirAccess;
import theriac.interaction.cdshooks.HookRequest.Switches;
import theriac.interaction.cdshooks.chart.Element;
import theriac.interaction.cdshooks.chart.PatientIdentity;

/// Reads a request, of version 2.0 or with the patient at its top as before 1.0, or refuses it and names the field.
final class HookRequestReader {

    private static final Pattern UUID_FORM =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ID = Pattern.compile("[^\\s/?#]{1,128}");
    private static final Pattern USER = Pattern.compile("[A-Za-z]{1,40}/[A-Za-z0-9.-]{1,128}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");

    private final Element body;

    private HookRequestReader(Element body) {
        this.body = body;
    }

    /// @throws Problem 400 that names the field at fault
    static HookRequest read(Hook service, Element body) {
        if (!body.node().isObject()) {
            throw body.wrong("must be an object");
        }
        return new HookRequestReader(body).read(service);
    }

    private HookRequest read(Hook service) {
        var legacy = hookIsLegacy(service);
        var instance = instance();
        var context = body.get("context").orElseThrow(() -> missing(body, "context"));
        var patient = patient(context, legacy);
        var fhir = body.text("fhirServer").map(server -> new FhirAccess(server, token(patient)));
        return new HookRequest(
                service,
                instance,
                patient,
                user(context),
                service.hasOrders() ? Optional.of(orders(context, legacy)) : Optional.empty(),
                service == Hook.ORDER_SELECT && !legacy ? selections(context) : List.of(),
                body.get("prefetch").or(() -> context.get("prefetch")),
                fhir,
                switches());
    }

    private boolean hookIsLegacy(Hook service) {
        var hook = body.text("hook").orElseThrow(() -> missing(body, "hook"));
        if (hook.equals(Hook.BEFORE_1_0) && service.hasOrders()) {
            return true;
        }
        if (!hook.equals(service.toString())) {
            throw Problem.invalid(body.place("hook"), "must be " + service + ", the hook of this service");
        }
        return false;
    }

    private UUID instance() {
        var written = body.text("hookInstance").orElseThrow(() -> missing(body, "hookInstance"));
        if (!UUID_FORM.matcher(written).matches()) {
            throw Problem.invalid(body.place("hookInstance"), "must be a UUID");
        }
        return UUID.fromString(written);
    }

    private PatientIdentity patient(Element context, boolean legacy) {
        var inContext = context.text("patientId");
        var written = inContext.or(() -> body.text("patient")).orElseThrow(() -> missing(context, "patientId"));
        var patient = PatientIdentity.of(written, legacy);
        if (!ID.matcher(patient.id()).matches()) {
            throw Problem.invalid(context.place("patientId"), "must be the id of a Patient");
        }
        var onTop = body.get("patient").filter(top -> top.node().isTextual()).map(Element::text);
        onTop.filter(other -> !PatientIdentity.of(other, legacy).equals(patient))
                .ifPresent(_ -> {
                    throw Problem.invalid(body.place("patient"), "is another patient than /context/patientId");
                });
        return patient;
    }

    private Optional<String> user(Element context) {
        return context.text("userId")
                .or(() -> body.text("userId"))
                .or(() -> body.text("user"))
                .filter(user -> USER.matcher(user).matches());
    }

    private Element orders(Element context, boolean legacy) {
        var field = legacy && context.get("draftOrders").isEmpty() ? "medications" : "draftOrders";
        var orders = context.get(field).orElseThrow(() -> missing(context, field));
        if (orders.text("resourceType").filter("Bundle"::equals).isEmpty()) {
            throw orders.wrong("must be a Bundle");
        }
        if (orders.get("entry").filter(entries -> !entries.node().isArray()).isPresent()) {
            throw Problem.invalid(orders.place("entry"), "must be a list");
        }
        return orders;
    }

    private static List<String> selections(Element context) {
        var selections = context.get("selections").orElseThrow(() -> missing(context, "selections"));
        if (!selections.node().isArray()) {
            throw selections.wrong("must be a list");
        }
        return selections.items().stream().map(Element::text).toList();
    }

    private Optional<String> token(PatientIdentity patient) {
        var authorization = body.get("fhirAuthorization");
        authorization
                .flatMap(given -> given.text("patient"))
                .map(other -> PatientIdentity.of(other, patient.legacy()))
                .filter(other -> !other.equals(patient))
                .ifPresent(_ -> {
                    throw Problem.invalid(
                            body.place("fhirAuthorization") + "/patient", "is another patient than /context/patientId");
                });
        var token = authorization.flatMap(given -> given.text("access_token"));
        token.filter(text -> !TOKEN.matcher(text).matches()).ifPresent(_ -> {
            throw Problem.invalid(body.place("fhirAuthorization") + "/access_token", "must be one line without spaces");
        });
        return token;
    }

    /// Under the name of the guide's examples, or that of its text.
    private Switches switches() {
        var items = body.get("extension")
                .filter(extension -> extension.node().isObject())
                .flatMap(extension ->
                        extension.get("pddi-configuration-items").or(() -> extension.get("configuration-items")));
        return items.map(found -> new Switches(
                        found.isTrue("cache-for-order-sign-filtering"), found.isTrue("filter-out-repeated-alerts")))
                .orElse(new Switches(false, false));
    }

    private static Problem missing(Element where, String field) {
        return Problem.invalid(where.place(field), "is missing");
    }
}
