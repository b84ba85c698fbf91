package dk.overgang.portal.news;

import dk.overgang.portal.layout.Words;
import java.util.List;
import java.util.UUID;

/// Something that happened in a course, as a line.
///
/// @param what one text for each kind; a kind that the portal does not know is something else that changed
/// @param when the moment in words
record Happened(UUID courseId, String citizen, Kind what, String text, String when) {

    /// What happened, the most important first: what changes a worker's plan of the day before what follows from it.
    public enum Kind {
        ENDED,
        PAUSED,
        RESUMED,
        PAUSE_VOIDED,
        WORKER_CHANGED,
        STARTED,
        PHASE_CHANGED,
        REMINDERS_VOIDED,
        REMINDERS_MOVED,
        REMINDERS_SENT,
        OTHER;

        private static final List<Kind> JUDGED = List.of(PAUSED, RESUMED, PAUSE_VOIDED);

        static Kind of(String name) {
            for (var kind : values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    static Happened of(NewsApi.Item item, String citizen, Words words) {
        var kind = Kind.of(item.kind());
        return new Happened(
                item.courseId(), citizen, kind, text(kind, item.subjects().size(), words), words.moment(item.at()));
    }

    /// Where one sees more of it.
    public String address() {
        var course = "/forloeb/" + courseId;
        return Kind.JUDGED.contains(what) ? course + "/pause" : course;
    }

    /// Of reminders their number is told.
    private static String text(Kind kind, int subjects, Words words) {
        return switch (kind) {
            case REMINDERS_VOIDED, REMINDERS_MOVED, REMINDERS_SENT ->
                subjects == 1 ? words.text("news.%s.one".formatted(kind)) : words.text("news." + kind, subjects);
            case ENDED, PAUSED, RESUMED, PAUSE_VOIDED, WORKER_CHANGED, STARTED, PHASE_CHANGED, OTHER ->
                words.text("news." + kind);
        };
    }
}
