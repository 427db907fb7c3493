package theriac.signaldetection.index;

/// Is told of every drug that occurs together with a cofactor.
@FunctionalInterface
public interface CombinationVisitor {

    /// Is told of one drug.
    ///
    /// @param counts hold during the call alone
    void visit(CombinationCounts counts);
}
