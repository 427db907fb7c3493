package theriac.catalog.loading;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.loading.ImportedStatements.Statement;

/// Publishes what is shipped without losing the names and codes that an import added to it.
@ApplicationScoped
public class PublishShipped {

    private final Drugs drugs;
    private final ImportedStatements imported;
    private final PublishDrugs publishDrugs;

    PublishShipped(Drugs drugs, ImportedStatements imported, PublishDrugs publishDrugs) {
        this.drugs = drugs;
        this.imported = imported;
        this.publishDrugs = publishDrugs;
    }

    /// Publishes drafts of different drugs, and returns the drugs that changed.
    @Transactional
    public List<Drug> publish(List<Draft> drafts) {
        var ids = drafts.stream().map(Draft::id).toList();
        var added = imported.of(ids);
        var standing = drugs.lock(added.keySet());
        var whole = drafts.stream()
                .map(draft -> keeping(draft, standing.get(draft.id()), added.getOrDefault(draft.id(), Set.of())))
                .toList();
        return publishDrugs.publish(whole, Editor.SERVICE);
    }

    private static Draft keeping(Draft draft, @Nullable Drug standing, Set<Statement> added) {
        if (standing == null) {
            return draft;
        }
        var shipped = draft.monograph();
        var names = joined(shipped.names(), standing.monograph().names(), Statement::of, added);
        var codes = joined(shipped.codes(), standing.monograph().codes(), Statement::of, added);
        return new Draft(draft.id(), shipped.with(names, codes), draft.claims());
    }

    private static <T> List<T> joined(
            List<T> shipped, List<T> standing, Function<T, Statement> statement, Set<Statement> added) {
        var said = shipped.stream().map(statement).collect(Collectors.toSet());
        var further = standing.stream()
                .filter(one -> added.contains(statement.apply(one)) && !said.contains(statement.apply(one)));
        return Stream.concat(shipped.stream(), further).toList();
    }
}
