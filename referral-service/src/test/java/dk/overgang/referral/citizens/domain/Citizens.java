package dk.overgang.referral.citizens.domain;

import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.courses.domain.CourseStage;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.identities.domain.Identity;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.ReferralEvent;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.Transition;
import dk.overgang.referral.referrals.domain.eligibility.Answer;
import dk.overgang.referral.referrals.domain.eligibility.Finding;
import dk.overgang.referral.referrals.domain.eligibility.Outcome;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.Grant;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.grants.LegalBasis;
import dk.overgang.referral.referrals.domain.grants.LegalBasisStep;
import dk.overgang.referral.referrals.domain.grants.ProgrammeTerms;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.review.Assessment;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Condition;
import dk.overgang.referral.referrals.domain.rules.Text;
import dk.overgang.referral.stays.domain.HospitalNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Anna, her referrals and her hospital stays, for tests to talk about.
public final class Citizens {

    public static final Programmes PROGRAMMES = new Programmes(Map.of("SEL85-9M", true, "SEL82B-6M", false));
    public static final GrantRules GRANTS = new GrantRules(
            "1",
            List.of(new LegalBasis(
                    "SEL85",
                    false,
                    List.of(new LegalBasis.Paragraph("SEL § 85", LocalDate.parse("2020-01-01"), null)),
                    new Text("", ""))),
            List.of(new LegalBasisStep(
                    List.of("SEL85"), List.of(new Condition("sel85TargetGroup", List.of("YES"), null, null, null)))),
            List.of(new ProgrammeTerms("SEL85-9M", 9, Map.of(), List.of("SEL85"))),
            List.of("27.42"),
            List.of(),
            List.of());
    public static final DecisionCodes CODES = new DecisionCodes(
            "1",
            List.of(new Code("NO_WISH", new Text("", ""))),
            List.of(new Code("OTHER_OFFER", new Text("", ""))),
            List.of(new Code("OFFER_NOT_AVAILABLE", new Text("", ""))),
            null);
    public static final UUID ANNA = new UUID(1, 1);
    public static final UUID REFERRAL = new UUID(2, 1);
    public static final UUID OTHER_REFERRAL = new UUID(2, 2);
    public static final UUID COURSE = new UUID(3, 1);
    public static final UUID EPISODE = new UUID(4, 1);
    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Citizens() {}

    public static Citizen anna() {
        return Citizen.of(ANNA, "0101", identity("hash"));
    }

    /// What is stored of somebody whose number has this hash.
    public static Identity identity(String cprHash) {
        var hidden = new Ciphertext(new byte[] {1});
        return new Identity(List.of(cprHash), hidden, hidden, null, null, List.of(), null);
    }

    public static Referral referral(UUID id, String programme) {
        var transition = new Transition("WARD_TO_OWN_HOME", LocalDate.parse("2026-04-01"));
        var sender = new Sender("ward-7", null);
        return Referral.received(id, programme, "PSYCHIATRY", sender, transition, Background.unknown(), NOON);
    }

    public static Citizen referred() {
        return anna().with(referral(REFERRAL, "SEL85-9M"));
    }

    public static Citizen accepted() {
        return accepted("SEL85-9M");
    }

    public static Citizen accepted(String programme) {
        var referral = referral(REFERRAL, programme)
                .evolve(new ReferralEvent.ReferralAssessed(assessment(Outcome.ELIGIBLE)))
                .evolve(new ReferralEvent.ReferralAccepted(decision(), grant(REFERRAL)));
        return anna().with(referral).with(grant(REFERRAL)).noting(NOON);
    }

    public static Assessment assessment(Outcome outcome) {
        var finding = new Finding("SEL85-9M", "1", outcome, List.of(), List.of());
        return new Assessment(finding, List.of(new Answer("sel85TargetGroup", "YES")), null, TODAY, "mette");
    }

    public static AuthorityDecision decision() {
        return new AuthorityDecision(TODAY, "mette", null, null);
    }

    public static ReferralCommand.Accept accept() {
        return new ReferralCommand.Accept(decision(), GrantRequest.withoutChoices(), GRANTS, CODES);
    }

    public static Grant grant(UUID referral) {
        return new Grant(referral, "SEL85", "SEL § 85", TODAY, null, "27.42", null, null, List.of(), "CTI", "mette");
    }

    public static CourseView course(String status) {
        return course(status, null);
    }

    public static CourseView course(String status, @Nullable CourseStage stage) {
        return new CourseView(COURSE, REFERRAL, "SEL85-9M", status, 1, null, stage, null, null);
    }

    public static CourseView endedByDeath() {
        return new CourseView(COURSE, REFERRAL, "SEL85-9M", "ENDED", 1, null, null, null, "DEATH");
    }

    public static CourseView endedToRestart() {
        return new CourseView(COURSE, REFERRAL, "SEL85-9M", "ENDED", 1, null, null, null, "RESTARTED");
    }

    /// What the course of [#endedToRestart] goes on as.
    public static CourseView restarted(String status) {
        return new CourseView(new UUID(3, 2), REFERRAL, "SEL85-9M", status, 1, null, null, null, null);
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
