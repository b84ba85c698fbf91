package dk.overgang.testkit.refusals;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.overgang.testkit.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the refusals of a service with its message bundles, Danish and English: every refusal has its texts,
/// and every title belongs to a refusal or a problem.
///
/// The refusals are read by the names of their types, because the module `commands`, which declares them, is
/// itself tested with this one.
public final class RefusalTexts {

    private static final String REFUSAL = "dk.overgang.commands.domain.Refusal";
    private static final List<String> LANGUAGES = List.of("", "_en");
    private static final String OF_ALL_SERVICES = "problems";
    private static final String TITLE = ".title";
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z:-]+)\"");

    private final String service;
    private final List<Object> refusals;

    private RefusalTexts(String service, List<Object> refusals) {
        this.service = service;
        this.refusals = refusals;
    }

    /// Makes every refusal of a service with sample arguments.
    ///
    /// @param service the name of its module, with which the names of its bundles begin: `course-service`
    /// @param basePackage `dk.overgang.course`
    public static RefusalTexts of(String service, String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        return new RefusalTexts(
                service,
                classes.stream()
                        .filter(type -> type.isAssignableTo(REFUSAL))
                        .filter(not(JavaClass::isInterface))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Samples.of(type).stream())
                        .toList());
    }

    /// Fails for a refusal whose code has no title, or whose fault has no text, in one of the languages.
    public void assertComplete() {
        assertThat(LANGUAGES).allSatisfy(language -> {
            var known = new TreeSet<>(keys(service + "-problems" + language));
            known.addAll(keys(OF_ALL_SERVICES + language));
            assertThat(known)
                    .as("texts of the refusals of %s in the bundles%s", service, language)
                    .containsAll(needed());
        });
    }

    /// Fails for a title in the service's own bundles whose code is neither a refusal's nor named in its source.
    public void assertNoneLeftOver() {
        var used = new TreeSet<>(needed());
        used.addAll(named());
        assertThat(LANGUAGES).allSatisfy(language -> {
            var titles = keys(service + "-problems" + language).stream()
                    .filter(key -> key.endsWith(TITLE))
                    .toList();
            assertThat(used)
                    .as("codes of %s that are used, beside the titles in its bundle%s", service, language)
                    .containsAll(titles);
        });
    }

    private Set<String> needed() {
        return refusals.stream()
                .map(refusal -> Samples.read(refusal, "reason"))
                .flatMap(reason -> Stream.concat(Stream.of(title(code(reason))), faults(reason)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Without the codes that are arguments of the refusal themselves.
    private static Stream<String> faults(Object reason) {
        return ((List<?>) Samples.read(reason, "faults"))
                .stream()
                        .map(RefusalTexts::code)
                        .filter(not(Samples.TEXT::equals))
                        .map(code -> "invalid." + code);
    }

    private Set<String> named() {
        return Repository.files(Repository.path(service, "src", "main", "java"), ".java").stream()
                .map(Repository::text)
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(MatchResult::group)
                .map(literal -> title(literal.replace("\"", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Object reasonOrFault) {
        return (String) Samples.read(reasonOrFault, "code");
    }

    private static String title(String code) {
        return code.replace(':', '.') + TITLE;
    }

    /// None where there is no such bundle.
    private static Set<String> keys(String bundle) {
        try (var file = RefusalTexts.class.getResourceAsStream("/" + bundle + ".properties")) {
            var texts = new Properties();
            if (file != null) {
                texts.load(file);
            }
            return texts.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
