package dk.overgang.portal.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Only the icons of `icons.txt` are delivered: each that a page names must be one of them.
class IconsTest {

    private static final Path FRONTEND = Path.of("src/main/frontend");
    private static final String WORD = "([a-z][a-z-]+[a-z])";
    private static final Pattern NAMED = Pattern.compile(String.join(
            "|",
            "icon\\('" + WORD + "'\\)",
            "status\\('[a-z]+', '" + WORD + "'",
            "icons\\.svg\\} \\+ '#" + WORD + "'",
            "Mark\\(\\s*\"[a-z]+\",\\s*\"" + WORD + "\"",
            "new Menu\\([^;]*?\"[a-z.-]+\",\\s*\"" + WORD + "\""));
    private static final Pattern CHOSEN = Pattern.compile("icon\\(\\$\\{[^}]*\\?[^}]*\\}\\)");
    private static final Pattern OF_THEM = Pattern.compile("[?:] '" + WORD + "'");

    @Test
    void every_icon_that_a_page_names_is_delivered() throws IOException {
        var named = new TreeSet<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            NAMED.matcher(text).results().flatMap(IconsTest::groups).forEach(named::add);
            CHOSEN.matcher(text)
                    .results()
                    .flatMap(found -> OF_THEM.matcher(found.group()).results())
                    .flatMap(IconsTest::groups)
                    .forEach(named::add);
        }

        assertThat(named).contains("check", "hourglass", "forward", "menu", "persons");
        assertThat(Files.readAllLines(FRONTEND.resolve("icons.txt"))).containsAll(named);
    }

    /// Where npm's packages are.
    @Test
    void every_icon_of_the_list_is_one_of_dkfds() throws IOException {
        var sprite = IconsTest.class.getResourceAsStream("/portal/static/assets/dkfds/img/all-svg-icons.svg");
        if (sprite != null) {
            try (sprite) {
                var delivered = new String(sprite.readAllBytes(), UTF_8);
                for (var icon : Files.readAllLines(FRONTEND.resolve("icons.txt"))) {
                    assertThat(delivered).contains("<symbol id=\"" + icon + "\"");
                }
            }
        }
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                .map(found::group)
                .filter(Objects::nonNull);
    }

    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(Path.of("src/main"))) {
            return all.filter(file -> file.toString().matches("(?!.*node_modules).*\\.(html|java)"))
                    .toList();
        }
    }
}
