package dk.overgang.portal.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every text exists in both languages, and templates name no text that is missing.
class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/portal/texts");
    private static final Path TEMPLATES = Path.of("src/main/resources/portal/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.\\-]+)");

    @Test
    void each_bundle_has_the_same_texts_in_both_languages() throws IOException {
        for (var danish : files(TEXTS, ".properties")) {
            if (!danish.toString().endsWith("_en.properties")) {
                var english = Path.of(danish.toString().replace(".properties", "_en.properties"));
                assertThat(new TreeSet<>(read(english).stringPropertyNames()))
                        .as(danish.toString())
                        .isEqualTo(new TreeSet<>(read(danish).stringPropertyNames()));
            }
        }
    }

    @Test
    void no_key_stands_in_two_bundles() throws IOException {
        var all = new ArrayList<String>();
        for (var bundle : files(TEXTS, "_en.properties")) {
            all.addAll(read(bundle).stringPropertyNames());
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void templates_name_texts_that_exist() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : files(TEXTS, ".properties")) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        for (var template : files(TEMPLATES, ".html")) {
            var named = KEY.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(known).as(template.toString()).containsAll(named);
        }
    }

    private static List<Path> files(Path directory, String end) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
