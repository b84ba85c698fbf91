package dk.overgang.network.networks;

import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.handover.Condition;
import dk.overgang.network.networks.domain.handover.HandoverBoard;
import dk.overgang.network.networks.domain.handover.Row;
import dk.overgang.network.networks.domain.handover.Row.Held;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.meetings.Participants.Role;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole public state of a network: ids, codes, numbers and dates. Who is not counted on for a need does not
/// stand there, so that a gap is seen as one.
record NetworkV1(
        String municipality,
        UUID citizenId,
        UUID courseId,
        List<MemberV1> members,
        List<NeedV1> needs,
        int gaps,
        List<MeetingV1> meetings,
        List<ConditionV1> conditions) {

    record MemberV1(
            UUID id,
            Member.Kind kind,
            Member.State state,
            LocalDate since,
            @Nullable LocalDate firstTriedOn,
            @Nullable LocalDate takenOverOn,
            @Nullable LocalDate lastContactOn,
            boolean mayBeInvolved) {

        private static MemberV1 of(Member member, List<ConsentFacts> consents) {
            return new MemberV1(
                    member.id(),
                    member.kind(),
                    member.state(),
                    member.since(),
                    member.firstTriedOn(),
                    member.takenOverOn(),
                    member.lastContactOn(),
                    member.mayBeInvolved(consents));
        }
    }

    /// @param placement `OPEN`, `SHARED` or `TAKEN_OVER`
    /// @param holder the first of those who have it; whoever has it alone goes first
    record NeedV1(
            UUID id,
            String area,
            @Nullable String priority,
            String placement,
            @Nullable Holder holder,
            @Nullable UUID holderId,
            @Nullable LocalDate fromOn) {

        private static NeedV1 of(Row row) {
            var first = row.counted().findFirst().map(Held::responsibility);
            return new NeedV1(
                    row.need().id(),
                    row.need().area(),
                    row.need().priority(),
                    first.map(held -> held.placement().name()).orElse("OPEN"),
                    first.map(Responsibility::holder).orElse(null),
                    first.map(Responsibility::holderId).orElse(null),
                    first.map(Responsibility::from).orElse(null));
        }
    }

    /// @param state as in the service; a meeting on hold is `ON_HOLD` here
    record MeetingV1(
            UUID id,
            Meeting.Kind kind,
            String state,
            @Nullable LocalDate on,
            List<UUID> memberIds,
            boolean withCitizen) {

        private static MeetingV1 of(Meeting meeting) {
            return new MeetingV1(
                    meeting.id(),
                    meeting.kind(),
                    meeting.state() == Meeting.State.HELD
                            ? "ON_HOLD"
                            : meeting.state().name(),
                    NetworkPublication.shown(meeting),
                    meeting.attendance().memberIds(),
                    meeting.attendance().roles().contains(Role.CITIZEN));
        }
    }

    record ConditionV1(
            Condition.Code code, boolean met, @Nullable LocalDate since) {

        private static ConditionV1 of(Condition condition) {
            return new ConditionV1(condition.code(), condition.isMet(), condition.since());
        }
    }

    static NetworkV1 of(SupportNetwork network) {
        var course = network.course();
        var board = HandoverBoard.of(network);
        return new NetworkV1(
                course.municipality(),
                course.citizenId(),
                course.courseId(),
                network.members().all().stream()
                        .map(member -> MemberV1.of(member, network.consents()))
                        .toList(),
                board.rows().stream().map(NeedV1::of).toList(),
                board.readiness().gaps(),
                network.meetings().stream().map(MeetingV1::of).toList(),
                board.conditions().stream().map(ConditionV1::of).toList());
    }
}
