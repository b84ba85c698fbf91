package dk.overgang.network.support.domain;

import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.support.domain.SupportFacts.Need;
import dk.overgang.network.support.domain.SupportFacts.NewWorker;
import dk.overgang.network.support.domain.SupportFacts.Outcome;
import java.time.Instant;
import java.time.LocalDate;

/// What is done with the register of continuing support.
public sealed interface SupportCommand {

    /// What stands when a command is decided.
    ///
    /// @param hasDied whether the citizen has died, in the course or after it
    /// @param by the subject of the token of who gives the command
    record Occasion(CourseFacts course, boolean hasDied, SupportRules rules, LocalDate today, Instant now, String by) {}

    /// "We talked about what is needed after the course."
    record RecordNeed(Need need) implements SupportCommand {}

    record Apply(LocalDate on) implements SupportCommand {}

    /// The authority decides, also anew.
    record DecideApplication(Outcome outcome) implements SupportCommand {}

    record NameWorker(NewWorker worker) implements SupportCommand {}
}
