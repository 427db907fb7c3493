package theriac.signaldetection.index;

/// Is told of every pair, drug by drug.
@FunctionalInterface
public interface PairVisitor {

    /// Is told of one drug.
    ///
    /// @param counts at least one case; holds during the call alone
    void visit(DrugCounts counts);
}
