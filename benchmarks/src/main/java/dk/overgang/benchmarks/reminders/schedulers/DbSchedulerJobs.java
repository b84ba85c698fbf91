package dk.overgang.benchmarks.reminders.schedulers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;

/// db-scheduler.
record DbSchedulerJobs(Scheduler scheduler, OneTimeTask<Void> task) implements JobScheduler {

    private static final Duration POLL = Duration.ofMillis(100);

    static JobScheduler open(JobWork work) {
        work.execute(
                """
                create table scheduled_tasks (
                  task_name varchar(100) not null, task_instance varchar(100) not null, task_data blob,
                  execution_time timestamp(6) with time zone not null, picked boolean not null, picked_by varchar(50),
                  last_success timestamp(6) with time zone, last_failure timestamp(6) with time zone,
                  consecutive_failures int, last_heartbeat timestamp(6) with time zone, version bigint not null,
                  priority smallint, primary key (task_name, task_instance))""",
                "create index execution_time_index on scheduled_tasks (execution_time)",
                "create index last_heartbeat_index on scheduled_tasks (last_heartbeat)");
        var task = Tasks.oneTime("reminder").execute((instance, _) -> work.fire(instance.getId()));
        var scheduler = Scheduler.create(work.dataSource(), task)
                .threads(JobWork.THREADS)
                .pollingInterval(POLL)
                .build();
        return new DbSchedulerJobs(scheduler, task);
    }

    @Override
    public String name() {
        return "db-scheduler 16.7.1, polls each 100 ms (default 10 s)";
    }

    @Override
    public void schedule(List<Job> jobs) {
        scheduler.scheduleBatch(jobs.stream()
                .<SchedulableInstance<?>>map(job -> SchedulableInstance.of(task.instance(job.id()), job.due()))
                .toList());
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
