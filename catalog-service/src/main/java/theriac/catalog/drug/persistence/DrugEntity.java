package theriac.catalog.drug.persistence;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;

/// A drug as rows.
@Entity
@Table(name = "drug")
class DrugEntity {

    /// Of how many drugs the rows are fetched at once.
    static final int MANY = 500;

    @Id
    String id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column
    long revision;

    @Column
    String state;

    @Column
    String name;

    @ElementCollection
    @BatchSize(size = MANY)
    @CollectionTable(name = "drug_name", joinColumns = @JoinColumn(name = "drug_id"))
    @OrderColumn(name = "position")
    List<NameRow> names = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = MANY)
    @CollectionTable(name = "drug_code", joinColumns = @JoinColumn(name = "drug_id"))
    @OrderColumn(name = "position")
    List<CodeRow> codes = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = MANY)
    @CollectionTable(name = "drug_version", joinColumns = @JoinColumn(name = "drug_id"))
    @OrderColumn(name = "position")
    List<VersionRow> versions = new ArrayList<>();

    static DrugEntity of(Drug drug) {
        var entity = new DrugEntity();
        entity.take(drug);
        return entity;
    }

    void take(Drug drug) {
        var monograph = drug.monograph();
        id = drug.id().value();
        revision = drug.revision();
        state = monograph.state().name();
        name = monograph.name();
        replace(names, monograph.names().stream().map(NameRow::of).toList());
        replace(codes, monograph.codes().stream().map(CodeRow::of).toList());
        replace(versions, monograph.versions().stream().map(VersionRow::of).toList());
    }

    Drug toDrug() {
        var monograph = new Monograph(
                DrugState.valueOf(state),
                name,
                names.stream().map(NameRow::toName).toList(),
                codes.stream().map(CodeRow::toCode).toList(),
                versions.stream().map(VersionRow::toVersion).toList());
        return new Drug(new DrugId(id), revision, monograph);
    }

    private static <T> void replace(List<T> rows, List<T> by) {
        rows.clear();
        rows.addAll(by);
    }
}
