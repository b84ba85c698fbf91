package dk.overgang.course.endings.sheet;

import dk.overgang.course.endings.domain.Heard.KindCount;
import dk.overgang.course.endings.sheet.CurveChart.MeasuredScore;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetChange;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetGoal;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetInstrument;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetPause;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetPhase;
import dk.overgang.course.endings.sheet.StarChart.Axis;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.programmes.domain.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The results sheet in words, as its page shows it: one page, so what is long is shortened, and what is left out is
/// counted.
///
/// @param others what was measured beside the star
/// @param pictures the drawings, by the name under which the page shows them
record SheetPage(
        String period,
        @Nullable String thanks,
        List<PageRow> phases,
        String pauses,
        List<String> goals,
        @Nullable String subGoals,
        @Nullable PageStar star,
        List<PageInstrument> others,
        List<String> handover,
        Map<String, String> pictures) {

    /// @param contacts how often citizen and worker talked
    record PageRow(String name, String when, String contacts) {}

    /// @param rows one for each axis of the star, in its order
    record PageStar(String name, String picture, String alt, String note, boolean twice, List<PageItem> rows) {}

    record PageItem(String number, String label, String from, String to, String meaning) {}

    /// An instrument beside the star.
    ///
    /// @param picture null where there is no score, or but one measurement
    /// @param lines the numbers in words
    record PageInstrument(String name, @Nullable String picture, String alt, List<String> lines) {}

    /// What a page has room for.
    private static final int MOST_GOALS = 5;

    private static final int MOST_PAUSES = 2;
    private static final int MOST_CURVES = 3;
    private static final int MOST_ITEMS = 4;
    private static final int MOST_LINES = 7;
    private static final int LONGEST_GOAL = 85;
    private static final int LEAST_AXES = 3;

    /// The kinds of holders and members that the page has words for.
    private static final List<String> KINDS =
            List.of("CITIZEN", "MEMBER", "OFFER", "BODY", "PRIVATE", "PROFESSIONAL", "CIVIL_SOCIETY", "AUTHORITY");

    /// The citizen first; kinds that are not known here last.
    private static final Comparator<KindCount> IN_ORDER =
            Comparator.comparingInt(count -> KINDS.contains(count.kind()) ? KINDS.indexOf(count.kind()) : KINDS.size());

    static SheetPage of(ResultsSheet sheet, Words words) {
        return new Writer(sheet, words).page();
    }

    /// The texts of the page in one language.
    ///
    /// @param texts finds a text of the bundle by its key and arguments
    record Words(Locale language, Texts texts) {

        /// A text of the bundle.
        interface Texts {
            String of(String key, Object... arguments);
        }

        String of(String key, Object... arguments) {
            return texts.of("sheet." + key, arguments);
        }

        String in(Text text) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.da();
        }

        String day(LocalDate day) {
            return DateTimeFormatter.ofPattern(of("date-pattern"), language).format(day);
        }

        String shortDay(LocalDate day) {
            return DateTimeFormatter.ofPattern(of("short-date-pattern"), language)
                    .format(day);
        }
    }

    private record Writer(ResultsSheet sheet, Words words, Map<String, String> pictures) {

        Writer(ResultsSheet sheet, Words words) {
            this(sheet, words, new HashMap<>());
        }

        SheetPage page() {
            var star = sheet.instruments().stream().filter(Writer::isStar).findFirst();
            var others = sheet.instruments().stream()
                    .filter(instrument -> star.filter(instrument::equals).isEmpty())
                    .limit(MOST_CURVES)
                    .map(this::beside)
                    .toList();
            return new SheetPage(
                    period(),
                    thanks(),
                    phases(),
                    pauses(),
                    goals(),
                    subGoals(),
                    star.map(this::star).orElse(null),
                    others,
                    handover(),
                    pictures);
        }

        private String period() {
            var from = sheet.from();
            var to = sheet.to();
            if (from == null || to == null) {
                return words.of("not-begun");
            }
            return words.of(sheet.ended() ? "ended" : "runs", words.day(from), words.day(to));
        }

        /// In one paragraph, however it was typed.
        private @Nullable String thanks() {
            var words = sheet.thanks();
            return words == null ? null : onOneLine(words);
        }

        private List<PageRow> phases() {
            var before = sheet.contacts().beforeTheStart();
            var first = before == 0
                    ? Stream.<PageRow>empty()
                    : Stream.of(new PageRow(words.of("before"), "", words.of("times", before)));
            return Stream.concat(first, sheet.phases().stream().map(this::phase))
                    .toList();
        }

        private PageRow phase(SheetPhase phase) {
            return new PageRow(
                    words.of("phase-number", String.valueOf(phase.phase())),
                    words.of("from-to", words.day(phase.from()), words.day(phase.to())),
                    words.of("times", phase.contacts()));
        }

        private String pauses() {
            var all = sheet.pauses();
            var inPauses = sheet.contacts().inPauses();
            var lines = new ArrayList<>(
                    all.stream().limit(MOST_PAUSES).map(this::pause).toList());
            if (all.size() > MOST_PAUSES) {
                lines.add(words.of("more-pauses", all.size() - MOST_PAUSES));
            }
            if (inPauses > 0) {
                lines.add(words.of("in-pauses", inPauses));
            }
            return String.join(" ", lines);
        }

        private String pause(SheetPause pause) {
            var to = pause.to();
            return to == null
                    ? words.of("pause-since", words.day(pause.from()))
                    : words.of("pause", words.day(pause.from()), words.day(to));
        }

        private List<String> goals() {
            var all = sheet.goals();
            var lines = new ArrayList<>(
                    all.stream().limit(MOST_GOALS).map(this::goal).toList());
            if (all.size() > MOST_GOALS) {
                lines.add(words.of("more-goals", all.size() - MOST_GOALS));
            }
            return lines;
        }

        private String goal(SheetGoal goal) {
            var degree = goal.degree();
            return words.of(
                    "goal", shortened(goal.text()), words.of(degree == null ? "degree.OPEN" : "degree." + degree));
        }

        /// Cut between two words.
        private static String shortened(String text) {
            var line = onOneLine(text);
            if (line.length() <= LONGEST_GOAL) {
                return line;
            }
            var space = line.lastIndexOf(' ', LONGEST_GOAL);
            var end = space > 0 ? space : line.offsetByCodePoints(0, LONGEST_GOAL / 2);
            return line.substring(0, end) + "…";
        }

        private static String onOneLine(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }

        private @Nullable String subGoals() {
            var made = sheet.subGoals();
            return made.of() == 0 ? null : words.of("sub-goals", made.reached(), made.of());
        }

        /// Each item stands alone, and there are enough of them for a star.
        private static boolean isStar(SheetInstrument instrument) {
            return instrument.scores().isEmpty() && instrument.items().size() >= LEAST_AXES;
        }

        private static boolean isMeasuredTwice(SheetInstrument instrument) {
            return !instrument.first().equals(instrument.latest());
        }

        private PageStar star(SheetInstrument instrument) {
            var twice = isMeasuredTwice(instrument);
            var name = words.in(instrument.name());
            var alt = twice
                    ? words.of("star-alt", name, instrument.better(), instrument.same(), instrument.worse())
                    : words.of("star-alt-once", name);
            var axes =
                    instrument.items().stream().map(item -> axis(item.change())).toList();
            pictures.put("star", new StarChart(alt, axes, twice).draw());
            var note = twice
                    ? words.of("star-note", words.day(instrument.first()), words.day(instrument.latest()))
                    : words.of("star-note-once", words.day(instrument.latest()));
            return new PageStar(name, "star", alt, note, twice, items(instrument));
        }

        private static Axis axis(SheetChange change) {
            return new Axis(change.lowest(), change.highest(), change.from(), change.to());
        }

        private List<PageItem> items(SheetInstrument instrument) {
            return IntStream.range(0, instrument.items().size())
                    .mapToObj(i -> {
                        var item = instrument.items().get(i);
                        return new PageItem(
                                String.valueOf(i + 1),
                                words.in(item.label()),
                                String.valueOf(item.change().from()),
                                String.valueOf(item.change().to()),
                                meaning(item.change().meaning()));
                    })
                    .toList();
        }

        private String meaning(Meaning meaning) {
            return words.of("meaning." + meaning);
        }

        private PageInstrument beside(SheetInstrument instrument) {
            var way = words.of("direction." + instrument.direction());
            var change = instrument.score();
            if (change == null) {
                return new PageInstrument(words.in(instrument.name()), null, "", items(instrument, way));
            }
            return instrument.scores().size() < 2
                    ? once(instrument, instrument.scores().getLast(), way)
                    : curve(instrument, change, way);
        }

        /// The items of an instrument that makes no score.
        private List<String> items(SheetInstrument instrument, String way) {
            var items = instrument.items().stream()
                    .limit(MOST_ITEMS)
                    .map(item -> isMeasuredTwice(instrument)
                            ? words.of(
                                    "item",
                                    words.in(item.label()),
                                    item.change().from(),
                                    item.change().to(),
                                    meaning(item.change().meaning()))
                            : words.of(
                                    "item-once",
                                    words.in(item.label()),
                                    item.change().to()));
            return Stream.concat(items, Stream.of(way)).toList();
        }

        private PageInstrument once(SheetInstrument instrument, MeasuredScore only, String way) {
            var line = words.of("score-once", only.score(), words.day(only.on()), way);
            return new PageInstrument(words.in(instrument.name()), null, "", List.of(line));
        }

        private PageInstrument curve(SheetInstrument instrument, SheetChange change, String way) {
            var name = words.in(instrument.name());
            var alt = words.of(
                    "curve-alt",
                    name,
                    change.from(),
                    words.day(instrument.first()),
                    change.to(),
                    words.day(instrument.latest()));
            var scores = instrument.scores();
            var chart = new CurveChart(
                    alt,
                    change.lowest(),
                    change.highest(),
                    scores,
                    words.shortDay(scores.getFirst().on()),
                    words.shortDay(scores.getLast().on()));
            var picture = "curve-" + instrument.code();
            pictures.put(picture, chart.draw());
            var line = words.of("score", change.from(), change.to(), meaning(change.meaning()), way);
            return new PageInstrument(name, picture, alt, List.of(line));
        }

        private List<String> handover() {
            var handover = sheet.handover();
            var lines = Stream.of(
                            handover.needs().stream().sorted(IN_ORDER).map(count -> counted("holder.", count)),
                            openNeeds().stream(),
                            support().stream(),
                            handover.members().stream().sorted(IN_ORDER).map(count -> counted("member.", count)))
                    .flatMap(some -> some)
                    .limit(MOST_LINES)
                    .toList();
            return lines.isEmpty() ? List.of(words.of("nobody-yet")) : lines;
        }

        private Optional<String> openNeeds() {
            var open = sheet.handover().openNeeds();
            return open == 0 ? Optional.empty() : Optional.of(words.of("open-needs", open));
        }

        /// A kind that is not known here is one of the others.
        private String counted(String group, KindCount count) {
            return words.of(group + (KINDS.contains(count.kind()) ? count.kind() : "OTHER"), count.number());
        }

        private Optional<String> support() {
            var granted = sheet.handover().supportGranted();
            var from = sheet.handover().supportFrom();
            if (granted == null || !granted) {
                return Optional.empty();
            }
            return Optional.of(from == null ? words.of("support") : words.of("support-from", words.day(from)));
        }
    }
}
