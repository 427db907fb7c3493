package theriac.adverseevent.erasure.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.erasure.EraseCases;

/// What became of a patient's cases.
///
/// @param erased ids of cases that are erased now
/// @param kept ids of cases that were reported to an authority
@Schema(name = "PatientErasure", examples = """
                { "erased": ["0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f"], "kept": [] }""")
record PatientErasureBody(List<String> erased, List<String> kept) {

    static PatientErasureBody of(EraseCases.OfPatient done) {
        return new PatientErasureBody(texts(done.erased()), texts(done.kept()));
    }

    private static List<String> texts(List<CaseId> ids) {
        return ids.stream().map(CaseId::toString).toList();
    }
}
