package dk.overgang.network.support.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.network.support.domain.SupportCommand.Apply;
import dk.overgang.network.support.domain.SupportCommand.DecideApplication;
import dk.overgang.network.support.domain.SupportCommand.NameWorker;
import dk.overgang.network.support.domain.SupportCommand.Occasion;
import dk.overgang.network.support.domain.SupportCommand.RecordNeed;
import dk.overgang.network.support.domain.SupportFacts.Answer;
import dk.overgang.network.support.domain.SupportFacts.Need;
import dk.overgang.network.support.domain.SupportFacts.NewWorker;
import dk.overgang.network.support.domain.SupportFacts.Outcome;
import dk.overgang.network.support.domain.SupportFacts.Verdict;
import java.util.UUID;

/// What is done with the register of continuing support. Whether it is allowed is found out by trying it with what
/// would most likely be sent: today, and somebody who was never the CTI worker.
public enum SupportAction {
    RECORD_NEED("/need"),
    APPLY("/application"),
    DECIDE("/decision"),
    NAME_WORKER("/new-worker");

    private static final UUID SOMEBODY = new UUID(0, 0);

    private final String path;

    SupportAction(String path) {
        this.path = path;
    }

    /// The end of its address.
    public String path() {
        return path;
    }

    /// What the register answers to it today.
    public Decision<ContinuingSupport> tried(ContinuingSupport register, Occasion occasion) {
        return register.decide(command(occasion), occasion);
    }

    private SupportCommand command(Occasion occasion) {
        var today = occasion.today();
        return switch (this) {
            case RECORD_NEED -> new RecordNeed(new Need(today, Answer.UNKNOWN, null, null, null, null));
            case APPLY -> new Apply(today);
            case DECIDE -> new DecideApplication(new Outcome(Verdict.REFUSED, today, null, null));
            case NAME_WORKER -> new NameWorker(new NewWorker(SOMEBODY, today));
        };
    }
}
