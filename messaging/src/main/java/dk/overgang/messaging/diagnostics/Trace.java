package dk.overgang.messaging.diagnostics;

import static java.util.Objects.requireNonNullElseGet;

import dk.overgang.privacy.PersonalNumbers;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The W3C trace that the present work belongs to. It is stored with each event, so that the event is sent under
/// the same trace.
public final class Trace {

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private Trace() {}

    public static @Nullable String current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /// Runs the work as part of the given trace; what is no traceparent of use starts a new one.
    public static <X extends Throwable> void within(@Nullable String traceparent, Work<X> work) throws X {
        ScopedValue.where(CURRENT, requireNonNullElseGet(valid(traceparent), Trace::fresh))
                .call(() -> {
                    work.run();
                    return true;
                });
    }

    /// The same traceparent where it is one, and its digits cannot be a personal number that its sender made it of.
    public static @Nullable String valid(@Nullable String traceparent) {
        return traceparent != null
                        && TRACEPARENT.matcher(traceparent).matches()
                        && !PersonalNumbers.mayHideIn(traceparent)
                ? traceparent
                : null;
    }

    private static String fresh() {
        return Stream.generate(Trace::random)
                .filter(traceparent -> !PersonalNumbers.mayHideIn(traceparent))
                .findFirst()
                .orElseThrow();
    }

    private static String random() {
        var random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-00".formatted(random.nextLong(), random.nextLong(), random.nextLong());
    }

    public interface Work<X extends Throwable> {
        void run() throws X;
    }
}
