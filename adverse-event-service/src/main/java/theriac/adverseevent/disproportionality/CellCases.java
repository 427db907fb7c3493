package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;
import theriac.signaldetection.index.Criterion;
import theriac.signaldetection.index.Scope;

/// Lists the cases behind a cell of a pair's table. Each reading of a hospital's case is audited.
@ApplicationScoped
public class CellCases {

    private final Disproportionality disproportionality;
    private final ReadCases readCases;

    CellCases(Disproportionality disproportionality, ReadCases readCases) {
        this.disproportionality = disproportionality;
        this.readCases = readCases;
    }

    /// A cell of the 2x2 table.
    ///
    /// @param drug whether its cases have the drug
    /// @param reaction whether they have the reaction
    public record Cell(Scope scope, Set<String> drugs, boolean drug, Set<String> reactions, boolean reaction) {

        List<Criterion> criteria() {
            return List.of(new Criterion.Drugs(drugs, drug), new Criterion.Reactions(reactions, reaction));
        }
    }

    /// Some of the cases of a cell.
    ///
    /// @param cases those that the reader's site may see
    /// @param elsewhere how many of this page are of other sites
    /// @param total how many the cell has
    /// @param next the key behind which the next page begins, if there is one
    public record Listed(List<SafetyCase> cases, int elsewhere, long total, Optional<String> next) {
        public Listed {
            cases = List.copyOf(cases);
        }
    }

    /// A page of the cases of a cell, by their ids.
    public Listed list(Cell cell, Optional<String> after, int limit, CaseFilter site, Submitter by) {
        var page = disproportionality.now().view().cases(cell.scope(), cell.criteria(), after, limit);
        var ids =
                page.keys().stream().flatMap(key -> CaseId.parse(key).stream()).toList();
        var cases = readCases.listAll(site, ids, by);
        return new Listed(cases, page.keys().size() - cases.size(), page.total(), page.next());
    }
}
