package dk.overgang.access.log;

import dk.overgang.access.log.AuditEvent.Who;
import dk.overgang.access.log.Entry.Head;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/// How an entry is stored. Its id sorts as its number does, so that a chain is read by the index that every collection
/// has, and no number is given twice.
final class EntryDocument {

    private EntryDocument() {}

    static String id(String instance, long number) {
        return "%s/%012d".formatted(instance, number);
    }

    static Document of(Entry entry) {
        var usage = entry.usage();
        var who = usage.who();
        var document = new Document("_id", id(entry.instance(), entry.number()))
                .append("instance", entry.instance())
                .append("number", entry.number())
                .append("at", Date.from(usage.at()))
                .append("use", usage.use().name())
                .append("subject", who.subject())
                .append("roles", who.roles())
                .append("organisation", who.organisation())
                .append("municipality", usage.municipality())
                .append("citizens", usage.citizens())
                .append("caseId", usage.caseId())
                .append("criterion", usage.criterion())
                .append("purpose", usage.purpose())
                .append("route", usage.route())
                .append("status", usage.status())
                .append("reason", usage.reason())
                .append("trace", usage.trace())
                .append("request", usage.request())
                .append("emergency", usage.emergency())
                .append("previous", entry.previous())
                .append("hash", entry.hash());
        var _ = document.values().removeIf(value -> value == null);
        return document;
    }

    static Entry read(Document document) {
        var usage = new AuditEvent(
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
                document.get("emergency", UUID.class));
        return new Entry(
                document.getString("instance"),
                document.getLong("number"),
                usage,
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
