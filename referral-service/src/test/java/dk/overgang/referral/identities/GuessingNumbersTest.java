package dk.overgang.referral.identities;

import static dk.overgang.referral.Api.HERE;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.referral;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.limits.CprEnumerationGuard;
import dk.overgang.access.limits.Limits;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// Every answer that tells whether a number is known counts against one allowance of the client.
@ServiceTest
class GuessingNumbersTest {

    private static final String SEARCH = "/api/v1/citizens/search";
    private static final String NUMBER = "/api/v1/citizens/{id}/number";
    private static final String TAKE_BACK = "/api/v1/citizens/{id}/former-numbers/withdrawal";
    private static final String REFERRALS = "/api/v1/referrals";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    CprEnumerationGuard guesses;

    @Autowired
    Limits limits;

    private final String guesser = "guesser-" + UUID.randomUUID();
    private final String known = somebody();
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void somebody_is_known_and_somebody_else_too() {
        assertThat(api.refer(known)).hasStatus(201);
        citizen = id(json(api.refer(somebody())), "citizenId");
    }

    @Test
    void who_asks_by_giving_numbers_is_stopped_everywhere() {
        assertThatItStops(409, () -> asked(Role.AUTHORITY, body(known), NUMBER, citizen));

        assertThat(asked(Role.AUTHORITY, body(known), SEARCH)).hasStatus(429);
        assertThat(asked(Role.AUTHORITY, body(somebody()), TAKE_BACK, citizen)).hasStatus(429);
        assertThat(refer(somebody())).hasStatus(429);
        assertThat(api.post(Role.AUTHORITY, body(known), SEARCH)).hasStatus(200);
    }

    @Test
    void who_asks_by_giving_numbers_that_nobody_has_is_stopped() {
        assertThatItStops(200, () -> asked(Role.AUTHORITY, body(somebody()), NUMBER, citizen));
    }

    @Test
    void who_asks_by_taking_numbers_back_is_stopped() {
        assertThatItStops(422, () -> asked(Role.AUTHORITY, body(somebody()), TAKE_BACK, citizen));
    }

    @Test
    void who_asks_by_the_version_of_a_referral_is_stopped() {
        assertThatItStops(412, () -> refer(somebody()).header("If-Match", "\"7\""));
    }

    @Test
    void referring_somebody_who_is_known_counts_and_ordinary_intake_does_not() {
        allButTwoAnswersAreUsed();

        assertThat(refer(somebody())).hasStatus(201);
        assertThat(refer(somebody())).hasStatus(201);
        assertThat(asked(Role.REGION, referral(known, "NO-SUCH"), REFERRALS)).hasStatus(422);
        assertThat(asked(Role.REGION, referral(known, "NO-SUCH"), REFERRALS)).hasStatus(422);
        assertThat(refer(known).header("Idempotency-Key", guesser)).hasStatus(201);
        assertThat(refer(known).header("Idempotency-Key", guesser)).hasStatus(201);
        assertThat(refer(known)).hasStatus(201);
        assertThat(refer(known)).hasStatus(429);
    }

    private void allButTwoAnswersAreUsed() {
        var caller = new Caller(guesser, Set.of(Role.AUTHORITY), HERE, null);
        IntStream.range(2, limits.misses()).forEach(_ -> guesses.count(caller));
    }

    private void assertThatItStops(int answer, Supplier<MockMvcRequestBuilder> question) {
        allButTwoAnswersAreUsed();
        assertThat(question.get()).hasStatus(answer);
        assertThat(question.get()).hasStatus(answer);
        assertThat(question.get()).hasStatus(429).containsHeader("Retry-After");
    }

    private MockMvcRequestBuilder refer(String cpr) {
        return asked(Role.REGION, referral(cpr, "SEL85-9M"), REFERRALS);
    }

    private MockMvcRequestBuilder asked(Role role, String body, String address, Object... parts) {
        return http.post()
                .uri(address, parts)
                .header(AUTHORIZATION, bearer(Tokens.of(role, HERE, guesser)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String body(String cpr) {
        return "{\"cpr\": \"%s\"}".formatted(cpr);
    }
}
