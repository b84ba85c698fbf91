package dk.overgang.course.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.Change;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.contact.domain.Attempt;
import dk.overgang.course.contact.domain.AttemptCommand.WithdrawAttempt;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.contact.domain.Contact.Details;
import dk.overgang.course.contact.domain.Contact.Party;
import dk.overgang.course.contact.domain.ContactCommand.Withdraw;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What others hear of contacts and attempts keeps its promise.
class ContactContractsTest {

    private static final Instant NOW = Instant.parse("2026-04-14T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-04-14");
    private static final Withdrawal MISTAKE = new Withdrawal("WRONG_CITIZEN", "worker", DAY);

    @ParameterizedTest
    @EnumSource(value = Contact.Kind.class, names = "NOTE", mode = Mode.EXCLUDE)
    void a_contact_is_told_when_it_is_noted(Contact.Kind kind) {
        var told = of(true, contact(kind));

        assertThat(told).extracting(OutboxEvent::type).containsExactly("dk.overgang.contact.noted.v1");
        assertThat(told).allSatisfy(event -> Contracts.assertKept(event.type(), EventJson.write(event.data())));
    }

    @Test
    void notes_and_corrections_are_told_to_nobody() {
        assertThat(of(true, contact(Contact.Kind.NOTE))).isEmpty();
        assertThat(of(false, contact(Contact.Kind.MEETING))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Attempt.Kind.class)
    void an_attempt_is_told_when_it_is_noted(Attempt.Kind kind) {
        for (var attempt : List.of(attempt(kind, null), attempt(kind, DAY))) {
            var told = new AttemptPublication().publication(new Change<>(true, attempt, attempt, List.of(), NOW));

            assertThat(told).extracting(OutboxEvent::type).containsExactly("dk.overgang.attempt.made.v1");
            assertThat(told).allSatisfy(event -> Contracts.assertKept(event.type(), EventJson.write(event.data())));
        }
    }

    @Test
    void a_contact_that_is_withdrawn_is_told_once_more_and_says_so() {
        var stood = contact(Contact.Kind.MEETING);
        var withdrawn = withdrawn(stood);

        var told = new ContactPublication().publication(new Change<>(false, stood, withdrawn, List.of(), NOW));

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(ContactPublication.NOTED);
            Contracts.assertKept(event.type(), EventJson.write(event.data()));
            assertThat(EventJson.write(event.data()))
                    .contains("\"withdrawn\":true")
                    .doesNotContain("WRONG_CITIZEN", "worker");
        });
        assertThat(of(true, stood))
                .singleElement()
                .satisfies(event -> assertThat(EventJson.write(event.data())).doesNotContain("withdrawn"));
        assertThat(of(false, withdrawn)).isEmpty();
        assertThat(new ContactPublication()
                        .publication(new Change<>(
                                false,
                                contact(Contact.Kind.NOTE),
                                withdrawn(contact(Contact.Kind.NOTE)),
                                List.of(),
                                NOW)))
                .isEmpty();
    }

    @Test
    void an_attempt_that_is_withdrawn_is_told_once_more_and_says_so() {
        var stood = attempt(Attempt.Kind.NOT_SHOWN, null);
        if (!(stood.decide(new WithdrawAttempt(MISTAKE, false)) instanceof Changed<Attempt>(var withdrawn, var _))) {
            throw new AssertionError("not withdrawn");
        }

        var told = new AttemptPublication().publication(new Change<>(false, stood, withdrawn, List.of(), NOW));

        assertThat(told).singleElement().satisfies(event -> {
            Contracts.assertKept(AttemptPublication.MADE, EventJson.write(event.data()));
            assertThat(EventJson.write(event.data())).contains("\"withdrawn\":true");
        });
    }

    private static Contact withdrawn(Contact contact) {
        if (contact.decide(new Withdraw(MISTAKE, false)) instanceof Changed<Contact>(var withdrawn, var _)) {
            return withdrawn;
        }
        throw new AssertionError("not withdrawn");
    }

    @Test
    void the_examples_keep_their_contracts() {
        for (var type : List.of(ContactPublication.NOTED, AttemptPublication.MADE)) {
            Contracts.assertKept(type, Contracts.example(type));
        }
    }

    private static List<OutboxEvent> of(boolean isNew, Contact contact) {
        return new ContactPublication().publication(new Change<>(isNew, contact, contact, List.of(), NOW));
    }

    private static Contact contact(Contact.Kind kind) {
        return new Contact(
                new UUID(1, 1),
                new UUID(2, 2),
                new UUID(3, 3),
                "0101",
                DAY,
                kind,
                new Details(null, List.of(Party.CITIZEN), 45, List.of(), List.of()),
                new EncryptedText(new Ciphertext(new byte[] {1}), 1),
                List.of(),
                DAY,
                "worker",
                null);
    }

    private static Attempt attempt(Attempt.Kind kind, @Nullable LocalDate nextTry) {
        return new Attempt(
                new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), "0101", DAY, kind, true, 15, nextTry, "worker", null);
    }
}
