package dk.overgang.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.messaging.diagnostics.Trace;
import dk.overgang.messaging.warehouse.Shelf;
import dk.overgang.messaging.warehouse.Warehouse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WarehouseTest
class HeadersTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Autowired
    Shelf shelf;

    @Autowired
    MockMvcTester http;

    private final String label = UUID.randomUUID().toString();

    @AfterEach
    void mended() {
        shelf.walksOn();
    }

    @Test
    void of_a_messages_headers_only_the_envelope_reaches_the_reader() {
        var foreign = Map.of(
                "spring.cloud.function.definition", "other",
                "spring.cloud.function.routing-expression", "T(java.lang.Runtime).getRuntime()",
                "spring.cloud.stream.sendto.destination", "elsewhere",
                "__TypeId__", "java.lang.Runtime",
                "springDeserializerExceptionValue", "x");
        var headers = Sender.envelope(label, 1);
        headers.putAll(foreign);
        Sender.send(label, headers, Sender.label(label));

        await().untilAsserted(() -> assertThat(shelf.labels(label)).hasSize(1));
        assertThat(shelf.headers()).contains("ce_type").doesNotContainAnyElementsOf(foreign.keySet());
    }

    @Test
    void the_trace_of_a_request_travels_with_its_facts_to_the_reader() {
        var traces = new ConcurrentHashMap<String, String>();
        shelf.stumblesOver(filled -> traces.put(filled.data().label(), String.valueOf(Trace.current())));

        assertThat(http.put().uri("/boxes/{label}", label).header("traceparent", TRACEPARENT))
                .hasStatusOk();

        await().untilAsserted(() -> assertThat(traces).containsEntry(label, TRACEPARENT));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "<script>",
                "00-00000000000000000000000102039999-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-ab0102039999cdef-01"
            })
    void a_request_with_nonsense_or_a_personal_number_for_a_trace_starts_its_own(String traceparent) {
        assertThat(http.put().uri("/boxes/{label}", label).header("traceparent", traceparent))
                .hasStatusOk();

        var message = Wire.first(Warehouse.TOPIC, one -> one.value().contains(label));
        assertThat(new String(message.headers().lastHeader("traceparent").value(), UTF_8))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .doesNotContain("0102039999");
    }
}
