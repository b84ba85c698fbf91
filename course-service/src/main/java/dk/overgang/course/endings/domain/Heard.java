package dk.overgang.course.endings.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What network-service has told that matters for an ending: codes, numbers and dates, no name. It is kept as it was
/// told, whatever the course says by then.
///
/// @param facts one for each condition of which something was heard
/// @param network null before anything was heard of the network
/// @param plans the long-term plans, each once
/// @param support null before anything was heard of the support after the course
public record Heard(
        List<Fact> facts,
        @Nullable Network network,
        List<LongTermPlan> plans,
        @Nullable Support support) {

    /// Of a course of which nothing was heard.
    static final Heard NOTHING = new Heard(List.of(), null, List.of(), null);

    /// Whether a condition is met.
    ///
    /// @param since since when, as it was told
    /// @param changedAt when it became so: an answer that was given before is overtaken
    public record Fact(
            Condition condition, boolean met, @Nullable LocalDate since, Instant changedAt) {}

    /// Who stands around the citizen, counted.
    ///
    /// @param actors everybody in the network who has not left it
    /// @param openNeeds needs that nobody has taken over
    /// @param takenOver who has taken over, by the kind of member
    /// @param needs who has taken over how many needs, by the kind of holder
    /// @param held the meetings that took place
    public record Network(
            int actors, int openNeeds, List<KindCount> takenOver, List<KindCount> needs, List<Meeting> held) {

        /// Records stored before meetings were kept have none.
        public Network {
            takenOver = List.copyOf(takenOver);
            needs = List.copyOf(needs);
            held = held == null ? List.of() : List.copyOf(held);
        }
    }

    /// A meeting that took place; the kind is network-service's code.
    public record Meeting(UUID id, String kind, LocalDate on) {}

    /// How many of a kind; the kind is network-service's code.
    public record KindCount(String kind, int number) {}

    /// A long-term plan, or the retention plan of the job track.
    ///
    /// @param agreedOn null while it is not agreed with the citizen
    public record LongTermPlan(
            UUID id, String kind, @Nullable LocalDate agreedOn, boolean hasCrisisPart) {

        private static final String RETENTION = "RETENTION";

        /// Whether it meets the condition: agreed, and for a retention plan with who supports in crises.
        boolean isDone() {
            return agreedOn != null && (hasCrisisPart || !isRetention());
        }

        boolean isRetention() {
            return kind.equals(RETENTION);
        }
    }

    /// The support after the course (R-181, R-193, E19).
    ///
    /// @param needed `YES`, `NO` or `UNKNOWN`
    /// @param level `LOWER`, `SAME` or `HIGHER`: the end of a course says nothing about it
    /// @param decision `GRANTED` or `REFUSED`
    public record Support(
            String needed,
            @Nullable String level,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String decision,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate newWorkerNamedOn) {

        /// Whether it is known that none is needed, or decided what follows.
        boolean isDecided() {
            return needed.equals("NO") || (needed.equals("YES") && decidedOn != null);
        }
    }

    public Heard {
        facts = List.copyOf(facts);
        plans = List.copyOf(plans);
    }

    /// The same with other news of the network.
    ///
    /// @param told the conditions as they were told; one that is not told stands as before
    public Heard network(Network now, List<Fact> told) {
        var heard = new Heard(facts, now, plans, support);
        for (var fact : told) {
            heard = heard.with(fact);
        }
        return heard;
    }

    public Heard plan(LongTermPlan plan, Instant at) {
        var others = plans.stream().filter(known -> !known.id().equals(plan.id()));
        var all = Stream.concat(others, Stream.of(plan)).toList();
        var done = all.stream().filter(LongTermPlan::isDone).toList();
        var since = done.stream()
                .map(LongTermPlan::agreedOn)
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Heard(facts, network, all, support)
                .with(new Fact(Condition.LONG_TERM_PLAN, !done.isEmpty(), since, at));
    }

    public Heard support(Support now) {
        return new Heard(facts, network, plans, now);
    }

    Optional<Fact> fact(Condition condition) {
        return facts.stream().filter(fact -> fact.condition() == condition).findFirst();
    }

    /// Whether a retention plan is agreed and says who supports in crises.
    boolean hasRetentionPlan() {
        return plans.stream().anyMatch(plan -> plan.isRetention() && plan.isDone());
    }

    /// A fact that is told again stands as it stood: answers given since then still count.
    private Heard with(Fact fact) {
        var known = fact(fact.condition());
        var changedAt = known.filter(old -> old.met() == fact.met())
                .map(Fact::changedAt)
                .orElse(fact.changedAt());
        var now = new Fact(fact.condition(), fact.met(), fact.since(), changedAt);
        var others = facts.stream().filter(other -> other.condition() != fact.condition());
        var all = Stream.concat(others, Stream.of(now))
                .sorted((one, other) -> one.condition().compareTo(other.condition()))
                .toList();
        return new Heard(all, network, plans, support);
    }
}
