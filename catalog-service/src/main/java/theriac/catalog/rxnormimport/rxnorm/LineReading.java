package theriac.catalog.rxnormimport.rxnorm;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.rxnormimport.ReleaseLine;
import theriac.catalog.rxnormimport.ReleaseLine.Archived;
import theriac.catalog.rxnormimport.ReleaseLine.Name;
import theriac.catalog.rxnormimport.ReleaseLine.OtherCode;
import theriac.catalog.rxnormimport.ReleaseLine.Relation;

/// Reads what lines say by their places in the format; most say nothing of use.
final class LineReading {

    private static final byte[] RXNORM = ascii("RXNORM");
    private static final byte[] ATC = ascii("ATC");
    private static final byte[] MTHSPL = ascii("MTHSPL");
    private static final byte[] ENGLISH = ascii("ENG");
    private static final byte[] OBSOLETE = ascii("O");
    private static final byte[] SUBSTANCE = ascii("SU");
    private static final byte[] UNII_CODE = ascii("UNII_CODE");

    private static final Map<Name.TermType, byte[]> TERM_TYPES = Arrays.stream(Name.TermType.values())
            .collect(Collectors.toMap(Function.identity(), type -> ascii(type.name())));

    /// RxNorm writes each relation in both directions; one of them is enough.
    private static final Map<Relation.Kind, byte[]> RELATIONS = Arrays.stream(Relation.Kind.values())
            .collect(Collectors.toMap(
                    Function.identity(), kind -> ascii(kind.name().toLowerCase(Locale.ROOT))));

    private LineReading() {}

    /// What the line says; nothing when it is of no use.
    ///
    /// @throws Refused when it can't be read
    static @Nullable ReleaseLine read(RrfFile file, RrfLines line) {
        if (line.fields() < file.fields()) {
            throw new Refused(
                    line.fields() < 0
                            ? "the line is longer than 65,536 bytes"
                            : "the line has " + line.fields() + " fields where the format has " + file.fields());
        }
        try {
            return switch (file) {
                case RXNCONSO -> name(line);
                case RXNREL -> relation(line);
                case RXNSAT -> attribute(line);
                case RXNATOMARCHIVE -> archived(line);
            };
        } catch (CharacterCodingException notUtf8) {
            throw new Refused("the line is not UTF-8");
        }
    }

    /// RXCUI 0, LAT 1, SAB 11, TTY 12, CODE 13, STR 14, SUPPRESS 16.
    private static @Nullable ReleaseLine name(RrfLines line) throws CharacterCodingException {
        if (line.is(11, RXNORM)) {
            var type = termType(line);
            return type == null || !line.is(1, ENGLISH) || line.is(16, OBSOLETE)
                    ? null
                    : new Name(line.number(), rxcui(line, 0), type, notBlank(line.text(14)));
        }
        if (line.is(11, ATC)) {
            return code(line, CodeSystem.ATC);
        }
        return line.is(11, MTHSPL) && line.is(12, SUBSTANCE) ? code(line, CodeSystem.UNII) : null;
    }

    private static Name.@Nullable TermType termType(RrfLines line) {
        for (var type : TERM_TYPES.entrySet()) {
            if (line.is(12, type.getValue())) {
                return type.getKey();
            }
        }
        return null;
    }

    /// A code that is not of its system's form, such as that of a group, is none of a drug.
    private static @Nullable ReleaseLine code(RrfLines line, CodeSystem system) throws CharacterCodingException {
        var code = line.text(13);
        return system.fits(code) ? new OtherCode(rxcui(line, 0), system, code) : null;
    }

    /// RXCUI1 0, RXCUI2 4, RELA 7: the second concept stands to the first as RELA says.
    private static @Nullable ReleaseLine relation(RrfLines line) {
        for (var kind : RELATIONS.entrySet()) {
            if (line.is(7, kind.getValue())) {
                return line.isEmpty(0) || line.isEmpty(4)
                        ? null
                        : new Relation(kind.getKey(), rxcui(line, 4), rxcui(line, 0));
            }
        }
        return null;
    }

    /// RXCUI 0, ATN 8, ATV 10.
    private static @Nullable ReleaseLine attribute(RrfLines line) throws CharacterCodingException {
        if (!line.is(8, UNII_CODE) || line.isEmpty(0)) {
            return null;
        }
        var code = line.text(10);
        return CodeSystem.UNII.fits(code) ? new OtherCode(rxcui(line, 0), CodeSystem.UNII, code) : null;
    }

    /// RXCUI 12, SAB 13, MERGED_TO_RXCUI 15.
    private static @Nullable ReleaseLine archived(RrfLines line) {
        if (!line.is(13, RXNORM) || line.isEmpty(12)) {
            return null;
        }
        int rxcui = rxcui(line, 12);
        return new Archived(line.number(), rxcui, line.isEmpty(15) ? rxcui : rxcui(line, 15));
    }

    private static int rxcui(RrfLines line, int field) {
        int rxcui = line.number(field);
        if (rxcui < 1) {
            throw new Refused("the line has no RxCUI in field " + (field + 1));
        }
        return rxcui;
    }

    private static String notBlank(String text) {
        if (text.isBlank() || hasControls(text)) {
            throw new Refused("the line's name is blank or has control characters");
        }
        return text.strip();
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Thrown for a line that can't be read.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
