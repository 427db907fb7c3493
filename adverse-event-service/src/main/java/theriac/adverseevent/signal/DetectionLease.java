package theriac.adverseevent.signal;

/// One replica looks for crossings, since two that have read differently far would undo each other's.
public interface DetectionLease {

    /// Takes or prolongs the lease; false while another replica holds it.
    boolean hold();

    /// Gives it back, so that another replica may go on at once.
    void release();
}
