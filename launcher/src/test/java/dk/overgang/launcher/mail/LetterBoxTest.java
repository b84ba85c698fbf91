package dk.overgang.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.http.Answer;
import dk.overgang.launcher.setup.SetupError;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// The letters of the demo can be read in a browser (issue 13, item 5).
class LetterBoxTest {

    @Test
    void what_was_sent_is_listed_and_read() throws Exception {
        try (var box = LetterBox.start(0)) {
            assertThat(get(box, "/letters", Map.of()).body()).contains("ingen breve");
            send(box, "Din dag <nu>", "<p lang=\"da\">Æblegrød</p>");
            send(box, "Din uge", null);

            var list = get(box, "/letters", Map.of());
            assertThat(list.type()).startsWith("text/html");
            assertThat(list.body())
                    .contains("Din dag &lt;nu&gt;", "til mette@overgang.example", "/letters/one?number=2")
                    .doesNotContain("<nu>");
            assertThat(get(box, "/letters/one", Map.of("number", "1")).body()).contains("<p lang=\"da\">Æblegrød</p>");
            assertThat(get(box, "/letters/one", Map.of("number", "2")).body()).contains("<pre>I text");
            for (var unknown : new String[] {"0", "3", "x", ""}) {
                assertThatThrownBy(() -> get(box, "/letters/one", Map.of("number", unknown)))
                        .isInstanceOf(SetupError.class);
            }
        }
    }

    private static Answer get(LetterBox box, String path, Map<String, String> parameters) {
        return box.routes().stream()
                .filter(route -> route.path().equals(path))
                .findFirst()
                .orElseThrow()
                .handler()
                .answer(parameters);
    }

    private static void send(LetterBox box, String subject, @Nullable String html) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(box.port());
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, html != null, "UTF-8");
        helper.setFrom("overgang@overgang.example");
        helper.setTo("mette@overgang.example");
        helper.setSubject(subject);
        if (html == null) {
            helper.setText("I text");
        } else {
            helper.setText("I text", html);
        }
        sender.send(message);
    }
}
