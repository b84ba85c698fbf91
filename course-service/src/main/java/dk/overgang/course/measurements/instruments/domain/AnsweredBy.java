package dk.overgang.course.measurements.instruments.domain;

/// Who answers. A measurement is the citizen's own assessment: a worker alone never answers.
public enum AnsweredBy {
    CITIZEN,
    /// The citizen answers in a conversation, the worker reads aloud and writes down.
    CITIZEN_WITH_WORKER
}
