package dk.overgang.encryption;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.encryption.visits.Visit;
import dk.overgang.encryption.visits.VisitService;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A service that names its keys and encrypts texts with them, while its operator rotates the keys.
@SpringBootTest(classes = VisitService.class, properties = "spring.config.name=visits")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Platform.class)
class RotatingTextKeysTest {

    private static final String KEYS = "/api/v1/keys";

    @Autowired
    MockMvcTester http;

    @Autowired
    TextVault vault;

    @Autowired
    AggregateStore<Visit> visits;

    @Autowired
    AggregateStores stores;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void no_rotation_is_under_way() {
        everythingHasTheNewestKey();
    }

    @AfterAll
    static void every_access_had_an_index() {
        Databases.assertIndexed("visits");
    }

    @Test
    void a_text_is_stored_encrypted_and_never_twice_in_the_same_way() {
        var text = vault.encrypt("Søren er glad");

        assertThat(vault.decrypt(text)).isEqualTo("Søren er glad");
        assertThat(vault.encrypt("Søren er glad").text()).isNotEqualTo(text.text());
        assertThat(vault.decrypt(vault.encrypt(""))).isEmpty();
        var id = visit("Søren er glad");
        assertThat(stored(id).toJson()).doesNotContain("Søren", "glad");
    }

    @Test
    void after_a_new_data_key_every_text_is_encrypted_anew_and_readable_throughout() {
        var full = visit("Hej", "Æble", "Ø");
        var onlyRemarks = visit(null, "Å");
        var empty = visit(null);
        var before = visits.find(full).orElseThrow();

        var answer = rotate("DATA_KEY");

        assertThat(answer).hasStatus(202);
        var newest = JsonPath.<Integer>read(body(answer), "$.dataKeys");
        assertThat(texts(full)).containsExactly("Hej", "Æble", "Ø");
        everythingHasTheNewestKey();
        assertThat(keys(full)).containsExactly(newest, newest, newest);
        assertThat(keys(onlyRemarks)).containsExactly(newest);
        assertThat(texts(full)).containsExactly("Hej", "Æble", "Ø");
        assertThat(texts(onlyRemarks)).containsExactly("Å");
        assertThat(visits.find(full).orElseThrow().version()).isEqualTo(before.version() + 1);
        assertThat(visits.find(empty).orElseThrow().version()).isEqualTo(1);
        assertThat(vault.encrypt("Nyt").key()).isEqualTo(newest);
    }

    @Test
    void more_documents_than_one_round_takes_are_all_encrypted_anew() {
        var all = IntStream.range(0, 230).mapToObj(i -> visit("Besøg " + i)).toList();

        var newest = JsonPath.<Integer>read(body(rotate("DATA_KEY")), "$.dataKeys");

        everythingHasTheNewestKey();
        assertThat(all).allSatisfy(id -> assertThat(keys(id)).containsExactly(newest));
    }

    @Test
    void what_somebody_changes_meanwhile_is_not_lost_and_left_for_the_next_round() {
        var others = notRotated("purpose.key");
        var id = visitIn(others, "Hej");
        var texts = SealedTexts.of(others, visit -> visit.renewed(changedMeanwhile(others, visit)), "purpose.key");
        assertThat(rotate("DATA_KEY")).hasStatus(202);
        var newest = vault.encrypt("").key();
        assertThat(texts.isAnyOlderThan(newest)).isTrue();

        assertThat(texts.renewSome(newest)).isZero();

        assertThat(texts.isAnyOlderThan(newest)).isTrue();
        assertThat(texts.renewSome(newest)).isOne();
        assertThat(texts.isAnyOlderThan(newest)).isFalse();
        assertThat(texts.renewSome(newest)).isZero();
        assertThat(others.find(id).orElseThrow().state().remarks()).hasSize(1);
    }

    /// Somebody notes a remark after a visit was read to be encrypted anew.
    private UnaryOperator<EncryptedText> changedMeanwhile(AggregateStore<Visit> store, Visit read) {
        if (read.remarks().isEmpty()) {
            var noted = new Visit(read.id(), read.purpose(), List.of(remark("Imens")));
            store.update(store.find(read.id()).orElseThrow(), noted, List.of(), new Trigger.Time());
        }
        return vault::renewed;
    }

    @Test
    void a_text_that_the_renewal_forgets_is_reported_and_not_renewed_for_ever() {
        var others = notRotated("remarks.text.key");
        var _ = visitIn(others, "Hej", "Glemt");
        var forgetful = SealedTexts.of(
                others, visit -> new Visit(visit.id(), vault.encrypt("Hej"), visit.remarks()), "remarks.text.key");
        assertThat(rotate("DATA_KEY")).hasStatus(202);
        var newest = vault.encrypt("").key();

        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    var _ = forgetful.renewSome(newest);
                })
                .withMessageStartingWith("1 documents of unrotated-")
                .withMessageEndingWith("keep an older key at remarks.text.key");
    }

    /// Visits that no bean encrypts anew.
    private AggregateStore<Visit> notRotated(String path) {
        var collection = "unrotated-" + UUID.randomUUID();
        var _ = mongo.indexOps(collection).createIndex(new Index().on(path, Sort.Direction.ASC));
        return stores.of(collection, "overgang.visit-events", Visit.class, Visit::id);
    }

    @Test
    void a_new_master_key_wraps_the_data_keys_and_changes_no_text() {
        var id = visit("Hej");
        var before = stored(id);

        var answer = rotate("MASTER_KEY");

        assertThat(answer).hasStatus(202);
        var masters = JsonPath.<Integer>read(body(answer), "$.masterKeys");
        assertThat(masters).isGreaterThan(1);
        assertThat(mongo.findAll(Document.class, "keyVault"))
                .extracting(key -> key.get("masterKey", Document.class).getString("provider"))
                .containsOnly("local:" + masters);
        assertThat(stored(id)).isEqualTo(before);
        assertThat(texts(id)).containsExactly("Hej");
    }

    @Test
    void texts_are_written_and_read_while_the_master_key_is_exchanged() {
        var isExchanged = new AtomicBoolean();
        try (var others = Executors.newFixedThreadPool(4)) {
            var working = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> writesAndReadsUntil(isExchanged), others))
                    .toList();
            try {
                IntStream.range(0, 10)
                        .forEach(_ -> assertThat(rotate("MASTER_KEY")).hasStatus(202));
            } finally {
                isExchanged.set(true);
            }
            working.forEach(CompletableFuture::join);
        }
    }

    private void writesAndReadsUntil(AtomicBoolean isOver) {
        while (!isOver.get()) {
            assertThat(vault.decrypt(vault.encrypt("Hej"))).isEqualTo("Hej");
        }
    }

    @Test
    void there_is_no_lookup_key_to_rotate() {
        assertThat(rotate("LOOKUP_KEY")).hasStatus(400).bodyText().contains("DATA_KEY, MASTER_KEY");
        assertThat(http.post()
                        .uri(KEYS + "/rotation")
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.OPERATOR, "0101")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(422);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
    void only_the_operator_rotates(Role role) {
        assertThat(rotate(role, "DATA_KEY")).hasStatus(403);
        assertThat(keys(role)).hasStatus(403);
    }

    private UUID visit(@Nullable String purpose, String... remarks) {
        return visitIn(visits, purpose, remarks);
    }

    private UUID visitIn(AggregateStore<Visit> store, @Nullable String purpose, String... remarks) {
        var id = UUID.randomUUID();
        var visit = new Visit(
                id,
                purpose == null ? null : vault.encrypt(purpose),
                List.of(remarks).stream().map(this::remark).toList());
        assertThat(store.insert(id, visit, List.of(), new Trigger.Time())).isPresent();
        return id;
    }

    private Visit.Remark remark(String text) {
        return new Visit.Remark(vault.encrypt(text));
    }

    private List<EncryptedText> sealed(UUID id) {
        var visit = visits.find(id).map(Stored::state).orElseThrow();
        var remarks = visit.remarks().stream().map(Visit.Remark::text);
        var purpose = Stream.ofNullable(visit.purpose());
        return Stream.concat(purpose, remarks).toList();
    }

    private List<String> texts(UUID id) {
        return sealed(id).stream().map(vault::decrypt).toList();
    }

    private List<Integer> keys(UUID id) {
        return sealed(id).stream().map(EncryptedText::key).toList();
    }

    private Document stored(UUID id) {
        return Objects.requireNonNull(mongo.findById(id, Document.class, "visits"));
    }

    private void everythingHasTheNewestKey() {
        await().untilAsserted(() -> assertThat(JsonPath.<Boolean>read(body(keys(Role.OPERATOR)), "$.rotating"))
                .isFalse());
    }

    private MvcTestResult keys(Role role) {
        return http.get()
                .uri(KEYS)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101")))
                .exchange();
    }

    private MvcTestResult rotate(String what) {
        return rotate(Role.OPERATOR, what);
    }

    private MvcTestResult rotate(Role role, String what) {
        return http.post()
                .uri(KEYS + "/rotation")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101")))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"what\": \"%s\"}".formatted(what))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
