package dk.overgang.course.plans.domain.entries;

/// When the citizen wants something worked with.
public enum Priority {
    /// Immediate attention (øjeblikkelig opmærksomhed).
    NOW,
    /// Later in the course (senere i forløbet).
    LATER
}
