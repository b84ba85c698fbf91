package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/// MongoDB's commands on one H2 file. A command is answered when its change is in that file.
///
/// It commits to the operating system and does not wait for the disk: that survives a `kill -9` of the process,
/// not a power cut. It is a subclass because H2Backend offers no other place for the commit.
final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropdatabase",
            "dropindexes",
            "deleteindexes",
            "renamecollection");
    private static final int PAGE_BYTES = 4 * 1024;
    private static final int CACHE_MEGABYTES = 32;
    private static final int TIDY_FILL_PERCENT = 80;
    /// H2 collects what it moves in one buffer, which grows by copying: with eight megabytes at once, and their pages
    /// in memory, the demo's heap was full and every other tidying ended in a collection of the whole of it.
    private static final int TIDY_BYTES = 1024 * 1024;

    private final Consumer<RuntimeException> failed;
    /// Readers share the pages of the file; tidying has them alone.
    private final ReentrantReadWriteLock pages = new ReentrantReadWriteLock(true);
    private final GroupCommit commits;
    private long tidiedAt;

    /// @param failed hears that the file can no longer be written; H2 then closes it by itself
    DurableBackend(Path file, Consumer<RuntimeException> failed) {
        super(open(file));
        this.failed = failed;
        this.commits = new GroupCommit(this::commit, failed);
    }

    private static MVStore open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                // A change writes its whole page again: pages shall hold few documents.
                .pageSplitSize(PAGE_BYTES)
                .open();
        // By default H2 keeps each replaced page for 45 seconds; with a commit for every write the file would grow
        // without bound.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        FileFormat.bringUpToDate(store);
        return store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BsonDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        var collection = database + "." + query.get(command);
        if (name.equals("hello")) {
            // The newer name of the same question; the health check of Spring Boot asks it.
            return super.handleCommand(channel, database, "ismaster", query);
        }
        if (name.equals("listdatabases")) {
            return databases();
        }
        return WRITES.contains(name)
                ? commits.write(collection, () -> super.handleCommand(channel, database, command, query))
                : read(collection, () -> super.handleCommand(channel, database, command, query));
    }

    /// Health checks ask for it. H2Backend would open every database once more, with all its indexes.
    private Document databases() {
        var names = FileFormat.databases(getMvStore())
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return new Document("databases", names).append("ok", 1.0);
    }

    /// Tidying moves pages away from under whoever is reading them.
    private Document read(String collection, Supplier<Document> work) {
        pages.readLock().lock();
        try {
            return commits.read(collection, work);
        } finally {
            pages.readLock().unlock();
        }
    }

    /// Frees the space of replaced pages. Does nothing when nothing was written since the last time.
    void tidy() {
        var writes = commits.writes();
        if (writes != tidiedAt) {
            pages.writeLock().lock();
            try {
                commits.alone(() -> {
                    var _ = getMvStore().compact(TIDY_FILL_PERCENT, TIDY_BYTES);
                    commit();
                });
            } catch (RuntimeException e) {
                failed.accept(e);
                throw e;
            } finally {
                pages.writeLock().unlock();
            }
            tidiedAt = writes;
        }
    }
}
