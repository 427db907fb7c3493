package theriac.adverseevent.casereport.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.AlertId;
import theriac.adverseevent.casereport.SuspectedWithdrawal;
import theriac.adverseevent.coding.ReactionTerm;

/// The column `suspected_withdrawal` as its JSON stands.
record WithdrawalColumn(UUID alert, List<String> expected) {

    /// The column's text, absent when nothing is suspected.
    static @Nullable String write(Optional<SuspectedWithdrawal> suspected) {
        return suspected.map(WithdrawalColumn::of).map(JsonColumn::write).orElse(null);
    }

    static Optional<SuspectedWithdrawal> read(Optional<String> column) {
        return column.map(text -> JsonColumn.read(text, WithdrawalColumn.class).toSuspicion());
    }

    private static WithdrawalColumn of(SuspectedWithdrawal suspected) {
        return new WithdrawalColumn(
                suspected.alert().value(),
                suspected.expected().stream().map(ReactionTerm::value).sorted().toList());
    }

    private SuspectedWithdrawal toSuspicion() {
        return new SuspectedWithdrawal(
                new AlertId(alert), expected.stream().map(ReactionTerm::new).collect(Collectors.toUnmodifiableSet()));
    }
}
