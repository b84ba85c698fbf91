package dk.overgang.course.lifecycle.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names a course (forløb).
public record CourseId(UUID value) {

    /// The course that an accepted referral opens. It follows from the referral, so hearing of it twice opens one.
    public static CourseId openedBy(UUID referral) {
        return new CourseId(UUID.nameUUIDFromBytes(("course:" + referral).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
