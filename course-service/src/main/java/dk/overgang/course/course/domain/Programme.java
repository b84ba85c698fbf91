package dk.overgang.course.course.domain;

/// What a municipality offers: how long a course lasts (months, three equal phases, R-074) and what an inpatient
/// stay does to it (E7).
public record Programme(String code, int months, PausePolicy pausePolicy) {

    /// AUTOMATIC pauses at once and leaves the pause unconfirmed; PROPOSE asks the worker first.
    public enum PausePolicy {
        AUTOMATIC,
        PROPOSE
    }
}
