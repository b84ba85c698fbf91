package dk.overgang.network.networks;

import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.meetings.Meeting.Hold;
import dk.overgang.network.networks.domain.meetings.Minutes;
import dk.overgang.network.networks.domain.meetings.Participants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting as people see it.
///
/// @param at time of the day in Denmark, `HH:mm`
/// @param proposedOn the day that the end of a pause proposes for a meeting on hold (`HELD`)
/// @param networkMemberId whom a conversation is with
/// @param invited who is invited
/// @param present who was there, of a meeting that took place
/// @param minutes in the answer about one meeting only
public record MeetingView(
        UUID id,
        Meeting.Kind kind,
        LocalDate on,
        @Nullable String at,
        Meeting.@Nullable Place place,
        Meeting.State state,
        @Nullable LocalDate proposedOn,
        int planVersion,
        @Nullable UUID networkMemberId,
        @Nullable UUID consentId,
        Meeting.@Nullable Reason cancelledBecause,
        ParticipantsView invited,
        @Nullable ParticipantsView present,
        boolean hasMinutes,
        List<Meeting.MeetingStep> steps,
        @Nullable MinutesView minutes) {

    /// Members and organisations by their ids, bodies by their codes.
    public record ParticipantsView(
            List<UUID> memberIds, List<UUID> organisationIds, List<String> bodies, List<Participants.Role> roles) {

        static ParticipantsView of(Participants participants) {
            return new ParticipantsView(
                    participants.memberIds(),
                    participants.organisations(),
                    participants.bodies(),
                    participants.roles());
        }
    }

    /// What was written, and what was put beside it since.
    public record MinutesView(String text, LocalDate on, String by, List<CorrectionView> corrections) {

        private static MinutesView of(Minutes minutes, TextVault vault) {
            return new MinutesView(
                    vault.decrypt(minutes.text()),
                    minutes.on(),
                    minutes.by(),
                    minutes.corrections().stream()
                            .map(one -> new CorrectionView(vault.decrypt(one.text()), one.on(), one.by()))
                            .toList());
        }
    }

    /// A correction beside the minutes.
    public record CorrectionView(String text, LocalDate on, String by) {}

    /// Without texts.
    public static MeetingView of(Meeting meeting) {
        return of(meeting, null);
    }

    public static MeetingView withTexts(Meeting meeting, TextVault vault) {
        return of(
                meeting,
                Optional.ofNullable(meeting.minutes())
                        .map(minutes -> MinutesView.of(minutes, vault))
                        .orElse(null));
    }

    private static MeetingView of(Meeting meeting, @Nullable MinutesView minutes) {
        return new MeetingView(
                meeting.id(),
                meeting.kind(),
                meeting.on(),
                meeting.setting().at(),
                meeting.setting().place(),
                meeting.state(),
                Optional.ofNullable(meeting.hold()).map(Hold::proposedOn).orElse(null),
                meeting.planVersion(),
                meeting.networkMemberId(),
                meeting.consentId(),
                meeting.cancelledBecause(),
                ParticipantsView.of(meeting.participants()),
                Optional.ofNullable(meeting.present()).map(ParticipantsView::of).orElse(null),
                meeting.minutes() != null,
                meeting.steps(),
                minutes);
    }
}
