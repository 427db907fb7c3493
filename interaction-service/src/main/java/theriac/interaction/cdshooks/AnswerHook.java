package theriac.interaction.cdshooks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.http.Caller;
import theriac.interaction.cdshooks.Gathering.Gathered;
import theriac.interaction.cdshooks.HookAnswer.Checked;
import theriac.interaction.cdshooks.HookAnswer.Extension;
import theriac.interaction.cdshooks.HookAnswer.Left;
import theriac.interaction.cdshooks.chart.Chart;
import theriac.interaction.cdshooks.chart.Listed;
import theriac.interaction.cdshooks.chart.MedicationsToCheck;
import theriac.interaction.cdshooks.chart.PatientFacts;
import theriac.interaction.check.Asking;
import theriac.interaction.check.CheckMedications;
import theriac.interaction.check.CheckResult;
import theriac.interaction.check.MedicationList;
import theriac.interaction.check.NotChecked;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.tier.SiteTiers;

/// Answers a hook: gathers, checks, tells, and remembers.
@ApplicationScoped
class AnswerHook {

    private static final Set<Reason> ABOUT_DOSES =
            Set.of(Reason.DOSE_NOT_STATED, Reason.DOSE_NOT_CHECKED, Reason.ROUTE_NOT_STATED);

    private final Gathering gathering;
    private final CheckMedications check;
    private final RememberCards remember;
    private final SiteTiers tiers;
    private final Clock clock;

    AnswerHook(Gathering gathering, CheckMedications check, RememberCards remember, SiteTiers tiers, Clock clock) {
        this.gathering = gathering;
        this.check = check;
        this.remember = remember;
        this.tiers = tiers;
        this.clock = clock;
    }

    HookAnswer answer(HookRequest request, Caller caller) {
        var orders = new Chart();
        request.draftOrders().ifPresent(orders::take);
        orders.refuseOthersThan(request.patient());
        var site = caller.site().id();
        var gathered = gathering.gather(request, site);
        gathered.chart().refuseOthersThan(request.patient());
        return remember.shown(request, caller, cards(request, orders, gathered, site));
    }

    private HookAnswer cards(HookRequest request, Chart orders, Gathered gathered, String site) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var medications = MedicationsToCheck.of(gathered.chart(), orders, today, check::recognise);
        var listed = medications.listed();
        var places = places(request, listed);
        var notes = new ArrayList<NotChecked>(medications.notes());
        gathered.gaps().forEach(gap -> notes.add(new NotChecked(Reason.DATA_NOT_SENT, "the chart", gap, List.of())));
        if (places.isEmpty()) {
            var onlyOfOrders = request.hook().hasOrders()
                    && orders.all().stream().noneMatch(one -> one.type().equals("MedicationRequest"));
            var said = onlyOfOrders ? List.<NotChecked>of() : notes;
            return answer(List.of(), said, Checked.nothing(left(said)));
        }
        var facts = new PatientFacts(gathered.chart(), today);
        var patient = facts.patient();
        var list = new MedicationList(listed.stream().map(Listed::medication).toList(), AlcoholUse.UNKNOWN, patient);
        var result = check.check(list, new Asking(site, request.hook().moment()));
        notes.addAll(
                0,
                result.notChecked().stream()
                        .filter(concerns(request.hook(), places))
                        .toList());
        notes.addAll(facts.notes());
        var cards = new Cards(listed, places, severity -> tiers.of(site, severity));
        var left = new Checked(
                left(notes),
                result.siteNotes().stream().map(SiteOverride::of).toList(),
                cards.elsewhere(result),
                cards.hidden(result),
                0,
                rules(result));
        return answer(cards.of(result), notes, left);
    }

    /// Doses of what is taken already are no matter of an order.
    private static Predicate<NotChecked> concerns(Hook hook, Set<Integer> places) {
        return note -> !hook.hasOrders()
                || !ABOUT_DOSES.contains(note.reason())
                || note.positions().isEmpty()
                || note.positions().stream().anyMatch(places::contains);
    }

    /// The selected orders; all orders when none of them can be told from the selection; all that is taken without
    /// orders.
    private static Set<Integer> places(HookRequest request, List<Listed> listed) {
        var ofHook = places(listed, one -> one.order() || !request.hook().hasOrders());
        var selected = places(
                listed,
                one -> one.order()
                        && request.selections().stream()
                                .anyMatch(selection -> one.source().isSelectedBy(selection)));
        return selected.isEmpty() ? ofHook : selected;
    }

    private static Set<Integer> places(List<Listed> listed, Predicate<Listed> which) {
        return IntStream.range(0, listed.size())
                .filter(place -> which.test(listed.get(place)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static List<String> rules(CheckResult result) {
        return result.checkedAgainst().rules().stream().map(RuleKey::toString).toList();
    }

    private static List<Left> left(List<NotChecked> notes) {
        return notes.stream()
                .map(note -> new Left(note.what(), note.reason().toString(), note.detail()))
                .toList();
    }

    private static HookAnswer answer(List<Card> found, List<NotChecked> notes, Checked checked) {
        var cards = new ArrayList<>(found);
        Notices.leftOut(notes).ifPresent(cards::add);
        return new HookAnswer(cards, new Extension(checked));
    }
}
