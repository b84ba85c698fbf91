package dk.overgang.testkit.documents;

import static java.util.stream.Collectors.joining;

import dk.overgang.testkit.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `asyncapi.yaml` as one HTML page without scripts: each topic with its events, who reads them, schema and
/// example.
@SuppressWarnings("InlineFormatString") // the templates of a page are easier to read apart from the code
record AsyncApiPage(Map<String, Object> document) {

    private static final Path CONTRACTS = Repository.path("contracts", "src", "main", "resources", "contracts");
    private static final String LINK = "../contracts/src/main/resources/contracts/";

    private static final String PAGE = """
            <!doctype html>
            <!-- Generated from asyncapi.yaml by ./cti docs: edit that file, not this one. -->
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; }
            th, td { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0; }
            pre { background: #f4f4f4; padding: 1rem; overflow: auto; }
            article { border-top: 1px solid #ccc; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <nav>
            <ul>
            %3$s
            </ul>
            </nav>
            %4$s
            </body>
            </html>
            """;

    private static final String TOPIC = """
            <section id="%1$s">
            <h2>%1$s</h2>
            <p>%2$s</p>
            %3$s
            </section>""";

    private static final String EVENT = """
            <article id="%1$s">
            <h3>%1$s</h3>
            <p>%2$s</p>
            <table>
            <tr><th>read by</th><td>%3$s</td></tr>
            <tr><th>schema</th><td><a href="%4$s">%5$s</a></td></tr>
            </table>
            <details><summary>example</summary><pre>%6$s</pre></details>
            </article>""";

    static AsyncApiPage ofContracts() {
        return new AsyncApiPage(new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Repository.text(CONTRACTS.resolve("asyncapi.yaml"))));
    }

    String html() {
        var channels = map(document, "channels").values();
        var contents = channels.stream()
                .map(channel -> "<li><a href=\"#%1$s\">%1$s</a></li>".formatted(text(channel, "address")))
                .collect(joining("\n"));
        return PAGE.formatted(
                text(map(document, "info"), "title"),
                text(map(document, "info"), "description"),
                contents,
                channels.stream().map(this::topic).collect(joining("\n")));
    }

    private String topic(Object channel) {
        var events = map(channel, "messages").keySet().stream()
                .map(name -> event(map(map(map(document, "components"), "messages"), name.toString())))
                .collect(joining("\n"));
        return TOPIC.formatted(text(channel, "address"), text(channel, "description"), events);
    }

    private static String event(Map<?, ?> message) {
        var schema = text(map(map(message, "payload"), "schema"), "$ref");
        var example = CONTRACTS.resolve(schema.replace(".schema.json", ".example.json"));
        var readers = ((List<?>) Objects.requireNonNull(message.get("x-readers")))
                .stream().map(Object::toString).collect(joining(", "));
        return EVENT.formatted(
                text(message, "name"),
                text(message, "summary"),
                readers.isEmpty() ? "no service of the platform" : readers,
                LINK + schema,
                schema,
                escaped(Repository.text(example).strip()));
    }

    private static Map<?, ?> map(Object node, String key) {
        return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) node).get(key), key);
    }

    private static String text(Object node, String key) {
        return escaped(Objects.requireNonNull(((Map<?, ?>) node).get(key), key)
                .toString()
                .strip());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
