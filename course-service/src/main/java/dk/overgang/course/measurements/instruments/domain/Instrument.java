package dk.overgang.course.measurements.instruments.domain;

import dk.overgang.course.programmes.domain.Text;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// One version of an instrument (F-32): its items, scales and how answers are counted. A measurement keeps the
/// version it was made with, so a change is a new version in a new file.
///
/// @param licence which wording is not shipped, and why (E30)
/// @param recallWeeks how many weeks back the answers look; 0 for the present
/// @param missingAllowed how many items may stay unanswered in a finished measurement; none where answers are
///     summed (R-235: the sum of seven items needs all seven)
/// @param scales by name
/// @param published what is known of measurements with it elsewhere, as text
public record Instrument(
        String code,
        int version,
        Text name,
        Text licence,
        int recallWeeks,
        Direction direction,
        ScoreRule scoreRule,
        int missingAllowed,
        List<AnsweredBy> answeredBy,
        Map<String, Scale> scales,
        List<Item> items,
        List<Text> published) {

    /// Capital letters, digits and underscores.
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    public Instrument {
        requireCode(code);
        require(version > 0, "version must be 1 or more");
        require(recallWeeks >= 0, "recallWeeks must be 0 or more");
        require(!items.isEmpty(), "items must name at least one item");
        require(distinct(items) == items.size(), "items must have different codes");
        require(
                items.stream().map(Item::scale).collect(Collectors.toSet()).equals(scales.keySet()),
                "scales must be exactly those that the items name");
        require(missingAllowed >= 0 && missingAllowed < items.size(), "missingAllowed must leave at least one answer");
        require(
                scoreRule == ScoreRule.NONE || missingAllowed == 0,
                "missingAllowed must be 0 where answers are summed: a sum of fewer answers is another number");
        require(!answeredBy.isEmpty(), "answeredBy must name at least one");
        answeredBy = List.copyOf(answeredBy);
        scales = Map.copyOf(scales);
        items = List.copyOf(items);
        published = List.copyOf(published);
    }

    public VersionId id() {
        return new VersionId(code, version);
    }

    public Scale scaleOf(Item item) {
        var scale = scales.get(item.scale());
        if (scale == null) {
            throw new IllegalStateException("The constructor has checked it");
        }
        return scale;
    }

    /// The codes of the items, in order.
    public List<String> itemCodes() {
        return items.stream().map(Item::code).toList();
    }

    /// The items that lack an answer, if there are more than may be missing.
    public List<String> lacking(Set<String> answered) {
        var missing =
                itemCodes().stream().filter(item -> !answered.contains(item)).toList();
        return missing.size() > missingAllowed ? missing : List.of();
    }

    /// The one number the answers make; none without a rule or where an answer is missing.
    public Optional<Integer> score(Map<String, Integer> answers) {
        return scoreRule == ScoreRule.NONE || !answers.keySet().containsAll(itemCodes())
                ? Optional.empty()
                : Optional.of(scoreRule.of(
                        answers.values().stream().mapToInt(Integer::intValue).sum()));
    }

    /// The lowest and the highest score that answers can make; none without a rule.
    public Optional<Scale> scores() {
        return scoreRule == ScoreRule.NONE
                ? Optional.empty()
                : Optional.of(new Scale(total(Scale::from), total(Scale::to), List.of()));
    }

    private int total(ToIntFunction<Scale> end) {
        return scoreRule.of(items.stream().map(this::scaleOf).mapToInt(end).sum());
    }

    private static long distinct(List<Item> items) {
        return items.stream().map(Item::code).distinct().count();
    }

    static void requireCode(String code) {
        require(code.matches(CODE), "code must be 2 to 40 capital letters, digits and underscores");
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
