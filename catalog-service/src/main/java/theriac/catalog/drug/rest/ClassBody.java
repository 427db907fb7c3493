package theriac.catalog.drug.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.PharmacologicalClass;
import theriac.catalog.drug.PharmacologicalClasses;

/// A class, as it is answered.
@Schema(name = "PharmacologicalClass", description = "A class of drugs, with its place in the hierarchy.")
record ClassBody(
        @Schema(examples = "benzodiazepine") String classId,
        @Schema(examples = "benzodiazepine") String name,

        @Schema(description = "What drugs of the class do.", examples = "enhances GABA at the benzodiazepine site")
        String meaning,

        @Schema(description = "The classes directly above it.")
        List<String> broader,

        @Schema(description = "The classes directly below it.")
        List<String> narrower,

        @Schema(
                description = "Where its drugs are listed, those of narrower classes too.",
                examples = "/drugs?class=benzodiazepine")
        String drugs) {

    static ClassBody of(PharmacologicalClass one, PharmacologicalClasses all) {
        return new ClassBody(
                one.id().value(),
                one.name(),
                one.meaning(),
                ids(one.broader()),
                ids(all.narrower(one.id())),
                "/drugs?class=" + one.id().value());
    }

    private static List<String> ids(List<ClassId> classes) {
        return classes.stream().map(ClassId::value).toList();
    }
}
