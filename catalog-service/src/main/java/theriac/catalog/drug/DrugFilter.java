package theriac.catalog.drug;

import java.util.Optional;

/// Which drugs a caller asks for; every part that is present must match. What a version says is looked up in
/// the one in force.
///
/// @param name any name of the drug, whole, in any case
/// @param code a code of the drug, active or retired
/// @param classId a class, direct or broader
/// @param route a route by which the drug is dosed or sold, such as `intrathecal`
/// @param cnsGrade the sedation grade, exactly; a drug that is not graded has none
/// @param state absent for withdrawn drugs as well, for they are still found and say so
public record DrugFilter(
        Optional<String> name,
        Optional<CodeReference> code,
        Optional<ClassId> classId,
        Optional<Route> route,
        Optional<Integer> cnsGrade,
        Optional<DrugState> state) {

    /// Every drug.
    public static final DrugFilter NONE = new DrugFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// A code as a caller names it.
    public record CodeReference(Code.CodeSystem system, String value) {}

    /// A route of administration, such as `oral`.
    public record Route(String value) {

        public Route {
            Slug.checked(value, "a route");
        }
    }
}
