package dk.overgang.messaging.time;

/// Reports that the platform's clock was moved, so that what waits for a moment is computed again. A real clock is
/// never moved.
public interface ClockMoves {

    void onMove(Runnable listener);
}
