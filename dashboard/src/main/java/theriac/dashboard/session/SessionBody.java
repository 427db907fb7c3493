package theriac.dashboard.session;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Who sits before the page, and how one signs in here.
///
/// @param name absent when nobody is signed in
/// @param roles what the person may do, in alphabetical order; empty when nobody is signed in
/// @param site the hospital that they act for, `*` for all
/// @param expiresAt when the session ends
/// @param signIn `local` on a developer's machine, `issuer` elsewhere
/// @param localRoles the roles that the local sign-in offers
/// @param timeZone the zone in which the page shows times, such as `Europe/Amsterdam`
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionBody(
        @Nullable String name,
        SortedSet<String> roles,
        @Nullable String site,
        @Nullable Instant expiresAt,
        String signIn,
        List<String> localRoles,
        String timeZone) {}
