package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.UUID;

/// What a person registers about a stay.
public sealed interface ManualStayCommand {

    record Register(Stay.Kind kind, Instant from, String hospital) implements ManualStayCommand {}

    record Close(UUID stay, Instant at) implements ManualStayCommand {}

    record CorrectStart(UUID stay, Instant from) implements ManualStayCommand {}

    record CorrectEnd(UUID stay, Instant to) implements ManualStayCommand {}

    /// Takes back the end of the stay.
    record Reopen(UUID stay) implements ManualStayCommand {}

    record Cancel(UUID stay) implements ManualStayCommand {}
}
