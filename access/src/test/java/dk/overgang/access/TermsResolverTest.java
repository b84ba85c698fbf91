package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.lang.reflect.Method;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class TermsResolverTest {

    @Test
    void a_request_says_under_which_name_and_seeing_what() throws Exception {
        assertThat(terms("order-7", "\"3\"")).isEqualTo(new Terms(3L, "order-7"));
        assertThat(terms(null, "W/\"3\"")).isEqualTo(new Terms(3L, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " * "})
    void who_names_no_version_takes_any(@Nullable String ifMatch) throws Exception {
        assertThatNoException().isThrownBy(() -> terms(null, ifMatch).hold(7));
    }

    @Test
    void who_saw_another_version_changes_nothing() throws Exception {
        var terms = terms(null, "\"3\"");
        assertThatNoException().isThrownBy(() -> terms.hold(3));
        assertRefused(() -> terms.hold(4), HttpStatus.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"three\"", "\"3\", \"4\"", "\"9999999999999999999\""})
    void a_version_that_is_none_is_never_the_one_that_stands(String ifMatch) {
        assertRefused(() -> terms(null, ifMatch), HttpStatus.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "nøgle", "line\nbreak"})
    void a_name_that_is_none_is_refused(String key) {
        assertRefused(() -> terms(key, null), HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_name_without_end_is_refused() {
        assertRefused(() -> terms("x".repeat(201), null), HttpStatus.BAD_REQUEST);
    }

    private static void assertRefused(ThrowingCallable request, HttpStatus status) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(request)
                .extracting(Problem::status)
                .isEqualTo(status);
    }

    private static Terms terms(@Nullable String key, @Nullable String ifMatch) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        if (key != null) {
            request.addHeader("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request.addHeader("If-Match", ifMatch);
        }
        Method taking = TermsResolverTest.class.getDeclaredMethod("taking", Terms.class);
        return new TermsResolver()
                .resolveArgument(new MethodParameter(taking, 0), null, new ServletWebRequest(request), null);
    }

    @SuppressWarnings("unused") // only its parameter is looked at
    private static void taking(Terms terms) {}
}
