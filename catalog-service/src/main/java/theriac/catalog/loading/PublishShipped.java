package theriac.catalog.loading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugHistory;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.editing.ProposeShipped;
import theriac.catalog.loading.ImportedStatements.Statement;

import static java.util.Objects.requireNonNull;

/// Publishes what is shipped without losing the names, codes and products that an import added to it, and proposes it
/// to people where they have edited the drug.
@ApplicationScoped
public class PublishShipped {

    private final Drugs drugs;
    private final DrugHistory history;
    private final ImportedStatements imported;
    private final PublishDrugs publishDrugs;
    private final ProposeShipped proposeShipped;

    PublishShipped(
            Drugs drugs,
            DrugHistory history,
            ImportedStatements imported,
            PublishDrugs publishDrugs,
            ProposeShipped proposeShipped) {
        this.drugs = drugs;
        this.history = history;
        this.imported = imported;
        this.publishDrugs = publishDrugs;
        this.proposeShipped = proposeShipped;
    }

    /// Publishes drafts of different drugs, and tells what came of it.
    @Transactional
    public Loading publish(List<Draft> drafts) {
        var ids = drafts.stream().map(Draft::id).toList();
        var standing = drugs.lock(ids);
        var added = imported.of(ids);
        var whole = drafts.stream()
                .map(draft -> keeping(draft, standing.get(draft.id()), added.getOrDefault(draft.id(), Set.of())))
                .toList();
        var edited = new HashMap<>(standing);
        edited.keySet().retainAll(history.editedByPeople(standing.keySet()));
        var byHand = whole.stream().collect(Collectors.partitioningBy(draft -> edited.containsKey(draft.id())));
        var changed = publishDrugs.publish(byHand.getOrDefault(false, List.of()), Editor.SERVICE);
        return loading(changed, byHand.getOrDefault(true, List.of()), edited);
    }

    private Loading loading(List<Drug> changed, List<Draft> forPeople, Map<DrugId, Drug> edited) {
        var fates = forPeople.stream()
                .collect(Collectors.groupingBy(
                        draft -> proposeShipped.propose(draft, requireNonNull(edited.get(draft.id()))),
                        Collectors.mapping(Draft::id, Collectors.toList())));
        return new Loading(
                changed,
                fates.getOrDefault(ProposeShipped.Fate.PROPOSED, List.of()),
                fates.getOrDefault(ProposeShipped.Fate.WAITING, List.of()));
    }

    private static Draft keeping(Draft draft, @Nullable Drug standing, Set<Statement> added) {
        if (standing == null) {
            return draft;
        }
        var shipped = draft.monograph();
        var names = joined(shipped.names(), standing.monograph().names(), Statement::of, added);
        var imported = standing.monograph().codes().stream()
                .filter(code -> added.contains(Statement.of(code)))
                .toList();
        var codes = joined(newest(shipped.codes(), imported), imported, Statement::of, added);
        var products = joined(shipped.products(), standing.monograph().products(), Statement::of, added);
        return new Draft(draft.id(), shipped.with(names, codes).withProducts(products), draft.claims());
    }

    /// The shipped codes, each as the newest statement has it: RxNorm may have retired a code after its file was
    /// written.
    private static List<Code> newest(List<Code> shipped, List<Code> imported) {
        var byStatement = imported.stream().collect(Collectors.toMap(Statement::of, code -> code, (one, _) -> one));
        return shipped.stream()
                .map(code -> newer(code, byStatement.get(Statement.of(code))))
                .toList();
    }

    /// A statement with a date is newer than one without. Where dates tell nothing, the retirement stands: a
    /// retired code still finds its drug, and says that it is old.
    private static Code newer(Code shipped, @Nullable Code imported) {
        if (imported == null || imported.status().equals(shipped.status())) {
            return shipped;
        }
        var byDate = Comparator.comparing(
                        (Code code) -> code.source().dated(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(code -> code.status().retired());
        return byDate.compare(imported, shipped) > 0 ? imported : shipped;
    }

    private static <T> List<T> joined(
            List<T> shipped, List<T> standing, Function<T, Statement> statement, Set<Statement> added) {
        var said = shipped.stream().map(statement).collect(Collectors.toSet());
        var further = standing.stream()
                .filter(one -> added.contains(statement.apply(one)) && !said.contains(statement.apply(one)));
        return Stream.concat(shipped.stream(), further).toList();
    }
}
