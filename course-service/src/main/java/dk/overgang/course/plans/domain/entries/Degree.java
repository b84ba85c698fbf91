package dk.overgang.course.plans.domain.entries;

/// How far a goal is reached when it is evaluated.
public enum Degree {
    NONE,
    SOME,
    MOSTLY,
    REACHED
}
