package dk.overgang.network.networks.responsibilities;

import dk.overgang.network.data.domain.Text;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.handover.Condition;
import dk.overgang.network.networks.domain.handover.Condition.Missing;
import dk.overgang.network.networks.domain.handover.Doubt;
import dk.overgang.network.networks.domain.handover.HandoverBoard;
import dk.overgang.network.networks.domain.handover.HandoverBoard.Readiness;
import dk.overgang.network.networks.domain.handover.OneEntry;
import dk.overgang.network.networks.domain.handover.Row;
import dk.overgang.network.networks.domain.handover.Row.Held;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The handover board as people see it.
///
/// @param plannedEnd of the course; absent before its start
/// @param daysLeft to the planned end, 0 from that day on
/// @param onHold whether a pause holds the planned end, so that it comes later
/// @param entry whom the citizen calls at the municipality; its gap stands before those of the needs, and
///     is not counted among them
/// @param gaps how many needs nobody is counted on for
record BoardView(
        UUID courseId,
        UUID citizenId,
        SupportNetwork.Status status,
        @Nullable LocalDate plannedEnd,
        @Nullable Long daysLeft,
        boolean onHold,
        EntryView entry,
        int gaps,
        ReadinessView readiness,
        List<ConditionView> conditions,
        List<RowView> needs) {

    /// The citizen's one entry to the municipality. Its names are known to whoever knows the workers.
    ///
    /// @param role absent, as the id, while it is nobody
    /// @param id of the worker
    /// @param until the first day on which it is somebody else or nobody; absent where that day is not known
    record EntryView(
            OneEntry.@Nullable Role role,
            @Nullable UUID id,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable NextView next,
            @Nullable EntryGapView gap,
            Text text) {

        private static EntryView of(OneEntry entry, BoardTexts texts) {
            var now = Optional.ofNullable(entry.now());
            return new EntryView(
                    now.map(OneEntry.Person::role).orElse(null),
                    now.map(OneEntry.Person::worker).orElse(null),
                    now.map(OneEntry.Person::since).orElse(null),
                    entry.until(),
                    Optional.ofNullable(entry.next())
                            .map(next -> new NextView(next.role(), next.worker(), next.since()))
                            .orElse(null),
                    Optional.ofNullable(entry.gap())
                            .map(gap -> new EntryGapView(gap.lack(), gap.from(), texts.of("entry.gap." + gap.lack())))
                            .orElse(null),
                    texts.of("entry." + now.map(it -> it.role().name()).orElse("NOBODY")));
        }
    }

    /// Who comes next, and from which day on.
    record NextView(OneEntry.Role role, UUID id, @Nullable LocalDate since) {}

    /// @param from the first day without anybody; absent where it is not known, as in a pause
    record EntryGapView(OneEntry.Lack code, @Nullable LocalDate from, Text text) {}

    /// @param percent 0 to 100; absent without needs
    /// @param begun how many needs somebody has alone already today
    /// @param rule how the figure comes about
    record ReadinessView(
            @Nullable Integer percent, int needs, int takenOver, int shared, int gaps, int begun, Text rule) {

        private static ReadinessView of(HandoverBoard board, LocalDate today, BoardTexts texts) {
            var readiness = board.readiness();
            var begun = (int) board.rows().stream()
                    .filter(row -> row.counted()
                            .map(Held::responsibility)
                            .anyMatch(held -> held.placement() == Placement.TAKEN_OVER
                                    && !held.from().isAfter(today)))
                    .count();
            return new ReadinessView(
                    readiness.percent(),
                    readiness.needs(),
                    readiness.takenOver(),
                    readiness.shared(),
                    readiness.gaps(),
                    begun,
                    rule(readiness, texts));
        }

        private static Text rule(Readiness readiness, BoardTexts texts) {
            var percent = readiness.percent();
            return percent == null
                    ? texts.of("readiness.without-needs")
                    : texts.of("readiness.rule", readiness.takenOver(), readiness.shared(), readiness.needs(), percent);
        }
    }

    /// @param since the day on which the last of it was noted; absent while it is not met
    record ConditionView(
            Condition.Code code, boolean met, @Nullable LocalDate since, Text text, List<MissingView> missing) {

        private static ConditionView of(Condition condition, BoardTexts texts) {
            return new ConditionView(
                    condition.code(),
                    condition.isMet(),
                    condition.since(),
                    texts.of("condition." + condition.code()),
                    condition.missing().stream()
                            .map(missing -> MissingView.of(missing, texts))
                            .toList());
        }
    }

    /// What keeps a condition from being met.
    record MissingView(
            Condition.Lack code,
            @Nullable UUID needId,
            @Nullable Holder holder,
            @Nullable UUID holderId,
            @Nullable String body,
            Text text) {

        private static MissingView of(Missing missing, BoardTexts texts) {
            var holder = Optional.ofNullable(missing.holder());
            return new MissingView(
                    missing.lack(),
                    missing.need(),
                    holder.map(Responsibility::holder).orElse(null),
                    holder.map(Responsibility::holderId).orElse(null),
                    holder.map(Responsibility::body).orElse(null),
                    texts.of("missing." + missing.lack()));
        }
    }

    /// @param area the code of its focus area
    record RowView(UUID needId, String area, @Nullable String priority, Row.State state, List<HolderView> holders) {

        private static RowView of(Row row, LocalDate today, BoardTexts texts) {
            var need = row.need();
            return new RowView(
                    need.id(),
                    need.area(),
                    need.priority(),
                    row.state(),
                    row.holders().stream()
                            .map(held -> HolderView.of(held, today, texts))
                            .toList());
        }
    }

    /// @param begun whether the holder has it today
    /// @param counts whether the holder is counted on
    /// @param doubt why not; absent where it is
    record HolderView(
            UUID responsibilityId,
            Holder holder,
            @Nullable UUID holderId,
            @Nullable String body,
            Placement placement,
            LocalDate from,
            @Nullable LocalDate firstTriedOn,
            boolean begun,
            boolean counts,
            @Nullable DoubtView doubt) {

        private static HolderView of(Held held, LocalDate today, BoardTexts texts) {
            var it = held.responsibility();
            return new HolderView(
                    it.id(),
                    it.holder(),
                    it.holderId(),
                    it.body(),
                    it.placement(),
                    it.from(),
                    it.now().firstTriedOn(),
                    !it.from().isAfter(today),
                    held.counts(),
                    Optional.ofNullable(held.doubt())
                            .map(doubt -> new DoubtView(doubt, texts.of("doubt." + doubt)))
                            .orElse(null));
        }
    }

    record DoubtView(Doubt code, Text text) {}

    static BoardView of(SupportNetwork network, OneEntry entry, LocalDate today, BoardTexts texts) {
        var course = network.course();
        var board = HandoverBoard.of(network);
        var plan = Optional.ofNullable(course.plan());
        return new BoardView(
                course.courseId(),
                course.citizenId(),
                network.status(),
                plan.map(Plan::plannedEnd).orElse(null),
                plan.map(it -> Math.max(0, ChronoUnit.DAYS.between(today, it.plannedEnd())))
                        .orElse(null),
                plan.map(Plan::held).orElse(false),
                EntryView.of(entry, texts),
                board.readiness().gaps(),
                ReadinessView.of(board, today, texts),
                board.conditions().stream()
                        .map(condition -> ConditionView.of(condition, texts))
                        .toList(),
                board.rows().stream().map(row -> RowView.of(row, today, texts)).toList());
    }
}
