package theriac.adverseevent.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A version of MedDRA as its user imported it: its terms, by code and by name.
public final class MeddraRelease {

    private final MeddraVersion version;
    private final Map<Integer, Lowest> byCode;
    private final Map<String, Integer> byName;

    /// A lowest level term. Each preferred term is one too, under its own code.
    ///
    /// @param current whether it may still be used; one that is not stands for its preferred term
    public record Lowest(MeddraCode code, String name, MeddraCode pt, boolean current) {}

    public MeddraRelease(MeddraVersion version, List<Lowest> terms) {
        this.version = version;
        Map<Integer, Lowest> codes = HashMap.newHashMap(terms.size());
        Map<String, Integer> names = HashMap.newHashMap(terms.size());
        for (var term : terms) {
            codes.put(term.code().value(), term);
            names.merge(
                    SpokenName.of(term.name()).key(),
                    term.code().value(),
                    (known, other) -> preferred(known, other, codes));
        }
        this.byCode = codes;
        this.byName = names;
    }

    /// Of two terms that are spelled alike the one that is current.
    private static Integer preferred(Integer known, Integer other, Map<Integer, Lowest> codes) {
        var first = codes.get(known);
        return first != null && first.current() ? known : other;
    }

    public MeddraVersion version() {
        return version;
    }

    /// How many lowest level terms it has.
    public int size() {
        return byCode.size();
    }

    /// The coding of a code, be it of a lowest level term or a preferred one.
    public Optional<MeddraCoding> find(MeddraCode code) {
        return Optional.ofNullable(byCode.get(code.value())).map(this::coding);
    }

    /// The coding of a term by its name.
    public Optional<MeddraCoding> find(String reported) {
        return Optional.ofNullable(byName.get(SpokenName.of(reported).key()))
                .flatMap(code -> Optional.ofNullable(byCode.get(code)))
                .map(this::coding);
    }

    /// Tells of every name that holds a text, both as names are compared, and of what it stands for.
    void eachNameWith(String text, BiConsumer<String, MeddraCoding> told) {
        byName.forEach((name, code) -> {
            var term = name.contains(text) ? byCode.get(code) : null;
            if (term != null) {
                told.accept(name, coding(term));
            }
        });
    }

    /// What a term is called.
    public Optional<String> nameOf(MeddraCode code) {
        return Optional.ofNullable(byCode.get(code.value())).map(Lowest::name);
    }

    private MeddraCoding coding(Lowest term) {
        return new MeddraCoding(term.current() ? term.code() : term.pt(), term.pt(), version);
    }
}
