package dk.overgang.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WarehouseTest
class MeterNamesTest {

    @Autowired
    MeterFilter filter;

    @Test
    void a_meter_of_a_reader_does_not_hold_the_number_that_its_binder_has_in_this_process() {
        assertThat(nameOf("kafka-1304619861.filled-in-0.errors.bridge")).isEqualTo("kafka.filled-in-0.errors.bridge");
        assertThat(nameOf("kafka-95.filled-in-0.errors")).isEqualTo("kafka.filled-in-0.errors");
    }

    @Test
    void a_meter_of_anything_else_keeps_its_name() {
        assertThat(nameOf("filled-in-0")).isEqualTo("filled-in-0");
    }

    private @Nullable String nameOf(String channel) {
        var meters = new SimpleMeterRegistry();
        meters.config().meterFilter(filter);
        return meters.counter("spring.integration.send", "name", channel)
                .getId()
                .getTag("name");
    }
}
