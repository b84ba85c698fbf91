package dk.overgang.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<String> happened = new ArrayList<>();
    private final GroupCommit commits = new GroupCommit(
            () -> {
                var _ = happened.add("commit");
            },
            _ -> {});

    @Test
    void a_write_is_answered_after_its_commit() {
        assertThat(commits.write("courses", () -> happened.add("write"))).isTrue();
        assertThat(happened).containsExactly("write", "commit");
    }

    @Test
    void a_failed_write_is_not_answered() {
        try {
            var _ = commits.write("courses", () -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException expected) {
            var _ = happened.add("failure");
        }
        assertThat(happened).containsExactly("failure");
    }

    @Test
    void a_commit_that_fails_is_told_before_anybody_is_answered_and_nobody_is() {
        var full = new IllegalStateException("No space left on device");
        var failing = new GroupCommit(
                () -> {
                    throw full;
                },
                failure -> happened.add("told of " + failure.getMessage()));

        assertThatThrownBy(() -> {
                    var _ = failing.write("courses", () -> happened.add("write"));
                })
                .isSameAs(full);
        assertThat(happened).containsExactly("write", "told of No space left on device");
    }

    @Test
    void a_reader_is_not_shown_what_could_still_be_lost() throws Exception {
        var writing = new CountDownLatch(1);
        var readByOther = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var write = threads.submit(() -> commits.write("courses", () -> {
                writing.countDown();
                return await(readByOther);
            }));
            writing.await();
            var read = threads.submit(() -> commits.read("courses", () -> {
                readByOther.countDown();
                return true;
            }));
            assertThat(read.get()).isTrue();
            assertThat(happened).contains("commit");
            assertThat(write.get()).isTrue();
        }
    }

    @Test
    void a_reader_of_another_collection_does_not_wait() {
        var _ = commits.write("courses", () -> true);
        var _ = commits.read("citizens", () -> true);
        assertThat(happened).containsExactly("commit");
    }

    @Test
    void writers_that_wait_at_the_same_time_share_a_commit() throws Exception {
        var others = 5;
        var allWritten = new CountDownLatch(others);
        var count = new AtomicInteger();
        var shared = new GroupCommit(count::incrementAndGet, _ -> {});
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Inside the gate until all others are, so none of them can commit alone.
            IntStream.range(0, others)
                    .forEach(_ -> threads.execute(() -> {
                        var _ = shared.write("courses", () -> {
                            allWritten.countDown();
                            return await(allWritten);
                        });
                    }));
        }
        assertThat(count).hasValue(1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
