package theriac.catalog.drug;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A code of a drug in a public system. A retired code stays with its drug, so that old records still find it.
public record Code(CodeSystem system, String value, Status status, Source source) {

    /// Who gives the code.
    public enum CodeSystem implements Kebab {
        /// The RxCUI of RxNorm.
        RXNORM("[1-9][0-9]{0,7}"),
        ATC("[A-Z][0-9]{2}[A-Z]{2}[0-9]{2}"),
        /// The FDA's unique ingredient identifier.
        UNII("[0-9A-Z]{10}");

        private final Pattern form;

        CodeSystem(String form) {
            this.form = Pattern.compile(form);
        }

        /// Whether a text has the form of this system's codes.
        public boolean fits(String code) {
            return form.matcher(code).matches();
        }
    }

    /// Whether the system still uses the code.
    ///
    /// @param retired whether it no longer does
    /// @param replacedBy the code that took over, for a retired one, where there is one
    public record Status(boolean retired, @Nullable String replacedBy) {

        /// A code in use.
        public static final Status ACTIVE = new Status(false, null);

        public Status {
            if (!retired && replacedBy != null) {
                throw new IllegalArgumentException("only a retired code is replaced by another");
            }
        }

        /// A code that its system gave up.
        public static Status retired(@Nullable String replacedBy) {
            return new Status(true, replacedBy);
        }
    }

    public Code {
        if (!system.fits(value)) {
            throw new IllegalArgumentException("not a code of " + system.spelling());
        }
    }
}
