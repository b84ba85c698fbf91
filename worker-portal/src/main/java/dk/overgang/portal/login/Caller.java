package dk.overgang.portal.login;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;

/// On whose behalf a service is called: the person's own token, and the language to answer in.
public record Caller(String token, Locale locale) {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    static boolean isKnown() {
        return CURRENT.isBound();
    }

    /// The caller of the call that runs; calls run in threads of their own.
    public static Caller current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("A service is called on nobody's behalf"));
    }

    public <T> T run(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(() -> {
            LocaleContextHolder.setLocale(locale);
            return work.get();
        });
    }

    @Override
    public String toString() {
        return "Caller";
    }
}
