package theriac.adverseevent.casereport.e2b;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.SpokenName;

/// Writes a drug.
///
/// @param uuid by which the message refers to it
/// @param situations those that have a code, told of this drug
/// @param remark what has no element
/// @param reaction the UUID of the reaction that a rechallenge is told of
record DrugWriting(
        DrugMention drug, String uuid, Set<SpecialSituation> situations, Remark remark, Optional<String> reaction) {

    private static final Dosage UNTOLD =
            new Dosage(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    XmlElement write() {
        var use = drug.use();
        List<XmlElement> parts = new ArrayList<>();
        parts.add(Part.reference(uuid));
        parts.add(Part.link("consumable", "CSM", product()));
        dosages().forEach(dosage -> parts.add(dosage(dosage)));
        situations.stream()
                .sorted()
                .flatMap(situation -> CodeLists.SITUATION.codeOf(situation).stream())
                .forEach(code -> parts.add(Part.related("9", Part.coded(code, "17"))));
        remark.text()
                .ifPresent(text -> parts.add(Part.related("2", Part.value("ST").saying(text))));
        use.rechallenge()
                .flatMap(CodeLists.RECHALLENGE::codeOf)
                .ifPresent(code -> reaction.ifPresent(of -> parts.add(rechallenge(code, of))));
        use.indication().ifPresent(indication -> parts.add(indication(indication)));
        use.action()
                .flatMap(CodeLists.ACTION::codeOf)
                .ifPresent(code -> parts.add(Part.link(
                        "inboundRelationship",
                        "CAUS",
                        Part.act("act", "ACT").holding(Part.code(code, Oid.ICH_CODES + "15")))));
        return Part.link(
                "component",
                "COMP",
                Part.act("substanceAdministration", "SBADM").holding(parts));
    }

    private XmlElement product() {
        var kind = XmlElement.named("kindOfProduct").with("classCode", "MMAT").with("determinerCode", "KIND");
        var name = drug.name().or(() -> drug.ingredient().map(SpokenName::key));
        return XmlElement.named("instanceOfKind")
                .with("classCode", "INST")
                .holding(
                        kind.holding(drug.code().map(DrugWriting::code).stream().toList())
                                .holding(name.map(DrugWriting::name).stream().toList())
                                .holding(drug.ingredient().map(DrugWriting::ingredient).stream()
                                        .toList()));
    }

    private static XmlElement code(DrugCode code) {
        var system = switch (code.system()) {
            case RXNORM -> Oid.RXNORM;
            case ATC -> Oid.ATC;
            case UNII -> Oid.UNII;
        };
        return Part.code(code.code(), system);
    }

    private static XmlElement name(String name) {
        return XmlElement.named("name").saying(name);
    }

    private static XmlElement ingredient(SpokenName ingredient) {
        return XmlElement.named("ingredient")
                .with("classCode", "ACTI")
                .holding(XmlElement.named("ingredientSubstance")
                        .with("classCode", "MMAT")
                        .with("determinerCode", "KIND")
                        .holding(name(ingredient.key())));
    }

    private List<Dosage> dosages() {
        var dosages = drug.use().dosages();
        return dosages.isEmpty() && drug.route().isPresent() ? List.of(UNTOLD) : dosages;
    }

    private XmlElement dosage(Dosage dosage) {
        List<XmlElement> parts = new ArrayList<>();
        time(dosage).ifPresent(parts::add);
        drug.route().ifPresent(route -> parts.add(route(route)));
        dosage.dose().ifPresent(dose -> parts.add(amount("doseQuantity", dose)));
        dosage.batch()
                .ifPresent(batch -> parts.add(Part.link(
                        "consumable",
                        "CSM",
                        XmlElement.named("instanceOfKind")
                                .with("classCode", "INST")
                                .holding(XmlElement.named("productInstanceInstance")
                                        .with("classCode", "MMAT")
                                        .with("determinerCode", "INSTANCE")
                                        .holding(XmlElement.named("lotNumberText")
                                                .saying(batch))))));
        return Part.link(
                "outboundRelationship2",
                "COMP",
                Part.act("substanceAdministration", "SBADM").holding(parts));
    }

    private static Optional<XmlElement> time(Dosage dosage) {
        List<XmlElement> parts = new ArrayList<>();
        dosage.every().ifPresent(every -> parts.add(component("PIVL_TS").holding(amount("period", every))));
        Part.interval(component("IVL_TS").with("operator", "A"), dosage.start(), dosage.end())
                .ifPresent(parts::add);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(XmlElement.named("effectiveTime")
                        .with("xsi:type", "SXPR_TS")
                        .holding(parts));
    }

    private static XmlElement component(String type) {
        return XmlElement.named("comp").with("xsi:type", type);
    }

    private static XmlElement route(Route route) {
        var told = XmlElement.named("routeCode");
        return CodeLists.ROUTE
                .codeOf(route)
                .map(code -> told.with("code", code).with("codeSystem", Oid.ROUTE))
                .orElse(told)
                .holding(XmlElement.named("originalText").saying(route.code()));
    }

    private static XmlElement amount(String name, Amount amount) {
        return XmlElement.named(name)
                .with("value", amount.value().toPlainString())
                .with("unit", amount.unit());
    }

    private static XmlElement rechallenge(String code, String reaction) {
        var of = Part.act("actReference", "OBS").holding(Part.reference(reaction));
        return Part.link(
                "outboundRelationship2",
                "PERT",
                Part.observation("31", Part.coded(code, "16"), Part.link("outboundRelationship1", "REFR", of)));
    }

    private static XmlElement indication(String words) {
        var value = words.startsWith(ReactionReading.MEDDRA)
                ? Part.value("CE")
                        .with("code", words.substring(ReactionReading.MEDDRA.length()))
                        .with("codeSystem", Oid.MEDDRA)
                : Part.value("CE")
                        .with("codeSystem", Oid.MEDDRA)
                        .holding(XmlElement.named("originalText").saying(words));
        var reporter = XmlElement.named("assignedEntity")
                .with("classCode", "ASSIGNED")
                .holding(Part.code("3", Oid.ICH_CODES + "21"));
        return Part.link(
                "inboundRelationship", "RSON", Part.observation("19", value, Part.link("performer", "PRF", reporter)));
    }
}
