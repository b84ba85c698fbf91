package dk.overgang.messaging.store;

import static java.util.stream.Collectors.toSet;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/// Converts between an aggregate's state record and the part of its document that is not bookkeeping.
///
/// @param derived fields that are computed from the state only so that documents can be found by them; a null
///     value leaves the field out
record StateMapping<S>(MongoConverter converter, Class<S> type, StoredForm form, Function<S, Map<String, ?>> derived) {

    private static final Set<String> BOOKKEEPING = Set.of("_id", "version", "sequence", "inbox", "outbox", "answered");

    /// All that a document remembers beside the state; of the unsent events only how many there are.
    static final Document BOOKKEEPING_ONLY = new Document("version", 1)
            .append("sequence", 1)
            .append("inbox", 1)
            .append("outbox.sequence", 1)
            .append("answered", 1);

    static <S> StateMapping<S> of(MongoConverter converter, Class<S> type, Function<S, Map<String, ?>> derived) {
        return of(converter, type, derived, List.of());
    }

    static <S> StateMapping<S> of(
            MongoConverter converter, Class<S> type, Function<S, Map<String, ?>> derived, List<OwnForm<?>> own) {
        return new StateMapping<>(converter, type, StoredForm.of(type, own), derived);
    }

    Document toDocument(S state) {
        return withDerived(state, (Document) form.toStored(state, null, null));
    }

    /// The same, where most of it stands in the document already.
    Document toDocument(S state, Stored<S> before) {
        return withDerived(state, (Document) form.toStored(state, before.state(), before.fields()));
    }

    private Document withDerived(S state, Document document) {
        derived.apply(state).forEach((field, value) -> {
            if (value != null) {
                document.put(field, converter.convertToMongoType(value));
            }
        });
        return document;
    }

    Stored<S> toStored(Document document) {
        return new Stored<>(
                document.get("_id", UUID.class), type.cast(form.fromStored(document)), bookkeeping(document), document);
    }

    static Stored.Bookkeeping bookkeeping(Document document) {
        return new Stored.Bookkeeping(
                number(document, "version"),
                number(document, "sequence"),
                inbox(document),
                document.getList("outbox", Document.class, List.of()).size(),
                answered(document));
    }

    /// What must be written to turn a document into another; empty when the states in them are the same. Fields that
    /// this version does not know stay: a newer version may run beside it.
    Document difference(Stored<S> before, Document now) {
        return Difference.between(
                before.fields(), now, BOOKKEEPING, known(before.state()).collect(toSet()));
    }

    private Stream<String> known(S state) {
        return Stream.concat(
                Stream.of(type.getRecordComponents()).map(RecordComponent::getName),
                derived.apply(state).keySet().stream());
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static Map<String, Long> inbox(Document document) {
        var positions = new HashMap<String, Long>();
        document.get("inbox", new Document())
                .forEach((source, sequence) -> positions.put(source, ((Number) sequence).longValue()));
        return positions;
    }

    private static Map<String, String> answered(Document document) {
        var answers = new HashMap<String, String>();
        document.getList("answered", Document.class, List.of())
                .forEach(answer -> answers.put(answer.getString("key"), answer.getString("digest")));
        return answers;
    }
}
