package dk.overgang.access.log.chain;

import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditEvent;
import dk.overgang.access.log.AuditEvent.Who;
import dk.overgang.access.log.chain.Entry.Head;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/// How an entry is stored. Its `_id` holds its instance and number and sorts like the number, so a chain is read
/// by the index on `_id`, and no number can be stored twice.
public final class EntryDocument {

    private EntryDocument() {}

    public static String id(String instance, long number) {
        return "%s/%012d".formatted(instance, number);
    }

    static Document of(Entry entry) {
        var event = entry.event();
        var who = event.who();
        var document = new Document("_id", id(entry.instance(), entry.number()))
                .append("instance", entry.instance())
                .append("number", entry.number())
                .append("at", Date.from(event.at()))
                .append("use", event.use().name())
                .append("subject", who.subject())
                .append("roles", who.roles())
                .append("organisation", who.organisation())
                .append("municipality", event.municipality())
                .append("citizens", event.citizens())
                .append("caseId", event.caseId())
                .append("criterion", event.criterion())
                .append("purpose", event.purpose())
                .append("route", event.route())
                .append("status", event.status())
                .append("reason", event.reason())
                .append("trace", event.trace())
                .append("request", event.request())
                .append("callerRequest", event.callerRequest())
                .append("emergency", event.emergency())
                .append("previous", entry.previous())
                .append("hash", entry.hash());
        var _ = document.values().removeIf(value -> value == null);
        return document;
    }

    public static Entry read(Document document) {
        var event = new AuditEvent(
                document.getDate("at").toInstant(),
                AuditAction.valueOf(document.getString("use")),
                new Who(
                        document.getString("subject"),
                        document.getList("roles", String.class),
                        document.getString("organisation")),
                document.getString("municipality"),
                document.getList("citizens", UUID.class),
                document.get("caseId", UUID.class),
                document.getString("criterion"),
                document.getString("purpose"),
                document.getString("route"),
                document.getInteger("status"),
                document.getString("reason"),
                document.getString("trace"),
                document.getString("request"),
                document.getString("callerRequest"),
                document.get("emergency", UUID.class));
        return new Entry(
                document.getString("instance"),
                document.getLong("number"),
                event,
                document.getString("previous"),
                document.getString("hash"));
    }

    static Document of(Head head) {
        return new Document("instance", head.instance())
                .append("number", head.number())
                .append("hash", head.hash());
    }

    static Head head(Document document) {
        return new Head(document.getString("instance"), document.getLong("number"), document.getString("hash"));
    }
}
