package theriac.interaction.drug;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import theriac.interaction.drug.Drug.Caveat;
import theriac.interaction.drug.DrugState.CodeAssignment;
import theriac.interaction.drug.DrugState.Standing;
import theriac.interaction.drug.DrugState.Version;

/// A drug's newest readable state, and whether something newer could not be read.
record KnownDrug(DrugState state, boolean newerUnreadable) {

    private static final Set<DrugCode> ETHANOL =
            Set.of(new DrugCode(CodeSystem.UNII, "3K9958V90M"), new DrugCode(CodeSystem.RXNORM, "448"));

    /// The drug on a day.
    Drug on(LocalDate day) {
        var inForce = state.inForceOn(day);
        return new Drug(
                state.id(),
                state.name(),
                inForce.map(Version::number).orElse(0),
                profile(inForce.map(Version::profile).orElse(Profile.NOTHING)),
                caveats(inForce.isEmpty()));
    }

    /// Ethanol is alcohol by its code, whether or not the catalog classes it so.
    private Profile profile(Profile stated) {
        var ethanol = state.codes().stream().map(CodeAssignment::code).anyMatch(ETHANOL::contains);
        return ethanol ? stated.and(Drug.ALCOHOL) : stated;
    }

    private Set<Caveat> caveats(boolean nothingInForce) {
        var caveats = EnumSet.noneOf(Caveat.class);
        if (state.standing() == Standing.WITHDRAWN) {
            caveats.add(Caveat.WITHDRAWN);
        }
        if (nothingInForce) {
            caveats.add(Caveat.NOTHING_IN_FORCE);
        }
        if (newerUnreadable) {
            caveats.add(Caveat.NEWER_STATE_UNREADABLE);
        }
        return caveats;
    }
}
