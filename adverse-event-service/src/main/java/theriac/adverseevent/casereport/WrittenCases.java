package theriac.adverseevent.casereport;

import java.util.List;

/// Is told of each state of a case that is written, in the transaction that writes it and under the case's lock.
public interface WrittenCases {

    void written(List<SafetyCase> states);
}
