package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.NoticeChange;
import dk.overgang.referral.stays.domain.NoticeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/// Anna, her referrals and her hospital stays, for tests to talk about.
public final class Citizens {

    public static final Programmes PROGRAMMES = new Programmes(Map.of("SEL85-9M", true, "SEL82B-6M", false));
    public static final UUID ANNA = new UUID(1, 1);
    public static final UUID REFERRAL = new UUID(2, 1);
    public static final UUID OTHER_REFERRAL = new UUID(2, 2);
    public static final UUID COURSE = new UUID(3, 1);
    public static final UUID EPISODE = new UUID(4, 1);
    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Citizens() {}

    public static Citizen anna() {
        var hidden = new Ciphertext(new byte[] {1});
        return Citizen.of(ANNA, "0101", new Identity("hash", hidden, hidden));
    }

    public static Referral referral(UUID id, String programme) {
        var transition = new Transition("WARD_TO_OWN_HOME", LocalDate.parse("2026-04-01"));
        return Referral.received(id, programme, "PSYCHIATRY", transition, NOON);
    }

    public static Citizen referred() {
        return anna().with(referral(REFERRAL, "SEL85-9M"));
    }

    public static Citizen accepted() {
        return accepted("SEL85-9M");
    }

    public static Citizen accepted(String programme) {
        var referral = referral(REFERRAL, programme)
                .evolve(new ReferralEvent.ReferralAssessed(Referral.Outcome.ELIGIBLE))
                .evolve(new ReferralEvent.ReferralAccepted(TODAY));
        return anna().with(referral);
    }

    public static CourseView course(String status) {
        return new CourseView(COURSE, REFERRAL, status, 1);
    }

    public static HospitalNotice notice(NoticeType type, NoticeChange change, int day) {
        return notice(EPISODE, type, change, day);
    }

    public static HospitalNotice notice(UUID episode, NoticeType type, NoticeChange change, int day) {
        var at = NOON.plus(day, ChronoUnit.DAYS);
        var key = "331601000016002/%s-%s-%s-%d".formatted(episode, type, change, day);
        var sentAt = change == NoticeChange.NEW ? at : at.plus(1, ChronoUnit.HOURS);
        return new HospitalNotice(
                key, episode, type, change, at, sentAt, null, null, "331601000016002", HospitalNotice.Context.NOTHING);
    }
}
