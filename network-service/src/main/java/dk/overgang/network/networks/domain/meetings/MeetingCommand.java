package dk.overgang.network.networks.domain.meetings;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.meetings.Meeting.Kind;
import dk.overgang.network.networks.domain.meetings.Meeting.Reason;
import dk.overgang.network.networks.domain.meetings.Meeting.Setting;
import dk.overgang.network.networks.domain.meetings.Participants.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people do with meetings.
public sealed interface MeetingCommand {

    By by();

    /// Who does it, and on which day in Denmark.
    ///
    /// @param subject of the token
    record By(String subject, LocalDate today) {}

    /// Whom somebody names; which consents they rest on is found when it is decided.
    ///
    /// @param organisations ids of offers and partners
    /// @param bodies codes
    record Guests(List<UUID> members, List<UUID> organisations, List<String> bodies, List<Role> roles) {

        public Guests {
            members = members.stream().distinct().toList();
            organisations = List.copyOf(organisations);
            bodies = List.copyOf(bodies);
            roles = List.copyOf(roles);
        }
    }

    record Plan(UUID id, Kind kind, LocalDate on, Setting setting, Guests guests, By by) implements MeetingCommand {}

    /// Takes a meeting in hand: another day, time, place or others.
    ///
    /// @param guests those who were invited, where null
    record Move(
            UUID meeting,
            LocalDate on,
            Setting setting,
            @Nullable Guests guests,
            By by) implements MeetingCommand {}

    /// Takes the day that the end of a pause has proposed.
    record Accept(UUID meeting, By by) implements MeetingCommand {}

    /// It took place.
    ///
    /// @param present those who were invited, where null
    record Complete(UUID meeting, LocalDate on, @Nullable Guests present, By by) implements MeetingCommand {}

    /// It was noted by mistake that it took place.
    record WithdrawCompletion(UUID meeting, By by) implements MeetingCommand {}

    record Cancel(UUID meeting, Reason because, By by) implements MeetingCommand {}

    record Minute(UUID meeting, EncryptedText text, By by) implements MeetingCommand {}

    /// A correction beside the minutes.
    record Correct(UUID meeting, EncryptedText text, By by) implements MeetingCommand {}
}
