package theriac.catalog.editing.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DrugId;
import theriac.catalog.editing.DraftTag;
import theriac.catalog.editing.Drafts.StageName;
import theriac.catalog.editing.OpenDraft;
import theriac.catalog.editing.Proposal;
import theriac.catalog.editing.Stage;

/// A draft as a row, what it proposes as its document.
@Entity
@Table(name = "drug_draft")
class DraftEntity {

    @Id
    @Column(name = "drug_id")
    String drugId;

    @Column
    long tag;

    @Column(name = "base_revision")
    long baseRevision;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    String proposal;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    String writers;

    @Column
    String stage;

    @Column(name = "stage_by")
    String stageBy;

    @Column(name = "stage_since")
    Instant stageSince;

    @Column(name = "stage_comment")
    @Nullable
    String stageComment;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "submission_comment")
    @Nullable
    String submissionComment;

    /// Takes over a draft, whose proposal and writers were written as JSON.
    void take(OpenDraft draft, String proposalWritten, String writersWritten) {
        drugId = draft.drug().value();
        tag = draft.tag().value();
        baseRevision = draft.baseRevision();
        proposal = proposalWritten;
        writers = writersWritten;
        stage = StageName.of(draft.stage()).name();
        stageBy = draft.stage().by();
        stageSince = draft.stage().since();
        stageComment = draft.stage().comment().orElse(null);
        take(draft.stage() instanceof Stage.Approved approved ? approved.submission() : null);
    }

    private void take(Stage.@Nullable Submitted submission) {
        submittedBy = submission == null ? null : submission.by();
        submittedAt = submission == null ? null : submission.since();
        submissionComment = submission == null ? null : submission.reason();
    }

    /// The draft, with its proposal and writers as they were read.
    OpenDraft toDraft(Proposal proposalRead, List<String> writersRead) {
        return new OpenDraft(new DrugId(drugId), new DraftTag(tag), baseRevision, proposalRead, writersRead, toStage());
    }

    private Stage toStage() {
        return switch (StageName.valueOf(stage)) {
            case IN_WORK -> new Stage.InWork(stageBy, stageSince);
            case SUBMITTED -> new Stage.Submitted(stageBy, stageSince, Objects.requireNonNull(stageComment));
            case RETURNED -> new Stage.Returned(stageBy, stageSince, Objects.requireNonNull(stageComment));
            case APPROVED -> new Stage.Approved(stageBy, stageSince, Optional.ofNullable(stageComment), toSubmission());
        };
    }

    private Stage.Submitted toSubmission() {
        return new Stage.Submitted(
                Objects.requireNonNull(submittedBy),
                Objects.requireNonNull(submittedAt),
                Objects.requireNonNull(submissionComment));
    }
}
