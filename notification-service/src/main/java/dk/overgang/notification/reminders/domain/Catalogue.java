package dk.overgang.notification.reminders.domain;

import java.util.List;

/// The reminder catalogue as data: what is reminded of, and how far from its anchor. A number changes there, not
/// here.
public record Catalogue(int version, List<AtBoundary> atBoundary, List<InPause> inPause) {

    /// Falls due some days from phase boundaries; the last boundary is the planned end (S4, S10).
    public record AtBoundary(String kind, List<Integer> boundaries, int days) {
        public AtBoundary {
            boundaries = List.copyOf(boundaries);
        }
    }

    /// Comes again and again while a pause is open, counted from its first day.
    public record InPause(String kind, int everyDays) {
        public InPause {
            if (everyDays < 1) {
                throw new IllegalArgumentException("A reminder in a pause comes at most once a day");
            }
        }
    }

    public Catalogue {
        atBoundary = List.copyOf(atBoundary);
        inPause = List.copyOf(inPause);
    }
}
