package dk.overgang.notification.channels.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Writes letters from the templates in `letters/` and the texts of the bundle `notification-service-letters`.
@Component
public class Letters {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final SpringTemplateEngine html;
    private final SpringTemplateEngine plain;

    Letters() {
        texts.setBasename("notification-service-letters");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        this.html = engine(TemplateMode.HTML, ".html");
        this.plain = engine(TemplateMode.TEXT, ".txt");
    }

    private SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var files = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        files.setPrefix("letters/");
        files.setSuffix(suffix);
        files.setTemplateMode(mode);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }

    Letter write(Digest digest) {
        var subject = text(digest.template() + ".subject", digest.language(), digest.day());
        var model = new Context(
                digest.language(),
                Map.of(
                        "digest",
                        digest,
                        "subject",
                        subject,
                        "lang",
                        digest.language().getLanguage()));
        return new Letter(subject, html.process("digest", model), plain.process("digest", model));
    }

    /// A day in words.
    public String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(text("day", language), language).format(day);
    }

    /// A text of the bundle.
    public String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
