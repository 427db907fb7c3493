package theriac.dashboard.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Who wants to sign in, and as what.
///
/// @param name at most 60 characters
/// @param role one of the platform's roles
record LocalSignInBody(
        @NotBlank @Size(max = 60) String name,

        @Pattern(
                regexp = "prescriber|assessor|catalog-editor|admin|auditor|reporter",
                message = "must be one of prescriber, assessor, catalog-editor, admin, auditor, reporter")
        @NotBlank
        String role) {}
