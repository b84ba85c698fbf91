package dk.overgang.access.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What code that handles a request notes for the request's entry in the access log. An answered object that names
/// its citizens (`citizenId`) needs no note. A note made outside a request is ignored.
///
/// The entry of a streamed answer is written before its first byte, so notes must be made earlier: a note that
/// comes after the entry fails with [IllegalStateException].
public final class AuditContext {

    private static final ScopedValue<AuditContext> CURRENT = ScopedValue.newInstance();

    private final Set<UUID> citizens = new LinkedHashSet<>();
    private @Nullable UUID caseId;
    private @Nullable String purpose;
    private @Nullable String criterion;
    private @Nullable String municipality;
    private @Nullable String reason;
    private @Nullable UUID emergency;
    private @Nullable String subject;
    private boolean isClosed;

    public AuditContext() {}

    /// The request uses data of this citizen.
    public static void at(UUID citizen) {
        note(context -> context.alsoAt(citizen));
    }

    /// The referral or course that the request is about, where its address does not name it.
    public static void within(UUID caseId) {
        note(context -> context.caseId = caseId);
    }

    /// What the data is used for, by a code that the request itself names; without it the entry has the purpose of
    /// the caller's role.
    public static void purpose(String code) {
        note(context -> context.purpose = code);
    }

    /// What was searched for, as a keyed digest and never in clear.
    public static void searchingFor(String digest) {
        note(context -> context.criterion = digest);
    }

    /// The municipality of the citizen, where the caller's token does not say it.
    public static void in(String municipality) {
        note(context -> context.municipality = municipality);
    }

    /// A refusal that the answer's status does not show, by a code and never in free text.
    public static void refused(String code) {
        note(context -> context.isRefused(code));
    }

    /// The emergency access without which the citizen would not have been shown.
    public static void under(UUID emergency) {
        note(context -> context.emergency = emergency);
    }

    /// Whose secret address a request without a token came by: the entry names that person, without a role.
    public static void by(String subject) {
        note(context -> context.subject = subject);
    }

    /// Code called by `work` in this thread notes in this context.
    public void during(Work work) throws Exception {
        ScopedValue.where(CURRENT, this).call(() -> {
            work.run();
            return true;
        });
    }

    public void isRefused(String code) {
        reason = code;
    }

    public void alsoAt(UUID citizen) {
        var _ = citizens.add(citizen);
    }

    /// The entry is made of what was noted until now.
    public void close() {
        isClosed = true;
    }

    public List<UUID> citizens() {
        return List.copyOf(citizens);
    }

    public Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    public Optional<String> criterion() {
        return Optional.ofNullable(criterion);
    }

    public Optional<String> municipality() {
        return Optional.ofNullable(municipality);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Optional<UUID> emergency() {
        return Optional.ofNullable(emergency);
    }

    private static void note(Consumer<AuditContext> what) {
        if (!CURRENT.isBound()) {
            return;
        }
        var context = CURRENT.get();
        if (context.isClosed) {
            throw new IllegalStateException("The entry of this request is already written: note before the first byte");
        }
        what.accept(context);
    }

    /// The handling of one request.
    public interface Work {
        void run() throws Exception;
    }
}
