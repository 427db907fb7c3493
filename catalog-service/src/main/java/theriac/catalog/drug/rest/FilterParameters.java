package theriac.catalog.drug.rest;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugState;
import theriac.http.Problem;

/// What drugs may be filtered by.
record FilterParameters(
        @QueryParam("name")
        @Parameter(
                description = "Any name of the drug, whole, in any case.",
                example = "Lioresal",
                schema = @Schema(maxLength = FilterParameters.LONGEST_NAME))
        @Nullable
        String name,

        @QueryParam("code")
        @Parameter(
                description = "A code of the drug; a retired one still finds it, and says so.",
                example = "1292",
                schema = @Schema(maxLength = FilterParameters.LONGEST_CODE))
        @Nullable
        String code,

        @QueryParam("system")
        @Parameter(
                description = "Whose code it is.",
                example = "rxnorm",
                schema = @Schema(enumeration = {"rxnorm", "atc", "unii"}))
        @Nullable
        String system,

        @QueryParam("class")
        @Parameter(description = "A class, direct or broader.", example = "muscle-relaxant")
        @Nullable
        String classId,

        @QueryParam("route")
        @Parameter(description = "The route of a dose rule or a product.", example = "intrathecal")
        @Nullable
        String route,

        @QueryParam("cns-grade")
        @Parameter(
                description = "The sedation grade, exactly. A drug that is not graded has none.",
                example = "2",
                schema = @Schema(minimum = "0", maximum = "2"))
        @Nullable
        Integer cnsGrade,

        @QueryParam("state")
        @Parameter(
                description = "Without it withdrawn drugs are found too; each says its state.",
                example = "published",
                schema = @Schema(enumeration = {"published", "withdrawn"}))
        @Nullable
        String state) {

    static final int LONGEST_NAME = 500;
    static final int LONGEST_CODE = 50;

    private static final int HIGHEST_GRADE = 2;

    DrugFilter toFilter() {
        return new DrugFilter(
                Optional.ofNullable(name).map(given -> Asked.text(given, LONGEST_NAME, "query:name")),
                Asked.code(code, system),
                Optional.ofNullable(classId).map(given -> Asked.slug(given, ClassId::new, "query:class")),
                Optional.ofNullable(route).map(given -> Asked.slug(given, DrugFilter.Route::new, "query:route")),
                Optional.ofNullable(cnsGrade).map(FilterParameters::grade),
                Asked.one(DrugState.class, state, "query:state"));
    }

    private static int grade(int given) {
        if (given < 0 || given > HIGHEST_GRADE) {
            throw Problem.invalid("query:cns-grade", "must be 0, 1 or 2");
        }
        return given;
    }
}
