package dk.overgang.referral.outreach;

import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.outreach.domain.Outreach;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What others hear of outreach, once: which partner was reached, when and how. It names no citizen, and how many
/// were met is not published.
final class OutreachPublication {

    static final String LOGGED = "dk.overgang.outreach.logged.v1";

    record OutreachV1(String municipality, UUID outreachId, LocalDate on, Outreach.Kind kind, String partner) {}

    List<OutboxEvent> publication(Change<Outreach> change) {
        return change.isNew() ? List.of(new OutboxEvent(LOGGED, change.at(), data(change.after()))) : List.of();
    }

    private static OutreachV1 data(Outreach outreach) {
        return new OutreachV1(
                outreach.municipality(), outreach.outreachId(), outreach.on(), outreach.kind(), outreach.partner());
    }
}
