package theriac.adverseevent.casereport.e2b;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlPath;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;
import theriac.adverseevent.coding.SpokenName;

/// Reads the drugs of a message.
///
/// @param roles of the drugs, by the UUIDs with which the message refers to them
record DrugReading(Map<String, Role> roles, List<Violation> violations) {

    private static final XmlPath ROLES = XmlPath.of("controlActProcess/subject/investigationEvent"
            + "/component[adverseEventAssessment]/adverseEventAssessment/component/causalityAssessment"
            + "[code[@code=20][@codeSystem=" + Oid.ICH_CODES + "19]]");
    private static final XmlPath ROLE = XmlPath.of("value/@code");
    private static final XmlPath ROLE_OF = XmlPath.of("subject2/productUseReference/id/@root");
    private static final XmlPath ID = XmlPath.of("substanceAdministration/id/@root");
    private static final XmlPath PRODUCT =
            XmlPath.of("substanceAdministration/consumable/instanceOfKind/kindOfProduct");
    private static final XmlPath PRODUCT_CODE = XmlPath.of("code");
    private static final XmlPath INGREDIENT = XmlPath.of("ingredient/ingredientSubstance");
    private static final XmlPath NAME = XmlPath.of("name");
    private static final XmlPath DOSAGE =
            XmlPath.of("substanceAdministration/outboundRelationship2[substanceAdministration]");
    private static final XmlPath ROUTE = XmlPath.of("substanceAdministration/routeCode");
    private static final XmlPath ROUTE_TEXT = XmlPath.of("originalText");
    private static final XmlPath INDICATION =
            XmlPath.of("substanceAdministration/inboundRelationship[observation/code[@code=19][@codeSystem="
                    + Oid.ICH_CODES + "19]]");
    private static final XmlPath RECHALLENGE =
            XmlPath.of("substanceAdministration/outboundRelationship2/observation[code[@code=31][@codeSystem="
                    + Oid.ICH_CODES + "19]]/value/@code");
    private static final Map<String, CodeSystem> CODE_SYSTEMS =
            Map.of(Oid.UNII, CodeSystem.UNII, Oid.RXNORM, CodeSystem.RXNORM, Oid.ATC, CodeSystem.ATC);

    static DrugReading of(XmlElement message, List<Violation> violations) {
        Map<String, Role> roles = new HashMap<>();
        for (var told : ROLES.elements(message)) {
            ROLE_OF.value(told)
                    .ifPresent(drug -> ROLE.value(told)
                            .flatMap(CodeLists.ROLE::meaningOf)
                            .ifPresent(role -> roles.putIfAbsent(drug.toLowerCase(Locale.ROOT), role)));
        }
        return new DrugReading(roles, violations);
    }

    Optional<DrugMention> read(XmlElement drug) {
        var role = ID.value(drug).map(id -> id.toLowerCase(Locale.ROOT)).map(roles::get);
        if (role.isEmpty()) {
            violations.add(new Violation("/G.k.1", "must be 1, 2, 3 or 4 for each drug, by its id (rule ICH G.k.1)"));
        }
        var name = Elements.valueOf("G.k.2.2", drug).map(PlainText::line);
        var ingredients = PRODUCT.elements(drug).stream()
                .flatMap(product -> INGREDIENT.elements(product).stream())
                .toList();
        var code = code(drug, ingredients);
        var ingredient = only(ingredients).flatMap(NAME::value).map(SpokenName::of);
        var dosages = DOSAGE.elements(drug);
        return role.filter(known -> name.isPresent())
                .map(known -> new DrugMention(name, code, ingredient, known, route(dosages), use(drug, dosages)));
    }

    /// A drug with several ingredients is known by none of them alone.
    private static Optional<XmlElement> only(List<XmlElement> ingredients) {
        return ingredients.size() == 1 ? Optional.of(ingredients.getFirst()) : Optional.empty();
    }

    private static Optional<DrugCode> code(XmlElement drug, List<XmlElement> ingredients) {
        return Stream.concat(PRODUCT.elements(drug).stream(), only(ingredients).stream())
                .flatMap(coded -> PRODUCT_CODE.elements(coded).stream())
                .flatMap(coded -> code(coded).stream())
                .findFirst();
    }

    private static Optional<DrugCode> code(XmlElement coded) {
        return coded.attribute("codeSystem")
                .map(CODE_SYSTEMS::get)
                .flatMap(system -> coded.attribute("code")
                        .filter(code -> !code.isBlank() && code.length() <= DrugCode.MAX_LENGTH)
                        .map(code -> new DrugCode(system, code)));
    }

    private static Optional<Route> route(List<XmlElement> dosages) {
        return dosages.stream()
                .flatMap(dosage -> ROUTE.elements(dosage).stream())
                .flatMap(route -> route(route).stream())
                .findFirst();
    }

    private static Optional<Route> route(XmlElement told) {
        return told.attribute("code")
                .flatMap(CodeLists.ROUTE::meaningOf)
                .or(() -> ROUTE_TEXT.value(told).map(RouteWords::routeOf))
                .or(() -> told.attribute("displayName")
                        .filter(name -> !name.isBlank())
                        .map(RouteWords::routeOf));
    }

    private DrugUse use(XmlElement drug, List<XmlElement> dosages) {
        var dosageReading = new DosageReading(violations);
        return new DrugUse(
                indication(drug),
                dosages.stream()
                        .map(dosageReading::read)
                        .flatMap(Optional::stream)
                        .toList(),
                Elements.valueOf("G.k.8", drug).flatMap(CodeLists.ACTION::meaningOf),
                Remark.read(Elements.valueOf("G.k.11", drug)).dechallenge(),
                rechallenge(drug));
    }

    private static Optional<String> indication(XmlElement drug) {
        return INDICATION.elements(drug).stream()
                .flatMap(told -> Elements.valueOf("G.k.7.r.1", told)
                        .or(() -> Elements.valueOf("G.k.7.r.2b", told).map(ReactionReading.MEDDRA::concat))
                        .stream())
                .map(PlainText::line)
                .findFirst();
    }

    private static Optional<Challenge> rechallenge(XmlElement drug) {
        return RECHALLENGE.elements(drug).stream()
                .flatMap(told -> RECHALLENGE.valueOf(told).stream())
                .sorted()
                .findFirst()
                .flatMap(CodeLists.RECHALLENGE::meaningOf);
    }
}
