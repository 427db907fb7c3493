package theriac.adverseevent.coding.messaging;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.coding.CatalogDrug;
import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.DrugClasses;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.DrugNames;
import theriac.adverseevent.coding.ReferenceVersions;
import theriac.adverseevent.coding.SpokenName;
import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.messaging.RefusedEvent;
import theriac.messaging.StateTopicView;

/// The part of the catalog by which this replica recognises drugs, and the reactions that are listed for them,
/// read from `catalog.drug.v1`. A withdrawn drug stays: what patients took is still that drug.
@ApplicationScoped
class CatalogDrugView implements StateTopicView {

    private static final String BRAND = "brand";

    private final DrugNames names;
    private final ReferenceVersions references;
    private final DrugClasses classes;
    private final ObjectMapper json;

    CatalogDrugView(DrugNames names, ReferenceVersions references, DrugClasses classes, ObjectMapper json) {
        this.names = names;
        this.references = references;
        this.classes = classes;
        this.json = json;
    }

    @Override
    public String topic() {
        return Topics.DRUG;
    }

    @Override
    public void apply(String key, byte @Nullable [] value) {
        if (value == null) {
            names.forget(new DrugId(key));
            references.forget(new DrugId(key));
            classes.forget(new DrugId(key));
            return;
        }
        learn(value);
    }

    /// Names first: what can't be read of the versions does not hide the drug.
    private void learn(byte[] value) {
        try {
            var told = json.readValue(value, DrugV1.class);
            var drug = drugOf(told);
            names.learn(drug);
            classes.learn(drug.id(), drug.revision(), classesOf(told));
            references.learn(
                    drug.id(),
                    drug.revision(),
                    told.versions().stream().map(Listings::of).toList());
        } catch (IOException | IllegalArgumentException | NullPointerException unreadable) {
            throw new RefusedEvent(
                    null, "is no state of a drug: " + unreadable.getClass().getSimpleName());
        }
    }

    private static CatalogDrug drugOf(DrugV1 drug) {
        Map<SpokenName, CodingMethod> spoken = new HashMap<>();
        drug.names().forEach(name -> spoken.put(SpokenName.of(name.name()), methodOf(name)));
        spoken.put(SpokenName.of(drug.name()), CodingMethod.NAME);
        Set<DrugCode> codes = drug.codes().stream()
                .map(CatalogDrugView::codeOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new CatalogDrug(new DrugId(drug.drugId()), drug.revision(), spoken, codes);
    }

    private static CodingMethod methodOf(DrugV1.Name name) {
        return BRAND.equals(name.kind()) ? CodingMethod.BRAND : CodingMethod.SYNONYM;
    }

    private static List<DrugClasses.From> classesOf(DrugV1 drug) {
        return drug.versions().stream()
                .map(version -> new DrugClasses.From(
                        Objects.requireNonNull(version.effectiveFrom()), Set.copyOf(version.classes())))
                .toList();
    }

    private static Optional<DrugCode> codeOf(DrugV1.Code code) {
        return CodeSystem.of(code.system()).map(system -> new DrugCode(system, code.code()));
    }
}
