package dk.overgang.notification.channels.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.channels.domain.DeliveryRefusal.NotFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to be delivered to one person: it leaves once. Whoever delivers it claims it first by a conditional
/// write. What was cut off in between, or broke off unanswered, may have arrived; it is repeated once, counted and
/// with the same id, and then left to an operator. Neither contents nor address are kept: a letter is written from
/// what stands when it leaves.
///
/// @param recipient the subject of the person's tokens; of a citizen the id
/// @param day on which it tells what is due
/// @param about the reminder that a text message is about
/// @param attempts how often it was tried
/// @param repeats how often it was tried though it may have arrived
/// @param nextTry when it is tried next, or when it counts as cut off; absent once it stands
/// @param giveUpAt after that it is not tried again
/// @param problem why it was not delivered the last time
public record Delivery(
        String municipality,
        Kind kind,
        String recipient,
        LocalDate day,
        @Nullable UUID about,
        State state,
        int attempts,
        int repeats,
        @Nullable Instant nextTry,
        Instant giveUpAt,
        @Nullable Instant sentAt,
        @Nullable Problem problem) {

    /// A second time may be one too many.
    private static final int MOST_REPEATS = 1;

    /// What is delivered.
    public enum Kind {
        DAILY_DIGEST,
        WEEKLY_DIGEST,
        /// For a leader: what nobody answers since the last letters.
        ESCALATIONS,
        SMS,
        /// A text message to a citizen who has opted in.
        CITIZEN_SMS
    }

    /// Where it stands.
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /// An operator sees it and can send it again.
        FAILED,
        /// There was nothing left to tell.
        NOT_NEEDED
    }

    /// Why it was not delivered.
    public enum Problem {
        /// The person has no address.
        NO_ADDRESS,
        REFUSED,
        NOT_NOW,
        UNREACHABLE,
        /// It may have arrived, twice.
        UNKNOWN,
        HELD_BACK
    }

    /// What is to be delivered at once.
    public static Delivery of(
            Kind kind,
            String municipality,
            String recipient,
            LocalDate day,
            @Nullable UUID about,
            Instant now,
            RetryRules rules) {
        return new Delivery(
                municipality,
                kind,
                recipient,
                day,
                about,
                State.WAITING,
                0,
                0,
                now,
                now.plus(rules.keepTrying()),
                null,
                null);
    }

    /// One of its kind for a person, a day and a reminder: the id of the document, and what tells a repeat from
    /// another one.
    public UUID id() {
        return UUID.nameUUIDFromBytes("%s/%s/%s/%s/%s"
                .formatted(municipality, recipient, kind, day, about)
                .getBytes(StandardCharsets.UTF_8));
    }

    public boolean is(State other) {
        return state == other;
    }

    /// Claimed by who delivers it now. What another one had claimed was cut off: it may have arrived.
    public Delivery claimed(Instant now, RetryRules rules) {
        if (is(State.SENDING) && repeats >= MOST_REPEATS) {
            return failed(Problem.UNKNOWN);
        }
        if (now.isAfter(giveUpAt)) {
            return failed(problem == null ? Problem.UNREACHABLE : problem);
        }
        var again = is(State.SENDING) ? 1 : 0;
        return with(State.SENDING, attempts + 1, repeats + again, now.plus(rules.lease()), null, problem);
    }

    /// What came of it.
    ///
    /// @param jitter from 0 to 1
    public Delivery after(Outcome outcome, Instant now, RetryRules rules, double jitter) {
        return switch (outcome) {
            case ACCEPTED -> with(State.SENT, attempts, repeats, null, now, null);
            case REFUSED -> failed(Problem.REFUSED);
            case NOT_NOW -> later(attempts, repeats, Problem.NOT_NOW, now, rules, jitter);
            case UNREACHABLE -> later(attempts, repeats, Problem.UNREACHABLE, now, rules, jitter);
            case HELD_BACK ->
                later(attempts - 1, repeats, problem == null ? Problem.HELD_BACK : problem, now, rules, jitter);
            case UNKNOWN ->
                repeats >= MOST_REPEATS
                        ? failed(Problem.UNKNOWN)
                        : later(attempts, repeats + 1, Problem.UNKNOWN, now, rules, jitter);
        };
    }

    /// Given back before anything left, until a time at which it may leave. That is no try, and the time until then is
    /// none of trying.
    public Delivery asleep(Instant now, Duration until) {
        return new Delivery(
                municipality,
                kind,
                recipient,
                day,
                about,
                State.WAITING,
                attempts - 1,
                repeats,
                now.plus(until),
                giveUpAt.plus(until),
                null,
                problem);
    }

    public Delivery withoutAddress() {
        return failed(Problem.NO_ADDRESS);
    }

    public Delivery notNeeded() {
        return with(State.NOT_NEEDED, attempts, repeats, null, null, null);
    }

    /// An operator has seen why it failed. What is tried anyway stays as it is.
    public Decision<Delivery> again(Instant now, RetryRules rules) {
        return switch (state) {
            case FAILED ->
                Decision.changed(new Delivery(
                        municipality,
                        kind,
                        recipient,
                        day,
                        about,
                        State.WAITING,
                        attempts,
                        0,
                        now,
                        now.plus(rules.keepTrying()),
                        null,
                        problem));
            case WAITING, SENDING -> Decision.unchanged();
            case SENT, NOT_NEEDED -> Decision.refused(new NotFailed(state.name()));
        };
    }

    private Delivery later(int tries, int repeated, Problem why, Instant now, RetryRules rules, double jitter) {
        var next = now.plus(rules.after(tries, jitter));
        return next.isAfter(giveUpAt) ? failed(why) : with(State.WAITING, tries, repeated, next, null, why);
    }

    private Delivery failed(Problem why) {
        return with(State.FAILED, attempts, repeats, null, null, why);
    }

    private Delivery with(
            State now, int tries, int repeated, @Nullable Instant next, @Nullable Instant sent, @Nullable Problem why) {
        return new Delivery(municipality, kind, recipient, day, about, now, tries, repeated, next, giveUpAt, sent, why);
    }
}
