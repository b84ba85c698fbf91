package dk.overgang.course.programmes;

import dk.overgang.course.programmes.domain.VersionId;

/// Knows which versions of programmes courses still use; the room of the courses registers one as a bean.
public interface VersionsInUse {

    /// Whether a course that has not ended was opened with it.
    boolean isInUse(VersionId version);
}
