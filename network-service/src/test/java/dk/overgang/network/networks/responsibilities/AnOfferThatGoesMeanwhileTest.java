package dk.overgang.network.networks.responsibilities;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.NetworkServiceApplication;
import dk.overgang.network.networks.AllowedInANetwork;
import dk.overgang.network.networks.NetworkFacade;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.responsibilities.OfferCheck;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import dk.overgang.network.networks.responsibilities.ResponsibilityController.NewResponsibility;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A need is a gap when its offer goes at the very moment at which the need is placed on it.
@SpringBootTest(properties = {NetworkServiceApplication.CONFIG_NAME, "overgang.scope.municipalities[0173]=ASSIGNED"})
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class AnOfferThatGoesMeanwhileTest {

    private static final String COPENHAGEN = "0101";
    private static final LocalDate TODAY = LocalDate.parse("2026-09-08");
    private static final Caller WORKER = new Caller(Tokens.WORKER, Set.of(Role.WORKER), COPENHAGEN, null);
    private static final String FOOD_CLUB = """
            {"name": "Madklubben", "description": "Vi laver mad sammen.", "organisation": "Foreningen Fællesspisning",
             "kind": "FOOD_CLUB", "provider": "VOLUNTARY", "areas": ["NETWORK"], "audience": "EVERYONE",
             "access": "CITIZEN_APPLIES"}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    CommandHandler<SupportNetwork> commands;

    @Autowired
    NetworkFacade networks;

    @Autowired
    AllowedInANetwork allowed;

    @Autowired
    TextVault vault;

    @Autowired
    OfferCheck directory;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private UUID offer = new UUID(0, 0);
    private boolean isGone;

    @BeforeEach
    void two_courses_and_an_offer_that_ben_relies_on() {
        clock.set(TODAY);
        inANetwork(anna);
        inANetwork(ben);
        offer = UUID.fromString(json(post("/api/v1/offers", FOOD_CLUB)).read("$.offerId"));
        place(ben, directory);
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    @Test
    void the_need_that_was_placed_on_it_is_a_gap() {
        assertThat(gaps(ben)).isZero();

        place(anna, this::goesWhileItIsAsked);

        assertThat(isGone).isTrue();
        assertThat(gaps(anna)).isEqualTo(1);
        assertThat(json(get(anna)).<List<String>>read("$.needs[*].holders[*].doubt.code"))
                .containsExactly("OFFER_GONE");
    }

    /// The directory answers that the offer is there; before anything comes of the answer, the offer goes, and all
    /// networks that rely on it have heard so.
    private boolean goesWhileItIsAsked(String municipality, UUID asked) {
        var answer = directory.isKnown(municipality, asked);
        if (!isGone) {
            isGone = true;
            assertThat(post("/api/v1/offers/" + offer + "/gone", "{\"reason\": \"CLOSED\"}"))
                    .hasStatusOk();
            await().untilAsserted(() -> assertThat(gaps(ben)).isEqualTo(1));
        }
        return answer;
    }

    private void place(UUID course, OfferCheck offers) {
        var controller = new ResponsibilityController(commands, networks, allowed, vault, offers);
        var placed = controller.place(
                course,
                new CommandRequest(WORKER, null, null),
                new NewResponsibility(
                        need(course), Holder.OFFER, offer, null, Placement.TAKEN_OVER, TODAY, null, null));
        assertThat(placed.getStatusCode().value()).isEqualTo(201);
    }

    /// A course with one need, as this service has heard of it.
    private void inANetwork(UUID course) {
        var citizen = UUID.randomUUID();
        var plan = new CourseFacts.Plan(1, LocalDate.parse("2026-12-24"), false, LocalDate.parse("2026-03-02"));
        var needs = List.of(new OpenNeed(need(course), "NETWORK", "NOW"));
        var _ = commands.createOnTime(
                course,
                () -> SupportNetwork.none(new CourseFacts(course, citizen, COPENHAGEN, "ACTIVE", plan, null))
                        .planned(new PlanFacts(course, citizen, COPENHAGEN, needs)));
    }

    private static UUID need(UUID course) {
        return UUID.nameUUIDFromBytes(("need:" + course).getBytes(UTF_8));
    }

    private int gaps(UUID course) {
        return json(get(course)).<Integer>read("$.gaps");
    }

    private MvcTestResult get(UUID course) {
        return http.get()
                .uri("/api/v1/networks/" + course + "/handover")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, COPENHAGEN)))
                .exchange();
    }

    private MvcTestResult post(String address, String body) {
        return http.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, COPENHAGEN)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
