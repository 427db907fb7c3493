package theriac.catalog.drug.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code;

@Embeddable
record CodeRow(
        @Column(name = "system") String system,
        @Column(name = "code") String code,
        @Column(name = "retired") boolean retired,
        @Column(name = "replaced_by") @Nullable String replacedBy,
        @Embedded SourceColumns source) {

    static CodeRow of(Code code) {
        return new CodeRow(
                code.system().name(),
                code.value(),
                code.status().retired(),
                code.status().replacedBy(),
                SourceColumns.of(code.source()));
    }

    Code toCode() {
        return new Code(Code.CodeSystem.valueOf(system), code, new Code.Status(retired, replacedBy), source.toSource());
    }
}
