package theriac.catalog.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Version;

/// What a draft wants the catalog to say: everything about a drug but its published versions, which never change, and
/// at most one version more.
///
/// @param claims all claims about the drug but those that imports brought; they hold from publication on
public record Proposal(
        DrugState state,
        String name,
        List<DrugName> names,
        List<Code> codes,
        Optional<NextVersion> next,
        List<Claim> claims) {

    public Proposal {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a drug has a name");
        }
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        claims = List.copyOf(claims);
    }

    /// A drug as it stands, in the form of a proposal with the version that the day's readers see; the oldest where
    /// none has taken effect.
    public static Proposal standing(Monograph monograph, List<Claim> claims, LocalDate day) {
        var version = monograph.on(day).orElseGet(() -> monograph.versions().getFirst());
        var next = new NextVersion(Optional.of(version.effectiveFrom()), version.statements());
        return adding(Optional.of(next), monograph, claims);
    }

    /// A drug as it stands, in the form of a proposal that adds this version.
    static Proposal adding(Optional<NextVersion> next, Monograph monograph, List<Claim> claims) {
        return new Proposal(monograph.state(), monograph.name(), monograph.names(), monograph.codes(), next, claims);
    }

    public Proposal with(Optional<NextVersion> version) {
        return new Proposal(state, name, names, codes, version, claims);
    }

    /// What the drug would say, with the version added under the next number.
    ///
    /// @param effectiveFrom when the added version takes effect
    Monograph appliedTo(Optional<Monograph> standing, LocalDate effectiveFrom) {
        var versions = new ArrayList<>(standing.map(Monograph::versions).orElse(List.of()));
        int last = versions.stream().mapToInt(Version::number).max().orElse(0);
        next.ifPresent(version -> versions.add(new Version(last + 1, effectiveFrom, version.statements())));
        return new Monograph(state, name, names, codes, versions);
    }
}
