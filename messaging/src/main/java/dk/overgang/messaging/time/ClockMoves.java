package dk.overgang.messaging.time;

/// Tells that the platform's clock was moved, so that whoever waits for a moment looks again. A real clock never is.
public interface ClockMoves {

    void onMove(Runnable listener);
}
