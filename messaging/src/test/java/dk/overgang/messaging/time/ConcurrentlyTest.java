package dk.overgang.messaging.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentlyTest {

    @Test
    void several_have_their_turn_at_the_same_time() {
        var meeting = new CyclicBarrier(3);
        Queue<Integer> met = new ConcurrentLinkedQueue<>();

        Concurrently.forEach(List.of(1, 2, 3), one -> {
            meet(meeting);
            var _ = met.add(one);
        });

        assertThat(met).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void one_that_fails_keeps_none_of_the_others_from_its_turn() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        var many = IntStream.range(0, 50).boxed().toList();

        assertThatThrownBy(() -> Concurrently.forEach(many, one -> {
                    if (one == 0) {
                        throw new IllegalArgumentException("the first");
                    }
                    var _ = done.add(one);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the first");

        assertThat(done).containsExactlyInAnyOrderElementsOf(many.subList(1, 50));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            var _ = barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
