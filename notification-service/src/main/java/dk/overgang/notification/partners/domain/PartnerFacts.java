package dk.overgang.notification.partners.domain;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner of the municipality as network-service reported it last; no citizen is in it.
///
/// @param keepWarmOn the day by which somebody must be in contact, also before the first contact; absent where the
///     partnership has ended, and from an earlier version
public record PartnerFacts(
        String municipality,
        UUID partnerId,
        @Nullable String kind,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate lastInformedOn,
        @Nullable LocalDate keepWarmOn,
        boolean active)
        implements ReportedEvent {}
