package dk.overgang.launcher.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.overgang.launcher.http.Answer;
import dk.overgang.launcher.http.Route;
import dk.overgang.launcher.setup.SetupError;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A mail server that takes every letter and sends none on. They can be read at `/letters` until the demo stops.
public final class LetterBox implements AutoCloseable {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="da">
              <head><meta charset="UTF-8"><title>%1$s</title></head>
              <body style="font-family: sans-serif; line-height: 1.5; max-width: 60em; margin: 1em auto; padding: 0 1em">
                <h1>%1$s</h1>
                %2$s
              </body>
            </html>
            """;

    private final GreenMail server;

    private LetterBox(GreenMail server) {
        this.server = server;
    }

    /// A mail server on that port of loopback; 0 for any.
    public static LetterBox start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new LetterBox(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/letters", _ -> Answer.html(list())),
                new Route("GET", "/letters/one", parameters -> Answer.html(one(parameters))));
    }

    @Override
    public void close() {
        server.stop();
    }

    /// The newest first.
    private String list() {
        var letters = server.getReceivedMessages();
        var rows = IntStream.iterate(letters.length, number -> number > 0, number -> number - 1)
                .mapToObj(number -> row(number, letters[number - 1]))
                .collect(Collectors.joining());
        return PAGE.formatted(
                "Breve i demoen",
                rows.isEmpty()
                        ? "<p>Her er ingen breve endnu. Prøv <code>./cti clock forward P1D</code>.</p>"
                        : "<ul>" + rows + "</ul>");
    }

    private static String row(int number, MimeMessage letter) {
        try {
            return "<li><a href=\"/letters/one?number=%d\">%s</a><br>til %s</li>"
                    .formatted(number, escaped(letter.getSubject()), escaped(letter.getHeader("To", ", ")));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String one(Map<String, String> parameters) {
        var letters = server.getReceivedMessages();
        var number = parameters.getOrDefault("number", "");
        return IntStream.rangeClosed(1, letters.length)
                .filter(each -> Integer.toString(each).equals(number))
                .mapToObj(each -> html(letters[each - 1]))
                .findFirst()
                .orElseThrow(
                        () -> new SetupError("There is no letter with this number: see which there are at /letters."));
    }

    /// A letter as it came, or its text on a page.
    private static String html(MimeMessage letter) {
        try {
            var html = part(letter, "text/html");
            return html.isEmpty()
                    ? PAGE.formatted(
                            escaped(letter.getSubject()),
                            "<pre>%s</pre>".formatted(escaped(part(letter, "text/plain"))))
                    : html;
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                var found = part(parts.getBodyPart(index), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
