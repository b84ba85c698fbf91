package dk.overgang.network.networks.responsibilities;

import dk.overgang.network.data.domain.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/// What the handover board says to people, in Danish and in English (`network-service-handover*.properties`).
final class BoardTexts {

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    BoardTexts() {
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setBasename("network-service-handover");
    }

    Text of(String key, Object... arguments) {
        return new Text(
                bundles.getMessage(key, arguments, Locale.of("da")),
                bundles.getMessage(key, arguments, Locale.ENGLISH));
    }
}
