package dk.overgang.messaging;

/// How far a reader has come with one source aggregate (`course-service/<id>`). One number remembers everything before
/// it.
public record Mark(String source, long sequence) {}
