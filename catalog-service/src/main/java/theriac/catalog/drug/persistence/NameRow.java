package theriac.catalog.drug.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import theriac.catalog.drug.DrugName;

@Embeddable
record NameRow(
        @Column(name = "name") String name,
        @Column(name = "kind") String kind,
        @Embedded SourceColumns source) {

    static NameRow of(DrugName name) {
        return new NameRow(name.value(), name.kind().name(), SourceColumns.of(name.source()));
    }

    DrugName toName() {
        return new DrugName(name, DrugName.Kind.valueOf(kind), source.toSource());
    }
}
