package dk.overgang.access.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the present request turns out to look at, noted where it is found. An answer that names its citizens
/// (`citizenId`) needs no note; outside a request a note goes nowhere.
public final class AuditContext {

    private static final ScopedValue<AuditContext> CURRENT = ScopedValue.newInstance();

    private final Set<UUID> citizens = new LinkedHashSet<>();
    private @Nullable UUID caseId;
    private @Nullable String criterion;
    private @Nullable String municipality;
    private @Nullable String reason;
    private @Nullable UUID emergency;

    AuditContext() {}

    public static void at(UUID citizen) {
        note(look -> {
            var _ = look.citizens.add(citizen);
        });
    }

    /// The referral or course it is about, where the address does not say it.
    public static void within(UUID caseId) {
        note(look -> look.caseId = caseId);
    }

    /// What was searched for, as a keyed digest and never in clear.
    public static void searchingFor(String digest) {
        note(look -> look.criterion = digest);
    }

    /// Whose citizen it is, where the caller's token does not say it.
    public static void in(String municipality) {
        note(look -> look.municipality = municipality);
    }

    /// A refusal that the answer's status does not show, by a code and never in free text.
    public static void refused(String code) {
        note(look -> look.isRefused(code));
    }

    /// The emergency access without which it would not have been found.
    public static void under(UUID emergency) {
        note(look -> look.emergency = emergency);
    }

    void during(Work work) throws Exception {
        ScopedValue.where(CURRENT, this).call(() -> {
            work.run();
            return true;
        });
    }

    void isRefused(String code) {
        reason = code;
    }

    void alsoAt(UUID citizen) {
        var _ = citizens.add(citizen);
    }

    List<UUID> citizens() {
        return List.copyOf(citizens);
    }

    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    Optional<String> criterion() {
        return Optional.ofNullable(criterion);
    }

    Optional<String> municipality() {
        return Optional.ofNullable(municipality);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<UUID> emergency() {
        return Optional.ofNullable(emergency);
    }

    private static void note(Consumer<AuditContext> what) {
        if (CURRENT.isBound()) {
            what.accept(CURRENT.get());
        }
    }

    interface Work {
        void run() throws Exception;
    }
}
