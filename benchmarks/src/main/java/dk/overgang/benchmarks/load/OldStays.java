package dk.overgang.benchmarks.load;

import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.load.NoticeLoad.Recipient;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.List;

/// Tells of stays that were over long before the courses began: a long history, and the plan stays as it is.
public final class OldStays {
    private static final int STAYS_A_SECOND = 8;

    private OldStays() {}

    /// Tells of so many stays of each citizen.
    ///
    /// @throws SetupError when a notice is not accepted
    public static void tell(Recipient recipient, List<LoadCitizen> people, int stays) {
        var length = Duration.ofSeconds((long) people.size() * stays).dividedBy(STAYS_A_SECOND);
        var told = new OpenLoop(STAYS_A_SECOND, length).run(number -> {
            people.get(number % people.size()).oldStay(number / people.size()).forEach(recipient::take);
            return true;
        });
        if (told.failed() > 0) {
            throw new SetupError("%d old stays were not accepted.".formatted(told.failed()));
        }
    }
}
