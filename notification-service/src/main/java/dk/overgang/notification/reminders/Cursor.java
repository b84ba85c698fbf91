package dk.overgang.notification.reminders;

import dk.overgang.access.Problem;
import java.util.UUID;

/// Where the last page ended: a course and the place of a reminder in it, which never changes.
record Cursor(UUID courseId, int place) {

    static Cursor parse(String text) {
        var parts = text.split("\\.", 2);
        try {
            return new Cursor(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw Problem.parameter("after", "value");
        }
    }

    boolean isBehind(UUID course, int other) {
        return !courseId.equals(course) || other > place;
    }

    @Override
    public String toString() {
        return courseId + "." + place;
    }
}
