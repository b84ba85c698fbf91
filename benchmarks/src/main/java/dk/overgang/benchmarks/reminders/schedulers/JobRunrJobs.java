package dk.overgang.benchmarks.reminders.schedulers;

import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import java.time.Duration;
import java.util.List;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;

/// JobRunr.
public record JobRunrJobs(JobRequestScheduler scheduler) implements JobScheduler {

    /// The shortest it accepts.
    private static final Duration POLL = Duration.ofSeconds(5);

    /// A job, as JobRunr stores it.
    public record Fire(String id) implements JobRequest {
        @Override
        public Class<Firing> getJobRequestHandler() {
            return Firing.class;
        }
    }

    /// Does it.
    public record Firing(JobWork work) implements JobRequestHandler<Fire> {
        @Override
        public void run(Fire job) {
            work.fire(job.id());
        }
    }

    static JobScheduler open(JobWork work) {
        var activator = new JobActivator() {
            @Override
            public <T> T activateJob(Class<T> type) {
                return type.cast(new Firing(work));
            }
        };
        var server = usingStandardBackgroundJobServerConfiguration()
                .andPollInterval(POLL)
                .andWorkerCount(JobWork.THREADS);
        return new JobRunrJobs(JobRunr.configure()
                .useJsonMapper(new Jackson3JsonMapper())
                .useJobActivator(activator)
                .useStorageProvider(SqlStorageProviderFactory.using(work.dataSource()))
                .useBackgroundJobServer(server, false)
                .initialize()
                .getJobRequestScheduler());
    }

    @Override
    public String name() {
        return "JobRunr 8.4.0, polls each 5 s, the shortest it accepts (default 15 s)";
    }

    @Override
    public void schedule(List<Job> jobs) {
        jobs.forEach(job -> {
            var _ = scheduler.schedule(job.due(), new Fire(job.id()));
        });
    }

    @Override
    public void start() {
        JobRunr.getBackgroundJobServer().start();
    }

    @Override
    public void close() {
        var _ = JobRunr.destroy();
    }
}
