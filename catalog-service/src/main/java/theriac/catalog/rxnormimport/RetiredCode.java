package theriac.catalog.rxnormimport;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Source;

/// A code that RxNorm gave up.
///
/// @param replacedBy the one that took over, where there is one
record RetiredCode(String rxcui, @Nullable String replacedBy, Source source) {

    Code asCode() {
        return new Code(CodeSystem.RXNORM, rxcui, Code.Status.retired(replacedBy), source);
    }

    /// Whether a drug says so already.
    boolean isIn(Monograph monograph) {
        return monograph.codes().stream()
                .anyMatch(code -> isOf(code) && code.status().equals(asCode().status()));
    }

    /// The monograph with the code retired, where it has it.
    Monograph in(Monograph monograph) {
        var codes = monograph.codes().stream()
                .map(code -> isOf(code) ? asCode() : code)
                .toList();
        return monograph.with(monograph.names(), codes);
    }

    private boolean isOf(Code code) {
        return code.system() == CodeSystem.RXNORM && code.value().equals(rxcui);
    }
}
