package dk.overgang.commands.domain;

/// The data of an event of another service: it says whose citizen it is about, which the command path compares
/// with what it knows (A31).
public interface ReportedEvent {

    /// Four digits.
    String municipality();
}
