package dk.overgang.course.timeline.domain;

import java.util.List;
import java.util.UUID;

/// A room of the service that has something to say in the timeline of a course; each registers as a bean.
public interface TimelineSource {

    /// Everything it knows of the course, in any order. The caller has been allowed to see the course.
    List<TimelineEntry> entries(UUID courseId);
}
