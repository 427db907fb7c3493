package theriac.imports;

import jakarta.enterprise.context.ApplicationScoped;

/// Runs an opened file to its end, whatever it is, and notes it.
@ApplicationScoped
class RunImport {

    private static final String AGAIN = "; send the same file again to go on: nothing is imported twice";

    private final ImportRuns runs;
    private final AuditedRuns audited;
    private final Uploads uploads;
    private final ImportThread thread;

    RunImport(ImportRuns runs, AuditedRuns audited, Uploads uploads, ImportThread thread) {
        this.runs = runs;
        this.audited = audited;
        this.uploads = uploads;
        this.thread = thread;
    }

    /// Runs in the background.
    void start(HeldRun held, ImportFile file) {
        thread.start(held, () -> {
            try (file) {
                run(held, file);
            }
        });
    }

    /// A fault of ours is noted and thrown on, also one such as a want of memory: begun again, it would come again.
    private void run(HeldRun held, ImportFile file) {
        var progress = new Progress(held, runs, thread::ending);
        try {
            progress.expect(file.countLines());
            if (file.run(progress)) {
                progress.note();
                end(held, ImportState.COMPLETED, "all lines are accounted for");
            } else {
                leave(held, ImportState.STOPPED, "stopped on request" + AGAIN);
            }
        } catch (UnreadableFile damaged) {
            progress.note();
            end(held, ImportState.FAILED, damaged.sentence());
        } catch (RunTakenOver inOtherHands) {
            throw inOtherHands;
        } catch (RuntimeException | Error failure) {
            leave(held, ImportState.FAILED, "the service could not go on; its log says why" + AGAIN);
            throw failure;
        }
    }

    /// A replica that is being shut down leaves the run to the next one.
    private void leave(HeldRun held, ImportState state, String message) {
        if (thread.ending()) {
            runs.release(held);
        } else {
            end(held, state, message);
        }
    }

    void end(HeldRun held, ImportState state, String message) {
        if (audited.end(held, state, message)) {
            uploads.remove(held.run().id());
        }
    }
}
