package dk.overgang.course.endings;

import static java.util.Objects.requireNonNullElse;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.course.endings.domain.Condition;
import dk.overgang.course.endings.domain.Heard;
import dk.overgang.course.endings.domain.Heard.Fact;
import dk.overgang.course.endings.domain.Heard.KindCount;
import dk.overgang.course.endings.domain.Heard.LongTermPlan;
import dk.overgang.course.endings.domain.Heard.Meeting;
import dk.overgang.course.endings.domain.Heard.Network;
import dk.overgang.course.endings.domain.Heard.Support;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what network-service reports about the network of a citizen, the long-term plan and the support after the
/// course. Every event carries the whole public state of its document; each is kept in the closing record of its
/// course, whatever the course says by then. A course that is not known here was erased: nothing is kept of it.
@Configuration(proxyBeanMethods = false)
class ClosingIntake {

    static final String TOPIC = "overgang.network-events";
    static final String NETWORK = "dk.overgang.network.changed.v1";
    static final String PLAN = "dk.overgang.long-term-plan.changed.v1";
    static final String SUPPORT = "dk.overgang.continuing-support.changed.v1";

    /// What is told about a course.
    interface AboutCourse extends ReportedEvent {

        UUID citizenId();

        UUID courseId();

        /// What becomes of what was heard.
        ///
        /// @param at when it happened
        Heard addedTo(Heard heard, Instant at);
    }

    /// The part of the public network that matters here.
    record NetworkChanged(
            String municipality,
            UUID citizenId,
            UUID courseId,
            @Nullable List<NetworkMember> members,
            @Nullable List<PlacedNeed> needs,
            @Nullable List<ToldMeeting> meetings,
            @Nullable List<ToldCondition> conditions)
            implements AboutCourse {

        private static final String ENDED = "ENDED";
        private static final String TAKEN_OVER = "TAKEN_OVER";

        @Override
        public Heard addedTo(Heard heard, Instant at) {
            var all = requireNonNullElse(members, List.<NetworkMember>of());
            var placed = requireNonNullElse(needs, List.<PlacedNeed>of());
            var network = new Network(
                    (int) all.stream()
                            .filter(member -> !member.state().equals(ENDED))
                            .count(),
                    (int) placed.stream()
                            .filter(need -> !need.placement().equals(TAKEN_OVER))
                            .count(),
                    counts(all.stream()
                            .filter(member -> member.state().equals(TAKEN_OVER))
                            .map(NetworkMember::kind)),
                    counts(placed.stream()
                            .filter(need -> need.placement().equals(TAKEN_OVER))
                            .map(need -> requireNonNullElse(need.holder(), "UNKNOWN"))),
                    requireNonNullElse(meetings, List.<ToldMeeting>of()).stream()
                            .flatMap(meeting -> meeting.held().stream())
                            .toList());
            var told = requireNonNullElse(conditions, List.<ToldCondition>of()).stream()
                    .flatMap(condition -> condition.fact(at).stream())
                    .toList();
            return heard.network(network, told);
        }

        private static List<KindCount> counts(Stream<String> kinds) {
            return kinds
                    .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(kind -> new KindCount(kind.getKey(), kind.getValue().intValue()))
                    .toList();
        }
    }

    record NetworkMember(String kind, String state) {}

    record PlacedNeed(String placement, @Nullable String holder) {}

    record ToldMeeting(
            UUID id, String kind, String state, @Nullable LocalDate on) {

        private Optional<Meeting> held() {
            return on == null || !state.equals("DONE") ? Optional.empty() : Optional.of(new Meeting(id, kind, on));
        }
    }

    record ToldCondition(String code, boolean met, @Nullable LocalDate since) {

        /// Codes that are not known are passed over.
        private Optional<Fact> fact(Instant at) {
            return Condition.of(code).map(condition -> new Fact(condition, met, since, at));
        }
    }

    record LongTermPlanChanged(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID planId,
            String kind,
            @Nullable LocalDate agreedOn,
            boolean hasCrisisPart)
            implements AboutCourse {

        @Override
        public Heard addedTo(Heard heard, Instant at) {
            return heard.plan(new LongTermPlan(planId, kind, agreedOn, hasCrisisPart), at);
        }
    }

    record ContinuingSupportChanged(
            String municipality,
            UUID citizenId,
            UUID courseId,
            String needed,
            @Nullable String level,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String decision,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate newWorkerNamedOn)
            implements AboutCourse {

        @Override
        public Heard addedTo(Heard heard, Instant at) {
            return heard.support(new Support(needed, level, appliedOn, decidedOn, decision, fromOn, newWorkerNamedOn));
        }
    }

    private final CommandHandler<ClosingRecord> commands;
    private final CourseFacade courses;

    ClosingIntake(CommandHandler<ClosingRecord> commands, CourseFacade courses) {
        this.commands = commands;
        this.courses = courses;
    }

    @Bean
    Consumer<Message<byte[]>> networkEvents(EventReaders readers) {
        return readers.of(TOPIC)
                .on(NETWORK, NetworkChanged.class, this::hear)
                .on(PLAN, LongTermPlanChanged.class, this::hear)
                .on(SUPPORT, ContinuingSupportChanged.class, this::hear);
    }

    private void hear(Received<? extends AboutCourse> event) {
        var told = event.data();
        var at = event.time().truncatedTo(ChronoUnit.MILLIS);
        courses.reported(told, told.courseId(), told.citizenId())
                .ifPresent(course -> keep(event, course, heard -> told.addedTo(heard, at)));
    }

    private void keep(Received<? extends AboutCourse> event, Course course, UnaryOperator<Heard> news) {
        var _ = commands.hearOrCreate(
                ClosingRecord.idOf(course.id()),
                event,
                () -> ClosingRecord.of(course.id(), course.citizenId(), course.municipality()),
                record -> record.hear(news));
    }
}
