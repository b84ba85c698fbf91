package dk.overgang.messaging.store;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    static <S> StateMapping<S> of(MongoConverter converter, Class<S> type, Function<S, Map<String, ?>> derived) {
        return new StateMapping<>(converter, type, StoredForm.of(type), derived);
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
        var bookkeeping = new Stored.Bookkeeping(
                number(document, "version"),
                number(document, "sequence"),
                inbox(document),
                document.getList("outbox", Document.class, List.of()).size(),
                answered(document));
        return new Stored<>(
                document.get("_id", UUID.class), type.cast(form.fromStored(document)), bookkeeping, document);
    }

    /// What must be set and unset to turn a document into another; empty when the states in them are the same.
    /// Fields that this version does not know stay: a newer version may run beside it.
    Document difference(Stored<S> before, Document now) {
        var then = before.fields();
        var set = new Document();
        now.forEach((field, value) -> {
            if (!BOOKKEEPING.contains(field) && !Objects.deepEquals(value, then.get(field))) {
                set.put(field, value);
            }
        });
        var unset = new Document();
        known(before.state())
                .filter(field -> then.containsKey(field) && !now.containsKey(field))
                .forEach(field -> unset.put(field, true));
        var difference = new Document();
        if (!set.isEmpty()) {
            difference.put("$set", set);
        }
        if (!unset.isEmpty()) {
            difference.put("$unset", unset);
        }
        return difference;
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
