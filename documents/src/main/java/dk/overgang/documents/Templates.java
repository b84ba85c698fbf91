package dk.overgang.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/// The templates of a service: XHTML with Thymeleaf's `th:` attributes, in files `documents/<name>.xhtml` on its
/// class path. Their texts come from a message bundle of the service, Danish in `<bundle>.properties` and English in
/// `<bundle>_en.properties`.
///
/// What is filled in is always escaped: a template that would write something as markup is refused, and so is one
/// whose text is missing.
public final class Templates {

    /// Thymeleaf's ways to write markup as it is, and to read a value as an expression.
    private static final List<String> UNESCAPED = List.of(":utext", "-utext", "[(", "__");

    private final MessageSource texts;
    private final TemplateEngine engine = new TemplateEngine();

    /// The templates whose texts stand in a bundle.
    ///
    /// @param bundle the bundle's base name, for example `network-service-documents`
    public Templates(String bundle) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename(bundle);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        this.texts = messages;
        engine.setDialect(new SpringStandardDialect());
        engine.setMessageResolver(new BundleTexts(messages));
        engine.setTemplateResolver(new EscapingTemplates());
    }

    /// Fills a template in.
    ///
    /// @param name of its file, without the ending
    /// @param model what the template names: records (`${plan.title()}`), lists, texts
    /// @return well-formed XHTML
    public String render(String name, Locale language, Map<String, ?> model) {
        return engine.process(name, new Context(language, new HashMap<>(model)));
    }

    /// A text of the bundle, for what is not written by a template, such as a document's title.
    public String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private static final class BundleTexts extends AbstractMessageResolver {

        private final MessageSource messages;

        BundleTexts(MessageSource messages) {
            this.messages = messages;
        }

        /// The text in the language of the document.
        ///
        /// @throws org.springframework.context.NoSuchMessageException where there is none
        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return messages.getMessage(key, parameters, context.getLocale());
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalStateException("No text " + key);
        }
    }

    private static final class EscapingTemplates extends ClassLoaderTemplateResolver {

        EscapingTemplates() {
            super(Templates.class.getClassLoader());
            setPrefix("documents/");
            setSuffix(".xhtml");
            setTemplateMode(TemplateMode.XML);
            setCharacterEncoding(StandardCharsets.UTF_8.name());
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                String owner,
                String template,
                String resource,
                String encoding,
                Map<String, Object> attributes) {
            var found = super.computeTemplateResource(configuration, owner, template, resource, encoding, attributes);
            try (var reader = found.reader()) {
                var text = reader.readAllAsString();
                if (UNESCAPED.stream().anyMatch(text::contains)) {
                    throw new IllegalArgumentException(
                            "The template %s writes markup as it is: use th:text".formatted(template));
                }
                return new StringTemplateResource(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
