package dk.overgang.benchmarks.portal;

import dk.overgang.benchmarks.demo.CourseNotes;
import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.figures.Table;
import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.launcher.identity.accounts.DemoPerson;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What the portal's pages take for a worker with 10 and with 40 citizens, what a browser is sent, and how soon it
/// shows
/// a hospital's notice.
public final class PortalFigures {

    private static final int FEW = 10;
    private static final int MANY = 40;
    private static final int WARM_UP = 150;
    private static final int READ = 200;
    private static final int NOTICES = 30;
    private static final int FIRST_NOTICES = 10;
    /// After news the page looks a second time, two seconds later.
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(2_700);
    /// What follows from new courses, reminders above all, is done by then.
    private static final Duration AFTER_FILLING = Duration.ofSeconds(10);

    private static final double AIM_KB = 150;
    private static final double AIM_MILLIS = 300;

    private PortalFigures() {}

    public static void measure() {
        FreshDemo.run(demo -> {
            var people = new ArrayList<LoadCitizen>();
            var setup = demo.process().setup();
            try (var worker = new PortalVisit(setup, DemoPerson.METTE);
                    var operator = new PortalVisit(setup, DemoPerson.DRIFT)) {
                var table = Table.of(
                        "The portal's pages, one after the other, for a worker with so many citizens",
                        "page",
                        "citizens",
                        "p50",
                        "p99",
                        "calls behind it",
                        "of each");
                for (var size : List.of(FEW, MANY)) {
                    people.addAll(theWorkers(demo, size - people.size()));
                    var _ = read(pages(people), worker, WARM_UP);
                    rows(table, size, pages(people), worker, operator);
                }
                Table.print(table);
            }
            PortalBrowser.of(setup).ifPresent(browser -> {
                try (browser) {
                    inABrowser(demo, people, browser);
                }
            });
        });
    }

    /// New citizens of the worker, with what is written in a course after its first weeks.
    private static List<LoadCitizen> theWorkers(FreshDemo demo, int count) {
        var people = demo.client().people(count);
        for (var person : people) {
            demo.client().assign(person, DemoWorker.METTE.id());
            new CourseNotes(demo.client(), person.courseId()).write();
        }
        LockSupport.parkNanos(AFTER_FILLING.toNanos());
        return people;
    }

    private static Map<String, String> pages(List<LoadCitizen> people) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("I dag", "/idag");
        pages.put("Mine borgere", "/borgere");
        pages.put("a course", "/forloeb/" + people.getFirst().courseId());
        return pages;
    }

    private static Map<String, Latencies> read(Map<String, String> pages, PortalVisit worker, int times) {
        var taken = new LinkedHashMap<String, List<Long>>();
        for (var time = 0; time < times; time++) {
            pages.forEach((name, address) -> {
                var begin = System.nanoTime();
                var _ = worker.read(address);
                var _ = taken.computeIfAbsent(name, _ -> new ArrayList<>()).add(System.nanoTime() - begin);
            });
        }
        var latencies = new LinkedHashMap<String, Latencies>();
        taken.forEach(
                (name, nanos) -> latencies.put(name, Latencies.of(nanos.stream().mapToLong(Long::longValue))));
        return latencies;
    }

    private static void rows(
            Table table, int citizens, Map<String, String> pages, PortalVisit worker, PortalVisit operator) {
        read(pages, worker, READ).forEach((name, taken) -> {
            var before = operator.calls();
            var _ = worker.read(pages.getOrDefault(name, "/"));
            var _ = table.row(
                    name,
                    String.valueOf(citizens),
                    Table.millis(taken.percentile(50)),
                    Table.millis(taken.percentile(99)),
                    String.valueOf(operator.calls() - before),
                    String.valueOf(taken.count()));
        });
    }

    private static void inABrowser(FreshDemo demo, List<LoadCitizen> people, PortalBrowser browser) {
        var wire = Table.of(
                "What comes over the wire, in bytes; aim: a first visit under %.0f kB".formatted(AIM_KB),
                "what",
                "requests",
                "bodies",
                "with headers");
        row(wire, "first visit: the login's way and I dag with all its files", browser.firstVisit(DemoPerson.METTE));
        row(wire, "a swap: a reminder ticked off", browser.swap());
        browser.noteNews();
        var _ = delays(demo, people, browser, FIRST_NOTICES);
        var _ = browser.wire();
        var delays = delays(demo, people, browser, NOTICES);
        var news = browser.wire();
        row(
                wire,
                "a notice: I dag asked for again",
                new PortalBrowser.Wire(
                        Math.round((float) news.requests() / NOTICES),
                        news.bodies() / NOTICES,
                        news.heads() / NOTICES));
        Table.print(wire);
        Table.print(Table.of(
                        "From a notice that is posted to I dag that shows it, in Chromium; aim: p50 under %.0f ms"
                                .formatted(AIM_MILLIS),
                        "p50",
                        "p99",
                        "notices")
                .row(
                        Table.millis(delays.percentile(50)),
                        Table.millis(delays.percentile(99)),
                        String.valueOf(delays.count())));
    }

    private static void row(Table table, String what, PortalBrowser.Wire wire) {
        var _ = table.row(
                what, String.valueOf(wire.requests()), String.valueOf(wire.bodies()), String.valueOf(wire.all()));
    }

    /// Of admissions and their cancellations in turn. Notice and page look at the same clock of the machine.
    private static Latencies delays(FreshDemo demo, List<LoadCitizen> people, PortalBrowser browser, int notices) {
        var delays = new ArrayList<Long>();
        for (var number = 0; number < notices; number++) {
            var next = people.get(number / 2 % people.size()).next();
            var before = browser.news();
            var posted = System.currentTimeMillis();
            demo.client().send(next.notice());
            delays.add(TimeUnit.MILLISECONDS.toNanos(browser.newsAfter(before) - posted));
            LockSupport.parkNanos(BETWEEN_NOTICES.toNanos());
        }
        return Latencies.of(delays.stream().mapToLong(Long::longValue));
    }
}
