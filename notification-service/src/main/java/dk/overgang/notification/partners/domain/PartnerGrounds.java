package dk.overgang.notification.partners.domain;

import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.catalogue.domain.ClosingFact;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.catalogue.domain.Subject;
import dk.overgang.notification.reminders.domain.planning.Closed;
import dk.overgang.notification.reminders.domain.planning.Grounds;
import dk.overgang.notification.reminders.domain.planning.Instance;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner in the terms of the catalogue. No pause holds or moves anything here.
record PartnerGrounds(PartnerFacts partner) implements Grounds {

    @Override
    public UUID owner() {
        return partner.partnerId();
    }

    @Override
    public Subject subject() {
        return Subject.PARTNER;
    }

    @Override
    public Optional<String> silent(Line line) {
        return partner.active() ? Optional.empty() : Optional.of("PARTNER_INACTIVE");
    }

    @Override
    public List<Instance> instances(Anchor anchor) {
        return List.of();
    }

    @Override
    public Optional<String> lost(Line line, Instance instance, int number) {
        return Optional.empty();
    }

    @Override
    public Optional<Closed> closed(Line line, Instance instance, int number, LocalDate due) {
        return Optional.ofNullable(last(line.closing().fact()))
                .filter(on -> !on.isBefore(due))
                .map(on -> new Closed(on, line.closing().fact().name()));
    }

    private @Nullable LocalDate last(ClosingFact fact) {
        return switch (fact) {
            case PARTNER_CONTACTED -> partner.lastContactOn();
            case PARTNER_INFORMED -> partner.lastInformedOn();
            case NONE,
                    CONTACT,
                    CONTACT_WHEN_DUE,
                    SECOND_MEETING,
                    MEASURED_AT_START,
                    MEASURED_AT_PHASE_CHANGE,
                    MEASURED_AT_END,
                    MEASURED_AT_FOLLOW_UP,
                    GOALS_EVALUATED,
                    PHASE_CHANGE_TALKED,
                    PHASE_ITEMS_CLOSED,
                    ITEMS_DONE,
                    ACTIVITY_PLANNED,
                    FOCUS_AREAS_CHOSEN,
                    SUPPORT_DECIDED,
                    LONG_TERM_PLAN_AGREED,
                    RETENTION_PLAN_AGREED,
                    FORMAL_ENDING_PLANNED,
                    RESULTS_SHEET_MADE,
                    CLOSING_DECIDED,
                    CLOSING_CONDITIONS_MET,
                    ONWARD_REFERRAL_OPENED,
                    PAUSE_ENDED,
                    PAUSE_CONFIRMED,
                    GRANT_LASTS,
                    MEMBER_TRIED_OUT,
                    OVER -> null;
        };
    }

    @Override
    public MovedDate moved(Line line, Instance instance, LocalDate due) {
        return new MovedDate(due, false, List.of());
    }

    @Override
    public Optional<LocalDate> lastRepeat(Anchor anchor) {
        return Optional.empty();
    }

    @Override
    public List<LocalDate> limits(LocalDate due) {
        return List.of();
    }

    /// A contact is due on the day that network-service says: it knows the days of the partner's kind, and counts from
    /// the beginning of the partnership where nobody has been in contact yet. Where it says none, and for an
    /// information, the catalogue counts from the last one.
    @Override
    public Optional<Rolling> rolling(Line line) {
        var contact = line.anchor() == Anchor.PARTNER_LAST_CONTACT;
        var last = contact ? partner.lastContactOn() : partner.lastInformedOn();
        var point = line.points().getFirst();
        return Optional.ofNullable(contact ? partner.keepWarmOn() : null)
                .or(() -> Optional.ofNullable(last).map(on -> after(on, point)))
                .map(due -> new Rolling(
                        new Instance("partner", 1, Objects.requireNonNullElse(last, due), null, null), point, due));
    }

    private static LocalDate after(LocalDate last, Point point) {
        return switch (point.unit()) {
            case DAYS, WORKING_DAYS -> last.plusDays(point.amount());
            case MONTHS -> last.plusMonths(point.amount());
        };
    }

    @Override
    public Optional<LocalDate> boundary(int number) {
        return Optional.empty();
    }
}
