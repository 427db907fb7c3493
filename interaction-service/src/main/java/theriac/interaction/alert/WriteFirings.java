package theriac.interaction.alert;

import jakarta.enterprise.context.ApplicationScoped;

/// Writes how often rules fired in checks since it was last written. What can't be written waits for the next time.
@ApplicationScoped
public class WriteFirings {

    private final RuleFirings firings;
    private final Tallies tallies;

    WriteFirings(RuleFirings firings, Tallies tallies) {
        this.firings = firings;
        this.tallies = tallies;
    }

    /// Writes what was counted, if anything was.
    public void write() {
        var taken = firings.take();
        if (taken.isEmpty()) {
            return;
        }
        boolean isWritten = false;
        try {
            tallies.add(taken);
            isWritten = true;
        } finally {
            if (!isWritten) {
                firings.giveBack(taken);
            }
        }
    }
}
