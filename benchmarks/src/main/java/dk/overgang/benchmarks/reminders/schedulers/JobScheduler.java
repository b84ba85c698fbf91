package dk.overgang.benchmarks.reminders.schedulers;

import java.util.List;

/// A library that does jobs at their moments, and remembers them in a database.
public interface JobScheduler extends AutoCloseable {

    /// Its name, version and how it was set.
    String name();

    void schedule(List<Job> jobs);

    /// Begins to do what is due.
    void start();

    @Override
    void close();

    /// Opens one on a database of its own.
    interface Opening {
        JobScheduler open(JobWork work);
    }

    /// Those that are measured.
    static List<Opening> all() {
        return List.of(DbSchedulerJobs::open, JobRunrJobs::open, QuartzJobs::open);
    }
}
