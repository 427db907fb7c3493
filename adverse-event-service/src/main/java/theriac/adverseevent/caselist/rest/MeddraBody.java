package theriac.adverseevent.caselist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MeddraCoding;

/// What a reaction is in MedDRA: codes alone, whose words are for those who have its licence.
///
/// @param reported the code that was reported
/// @param llt the lowest level term, where a version was imported that has it
/// @param pt its preferred term
/// @param version of which both were taken
@Schema(name = "MeddraCoding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeddraBody(
        @Nullable String reported,
        @Nullable String llt,
        @Nullable String pt,
        @Nullable String version) {

    static @Nullable MeddraBody of(CodedReaction coded) {
        var reported = coded.mention().code();
        var coding = coded.meddra();
        return reported.isEmpty() && coding.isEmpty()
                ? null
                : new MeddraBody(
                        reported.map(MeddraCode::toString).orElse(null),
                        coding.map(MeddraCoding::llt).map(MeddraCode::toString).orElse(null),
                        coding.map(MeddraCoding::pt).map(MeddraCode::toString).orElse(null),
                        coding.map(found -> found.version().toString()).orElse(null));
    }
}
