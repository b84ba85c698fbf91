package dk.overgang.messaging.store;

import dk.overgang.messaging.store.Trigger.Asked;
import dk.overgang.messaging.store.Trigger.Heard;
import dk.overgang.messaging.store.Trigger.Time;
import java.util.List;
import org.bson.Document;

/// One MongoDB update under construction: operators and their fields.
final class Change {

    /// Answered requests that a document remembers.
    private static final int ANSWERS_KEPT = 20;

    private final Document operators;

    Change(Document operators) {
        this.operators = operators;
    }

    Change with(String operator, String field, Object value) {
        var fields = (Document) operators.computeIfAbsent(operator, _ -> new Document());
        var _ = fields.append(field, value);
        return this;
    }

    Change remembering(Trigger trigger) {
        return switch (trigger) {
            case Heard(var position) -> with("$max", "inbox." + position.source(), position.sequence());
            case Asked(var key)
            when key != null ->
                with(
                        "$push",
                        "answered",
                        new Document("$each", List.of(AggregateStore.answer(key))).append("$slice", -ANSWERS_KEPT));
            case Asked _, Time _ -> this;
        };
    }

    boolean isEmpty() {
        return operators.isEmpty();
    }

    Document toDocument() {
        return operators;
    }
}
