package dk.overgang.messaging.store;

import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/// A form in which a type within a state is stored where its components would take too much room. Documents of its
/// components, which an earlier version stored, stay readable.
///
/// @param write keeps the `_id` where documents are found by it
/// @param read answers with nothing for a document of the type's components
public record OwnForm<T>(Class<T> type, Function<T, Document> write, Function<Document, Optional<T>> read) {}
