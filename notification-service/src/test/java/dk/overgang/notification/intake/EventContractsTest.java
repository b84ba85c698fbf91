package dk.overgang.notification.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.partners.domain.PartnerFacts;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan;
import dk.overgang.notification.reminders.domain.facts.Attempt;
import dk.overgang.notification.reminders.domain.facts.Checklist;
import dk.overgang.notification.reminders.domain.facts.ClosingFacts;
import dk.overgang.notification.reminders.domain.facts.Contact;
import dk.overgang.notification.reminders.domain.facts.ContinuingSupport;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.LongTermPlan;
import dk.overgang.notification.reminders.domain.facts.Measurement;
import dk.overgang.notification.reminders.domain.facts.Network;
import dk.overgang.testkit.Contracts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What is read of other services' events, as they promise them. Events whose contracts are made by other rooms
/// are tried with events made by hand.
class EventContractsTest {

    static final List<String> OF_THE_COURSE = readOf("overgang.course-events").stream()
            .filter(type -> type.startsWith("dk.overgang.course.") || type.startsWith("dk.overgang.worker."))
            .toList();

    static final List<String> OF_THE_CITIZEN = readOf("overgang.referral-events").stream()
            .filter(type -> !type.startsWith("dk.overgang.emergency."))
            .toList();

    private static List<String> readOf(String topic) {
        return Contracts.readBy("notification-service").stream()
                .filter(Contracts.types(topic)::contains)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("OF_THE_COURSE")
    void every_event_of_a_course_is_understood(String type) {
        var course = example(type, CourseFacts.class);

        assertThat(course.status()).isNotBlank();
        assertThat(course.programme()).isNotBlank();
        assertThat(course.referralId()).isNotNull();
    }

    @ParameterizedTest
    @FieldSource("OF_THE_CITIZEN")
    void every_event_of_a_citizen_is_understood(String type) {
        var citizen = example(type, Citizen.class);

        assertThat(citizen.citizenId()).isEqualTo(UUID.fromString("3f0c5d0e-8a51-4c4b-9a2e-2f1f6f2b7c11"));
        assertThat(citizen.referrals())
                .allSatisfy(referral -> assertThat(referral.referralId()).isNotNull());
    }

    @Test
    void what_reminders_hang_on_is_read_from_the_events_of_a_citizen() {
        assertThat(example("dk.overgang.stay.ended.v1", Citizen.class).stays())
                .allMatch(stay -> stay.isInpatient() && stay.isDischarged() && stay.to() != null);
        assertThat(example("dk.overgang.stay.changed.v1", Citizen.class).stays())
                .allMatch(Citizen.Stay::isOnLeave);
        assertThat(example("dk.overgang.citizen.died.v1", Citizen.class).deceasedOn())
                .isEqualTo("2026-07-03");
        assertThat(example("dk.overgang.referral.accepted.v1", Citizen.class)
                        .referrals()
                        .getFirst()
                        .acceptedOn())
                .isEqualTo("2026-01-20");
        assertThat(example("dk.overgang.onward-referral.progressed.v1", Citizen.class)
                        .onwardReferrals())
                .extracting(Citizen.OnwardReferral::openedOn)
                .containsExactly(LocalDate.parse("2026-08-17"));
    }

    @Test
    void what_belongs_to_a_course_is_understood() {
        var contact = example("dk.overgang.contact.noted.v1", Contact.class);
        assertThat(contact.withCitizen() && contact.isMeeting()).isTrue();
        assertThat(contact.goals()).isEmpty();
        assertThat(example("dk.overgang.attempt.made.v1", Attempt.class).nextTry())
                .isEqualTo("2026-04-17");
        assertThat(example("dk.overgang.measurement.recorded.v1", Measurement.class)
                        .point())
                .isEqualTo("START");
        var checklist = example("dk.overgang.checklist.changed.v1", Checklist.class);
        assertThat(checklist.items()).filteredOn(Checklist.Item::isOpen).hasSize(1);
        assertThat(checklist.phaseChanges()).hasSize(1);
        var plan = example("dk.overgang.plan.changed.v1", ActivityPlan.class);
        assertThat(plan.focusAreas()).hasSize(2);
        assertThat(plan.evaluations().getFirst().doneOn()).isEqualTo("2026-06-24");
        assertThat(plan.references().getFirst().nextReviewOn()).isEqualTo("2026-09-01");
    }

    @Test
    void what_was_withdrawn_as_a_mistake_is_understood() {
        assertThat(byHand("""
                "contactId": "00000000-0000-0000-0000-000000000001", "on": "2026-04-15", "kind": "MEETING",
                "withCitizen": true, "withdrawn": true""", Contact.class).counts()).isFalse();
        assertThat(byHand("""
                "attemptId": "00000000-0000-0000-0000-000000000001", "on": "2026-04-15", "kind": "CLOSED_DOOR",
                "withdrawn": true""", Attempt.class).counts()).isFalse();
        assertThat(byHand("""
                "measurementId": "00000000-0000-0000-0000-000000000001", "instrument": "SDS", "instrumentVersion": 1,
                "on": "2026-04-15", "complete": true, "withdrawn": true""", Measurement.class).counts()).isFalse();
        assertThat(example("dk.overgang.contact.noted.v1", Contact.class).counts())
                .isTrue();
    }

    @Test
    void what_network_service_will_report_is_understood() {
        var network = byHand("""
                "members": [{"id": "00000000-0000-0000-0000-000000000001", "kind": "PRIVATE", "state": "TRIED",
                  "since": "2026-05-12", "firstTriedOn": "2026-05-12", "mayBeInvolved": true}], "needs": [], "gaps": [],
                "meetings": [], "conditions": []""", Network.class);
        assertThat(network.members().getFirst().firstTriedOn()).isEqualTo("2026-05-12");
        assertThat(network.members().getFirst().isTriedOut()).isFalse();
        assertThat(network.members().getFirst().mayBeInvolved()).isTrue();
        assertThat(example("dk.overgang.continuing-support.changed.v1", ContinuingSupport.class)
                        .newWorker())
                .isNotNull();
        var meetings = example("dk.overgang.network.changed.v1", Network.class).meetings();
        assertThat(meetings).hasSize(1).noneMatch(Network.Meeting::expectsCitizen);
        assertThat(meetings.getFirst().withCitizen()).isTrue();
        assertThat(meetings.getFirst().kind()).isEqualTo("HANDOVER");
        assertThat(meetings.getFirst().on()).isEqualTo("2026-11-04");
        assertThat(byHand("""
                "planId": "00000000-0000-0000-0000-000000000002", "kind": "LONG_TERM", "version": 3,
                "agreedOn": "2026-11-20", "hasCrisisPart": true""", LongTermPlan.class).agreedOn()).isEqualTo("2026-11-20");
        assertThat(byHand("""
                "needed": "YES", "level": "LOWER", "decidedOn": "2026-11-17", "decision": "GRANTED",
                "newWorker": "00000000-0000-0000-0000-000000000004", "newWorkerNamedOn": "2026-11-24"
                """, ContinuingSupport.class).newWorkerNamedOn()).isEqualTo("2026-11-24");
        assertThat(byHand("""
                "conditions": [{"code": "LONG_TERM_PLAN", "state": "MET"}], "formalEndingOn": "2026-12-16",
                "formalEndingHeldOn": "2026-12-16", "resultsSheetMadeOn": "2026-12-11", "decidedOn": "2026-12-23"
                """, ClosingFacts.class).decidedOn()).isEqualTo("2026-12-23");
        assertThat(read("""
                {"municipality": "0101", "partnerId": "00000000-0000-0000-0000-000000000003", "kind": "WARD",
                 "lastContactOn": "2026-02-25", "active": true, "more": 1}""", PartnerFacts.class).lastContactOn()).isEqualTo("2026-02-25");
    }

    private static <T> T byHand(String fields, Class<T> type) {
        return read("""
                {"municipality": "0101", "citizenId": "3f0c5d0e-8a51-4c4b-9a2e-2f1f6f2b7c11",
                 "courseId": "5d2f7c3a-44b1-5e8d-a6c9-1f0b8e7d6c52", "more": 1, %s}""".formatted(fields), type);
    }

    private static <T> T example(String type, Class<T> view) {
        var example = Contracts.example(type);
        Contracts.assertKept(type, example);
        return read(example, view);
    }

    private static <T> T read(String json, Class<T> view) {
        return EventJson.read(json.getBytes(UTF_8), view);
    }
}
