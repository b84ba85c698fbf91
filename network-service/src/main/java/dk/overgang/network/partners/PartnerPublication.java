package dk.overgang.network.partners;

import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.partners.domain.Partner;
import dk.overgang.network.partners.domain.PartnerKinds;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a partner: its kind and days, no names and no texts.
final class PartnerPublication {

    static final String CHANGED = "dk.overgang.partner.changed.v1";

    private final PartnerKinds kinds;

    PartnerPublication(PartnerKinds kinds) {
        this.kinds = kinds;
    }

    record PartnerV1(
            String municipality,
            UUID partnerId,
            String kind,
            @Nullable LocalDate lastContactOn,
            @Nullable LocalDate lastInformedOn,
            @Nullable LocalDate keepWarmOn,
            boolean active) {}

    /// Nothing where a change is of no concern to others: a person, an agreement, an earlier contact.
    List<OutboxEvent> publication(Change<Partner> change) {
        var now = data(change.after());
        return change.isNew() || !now.equals(data(change.before()))
                ? List.of(new OutboxEvent(CHANGED, change.at(), now))
                : List.of();
    }

    private PartnerV1 data(Partner partner) {
        return new PartnerV1(
                partner.municipality(),
                partner.id(),
                partner.details().kind(),
                partner.lastContactOn().orElse(null),
                partner.lastInformedOn().orElse(null),
                partner.keepWarmOn(kinds).orElse(null),
                partner.isActive());
    }
}
