package dk.overgang.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/// Between an aggregate's state record and the part of its document that is not bookkeeping.
record StateMapping<S>(MongoConverter converter, Class<S> type) {

    Document toDocument(S state) {
        var document = new Document();
        converter.write(state, document);
        return document;
    }

    Stored<S> toStored(Document document) {
        return new Stored<>(
                document.get("_id", UUID.class),
                number(document, "version"),
                number(document, "sequence"),
                converter.read(type, document),
                inbox(document),
                document.getList("outbox", Document.class, List.of()).size(),
                answered(document));
    }

    /// What must be set and unset to get from one state to the next; empty when they are the same.
    Document difference(S before, S after) {
        var then = toDocument(before);
        var now = toDocument(after);
        var set = new Document();
        now.forEach((field, value) -> {
            if (!Objects.deepEquals(value, then.get(field))) {
                set.put(field, value);
            }
        });
        var unset = new Document();
        then.keySet().stream().filter(field -> !now.containsKey(field)).forEach(field -> unset.put(field, true));
        var difference = new Document();
        if (!set.isEmpty()) {
            difference.put("$set", set);
        }
        if (!unset.isEmpty()) {
            difference.put("$unset", unset);
        }
        return difference;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static Map<String, Long> inbox(Document document) {
        var marks = new HashMap<String, Long>();
        document.get("inbox", new Document())
                .forEach((source, sequence) -> marks.put(source, ((Number) sequence).longValue()));
        return Map.copyOf(marks);
    }

    private static Map<String, String> answered(Document document) {
        var answers = new HashMap<String, String>();
        document.getList("answered", Document.class, List.of())
                .forEach(answer -> answers.put(answer.getString("key"), answer.getString("digest")));
        return Map.copyOf(answers);
    }
}
