package dk.overgang.benchmarks.reminders.schedulers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/// Quartz.
public record QuartzJobs(Scheduler scheduler) implements JobScheduler {

    private static final String DATABASE = "benchmark";
    private static final String WORK = "work";

    /// Does a job.
    public static final class Firing implements org.quartz.Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                ((JobWork) Objects.requireNonNull(
                                context.getScheduler().getContext().get(WORK)))
                        .fire(context.getJobDetail().getKey().getName());
            } catch (SchedulerException e) {
                throw new JobExecutionException(e);
            }
        }
    }

    private record Connections(JobWork work) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return work.database().getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }

    static JobScheduler open(JobWork work) {
        work.execute("runscript from 'classpath:org/quartz/impl/jdbcjobstore/tables_h2.sql'");
        DBConnectionManager.getInstance().addConnectionProvider(DATABASE, new Connections(work));
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(JobWork.THREADS));
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(JobWork.THREADS));
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        settings.setProperty("org.quartz.jobStore.dataSource", DATABASE);
        try {
            var scheduler = new StdSchedulerFactory(settings).getScheduler();
            scheduler.getContext().put(WORK, work);
            return new QuartzJobs(scheduler);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "Quartz 2.5.2, job store in JDBC, takes up to 8 triggers at once (default 1)";
    }

    @Override
    public void schedule(List<Job> jobs) {
        try {
            scheduler.scheduleJobs(
                    jobs.stream().collect(Collectors.toMap(QuartzJobs::detail, job -> triggers(job.due()))), false);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JobDetail detail(Job job) {
        return JobBuilder.newJob(Firing.class).withIdentity(job.id()).build();
    }

    private static Set<? extends Trigger> triggers(Instant due) {
        return Set.of(TriggerBuilder.newTrigger().startAt(Date.from(due)).build());
    }

    @Override
    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }
}
