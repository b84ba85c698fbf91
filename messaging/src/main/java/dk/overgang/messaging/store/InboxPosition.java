package dk.overgang.messaging.store;

/// How far a reader has come with one source aggregate (`course-service/<id>`). One number remembers everything
/// before it.
public record InboxPosition(String source, long sequence) {

    /// The source becomes the name of a field.
    public InboxPosition {
        if (source.contains(".") || source.contains("$")) {
            throw new IllegalArgumentException("No such source can be remembered");
        }
    }
}
