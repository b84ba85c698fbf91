package dk.overgang.launcher.embedded;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Nobody is told of a change that a `kill -9` could still take away: writers, and readers of a collection that is
/// just being written, are answered after a commit that holds the change. All who wait share one commit.
final class GroupCommit {
    private final Runnable commit;
    private final Consumer<RuntimeException> failed;
    /// Writers share it; a commit has it alone and so never sees half a write.
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);

    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private final ConcurrentHashMap<String, Long> lastWriteTo = new ConcurrentHashMap<>();
    private volatile long committed;

    /// @param failed hears of a commit that failed, before anybody is answered; nothing is committed from then on
    GroupCommit(Runnable commit, Consumer<RuntimeException> failed) {
        this.commit = commit;
        this.failed = failed;
    }

    private record Written<T>(T answer, long number) {}

    <T> T write(String collection, Supplier<T> work) {
        var written = behindTheGate(collection, work);
        commitUpTo(written.number());
        return written.answer();
    }

    private <T> Written<T> behindTheGate(String collection, Supplier<T> work) {
        gate.readLock().lock();
        try {
            var number = begun.incrementAndGet();
            // Before the work, so that whoever sees the change also finds that it must be waited for.
            var _ = lastWriteTo.merge(collection, number, Math::max);
            return new Written<>(work.get(), number);
        } finally {
            gate.readLock().unlock();
        }
    }

    <T> T read(String collection, Supplier<T> work) {
        var result = work.get();
        commitUpTo(lastWriteTo.getOrDefault(collection, 0L));
        return result;
    }

    /// Something that may not run beside a write, such as tidying the file.
    void alone(Runnable work) {
        gate.writeLock().lock();
        try {
            work.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    long writes() {
        return begun.get();
    }

    private void commitUpTo(long write) {
        if (committed >= write) {
            return;
        }
        committing.lock();
        try {
            if (committed < write) {
                alone(this::commitAll);
            }
        } finally {
            committing.unlock();
        }
    }

    private void commitAll() {
        var upTo = begun.get();
        try {
            commit.run();
        } catch (RuntimeException e) {
            failed.accept(e);
            throw e;
        }
        committed = upTo;
    }
}
