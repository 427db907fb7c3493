package theriac.http;

import java.util.regex.Pattern;

/// A hospital or other organisation that sends to the platform and asks it: the `site` claim of its tokens, and the
/// last part of its topics' names.
///
/// @param id lower-case letters, digits and hyphens, at most 63; or `*`, all sites, for those who oversee them
public record Site(String id) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|\\*");

    /// All sites: what an assessor or auditor of the whole platform sees.
    public static final Site ALL = new Site("*");

    public Site {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a site is 1 to 63 lower-case letters, digits and inner hyphens, or * for all");
        }
    }

    /// Whether someone of this site may see what belongs to the other.
    public boolean sees(Site other) {
        return equals(ALL) || equals(other);
    }
}
