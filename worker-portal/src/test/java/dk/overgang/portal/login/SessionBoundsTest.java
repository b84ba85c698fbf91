package dk.overgang.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.login.SessionBounds.Rest;
import dk.overgang.portal.login.SessionBounds.Use;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/// Which session goes when there is no more room, and when one has rested too long.
class SessionBoundsTest {

    private final AtomicLong now = new AtomicLong(1_000);
    private final Rest rest = new Rest(Duration.ofMinutes(30), now::get);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void the_one_goes_that_was_not_used_for_the_longest_time() {
        assertThat(Use.first(List.of(new Use<>("Mette", true, 300), new Use<>("Jonas", true, 200))))
                .map(Use::session)
                .contains("Jonas");
    }

    /// A crowd at the door throws out nobody who works.
    @Test
    void who_has_not_logged_in_goes_first() {
        assertThat(Use.first(List.of(new Use<>("Mette", true, 100), new Use<>("nobody", false, 900))))
                .map(Use::session)
                .contains("nobody");
        assertThat(Use.first(List.<Use<String>>of())).isEqualTo(Optional.empty());
    }

    @Test
    void a_session_that_rests_longer_than_half_an_hour_ends() throws ServletException, IOException {
        asks("/idag", false);
        now.addAndGet(Duration.ofMinutes(30).toMillis());
        asks("/idag", false);
        assertThat(session.isInvalid()).isFalse();
        now.addAndGet(Duration.ofMinutes(30).toMillis() + 1);
        asks("/idag", false);

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void what_a_page_asks_for_by_itself_is_no_use() throws ServletException, IOException {
        asks("/idag", false);
        for (var minute = 0; minute < 31; minute++) {
            now.addAndGet(Duration.ofMinutes(1).toMillis());
            asks("/idag/band", true);
        }

        assertThat(session.isInvalid()).isTrue();
    }

    private void asks(String path, boolean byItself) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        if (byItself) {
            request.addHeader("X-Live", "true");
        }
        rest.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
